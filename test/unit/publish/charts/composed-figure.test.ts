import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownIntervals } from '../../../../src/assess/shown-intervals.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { type ComposedPart, composedFigure } from '../../../../src/publish/charts/composed-figure.ts';
import { testAreas, testIndicator } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';

const SHARE = { kind: 'share', multiplier: 100 } as const;
const part = (numerator: number, denominator: number): ComposedPart => ({
  value: (100 * numerator) / denominator,
  numerator,
  denominator,
  status: STATUS.ok,
});
const without = (status: number, numerator: number | null = null): ComposedPart => ({
  ...{ value: null, numerator, denominator: 50, status },
});

describe('composedFigure', () => {
  it('adds counts up and never takes a mean of shares', () => {
    // by hand: 1 of 10 and 90 of 100 are 91 of 110
    expect(composedFigure(SHARE, [part(1, 10), part(90, 100)])).toMatchObject({
      ...{ numerator: 91, denominator: 110, status: STATUS.ok },
      value: (100 * 91) / 110,
    });
    const people = [3, 0, 7].map((value) => ({ value, numerator: null, denominator: null, status: STATUS.ok }));
    expect(composedFigure({ kind: 'count', multiplier: 1 }, people)).toMatchObject({ value: 10, lower: null });
  });

  it('tells no sum without a part that is not shown, hidden before unknown', () => {
    expect(composedFigure(SHARE, [part(5, 50), without(STATUS.hidden)])).toMatchObject({
      ...{ value: null, numerator: null, denominator: null, status: STATUS.hidden },
    });
    expect(composedFigure(SHARE, [part(5, 50), without(STATUS.unknown)])?.status).toBe(STATUS.unknown);
    const both = [without(STATUS.unknown), part(5, 50), without(STATUS.hidden)];
    expect(composedFigure(SHARE, both)?.status).toBe(STATUS.hidden);
  });

  it('counts an unreliable part whose counts are shown, and stays unreliable where all are', () => {
    const small = without(STATUS.unreliable, 4);
    expect(composedFigure(SHARE, [part(5, 50), small])).toMatchObject({ numerator: 9, denominator: 100, value: 9 });
    expect(composedFigure(SHARE, [small, small])).toMatchObject({ value: null, status: STATUS.unreliable });
  });

  it('is as weak as the weakest of its shown parts', () => {
    const provisional = { ...part(5, 50), status: STATUS.provisional };
    expect(composedFigure(SHARE, [part(1, 10), provisional])?.status).toBe(STATUS.provisional);
    expect(composedFigure(SHARE, [provisional, without(STATUS.unreliable, 4)])?.status).toBe(STATUS.provisional);
  });

  it('has its edges: no area, nobody, kinds that cannot be added', () => {
    expect(composedFigure(SHARE, [])?.value).toBeNull();
    expect(composedFigure(SHARE, [{ ...part(0, 1), denominator: 0 }])?.status).toBe(STATUS['not-applicable']);
    for (const kind of ['median-age', 'delivered', 'standardised-rate', 'standardised-ratio'] as const)
      expect(composedFigure({ kind, multiplier: 1 }, [part(1, 2)])).toBeNull();
    expect(composedFigure({ kind: 'balance', multiplier: 1000 }, [part(-3, 60), part(1, 40)])).toMatchObject({
      ...{ value: -20, lower: null, upper: null },
    });
  });

  it('gives one area, and the whole of all areas, the interval that the edition gives them', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        fc.constantFrom('share' as const, 'rate' as const),
        fc.array(fc.tuple(count, fc.integer({ min: 1, max: 5000 })), { minLength: 1, maxLength: 6 }),
        (kind, drawn) => {
          const parts = drawn.map(([events, more]) => part(events, events + more));
          const [numerator, denominator] = [0, 1].map((at) =>
            parts.reduce((sum, each) => sum + (at === 0 ? each.numerator! : each.denominator!), 0),
          ) as [number, number];
          const definition = testIndicator({ id: 'x', kind, multiplier: 100 });
          const cells = { values: [0, (100 * numerator) / denominator] };
          const whole = { ...cells, numerators: [0, numerator], denominators: [1, denominator] };
          const table = protectedTable({
            areas: testAreas(['A']),
            indicators: [{ definition, periods: [{ period: '2021', ...whole }] }],
          });
          const { lower, upper } = shownIntervals(definition, table.indicators[0]!.periods[0]!);
          const made = composedFigure({ kind, multiplier: 100 }, parts)!;
          expect(made.value).toBeCloseTo((100 * numerator) / denominator, 9);
          expect(made.lower).toBeCloseTo(lower![1]!, 9);
          expect(made.upper).toBeCloseTo(upper![1]!, 9);
        },
      ),
    );
  });
});
