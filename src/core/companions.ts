import type { ValueColumn } from './table.ts';

/** Series that arrive beside a count and serve its protection alone; see `companions` in source files. */
export interface SeriesCompanions {
  /** how many households or firms stand behind the people counted */
  readonly contributors: string | null;
  /** what the largest contributor, the second largest … brings along, in this order */
  readonly largest: readonly string[];
  /** sums of the keys of all records counted, for noise by cell keys */
  readonly recordKeys: string | null;
}

/** What stands behind a quantity at one base period, over areas. Private: it never passes the gate. */
export interface CountCompanions {
  /** at least so many contributors */
  readonly contributors: ValueColumn | null;
  /** at most so much comes from the largest, the second largest … */
  readonly largest: readonly ValueColumn[];
  /** sums of the keys of everybody counted, modulo 2³² */
  readonly recordKeys: ValueColumn | null;
}
