import { describe, expect, it } from 'vitest';
import { testChange } from '../../../../src/assess/change/change-test.ts';
import { CHANGE } from '../../../../src/core/change.ts';
import type { IndicatorKind } from '../../../../src/core/indicator.ts';

const point = (numerator: number, denominator: number, multiplier = 100) => ({
  value: (multiplier * numerator) / denominator,
  numerator,
  denominator,
  variance: Number.NaN,
});

const PLAIN = { multiplier: 100, hasClearTrend: false, isFullCount: false, isOfOneSeries: false } as const;

function change(
  kind: IndicatorKind,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
  given: { readonly hasClearTrend?: boolean; readonly isFullCount?: boolean; readonly isOfOneSeries?: boolean } = {},
) {
  const people = Math.min(from[0], to[0]);
  return testChange({ ...PLAIN, ...given, kind, people, from: point(...from), to: point(...to) });
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

  it('calls hardly changed only what is certainly smaller than a tenth, sure to be none or not', () => {
    const shares = (before: number, after: number, base: number) =>
      change('share', [
        [before, base],
        [after, base],
      ]).direction;
    expect(shares(20_000, 21_000, 100_000)).toBe(CHANGE.flat);
    expect(shares(20_000, 20_000, 100_000)).toBe(CHANGE.flat);
    // 20 to 21.9 %: more than chance, but the interval reaches beyond a tenth
    expect(shares(4000, 4380, 20_000)).toBe(CHANGE.unclear);
    expect(shares(90, 90, 1000)).toBe(CHANGE.unclear);
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
      'few cases on one side, enough on both',
      'share',
      [
        [9, 1000],
        [90, 1000],
      ],
      CHANGE.up,
    ],
    [
      'none before',
      'share',
      [
        [0, 1000],
        [90, 1000],
      ],
      CHANGE.up,
    ],
    [
      'none after',
      'rate',
      [
        [300, 1000],
        [0, 1000],
      ],
      CHANGE.down,
    ],
    [
      'few cases on both',
      'share',
      [
        [0, 1000],
        [9, 1000],
      ],
      CHANGE.unclear,
    ],
    [
      'equal, but of few',
      'share',
      [
        [90, 1000],
        [90, 1000],
      ],
      CHANGE.unclear,
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
      CHANGE.unclear,
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
    const [from, to] = [1000, 1200].map((value) => ({
      ...{ value, numerator: value },
      ...{ denominator: Number.NaN, variance: Number.NaN },
    }));
    const question = { ...PLAIN, kind: 'count', people: Number.NaN, multiplier: 1 } as const;
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

  // 2,000 young against 6,000 of working age are a quarter of both; 2,200 against 6,000 are 26.8 %: chi-square 6.7
  it('tests ratios of parts of one series like the share of the one part', () => {
    const ends = [
      [2000, 6000],
      [2200, 6000],
    ] as const;
    const found = change('ratio', ends, { isOfOneSeries: true });
    const share = change('share', [
      [2000, 8000],
      [2200, 8200],
    ]);
    expect(found.pValue).toBe(share.pValue);
    expect(found).toMatchObject({ direction: CHANGE.unclear });
    expect(found.lower).toBeGreaterThan(0);
    expect(found.upper).toBeLessThan(6.3);
    expect(
      change(
        'ratio',
        [
          [2000, 6000],
          [2600, 6000],
        ],
        { isOfOneSeries: true },
      ).direction,
    ).toBe(CHANGE.up);
  });

  it('keeps what it does not tell in the family of tests', () => {
    expect(
      change('share', [
        [2, 100],
        [3, 100],
      ]).pValue,
    ).toBe(1);
    expect(
      change('share', [
        [40, 100],
        [41, 100],
      ]).pValue,
    ).toBeGreaterThan(0.5);
    expect(
      change('delivered', [
        [40, 100],
        [41, 100],
      ]).pValue,
    ).toBeNaN();
  });

  it('tells a median age only of a hundred people or more', () => {
    const at = (people: number) =>
      testChange({ ...PLAIN, kind: 'median-age', people, from: point(40, 1, 1), to: point(41, 1, 1) }).direction;
    expect(at(100)).toBe(CHANGE.up);
    expect(at(99)).toBe(CHANGE.unclear);
    expect(at(Number.NaN)).toBe(CHANGE.unclear);
  });
});
