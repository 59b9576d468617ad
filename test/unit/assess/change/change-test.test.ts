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
  hasClearTrend = false,
) {
  return testChange({ kind, multiplier: 100, from: point(...from), to: point(...to), hasClearTrend });
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
    expect(change('share', ends, true).direction).toBe(CHANGE.up);
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
      'full counts from one per cent on',
      'ratio',
      [
        [1000, 1000],
        [1011, 1000],
      ],
      CHANGE.up,
    ],
    [
      'full counts below',
      'ratio',
      [
        [1000, 1000],
        [1009, 1000],
      ],
      CHANGE.flat,
    ],
    [
      'full counts of few',
      'ratio',
      [
        [99, 1000],
        [150, 1000],
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
});
