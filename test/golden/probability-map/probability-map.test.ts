import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { probabilityMap } from '../../../src/stats/space/probability-map.ts';
import { describeWithReference } from '../../reference.ts';
import printed from './cases.json' with { type: 'json' };

const agree = (own: Float64Array, wanted: readonly number[]) => {
  expect(wanted).toHaveLength(own.length);
  wanted.forEach((value, area) => {
    expect(Math.abs(own[area]! - value), `area ${area}`).toBeLessThanOrEqual(1e-9 * value);
  });
};

it('probability map of two areas, worked by hand', () => {
  const counts = { cases: Float64Array.from(printed.cases), populations: Float64Array.from(printed.populations) };
  const found = probabilityMap(counts)!;
  agree(found.atMost, printed.atMost);
  agree(found.unusual, printed.unusual);
  expect(Array.from(found.isBelow)).toEqual([1, 0]);
});

describeWithReference('probability map: spdep on North Carolina', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/eb_ncsids.json`, 'utf8'));
  const counts = { cases: Float64Array.from(file.SID74), populations: Float64Array.from(file.BIR74) };
  const found = probabilityMap(counts)!;

  it('agrees on expected cases, relative risk and probabilities', () => {
    agree(found.expected, file.probmap.expCount);
    agree(
      found.relativeRisk.map((risk) => 100 * risk),
      file.probmap.relRisk,
    );
    agree(found.atMost, file.probmap.pmap);
  });

  it('agrees with Choynowski on both sides', () => {
    agree(found.unusual, file.choynowski.pmap);
    expect(Array.from(found.isBelow, (isBelow) => isBelow === 1)).toEqual(file.choynowski.type);
  });
});
