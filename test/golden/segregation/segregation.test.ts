import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dissimilarity } from '../../../src/stats/segregation/dissimilarity.ts';
import { segregationAtkinson, segregationGini } from '../../../src/stats/segregation/evenness.ts';
import { expectedDissimilarity } from '../../../src/stats/segregation/expected-dissimilarity.ts';
import { exposure, isolation } from '../../../src/stats/segregation/exposure.ts';
import { groupCountsOf } from '../../../src/stats/segregation/group-counts.ts';
import {
  informationParts,
  localSegregation,
  mutualInformation,
} from '../../../src/stats/segregation/mutual-information.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

/** Within 1e-9 of the wanted number, relatively; null is none. */
function expectNear(found: number | null | undefined, wanted: number | null): void {
  if (wanted === null) expect(found).toBeNull();
  else expect(Math.abs(found! - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(wanted), 1e-3));
}

const everybody = (group: readonly number[], others: readonly number[]) =>
  group.map((members, area) => members + others[area]!);

describe('segregation: worked cases', () => {
  it.each(byHand.spread)('$title', ({ group, others, ...wanted }) => {
    const people = everybody(group, others);
    expectNear(dissimilarity(group, others), wanted.dissimilarity);
    expectNear(isolation(group, people), wanted.isolation);
    expectNear(exposure(group, others, people), wanted.exposure);
    expectNear(segregationGini(group, others), wanted.gini);
    expectNear(segregationAtkinson(group, others), wanted.atkinson);
  });

  it.each(byHand.expected)(
    'chance alone makes $dissimilarity of $group among $others',
    ({ group, others, ...wanted }) => {
      expectNear(expectedDissimilarity(group, others), wanted.dissimilarity);
    },
  );
});

describeWithReference('segregation: R segregation', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/segregation.json`, 'utf8'));
  const [head, ...lines] = readFileSync(`${folder}/cases/${file.file}`, 'utf8').trim().split('\n');
  const names = head!.split(',').slice(3);
  const rows = lines.map((line) => line.split(','));
  const columnOf = (name: string) => rows.map((row) => Number(row[3 + names.indexOf(name)]));
  const table = groupCountsOf(names.map(columnOf));
  const states = [...new Set(rows.map((row) => row[0]!))];
  const parts = informationParts(
    table,
    rows.map((row) => states.indexOf(row[0]!)),
  )!;
  const people = rows.map((row) => row.slice(3).reduce((sum, count) => sum + Number(count), 0));

  it('agrees on M and H of 2,045 schools, between and within states, and adds up', () => {
    expectNear(parts.whole.m, file.mutual_total.M);
    expectNear(parts.whole.h, file.mutual_total.H);
    expectNear(parts.between.m, file.mutual_total_state.M);
    expectNear(parts.between.h, file.mutual_total_state.H);
    expectNear(parts.withinM, file.within_state.M);
    expectNear(parts.withinH, file.within_state.H);
    expect(parts.between.m + parts.withinM).toBeCloseTo(parts.whole.m, 12);
  });

  it('agrees on each state', () => {
    for (const { state, M, p, H, ent_ratio } of file.by_state) {
      const cluster = parts.clusters[states.indexOf(state)]!;
      expectNear(cluster.information.m, M);
      expectNear(cluster.share, p);
      expectNear(cluster.information.h, H);
      expectNear(cluster.information.entropy / parts.whole.entropy, ent_ratio);
    }
  });

  it('agrees on local segregation, whose mean is M', () => {
    const local = localSegregation(table);
    for (const { race, ls } of file.local_race) expectNear(local[names.indexOf(race)], ls);
    const mean = file.local_race.reduce(
      (sum: number, { race, p }: { race: string; p: number }) => sum + p * local[names.indexOf(race)]!,
      0,
    );
    expectNear(mean, parts.whole.m);
  });

  it('agrees on dissimilarity, isolation and exposure', () => {
    expectNear(dissimilarity(columnOf('white'), columnOf('black')), file.D_white_black);
    for (const { race, isolation: wanted } of file.isolation) expectNear(isolation(columnOf(race), people), wanted);
    for (const { of, to, exposure: wanted } of file.exposure)
      expectNear(exposure(columnOf(of), columnOf(to), people), wanted);
  });

  it('agrees on tiny tables', () => {
    for (const { matrix, D, a, b, ...rest } of file.tiny) {
      if (matrix) expectNear(dissimilarity(matrix[0], matrix[1]), D);
      else {
        const small = informationParts(groupCountsOf([a, b]), [0, 0, 1, 1])!;
        expectNear(small.whole.m, rest.M);
        expectNear(small.whole.h, rest.H_groups);
        expectNear(small.between.m, rest.M_between_super);
        expectNear(small.withinM, rest.M_within_super);
        // which of the two is called area and which group does not matter for M
        expectNear(mutualInformation(groupCountsOf(a.map((count: number, at: number) => [count, b[at]])))!.m, rest.M);
      }
    }
  });
});
