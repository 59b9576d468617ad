import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inequalityTriad } from '../../../../src/stats/inequality/inequality-triad.ts';

const triad = (rows: readonly (readonly [number, number, number])[], groupCount = 2) =>
  inequalityTriad({
    cases: rows.map(([cases]) => cases),
    populations: rows.map(([, people]) => people),
    groups: rows.map(([, , group]) => group),
    groupCount,
  });

describe('inequalityTriad', () => {
  it('is none where a group has nobody or there is one group', () => {
    expect(triad([])).toBeNull();
    expect(triad([[1, 10, 1]])).toBeNull();
    expect(
      triad([
        [1, 10, 1],
        [0, 0, 2],
      ]),
    ).toBeNull();
    expect(
      triad([
        [1, 10, 1],
        [Number.NaN, 10, 2],
      ]),
    ).toBeNull();
    expect(triad([[1, 10, 1]], 1)).toBeNull();
  });

  it('finds no inequality where all rates are equal', () => {
    const found = triad(
      [
        [1, 10, 1],
        [3, 30, 2],
        [2, 20, 3],
      ],
      3,
    )!;
    expect(found).toMatchObject({ gap: 0, gapRatio: 1, avoidableShare: 0 });
    expect(found.pattern.slope).toBeCloseTo(0, 14);
  });

  it('has no ratio where the best-off have no case, and no share where nobody has', () => {
    expect(
      triad([
        [4, 10, 1],
        [0, 10, 2],
      ]),
    ).toMatchObject({ gap: 0.4, gapRatio: null, avoidableShare: 1 });
    expect(
      triad([
        [0, 10, 1],
        [0, 10, 2],
      ]),
    ).toMatchObject({ gap: 0, gapRatio: null, avoidableShare: null });
  });

  it('counts cases to be won as negative where a high value is good', () => {
    expect(
      triad([
        [5, 10, 1],
        [9, 10, 2],
      ]),
    ).toMatchObject({ gap: 0.5 - 0.9, avoidableCases: -4 });
  });

  it('ignores areas without group and says how many are unknown', () => {
    const found = triad([
      [4, 10, 1],
      [99, 100, 0],
      [Number.NaN, 10, 1],
      [1, 10, 2],
      [1, Number.NaN, 2],
    ])!;
    expect(found.leftOut).toBe(2);
    expect(found.groups.map(({ areas }) => areas)).toEqual([1, 1]);
  });

  it('refuses groups out of range and negative figures', () => {
    expect(() =>
      triad([
        [1, 10, 3],
        [1, 10, 2],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      triad([
        [-1, 10, 1],
        [1, 10, 2],
      ]),
    ).toThrow(RangeError);
    expect(() => inequalityTriad({ cases: [1], populations: [], groups: [1], groupCount: 2 })).toThrow(RangeError);
  });

  it('does not depend on the order of the areas', () => {
    const area = fc.tuple(
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 50, max: 900 }),
      fc.integer({ min: 1, max: 5 }),
    );
    fc.assert(
      fc.property(fc.array(area, { maxLength: 30 }), (rows) => {
        expect(triad([...rows].reverse(), 5)).toEqual(triad(rows, 5));
      }),
    );
  });

  it('takes 240,000 areas', () => {
    const rows = Array.from({ length: 240_000 }, (_, i) => [i % 5, 10, 1 + (i % 5)] as const);
    expect(triad(rows, 5)).toMatchObject({ gap: -0.4, avoidableCases: 480_000 - 0.4 * 2_400_000 });
  });
});
