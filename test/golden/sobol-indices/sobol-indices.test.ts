import { describe, expect, it } from 'vitest';
import { sobolTally } from '../../../src/stats/composite/sobol-tally.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';
import { readCase } from '../../coinr-case.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

/** Sensitivity of a function of uniform choices, by the scheme of matrices A, B and A with one column of B. */
function sensitivities(model: (x: readonly number[]) => number, choiceCount: number, rows: number) {
  const chance = seededChance(20_260_801, 'sobol');
  const tally = sobolTally(choiceCount, [0]);
  for (let row = 0; row < rows; row++) {
    const a = Array.from({ length: choiceCount }, () => chance.uniform());
    const b = Array.from({ length: choiceCount }, () => chance.uniform());
    const mixed = a.map((_, choice) => [model(a.map((value, j) => (j === choice ? b[j]! : value)))]);
    tally.add([model(a)], [model(b)], mixed);
  }
  return { single: tally.of(0), pooled: tally.pooled() };
}

describe('Sobol indices: worked case', () => {
  it('adds up three rows as the estimators say', () => {
    const tally = sobolTally(2, [byHand.centre]);
    for (const { a, b, mixed } of byHand.rows) tally.add([a], [b], [[mixed[0]!], [mixed[1]!]]);
    tally.of(0).forEach((found, choice) => {
      expect(found.first).toBeCloseTo(byHand.first[choice]!, 12);
      expect(found.total).toBeCloseTo(byHand.total[choice]!, 12);
    });
  });

  it('weighs several results by their variance', () => {
    const tally = sobolTally(1, [0, 0]);
    tally.add([0, 0], [1, 10], [[1, 0]]);
    expect(tally.of(0)[0]).toEqual({ first: 4, total: 2 });
    expect(tally.of(1)[0]).toEqual({ first: 0, total: 0 });
    expect(tally.pooled()[0]!.first).toBeCloseTo(1 / 25.25, 12);
    expect(tally.pooled()[0]!.total).toBeCloseTo(0.5 / 25.25, 12);
  });

  it('says nothing where nothing varies', () => {
    const tally = sobolTally(1, [7]);
    tally.add([7], [7], [[7]]);
    expect(tally.of(0)[0]).toEqual({ first: Number.NaN, total: Number.NaN });
  });
});

describeWithReference('Sobol indices: analytic functions', (folder) => {
  const { ishigami, linear } = readCase(folder, 'sobol_analytic');
  const angle = (u: number) => (2 * u - 1) * Math.PI;
  const ishigamiOf = ([u1, u2, u3]: readonly number[]) => {
    const [x1, x2, x3] = [angle(u1!), angle(u2!), angle(u3!)];
    return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
  };
  const linearOf = ([u1, u2]: readonly number[]) => u1! + 10 * u2! - 5.5;

  it.each([
    [10_000, 0.05],
    [100_000, 0.015],
  ])('agrees with Ishigami and a linear function at %d rows', (rows, tolerance) => {
    for (const [model, wanted] of [
      [ishigamiOf, ishigami],
      [linearOf, linear],
    ] as const) {
      const { single, pooled } = sensitivities(model, 3, rows);
      single.forEach(({ first, total }, choice) => {
        expect(Math.abs(first - wanted.S[choice])).toBeLessThan(tolerance);
        expect(Math.abs(total - wanted.ST[choice])).toBeLessThan(tolerance);
      });
      expect(pooled).toEqual(single);
    }
  });
});
