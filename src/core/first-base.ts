import type { IndexPeriod, IndexResult } from './assessed.ts';
import { definitionStart } from './period.ts';

/**
 * The period whose scale an index is put on beside its own: the first one since the last break in a definition.
 * @param index with its periods in time order
 * @param period one of them
 * @returns null where the index has no scale that lasts
 */
export function firstBaseOf({ breaks, periods }: IndexResult, period: IndexPeriod): IndexPeriod | null {
  if (period.onFirstBase === null) return null;
  const since = definitionStart(breaks, period.period);
  return periods.find((each) => definitionStart(breaks, each.period) === since) ?? null;
}
