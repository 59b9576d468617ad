import type { ShownPeriod } from '../core/stages.ts';
import { STATUS } from '../core/status.ts';

/** Position of the newest period with any figure, shown or not, in some areas; −1 for none. */
export function newestPeriod(periods: readonly ShownPeriod[], areas: Uint32Array): number {
  return periods.findLastIndex(({ value }) => areas.some((area) => value.statuses[area] !== STATUS.unknown));
}
