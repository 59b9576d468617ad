import type { DeliverySpec } from '../../core/delivery-schema.ts';
import type { Cell } from '../../core/grid.ts';
import { groupCode } from '../../core/group.ts';
import { ownEntry } from '../../core/own-entry.ts';
import { isShown, STATUS } from '../../core/status.ts';
import { suggest } from '../suggest.ts';
import { CellWriter, styleOf } from './cell-writer.ts';
import type { GridReading } from './grid-reading.ts';
import { addEvidence, noEvidence } from './number-style.ts';
import { qualityStatus, ValueReader } from './parse-value.ts';
import { channelOf, hasRightLength } from './read-wide.ts';
import { AREA, codeText } from './resolve-area.ts';
import type { OpenSlice } from './table-builder.ts';

type LongSpec = NonNullable<DeliverySpec['long']>;

/** Columns of a long file by position. */
interface LongColumns {
  readonly value: number;
  readonly quality: number;
  readonly series: number;
  readonly groups: readonly number[];
  readonly filters: readonly { readonly index: number; readonly allowed: ReadonlySet<string> }[];
}

/** Reads a sheet with one value per row. */
export function readLong(reading: GridReading, long: LongSpec): void {
  const columns = columnsOf(reading, long);
  if (reading.isBroken) return;
  const channel = channelOf(reading, columns.value);
  if (channel === null) return;
  const evidence = noEvidence();
  for (let row = reading.start; row < reading.end; row++) {
    const cell = reading.rows[row]?.[columns.value];
    if (typeof cell === 'string' && reading.isRead(row)) addEvidence(evidence, cell, row);
  }
  const style = styleOf(reading, columns.value, { own: evidence, file: evidence });
  if (!style) return;
  new LongReader(reading, long, columns).readRows(new ValueReader(style, reading.symbols, long.scale), channel);
}

function columnsOf(reading: GridReading, long: LongSpec): LongColumns {
  const value = reading.column(long.value, ['long', 'value']);
  const quality = long.quality === null ? -1 : reading.column(long.quality, ['long', 'quality']);
  const series = 'fixed' in long.series ? -1 : reading.column(long.series.column, ['long', 'series', 'column']);
  const groups = long.groups.map((group, index) => reading.column(group.column, ['long', 'groups', index, 'column']));
  const filters = Object.entries(long.where).map(([column, allowed]) => {
    return { index: reading.column(column, ['long', 'where', column]), allowed: new Set(allowed) };
  });
  return { value, quality, series, groups, filters };
}

class LongReader {
  readonly #reading: GridReading;
  readonly #long: LongSpec;
  readonly #columns: LongColumns;
  readonly #slices = new Map<string, OpenSlice>();
  readonly #seriesOf: Readonly<Record<string, string>> | null;
  #unread = 0;
  #firstUnread = -1;

  constructor(reading: GridReading, long: LongSpec, columns: LongColumns) {
    this.#reading = reading;
    this.#long = long;
    this.#columns = columns;
    this.#seriesOf = 'fixed' in long.series ? null : long.series.map;
  }

  readRows(reader: ValueReader, channel: number): void {
    const reading = this.#reading;
    const writer = new CellWriter(reading);
    const { value, quality, groups, series } = this.#columns;
    const at = { area: 0, row: 0, column: value, channel };
    const last = Math.max(value, series, ...groups, reading.areaColumn, reading.periodColumn);
    for (let row = reading.start; row < reading.end; row++) {
      const cells = reading.rows[row];
      if (!cells || cells.length === 0 || !this.#passes(cells)) continue;
      if (!hasRightLength(reading, row, last)) continue;
      const name = this.#series(cells, row);
      if (name === null) continue;
      const area = reading.areaOf(row);
      if (area === AREA.ignored) continue;
      const period = reading.periodOf(row);
      const slice = period === null ? null : this.#slice(cells, { name, period, row });
      if (!slice) continue;
      at.area = area;
      at.row = row;
      reader.read(cells[value] ?? null);
      if (quality >= 0) this.#applyQuality(reader, codeText(cells[quality]), row);
      writer.put(slice, reader, at);
    }
    this.#reportUnread();
  }

  #passes(cells: readonly Cell[]): boolean {
    for (const filter of this.#columns.filters) {
      if (!filter.allowed.has(codeText(cells[filter.index]))) return false;
    }
    return true;
  }

  #series(cells: readonly Cell[], row: number): string | null {
    if (this.#seriesOf === null) return 'fixed' in this.#long.series ? this.#long.series.fixed : null;
    const series = ownEntry(this.#seriesOf, codeText(cells[this.#columns.series]));
    if (series !== undefined) return series;
    this.#unread++;
    if (this.#firstUnread < 0) this.#firstUnread = row;
    return null;
  }

  // A mapping names the series it wants; what else a long file holds is counted, not wrong.
  #reportUnread(): void {
    if (this.#unread === 0) return;
    const at = { row: this.#firstUnread, column: this.#columns.series };
    this.#reading.report('delivery-rows-unused', at, { severity: 'note', details: { rows: this.#unread } });
  }

  #slice(
    cells: readonly Cell[],
    { name, period, row }: { name: string; period: string; row: number },
  ): OpenSlice | null {
    const { groups } = this.#columns;
    let key = `${name}\u001f${period}`;
    for (const index of groups) key += `\u001f${cells[index] ?? ''}`;
    const known = this.#slices.get(key);
    if (known) return known;
    const conditions: [string, string][] = [];
    for (let position = 0; position < groups.length; position++) {
      const spec = this.#long.groups[position];
      const column = groups[position] ?? -1;
      if (!spec) continue;
      const printed = codeText(cells[column]);
      const value = ownEntry(spec.map, printed);
      if (value === undefined) {
        const near = suggest(printed, Object.keys(spec.map));
        const details = { dimension: spec.dimension, ...(near === null ? {} : { suggestion: near }) };
        this.#reading.report('group-unknown', { row, column }, { details });
        return null;
      }
      if (value !== '') conditions.push([spec.dimension, value]);
    }
    const slice = this.#reading.context.builder.slice(name, groupCode(conditions), period);
    this.#slices.set(key, slice);
    this.#reading.context.builder.noteSource(name, this.#reading.context.source.spec.source);
    return slice;
  }

  // The sign may only weaken what the cell itself says.
  #applyQuality(reader: ValueReader, sign: string, row: number): void {
    if (sign === '' || reader.status < 0) return;
    const status = qualityStatus(sign, this.#reading.symbols);
    if (status === null) {
      this.#reading.report('symbol-unknown', { row, column: this.#columns.quality });
      return;
    }
    if (reader.status !== STATUS.ok && !(reader.status === STATUS.unknown && !isShown(status))) return;
    reader.status = status;
    if (!isShown(status)) reader.value = Number.NaN;
  }
}
