import type { CountCompanions, SeriesCompanions } from '../core/companions.ts';
import type { CheckedTable, QuantityTerm } from '../core/stages.ts';
import { isShown, STATUS } from '../core/status.ts';
import { columnKey, emptyColumn, type ValueColumn, type WritableColumn } from '../core/table.ts';
import { type Hierarchy, validAreas } from './aggregate.ts';
import type { LocatedTerm } from './located-terms.ts';

/** Deliveries and the way up their areas. */
export interface CompanionInput {
  readonly checked: CheckedTable;
  readonly way: Hierarchy;
}

/** The columns of one term, completed over all levels. */
interface TermCompanions {
  readonly contributors: ValueColumn | null;
  readonly largest: readonly ValueColumn[];
  readonly recordKeys: ValueColumn | null;
}

/**
 * What stands behind a quantity: at least so many contributors, at most so much from the largest ones. Groups of the
 * same people's households overlap, so of several terms the largest number of contributors counts, and what the
 * largest bring is added up: both err on the side of protection.
 * @param located the terms of the quantity with their periods
 * @param counts counts of the quantity over all levels; where they are 0 nobody stands behind them
 * @returns null where no series of the quantity has companions, or where it is a difference
 */
export function countCompanions(
  located: readonly LocatedTerm[],
  counts: ValueColumn,
  input: CompanionInput,
): CountCompanions | null {
  const { companions } = input.checked;
  if (!located.some(({ term }) => companions.has(term.series))) return null;
  if (located.some(({ term }) => term.coefficient !== 1)) return null;
  const parts = located.map((part) => termCompanions(part, input));
  const contributors = parts.map((part) => part.contributors);
  const recordKeys = parts.map((part) => part.recordKeys);
  const depth = Math.min(...parts.map((part) => part.largest.length));
  const added = (rank: number): ValueColumn =>
    combined(
      parts.map((part) => part.largest[rank]!),
      counts,
      (first, second) => first + second,
    );
  return {
    contributors: contributors.every((column) => column !== null) ? combined(contributors, counts, larger) : null,
    largest: Array.from({ length: depth }, (_, rank) => added(rank)),
    recordKeys: recordKeys.every((column) => column !== null) ? combined(recordKeys, counts, keySum) : null,
  };
}

function termCompanions({ term, period }: LocatedTerm, { checked, way }: CompanionInput): TermCompanions {
  const own: SeriesCompanions | undefined = checked.companions.get(term.series);
  const delivered = (series: string): ValueColumn => deliveredColumn(checked, { ...term, series }, period.code);
  const valid = validAreas(way, period);
  const complete = (columns: readonly ValueColumn[], merge: Merge): WritableColumn[] =>
    completed(columns, { way, valid, merge, counts: delivered(term.series) });
  if (!own) return { contributors: null, largest: [], recordKeys: null };
  return {
    contributors: own.contributors === null ? null : (complete([delivered(own.contributors)], sumOf)[0] ?? null),
    largest: complete(own.largest.map(delivered), largestOf),
    recordKeys: own.recordKeys === null ? null : (complete([delivered(own.recordKeys)], keySumOf)[0] ?? null),
  };
}

function deliveredColumn(checked: CheckedTable, term: QuantityTerm, period: string): ValueColumn {
  const { length } = checked.areas.areas;
  return checked.slices.get(columnKey(term.series, term.group, period)) ?? emptyColumn(length);
}

/** Numbers of the parts, each as a list, made into that of the whole. */
type Merge = (parts: readonly (readonly number[])[]) => number[];

const sumOf: Merge = (parts) => [parts.reduce((sum, [value = 0]) => sum + value, 0)];

// kept below 2³², so that sums of millions of records stay exact
const keySum = (first: number, second: number): number => (first + second) % 2 ** 32;

const keySumOf: Merge = (parts) => [parts.reduce((sum, [key = 0]) => keySum(sum, key % 2 ** 32), 0)];

const larger = (first: number, second: number): number => Math.max(first, second);

// Contributors of different areas are taken for different ones.
const largestOf: Merge = (parts) => parts.flat().sort((first, second) => second - first);

interface Completion {
  readonly way: Hierarchy;
  readonly valid: Uint8Array | null;
  readonly merge: Merge;
  /** the counts as delivered */
  readonly counts: ValueColumn;
}

// What is delivered for an area stays; else it is made of the areas below, if all of those with people are known.
function completed(columns: readonly ValueColumn[], { way, valid, merge, counts }: Completion): WritableColumn[] {
  const result = columns.map(
    ({ values, statuses }): WritableColumn => ({
      values: values.map((value, area) =>
        isShown(statuses[area]!) ? value : counts.values[area] === 0 ? 0 : Number.NaN,
      ),
      statuses: statuses.map((status, area) =>
        isShown(status) || counts.values[area] === 0 ? STATUS.ok : STATUS.unknown,
      ),
      marks: null,
    }),
  );
  const listAt = (area: number): number[] => result.map(({ values }) => values[area]!);
  for (const parent of way.parents) {
    if (listAt(parent).every((value) => !Number.isNaN(value))) continue;
    const children = (way.areas.children[parent] ?? []).filter((child) => !valid || valid[child]);
    const lists = children.map(listAt);
    if (lists.length === 0 || lists.some((list) => list.some(Number.isNaN))) continue;
    const merged = merge(lists);
    result.forEach((column, rank) => {
      column.values[parent] = merged[rank] ?? 0;
      column.statuses[parent] = STATUS.ok;
    });
  }
  return result;
}

function combined(
  columns: readonly ValueColumn[],
  counts: ValueColumn,
  join: (first: number, second: number) => number,
): ValueColumn {
  const result = emptyColumn(counts.values.length);
  for (let area = 0; area < counts.values.length; area += 1) {
    const value = columns.map(({ values }) => values[area]!).reduce((first, second) => join(first, second));
    result.values[area] = value;
    result.statuses[area] = Number.isNaN(value) ? STATUS.unknown : STATUS.ok;
  }
  return result;
}
