import type { AreaTable } from '../../core/area.ts';
import type { GroupCode } from '../../core/group.ts';
import { STATUS } from '../../core/status.ts';
import { type Bounds, type Channel, columnKey, type Slice } from '../../core/table.ts';

/** A slice being filled. */
export interface OpenSlice extends Slice {
  readonly origin: { readonly channels: Uint16Array; readonly rows: Uint32Array };
  marks: Uint8Array | null;
  bounds: Map<number, Bounds> | null;
  /** sum of the rows that belong to no area; part of a delivered total */
  unassigned: number;
}

/** A cell as read, with its status byte; the fields change from cell to cell. */
export interface Reading {
  readonly status: number;
  readonly value: number;
  readonly mark: number;
  readonly lower: number;
  readonly upper: number;
}

/** Where a cell stands: filled anew for every cell, so that none costs an object. */
export interface CellPlace {
  area: number;
  channel: number;
  row: number;
}

/** What became of a written cell. */
export const WRITTEN = Object.freeze({ new: 0, same: 1, different: 2 });

/** Most columns of files that a table can tell apart (16 bits per value). */
export const MOST_CHANNELS = 65_534;

/** Collects the values of all deliveries in columns over areas. */
export class TableBuilder {
  readonly areas: AreaTable;
  readonly slices = new Map<string, OpenSlice>();
  readonly channels: Channel[] = [];
  /** sources of each series */
  readonly sourcesOfSeries = new Map<string, Set<string>>();
  /** cells written so far */
  valueCount = 0;

  constructor(areas: AreaTable) {
    this.areas = areas;
  }

  /** The slice of a series, group and period; a new one holds nothing. */
  slice(series: string, group: GroupCode, period: string): OpenSlice {
    const key = columnKey(series, group, period);
    const known = this.slices.get(key);
    if (known) return known;
    const length = this.areas.areas.length;
    const created: OpenSlice = {
      series,
      group,
      period,
      values: new Float64Array(length).fill(Number.NaN),
      statuses: new Uint8Array(length),
      marks: null,
      origin: { channels: new Uint16Array(length), rows: new Uint32Array(length) },
      bounds: null,
      unassigned: 0,
    };
    this.slices.set(key, created);
    return created;
  }

  /** Number of a column of a file, from 1; null if there are more than a table can hold. */
  channel(channel: Channel): number | null {
    if (this.channels.length >= MOST_CHANNELS) return null;
    return this.channels.push(channel);
  }

  /** Notes that a source delivers a series. */
  noteSource(series: string, source: string): void {
    const sources = this.sourcesOfSeries.get(series);
    if (sources) sources.add(source);
    else this.sourcesOfSeries.set(series, new Set([source]));
  }

  /**
   * Writes a cell. One that is already there stays; an unknown one gives way to a known one.
   * @returns a value of WRITTEN
   */
  write(slice: OpenSlice, place: CellPlace, reading: Reading): number {
    const { area } = place;
    if (slice.origin.channels[area] !== 0) {
      const status = slice.statuses[area];
      if (reading.status === STATUS.unknown) return WRITTEN.same;
      if (status !== STATUS.unknown) {
        const isSame = status === reading.status && Object.is(slice.values[area], reading.value);
        return isSame ? WRITTEN.same : WRITTEN.different;
      }
    } else this.valueCount++;
    slice.values[area] = reading.value;
    slice.statuses[area] = reading.status;
    slice.origin.channels[area] = place.channel;
    slice.origin.rows[area] = place.row;
    if (reading.mark !== 0) {
      slice.marks ??= new Uint8Array(slice.values.length);
      slice.marks[area] = reading.mark;
    }
    if (!Number.isNaN(reading.upper)) {
      slice.bounds ??= new Map();
      slice.bounds.set(area, { lower: reading.lower, upper: reading.upper });
    }
    return WRITTEN.new;
  }
}
