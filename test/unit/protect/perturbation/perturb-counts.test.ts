import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProtectedTable } from '../../../../src/core/stages.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { checkProfiles } from '../../../../src/protect/perturbation/check-profiles.ts';
import { roundCount } from '../../../../src/protect/perturbation/round-count.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type InventedIndicator, type Invention, inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();

const TREE = { R: null, A: 'R', B: 'R', C: 'R' };
const [REGION, A, B, C] = [0, 1, 2, 3] as const;
const ROUNDING = { method: 'rounding', roundingBase: 5 } as const;
const SHARE: InventedIndicator = { id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' };
const CASES: Readonly<Record<string, number>> = { A: 2, B: 13, C: 48 };
const RESIDENTS: Readonly<Record<string, number>> = { A: 111, B: 48, C: 2 };

const invention = (more: Partial<Invention> = {}): Invention => ({
  trees: { places: TREE },
  periods: ['2021'],
  indicators: [SHARE],
  rule: ROUNDING,
  count: (series, _group, _period, area) => (series === 'cases' ? CASES : RESIDENTS)[area] ?? 0,
  ...more,
});
const shown = (more: Partial<Invention> = {}): ProtectedTable =>
  protect(inventedTable(invention(more)), { earlier: [], solver }).table;
const periodOf = (table: ProtectedTable, indicator = 0) => table.indicators[indicator]!.periods[0]!;

describe('rounding', () => {
  it.each([
    [0, 5, 0],
    [1, 5, 0],
    [2, 5, 0],
    [3, 5, 5],
    [7, 5, 5],
    [8, 5, 10],
    [12, 5, 10],
    [4, 10, 0],
    // half-way upwards, on both sides of 0
    [5, 10, 10],
    [-5, 10, -10],
    [-2, 5, 0],
    [2.5, 5, 5],
    [240_000, 10, 240_000],
    [239_994, 10, 239_990],
  ])('shows %s to base %i as %i', (count, base, expected) => {
    expect(roundCount(count, base)).toBe(expected);
  });

  it('moves no count by more than half a base, and is odd', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), fc.constantFrom(5, 10), (count, base) => {
        const rounded = roundCount(count, base);
        expect(Math.abs(rounded - count)).toBeLessThanOrEqual(base / 2);
        expect(rounded % base).toBeCloseTo(0, 12);
        expect(roundCount(-count, base) + rounded).toBe(0);
      }),
      { seed: 6 },
    );
  });

  it('hides nothing and makes rates of rounded counts', () => {
    const result = protect(inventedTable(invention()), { earlier: [], solver });
    expect(result.hiddenCount).toBe(0);
    const { value, numerator, denominator } = periodOf(result.table);
    expect([...(numerator?.values ?? [])]).toEqual([65, 0, 15, 50]);
    expect([...(denominator?.values ?? [])]).toEqual([160, 110, 50, 0]);
    expect(value.values[A]).toBe(0);
    expect(value.values[B]).toBe(30);
    expect(value.values[REGION]).toBe((100 * 65) / 160);
    // nobody left to divide by
    expect(value.statuses[C]).toBe(STATUS['not-applicable']);
  });

  it('withholds a share whose rounded part exceeds its whole', () => {
    const count: Invention['count'] = (series, _g, _p, area) => (series === 'cases' ? 58 : area === 'A' ? 57 : 100);
    const { value } = periodOf(shown({ count }));
    expect([value.statuses[A], value.values[A]]).toEqual([STATUS.unreliable, Number.NaN]);
  });

  it('keeps the rule for rates: a small rounded base is not reliable, and never a secret', () => {
    const rule = { ...ROUNDING, minimumDenominator: 100, smallRates: 'hidden' } as const;
    const { value, numerator } = periodOf(shown({ rule }));
    expect(value.statuses[B]).toBe(STATUS.unreliable);
    expect(numerator?.values[B]).toBe(15);
  });

  it('makes changes and means of rounded counts, so that they tell no more', () => {
    const indicators: InventedIndicator[] = [
      { id: 'now', kind: 'count', numerator: 'residents' },
      { id: 'change', kind: 'change', numerator: 'residents -residents@-1', denominator: 'residents@-1' },
    ];
    const count: Invention['count'] = (_series, _g, period, area) =>
      (RESIDENTS[area] ?? 0) + (period === '2021' ? 1 : 0);
    const table = shown({ periods: ['2020', '2021'], indicators, count });
    const change = table.indicators[1]!.periods[1]!;
    // 49 − 48 would be 0 on its own; of 50 and 50 as well; C: 3 → 5, 2 → 0
    expect([...(change.numerator?.values ?? [])]).toEqual([165 - 160, 0, 0, 5]);
  });

  it('leaves counts of other sources as they are, and mixes with them in a rate', () => {
    const table = inventedTable(invention({ sourceOf: { cases: 'office' } }));
    const sources = table.sources.map((source) =>
      source.id === 'office'
        ? source
        : { ...source, protection: { ...source.protection, method: 'suppression' as const } },
    );
    const { numerator, denominator, value } = periodOf(protect({ ...table, sources }, { earlier: [], solver }).table);
    expect(numerator?.values[A]).toBe(0);
    expect(denominator?.values[A]).toBe(111);
    expect(value.values[A]).toBe(0);
    // two residents are few in a register that hides
    expect(denominator?.statuses[C]).toBe(STATUS.hidden);
    expect(denominator?.statuses[B]).toBe(STATUS.hidden);
  });

  it('hides what arrives without counts, for it is exact', () => {
    const indicators: InventedIndicator[] = [
      { id: 'level', kind: 'delivered', numerator: 'level' },
      { id: 'median', kind: 'median-age', numerator: 'residents' },
    ];
    const table = shown({ indicators });
    expect(periodOf(table, 0).value.statuses[A]).toBe(STATUS.hidden);
    expect(periodOf(table, 1).value.statuses[A]).toBe(STATUS.hidden);
  });

  it('says so in the public log, and touches no table that asks for nothing', () => {
    expect(shown().log).toEqual([
      { step: 'protect', subject: 'register', choices: { method: 'rounding', roundingBase: 5, sumsNotKept: null } },
    ]);
    expect(shown({ rule: {} }).log).toEqual([]);
    expect(shown({ publicSources: ['register'] }).log).toEqual([]);
  });
});

describe('noise by cell keys', () => {
  const noisy = (behind: NonNullable<Invention['behind']>, more: Partial<Invention> = {}) =>
    shown({ rule: { method: 'cell-key' }, behind, ...more });

  it('gives equal records equal noise, whatever table they stand in', () => {
    const trees = { places: TREE, wards: { W: null, A: 'W', B: 'W', C: 'W' } };
    const table = noisy((_quantity, area) => ({ recordKeys: area.length * 2_000_000_000 }), { trees });
    const { numerator } = periodOf(table);
    const firstA = table.areas.areas.findIndex(({ code, scheme }) => code === 'A' && scheme === 'places');
    const otherA = table.areas.areas.findIndex(({ code, scheme }) => code === 'A' && scheme === 'wards');
    expect(numerator?.values[firstA]).toBe(numerator?.values[otherA]);
  });

  it('follows the published cases', () => {
    const keyOf: Readonly<Record<string, number>> = { A: 0.25, B: 0.44, C: 0.75, R: 0.75 };
    const count: Invention['count'] = (_s, _g, _p, area) => ({ A: 2, B: 12, C: 236 })[area] ?? 0;
    const { numerator } = periodOf(
      noisy((_q, area) => ({ recordKeys: Math.round((keyOf[area] ?? 0) * 2 ** 32) }), { count }),
    );
    expect([...(numerator?.values ?? [])]).toEqual([251, 0, 12, 237]);
  });

  it('hides counts without keys and differences that nobody publishes the parts of', () => {
    const { numerator, value } = periodOf(noisy((_q, area) => (area === 'B' ? undefined : { recordKeys: 5 })));
    expect([numerator?.statuses[B], value.statuses[B], numerator?.values[B]]).toEqual([
      STATUS.hidden,
      STATUS.hidden,
      Number.NaN,
    ]);
    const indicators: InventedIndicator[] = [{ id: 'change', kind: 'balance', numerator: 'births -deaths' }];
    expect(periodOf(noisy(() => ({ recordKeys: 5 }), { indicators })).value.statuses[A]).toBe(STATUS.hidden);
  });
});

describe('profiles on the same counts', () => {
  const mixed = (methods: Readonly<Record<string, object>>) => {
    const table = inventedTable(
      invention({
        indicators: [{ id: 'both', kind: 'count', numerator: 'cases others' }, SHARE],
        sourceOf: { cases: 'office', others: 'other' },
      }),
    );
    const sources = table.sources.map((source) => ({
      ...source,
      protection: { ...source.protection, method: 'suppression' as const, ...methods[source.id] },
    }));
    return checkProfiles({ ...table, sources }).map(({ code, severity, details }) => [
      code,
      severity,
      details?.sources,
    ]);
  };

  it('are refused where a count is made of both', () => {
    const refused = ['source-profiles-mixed', 'error', 'office, other'];
    expect(mixed({ office: { method: 'rounding' } })).toEqual([refused]);
    expect(mixed({ office: { method: 'rounding' }, other: { method: 'cell-key' } })).toEqual([refused]);
    expect(mixed({ office: { method: 'rounding' }, other: { method: 'rounding', roundingBase: 10 } })).toEqual([
      refused,
    ]);
  });

  it('are fine side by side, in a rate, or where they are the same', () => {
    expect(mixed({})).toEqual([]);
    expect(mixed({ register: { method: 'rounding' } })).toEqual([]);
    expect(mixed({ office: { method: 'rounding' }, other: { method: 'rounding' } })).toEqual([]);
  });

  it('are refused where no noise has the wanted variance', () => {
    const noise = { largest: 2, variance: 9, unshown: 2 };
    expect(mixed({ register: { method: 'cell-key', noise } })).toEqual([
      ['source-noise-impossible', 'error', undefined],
    ]);
  });
});
