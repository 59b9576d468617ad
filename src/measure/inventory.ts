import { type GroupCode, parseAgeRange, parseGroup } from '../core/group.ts';
import { comparePeriods, type Period, parsePeriod, yearOf } from '../core/period.ts';
import type { CheckedTable } from '../core/stages.ts';

/** A delivered group as a box: per dimension a printed value or a range of whole numbers. */
export interface DeliveredGroup {
  readonly code: GroupCode;
  readonly conditions: ReadonlyMap<string, string>;
  readonly ranges: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

/** What of a series was delivered: its groups, its periods, and which group stands in which period. */
export interface SeriesInventory {
  readonly series: string;
  readonly groups: ReadonlyMap<GroupCode, DeliveredGroup>;
  /** in time order */
  readonly periods: readonly Period[];
  readonly groupsByPeriod: ReadonlyMap<string, ReadonlySet<GroupCode>>;
  readonly codesByYear: ReadonlyMap<number, readonly string[]>;
}

/** Everything delivered, by series. */
export type Inventory = ReadonlyMap<string, SeriesInventory>;

/** Reads the conditions of a delivered group; a value that is a whole number or a range of them is a range too. */
export function deliveredGroup(code: GroupCode): DeliveredGroup {
  const conditions = parseGroup(code);
  const ranges = new Map<string, { from: number; to: number }>();
  for (const [dimension, value] of conditions) {
    const range = parseAgeRange(value);
    if (range) ranges.set(dimension, range);
  }
  return { code, conditions, ranges };
}

/** Lists what the deliveries hold. Slices whose period cannot be read are left to the checks of ingest. */
export function takeInventory(checked: CheckedTable): Inventory {
  const drafts = new Map<string, Map<string, { period: Period; groups: Set<GroupCode> }>>();
  for (const slice of checked.slices.values()) {
    const period = parsePeriod(slice.period);
    if (!period) continue;
    const periods = drafts.get(slice.series) ?? new Map<string, { period: Period; groups: Set<GroupCode> }>();
    drafts.set(slice.series, periods);
    const entry = periods.get(slice.period);
    if (entry) entry.groups.add(slice.group);
    else periods.set(slice.period, { period, groups: new Set([slice.group]) });
  }
  return new Map([...drafts].map(([series, entries]) => [series, seriesInventory(series, [...entries.values()])]));
}

function seriesInventory(
  series: string,
  entries: readonly { period: Period; groups: ReadonlySet<GroupCode> }[],
): SeriesInventory {
  const sorted = [...entries].sort((first, second) => comparePeriods(first.period, second.period));
  const groups = new Map<GroupCode, DeliveredGroup>();
  const codesByYear = new Map<number, string[]>();
  for (const entry of sorted) {
    for (const code of [...entry.groups].sort()) if (!groups.has(code)) groups.set(code, deliveredGroup(code));
    const year = yearOf(entry.period);
    codesByYear.set(year, [...(codesByYear.get(year) ?? []), entry.period.code]);
  }
  return {
    series,
    groups,
    periods: sorted.map((entry) => entry.period),
    groupsByPeriod: new Map(sorted.map((entry) => [entry.period.code, entry.groups])),
    codesByYear,
  };
}
