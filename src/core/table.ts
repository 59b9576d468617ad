import type { AreaTable } from './area.ts';
import type { GroupCode } from './group.ts';

/** Values of all areas of a table for one thing at one time, in the order of AreaTable.areas. */
export interface ValueColumn {
  /** NaN where there is no value; read through statuses, never alone */
  readonly values: Float64Array;
  /** bytes of core/status */
  readonly statuses: Uint8Array;
  /** bits of MARK per area, or null if no value carries one */
  readonly marks: Uint8Array | null;
}

/** A column of a delivered file: where values come from. Rows are kept per value (1-based line of the file). */
export interface Channel {
  readonly source: string;
  readonly file: string;
  readonly sheet: string | null;
  /** heading or letter of the column, as a person would name it */
  readonly column: string;
}

/** Compact provenance: per area an index into Table.channels plus one (0 = none) and a row number from 1. */
export interface Origin {
  readonly channels: Uint16Array;
  readonly rows: Uint32Array;
}

/** What a delivery told about a value that it did not print: `< 4` gives {lower: 1, upper: 3}. Private. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** One delivered series of one group at one period, over all areas. */
export interface Slice extends ValueColumn {
  readonly series: string;
  readonly group: GroupCode;
  readonly period: string;
  readonly origin: Origin;
  /** by area index; private, dropped at the gate */
  readonly bounds: ReadonlyMap<number, Bounds> | null;
}

/** Key of a slice or column in a map. */
export function columnKey(series: string, group: GroupCode, period: string): string {
  return `${series}\u001f${group}\u001f${period}`;
}

/** Delivered figures, mapped to series, groups, periods and areas: columns per slice, sparse over slices. */
export interface Table {
  readonly areas: AreaTable;
  readonly slices: ReadonlyMap<string, Slice>;
  readonly channels: readonly Channel[];
}

/** A writable column of `length` areas; every value unknown. */
export interface WritableColumn {
  values: Float64Array;
  statuses: Uint8Array;
  marks: Uint8Array | null;
}

/** An empty column: NaN and unknown everywhere. */
export function emptyColumn(length: number): WritableColumn {
  return { values: new Float64Array(length).fill(Number.NaN), statuses: new Uint8Array(length), marks: null };
}

/** The value at an area, null where there is none to show. */
export function valueAt(column: ValueColumn | null | undefined, areaIndex: number): number | null {
  const value = column?.values[areaIndex];
  return value === undefined || Number.isNaN(value) ? null : value;
}
