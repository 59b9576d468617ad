import type { AreaTable } from '../core/area.ts';
import type { Period } from '../core/period.ts';
import { isShown, MARK, STATUS, weakerStatus } from '../core/status.ts';
import type { ValueColumn, WritableColumn } from '../core/table.ts';

/** Way up a table of areas, worked out once. */
export interface Hierarchy {
  readonly areas: AreaTable;
  /** areas with others below them, lowest level first */
  readonly parents: Uint32Array;
  readonly validities: readonly { readonly area: number; readonly from: string; readonly to: string }[];
}

const DAY_ZERO = '0000-00-00';
const LAST_DAY = '9999-99-99';
const NOISE = 1e-9;

/** Prepares the way up. */
export function hierarchy(areas: AreaTable): Hierarchy {
  const parents = areas.areas
    .map((area, index) => ({ level: area.level, index }))
    .filter(({ index }) => (areas.children[index]?.length ?? 0) > 0)
    .sort((first, second) => second.level - first.level)
    .map(({ index }) => index);
  const validities = areas.areas.flatMap((area, index) =>
    area.validFrom === null && area.validTo === null
      ? []
      : [{ area: index, from: area.validFrom ?? DAY_ZERO, to: area.validTo ?? LAST_DAY }],
  );
  return { areas, parents: Uint32Array.from(parents), validities };
}

/** Areas that are there on the last day of a period: 1, the others 0; null where all are. */
export function validAreas(way: Hierarchy, period: Period): Uint8Array | null {
  let valid: Uint8Array | null = null;
  for (const { area, from, to } of way.validities) {
    if (from <= period.end && period.end <= to) continue;
    valid ??= new Uint8Array(way.areas.areas.length).fill(1);
    valid[area] = 0;
  }
  return valid;
}

/**
 * Counts of all levels from the delivered ones. A delivered figure stays, also a hidden one; where none was delivered
 * a count is the sum of the areas directly below, if all of them are known, else it has the weakest of their statuses.
 * Areas that do not exist in the period have no value and are left out of every sum.
 * @param delivered figures as delivered, over all areas
 * @param way hierarchy of the areas
 * @param options.period what the figures are about
 * @param options.sums false for figures that cannot be added up (delivered shares)
 * @returns the completed column; the delivered one itself where nothing changes
 */
export function aggregate(
  delivered: ValueColumn,
  way: Hierarchy,
  { period, sums }: { readonly period: Period; readonly sums: boolean },
): ValueColumn {
  const valid = validAreas(way, period);
  if (!valid && (!sums || way.parents.length === 0)) return delivered;
  const column: WritableColumn = {
    values: delivered.values.slice(),
    statuses: delivered.statuses.slice(),
    marks: delivered.marks?.slice() ?? null,
  };
  if (valid) withdraw(column, valid);
  if (sums)
    for (const parent of way.parents) if (!valid || valid[parent]) completeParent(column, parent, { way, valid });
  return column;
}

function withdraw(column: WritableColumn, valid: Uint8Array): void {
  for (let area = 0; area < valid.length; area++) {
    if (valid[area]) continue;
    column.values[area] = Number.NaN;
    column.statuses[area] = STATUS['not-applicable'];
    if (column.marks) column.marks[area] = 0;
  }
}

function completeParent(
  column: WritableColumn,
  parent: number,
  { way, valid }: { way: Hierarchy; valid: Uint8Array | null },
): void {
  let sum = 0;
  let marks = 0;
  let weakest: number | null = null;
  for (const child of way.areas.children[parent] ?? []) {
    if (valid && !valid[child]) continue;
    const status = column.statuses[child]!;
    weakest = weakest === null ? status : weakerStatus(weakest, status);
    sum += column.values[child]!;
    marks |= column.marks?.[child] ?? 0;
  }
  if (weakest === null) return;
  const isDelivered = column.statuses[parent] !== STATUS.unknown;
  if (isDelivered) {
    const differs =
      isShown(weakest) && isShown(column.statuses[parent]!) && Math.abs(sum - column.values[parent]!) > NOISE;
    if (differs) setMark(column, parent, MARK.notAdditive);
    return;
  }
  column.statuses[parent] = weakest;
  column.values[parent] = isShown(weakest) ? sum : Number.NaN;
  if (isShown(weakest) && sum === 0) setMark(column, parent, marks & MARK.lessThanHalf);
}

function setMark(column: WritableColumn, area: number, mark: number): void {
  if (mark === 0) return;
  column.marks ??= new Uint8Array(column.values.length);
  column.marks[area]! |= mark;
}
