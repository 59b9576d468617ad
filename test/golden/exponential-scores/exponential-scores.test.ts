import { describe, expect, it } from 'vitest';
import {
  exponentialScore,
  exponentialScores,
  type RankShare,
} from '../../../src/stats/composite/exponential-scores.ts';
import { weightedSum } from '../../../src/stats/composite/weighted-sum.ts';
import { rankDescending } from '../../../src/stats/rank-descending.ts';
import { largestDistance, readCase } from '../../coinr-case.ts';
import { describeWithReference } from '../../reference.ts';
import { numbers, readTable } from '../../reference-table.ts';
import byHand from './cases.json' with { type: 'json' };

describe('exponential scores: worked case', () => {
  it.each(byHand.variants)('$share with $constant', ({ share, constant, expected }) => {
    const scores = exponentialScores(byHand.values, { constant, share: share as RankShare });
    expect(largestDistance(scores!, expected)).toBeLessThan(1e-10);
  });
});

describeWithReference('exponential scores: technical reports', (folder) => {
  const file = readCase(folder, 'iod_exponential');

  it('agrees on the scores of ranks among 100 and among 32,844 areas', () => {
    for (const [count, expected] of [
      [100, file.rank_to_score],
      [32_844, file.N_32844],
    ] as const) {
      const values = Float64Array.from({ length: count }, (_, i) => i + 1);
      const scores = exponentialScores(values, { constant: 23, share: 'top-one' })!;
      for (const [rank, score] of Object.entries(expected)) {
        expect(largestDistance([scores[Number(rank) - 1]!], [score as number])).toBeLessThan(1e-9);
      }
    }
  });

  it('gives the highest tenth the scores from 50 to 100 and the middle the published median', () => {
    const { top_decile_starts_at_score: tenth, median } = file.fraction_property;
    expect(exponentialScore(0.9, 23)).toBeCloseTo(tenth, 9);
    expect(exponentialScore(0.5, 23)).toBeCloseTo(median, 9);
  });

  it('gives the published scores and all 1,909 ranks of the Welsh index', () => {
    const rows = readTable(`${folder}/data/wales/imd2019_wales_lsoa11.csv`, ',');
    const weights = { Income: 22, Employment: 22, Health: 15, Education: 14, Access: 10, Housing: 7, Crime: 5 };
    const domains = Object.entries({ ...weights, Environment: 5 }).map(([domain, weight]) => {
      const deprived = numbers(rows, `${domain}_rank`).map((rank) => -rank);
      const scores = exponentialScores(deprived, { constant: 23, share: 'top-one' })!;
      expect(largestDistance(scores, [...numbers(rows, `${domain}_score`)])).toBeLessThan(1e-8);
      return { scores, weight: weight / 100 };
    });
    const index = weightedSum(domains, new Float64Array(rows.length));
    expect(largestDistance(index, [...numbers(rows, 'IMD_score')])).toBeLessThan(1e-8);
    expect([...rankDescending(index)]).toEqual([...numbers(rows, 'IMD_rank')]);
    expect(rows).toHaveLength(1909);
  });
});
