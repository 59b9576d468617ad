import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { empiricalBayes } from '../../../src/stats/space/empirical-bayes.ts';
import { empiricalBayesScores } from '../../../src/stats/space/empirical-bayes-scores.ts';
import { localEmpiricalBayes } from '../../../src/stats/space/local-empirical-bayes.ts';
import { moran } from '../../../src/stats/space/moran.ts';
import type { SpatialStatistic } from '../../../src/stats/space/spatial-statistic.ts';
import { describeWithReference } from '../../reference.ts';
import { caseNeighbours, isNear } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

const agree = (own: Float64Array, wanted: readonly (number | null)[]) => {
  expect(wanted).toHaveLength(own.length);
  wanted.forEach((value, area) => {
    if (value !== null) expect(isNear(own[area], value), `area ${area}: ${own[area]} for ${value}`).toBe(true);
  });
};

describe('empirical Bayes: worked by hand', () => {
  const counts = { cases: Float64Array.from(printed.cases), populations: Float64Array.from(printed.populations) };

  it('Poisson', () => agree(empiricalBayes(counts, 'poisson').smoothed, printed.poisson));
  it('binomial', () => agree(empiricalBayes(counts, 'binomial').smoothed, printed.binomial));
  it('scores', () => agree(empiricalBayesScores(counts), printed.scores));
});

describeWithReference('empirical Bayes: spdep on North Carolina', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/eb_ncsids.json`, 'utf8'));
  const counts = { cases: Float64Array.from(file.SID74), populations: Float64Array.from(file.BIR74) };
  const links = caseNeighbours(file.neighbours);

  it('agrees on global Poisson rates', () => {
    const found = empiricalBayes(counts, 'poisson');
    agree(found.rates, file.EBest_poisson.raw);
    agree(found.smoothed, file.EBest_poisson.est);
    expect(found.variance / file.EBest_poisson.a - 1).toBeCloseTo(0, 9);
    expect(isNear(found.overall, file.EBest_poisson.m)).toBe(true);
  });

  it('agrees on global binomial rates', () => {
    const found = empiricalBayes(counts, 'binomial');
    agree(found.smoothed, file.EBest_binomial.est);
    expect(found.variance / file.EBest_binomial.a - 1).toBeCloseTo(0, 9);
    expect(isNear(found.overall, file.EBest_binomial.b)).toBe(true);
  });

  it('agrees on local rates in the variant of spdep', () => {
    const found = localEmpiricalBayes(counts, links, 'spdep');
    agree(found.smoothed, file.EBlocal.est);
    agree(found.around, file.EBlocal.m);
    file.EBlocal.a.forEach((wanted: number, area: number) => {
      expect(Math.abs(found.variance[area]! - wanted)).toBeLessThanOrEqual(1e-9 * wanted + 1e-20);
    });
  });

  it('agrees on local rates in the variant of GeoDa, but for a neighbourhood without cases', () => {
    const found = localEmpiricalBayes(counts, links, 'geoda');
    agree(found.smoothed, file.EBlocal_geoda.est);
    const empty = file.EBlocal_geoda.est.flatMap((wanted: number | null, area: number) =>
      wanted === null ? area : [],
    );
    expect(empty.map((area: number) => file.names[area])).toEqual(['Dare']);
    expect(found.smoothed[empty[0]]).toBe(0);
  });

  it("agrees on scores and Moran's I of rates", () => {
    const scores = empiricalBayesScores(counts);
    agree(scores, file.EBImoran_z);
    expect(isNear((moran(scores, links) as SpatialStatistic).statistic, file.EBImoran_B)).toBe(true);
  });
});
