import { describe, expect, it } from 'vitest';
import { correlationMatrix, pearsonCorrelation } from '../../../src/stats/composite/correlation-matrix.ts';
import { cronbachAlpha } from '../../../src/stats/composite/cronbach-alpha.ts';
import { effectiveWeights } from '../../../src/stats/composite/effective-weights.ts';
import { readCase, withGaps } from '../../coinr-case.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

const MEMBERS = byHand.members.map(withGaps);

describe('audit of an index: worked cases', () => {
  it("gives Cronbach's alpha", () => {
    expect(cronbachAlpha(MEMBERS)).toBeCloseTo(byHand.alpha, 12);
    expect(cronbachAlpha(MEMBERS.slice(0, 2).map((member) => member.subarray(0, 5)))).toBeCloseTo(
      byHand.alphaOfFirstTwo,
      12,
    );
  });

  it('gives correlations, each pair over the areas that have both', () => {
    correlationMatrix(MEMBERS).forEach((row, i) => {
      row.forEach((correlation, j) => {
        expect(correlation).toBeCloseTo(byHand.correlations[i]![j]!, 12);
      });
    });
  });

  it('splits the variance of a sum among its parts', () => {
    const parts = MEMBERS.map((member, j) => member.map((value) => value * byHand.weights[j]!));
    const sums = parts[0]!.map((_, area) => parts.reduce((sum, part) => sum + part[area]!, 0));
    const shares = effectiveWeights(parts, sums)!;
    shares.forEach((share, j) => {
      expect(share).toBeCloseTo(byHand.effective[j]!, 12);
    });
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describeWithReference('audit of an index: ASEM by COINr', (folder) => {
  const asem = readCase(folder, 'coinr_asem');
  const results = readCase(folder, 'coinr_asem_results');
  const { iCode, Parent } = asem.iMeta;
  const membersOf = (pillar: string): string[] => iCode.filter((_: string, i: number) => Parent[i] === pillar);

  it("agrees on Cronbach's alpha of all eight pillars, also a negative one, and on raw values with gaps", () => {
    for (const [pillar, alpha] of Object.entries(results.cronbach_normalised_by_pillar)) {
      const members = membersOf(pillar).map((name) => withGaps(asem.Normalised[name]));
      expect(cronbachAlpha(members), pillar).toBeCloseTo(alpha as number, 8);
    }
    const raw = membersOf('P2P').map((name) => withGaps(asem.raw[name]));
    expect(cronbachAlpha(raw)).toBeCloseTo(results.cronbach_raw_P2P, 8);
  });

  it('agrees on the correlations of pillars with the two halves', () => {
    let compared = 0;
    for (const { Var1, Var2, Correlation } of results.corr_L2_L3) {
      if (Correlation === null) continue;
      const found = pearsonCorrelation(withGaps(asem.Aggregated[Var1]), withGaps(asem.Aggregated[Var2]));
      expect(found).toBeCloseTo(Correlation, 8);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });
});
