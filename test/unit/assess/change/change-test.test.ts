import { describe, expect, it } from 'vitest';
import { testChange } from '../../../../src/assess/change/change-test.ts';
import { CHANGE } from '../../../../src/core/change.ts';
import type { IndicatorKind } from '../../../../src/core/indicator.ts';

const point = (numerator: number, denominator: number, multiplier = 100) => ({
  value: (multiplier * numerator) / denominator,
  numerator,
  denominator,
});

function change(
  kind: IndicatorKind,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
  { hasClearTrend = false, isFullCount = false } = {},
) {
  return testChange({ kind, isFullCount, multiplier: 100, from: point(...from), to: point(...to), hasClearTrend });
}

describe('testChange', () => {
  it("takes Newcombe's interval for shares (published: 56/70 − 48/80, method 10)", () => {
    const found = change('share', [
      [48, 80],
      [56, 70],
    ]);
    expect(found.direction).toBe(CHANGE.up);
    expect(found.lower).toBeCloseTo(5.24, 2);
    expect(found.upper).toBeCloseTo(33.39, 2);
  });

  it('tells nothing where chance explains it, unless the trend is clear', () => {
    const ends = [
      [50, 1000],
      [65, 1000],
    ] as const;
    expect(change('share', ends).direction).toBe(CHANGE.unclear);
    expect(change('share', ends, { hasClearTrend: true })).toMatchObject({ direction: CHANGE.up, pValue: Number.NaN });
  });

  it('calls a certain change that is smaller than a tenth hardly any', () => {
    const found = change('share', [
      [20_000, 100_000],
      [21_000, 100_000],
    ]);
    expect(found.direction).toBe(CHANGE.flat);
    expect(found.lower).toBeGreaterThan(0);
  });

  it('compares rates by their exact ratio', () => {
    const found = change('rate', [
      [40, 1000],
      [20, 1000],
    ]);
    expect(found.direction).toBe(CHANGE.down);
    expect(found.upper).toBeLessThan(0);
    expect(
      change('rate', [
        [21, 3100],
        [10, 3000],
      ]).direction,
    ).toBe(CHANGE.unclear);
  });

  it.each([
    [
      'few cases',
      'share',
      [
        [9, 1000],
        [90, 1000],
      ],
      CHANGE.unclear,
    ],
    [
      'none before',
      'share',
      [
        [0, 1000],
        [90, 1000],
      ],
      CHANGE.unclear,
    ],
    [
      'equal',
      'share',
      [
        [90, 1000],
        [90, 1000],
      ],
      CHANGE.flat,
    ],
    [
      'above the whole',
      'share',
      [
        [90, 80],
        [90, 100],
      ],
      CHANGE.unclear,
    ],
    [
      'unknown parts',
      'share',
      [
        [Number.NaN, 1000],
        [90, 1000],
      ],
      CHANGE.unclear,
    ],
    [
      'rates without events',
      'rate',
      [
        [0, 1000],
        [0, 1000],
      ],
      CHANGE.flat,
    ],
    [
      'half events',
      'rate',
      [
        [20.5, 1000],
        [90, 1000],
      ],
      CHANGE.unclear,
    ],
    [
      'a delivered share',
      'delivered',
      [
        [20, 1000],
        [90, 1000],
      ],
      CHANGE.unclear,
    ],
    [
      'huge',
      'share',
      [
        [1e9, 1e10],
        [2e9, 1e10],
      ],
      CHANGE.up,
    ],
  ] as const)('%s', (_title, kind, ends, direction) => {
    expect(change(kind, ends).direction).toBe(direction);
  });

  it.each([
    ['from one per cent on', 'ratio', [1000, 1011], CHANGE.up],
    ['below', 'ratio', [1000, 1009], CHANGE.flat],
    ['of few', 'ratio', [99, 150], CHANGE.unclear],
  ] as const)('takes full counts as they are: %s', (_title, kind, [before, after], direction) => {
    const ends = [[before, 1000] as const, [after, 1000] as const] as const;
    expect(change(kind, ends, { isFullCount: true })).toMatchObject({ direction, pValue: Number.NaN });
  });

  // 100 and 120 cases: p = 0.199 by the exact ratio; 1000 and 1200: below 0.0001
  it.each(['count', 'ratio', 'rate'] as const)('tests cases of the kind %s as Poisson counts', (kind) => {
    const at = (before: number, after: number) =>
      change(kind, [
        [before, 1000],
        [after, 1000],
      ]);
    expect(at(100, 120).direction).toBe(CHANGE.unclear);
    expect(at(1000, 1200)).toMatchObject({ direction: CHANGE.up });
    expect(at(1000, 1200).pValue).toBeLessThan(1e-4);
    expect(at(1000, 1200).lower).toBeGreaterThan(0);
  });

  it('needs no denominator for a count', () => {
    const [from, to] = [1000, 1200].map((value) => ({ value, numerator: value, denominator: Number.NaN }));
    const question = { kind: 'count', isFullCount: false, multiplier: 1, hasClearTrend: false } as const;
    expect(testChange({ ...question, from: from!, to: to! }).direction).toBe(CHANGE.up);
  });

  it('tests estimated shares without whole people by chi-square alone', () => {
    const found = change('share', [
      [100.5, 1000],
      [200.5, 1000],
    ]);
    expect(found.direction).toBe(CHANGE.up);
    expect(found.pValue).toBeLessThan(1e-8);
  });
});
