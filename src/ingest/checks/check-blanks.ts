import type { Finding } from '../../core/finding.ts';
import { STATUS } from '../../core/status.ts';
import type { CheckContext } from './check-context.ts';
import { columnOf } from './check-units.ts';

/** Fewer rows may well be empty all together. */
const ENOUGH_ROWS = 3;

/** Columns that were delivered for a period without a single value. */
export function checkBlanks(context: CheckContext): Finding[] {
  return context.slices.flatMap((slice): Finding[] => {
    let rows = 0;
    for (let area = 0; area < slice.statuses.length; area++) {
      if (slice.origin.channels[area] === 0) continue;
      if (slice.statuses[area] !== STATUS.unknown) return [];
      rows++;
    }
    if (rows < ENOUGH_ROWS) return [];
    const { series, group, period } = slice;
    const details = { problem: 'all', series, group, period, rows };
    return [{ code: 'value-missing', severity: 'warning', ...columnOf(context, slice), value: period, details }];
  });
}
