import { describe, expect, it } from 'vitest';
import { copelandScores, outrankingShare } from '../../../src/stats/composite/copeland-scores.ts';
import { powerMean } from '../../../src/stats/composite/power-mean.ts';
import { type CaseColumn, largestDistance, readCase, withGaps } from '../../coinr-case.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

function meanOf(values: CaseColumn, weights: readonly number[], power: number): number {
  const members = values.map((value, j) => ({ scores: withGaps([value]), weight: weights[j]! }));
  return powerMean(members, power, new Float64Array(1))[0]!;
}

describe('aggregation: worked cases', () => {
  it.each(byHand.means)('takes the mean of power $power, weights of what is missing rescaled', (wanted) => {
    const [first, second, third] = byHand.scores.flat();
    expect(meanOf([first!, second!, third!], byHand.weights, wanted.power)).toBeCloseTo(wanted.all, 12);
    expect(meanOf([first!, null, third!], byHand.weights, wanted.power)).toBeCloseTo(wanted.withoutSecond, 12);
  });

  it('compares areas on the members that both have', () => {
    const { weights, shares, expected } = byHand.copeland;
    const members = byHand.copeland.scores.map((scores, j) => ({ scores: withGaps(scores), weight: weights[j]! }));
    shares.forEach((row, first) => {
      row.forEach((share, second) => {
        if (share !== null) expect(outrankingShare(members, first, second)).toBeCloseTo(share, 12);
      });
    });
    expect(largestDistance(copelandScores(members, new Float64Array(4)), expected)).toBe(0);
  });
});

describeWithReference('aggregation: COINr', (folder) => {
  const small = readCase(folder, 'coinr_small');

  it('agrees on single means', () => {
    const { a_gmean: geometric, a_hmean: harmonic, a_amean_NA: gap } = small;
    expect(meanOf(geometric.x, geometric.w, 0)).toBeCloseTo(geometric.v, 9);
    expect(meanOf(harmonic.x, harmonic.w, -1)).toBeCloseTo(harmonic.v, 9);
    expect(meanOf(gap.x, gap.w, 1)).toBeCloseTo(gap.v, 9);
  });

  it('agrees on the outranking matrix and the Copeland scores of complete values', () => {
    const { X, matrix, copeland, nDominant } = small.outrank;
    const members = ['x1', 'x2', 'x3'].map((name) => ({
      scores: X.map((row: Record<string, number>) => row[name]),
      weight: 1,
    }));
    let dominant = 0;
    for (let first = 0; first < X.length; first++) {
      for (let second = 0; second < X.length; second++) {
        if (first === second) continue;
        const share = outrankingShare(members, first, second);
        expect(share).toBeCloseTo(matrix[first][second], 9);
        if (share === 1) dominant += 1;
      }
    }
    expect(dominant).toBe(nDominant);
    expect([...copelandScores(members, new Float64Array(X.length))]).toEqual(copeland);
  });

  it('aggregates the three levels of ASEM alike', () => {
    const asem = readCase(folder, 'coinr_asem');
    const { iCode, Parent, Weight, Level } = asem.iMeta;
    for (const level of [2, 3, 4]) {
      iCode.forEach((code: string, index: number) => {
        if (Level[index] !== level) return;
        const members = iCode.flatMap((child: string, j: number) =>
          Parent[j] === code ? [{ scores: withGaps(asem.Aggregated[child]), weight: Weight[j] }] : [],
        );
        const found = powerMean(members, 1, new Float64Array(asem.Aggregated.uCode.length));
        expect(largestDistance(found, asem.Aggregated[code]), code).toBeLessThan(1e-9);
      });
    }
  });
});
