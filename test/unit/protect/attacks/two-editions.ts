import type { EarlierEdition } from '../../../../src/core/edition.ts';
import type { LinearSolver } from '../../../../src/core/linear-solver.ts';
import type { ProtectedTable } from '../../../../src/core/stages.ts';
import { isShown, STATUS } from '../../../../src/core/status.ts';
import type { ValueColumn } from '../../../../src/core/table.ts';
import type { OptimumLimits } from '../../../../src/protect/optimum/optimum-limits.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable } from '../invented-table.ts';
import { sealed } from './attacker.ts';
import { IntervalAttacker, tellIntervals } from './interval-attacker.ts';
import { narrowed } from './narrowed.ts';
import { inventionOf, someIndicators } from './random-invention.ts';

/**
 * Publishes two editions with different indicators one after the other. Returns the secrets that a reader of both can
 * narrow down, unless a newer edition without a single figure would have told him as much.
 */
export function narrowedByTwo(seed: number, solver: LinearSolver, optimum?: OptimumLimits): string[] {
  const attacker = new IntervalAttacker(solver);
  const earlier: EarlierEdition[] = [];
  return [someIndicators(seed), someIndicators(~seed & 127)].flatMap((indicators) => {
    const invention = inventionOf(seed, indicators, false);
    const table = inventedTable(invention);
    const result = protect(table, { earlier, solver, ...(optimum ? { optimum } : {}) });
    const before = attacker.copy();
    tellIntervals(before, table, withoutFigures(result.table));
    const known = new Set(earlier.length > 0 ? narrowed(before, invention) : []);
    tellIntervals(attacker, table, result.table);
    earlier.push(sealed(table, result.shown));
    return narrowed(attacker, invention).filter((text) => !known.has(text));
  });
}

/**
 * Every numerator hidden, and of zeros and denominators not a word. Even this tells something: three people who get
 * support were shown before, so that the women among them, hidden today and therefore at least one, are one to three.
 */
function withoutFigures(table: ProtectedTable): ProtectedTable {
  const indicators = table.indicators.map((indicator) => ({
    ...indicator,
    periods: indicator.periods.map((period) => ({
      ...period,
      numerator: period.numerator && without(period.numerator, STATUS.hidden),
      denominator: period.denominator && without(period.denominator, STATUS.unknown),
    })),
  }));
  return { ...table, indicators };
}

function without(column: ValueColumn, instead: number): ValueColumn {
  return {
    ...column,
    values: column.values.map(() => Number.NaN),
    statuses: column.statuses.map((status, area) => {
      if (!isShown(status)) return status;
      return column.values[area] === 0 ? STATUS.unknown : instead;
    }),
  };
}
