import type { DeliverySpec } from '../../core/delivery-schema.ts';
import { groupCode, parseGroup } from '../../core/group.ts';
import { CellWriter, styleOf } from './cell-writer.ts';
import type { GridReading } from './grid-reading.ts';
import { addEvidence, type NumberStyle, noEvidence, type StyleEvidence } from './number-style.ts';
import { ValueReader } from './parse-value.ts';
import { AREA } from './resolve-area.ts';
import { MOST_CHANNELS, type OpenSlice } from './table-builder.ts';

/** One value column of a wide file. */
interface WideColumn {
  readonly index: number;
  readonly spec: DeliverySpec['columns'][number];
  readonly group: string;
  readonly channel: number;
  /** null where its numbers cannot be read for certain */
  reader: ValueReader | null;
  period: string | null;
  slice: OpenSlice | null;
}

/** Reads a sheet with one row per area (and period) and a column per series. */
export function readWide(reading: GridReading): void {
  const columns = reading.context.spec.columns.flatMap((spec, position): WideColumn[] => {
    const index = reading.column(spec.column, ['columns', position, 'column']);
    const channel = index < 0 ? null : channelOf(reading, index);
    if (channel === null) return [];
    const group = groupCode(parseGroup(spec.group));
    return [{ index, spec, group, channel, reader: null, period: null, slice: null }];
  });
  if (reading.isBroken) return;
  const evidence = gatherEvidence(reading, columns);
  const file = sum(evidence);
  const cached = new Map<number, NumberStyle | null>();
  columns.forEach((column, position) => {
    const own = evidence[position] ?? noEvidence();
    const style = cached.get(column.index) ?? styleOf(reading, column.index, { own, file });
    cached.set(column.index, style);
    if (style) column.reader = new ValueReader(style, reading.symbols, column.spec.scale);
    reading.context.builder.noteSource(column.spec.series, reading.context.source.spec.source);
  });
  readRows(reading, columns);
}

/** Registers a column of the file as origin of values; null with a finding if there are too many. */
export function channelOf(reading: GridReading, index: number): number | null {
  const { builder, source, file, grid } = reading.context;
  const column = reading.heading(index);
  const channel = builder.channel({ source: source.spec.source, file, sheet: grid.name, column });
  if (channel === null) {
    const details = { what: 'columns', found: MOST_CHANNELS + 1, allowed: MOST_CHANNELS };
    reading.report('delivery-too-large', { row: reading.start - 1, column: index }, { details });
  }
  return channel;
}

function readRows(reading: GridReading, columns: readonly WideColumn[]): void {
  const writer = new CellWriter(reading);
  const at = { area: 0, row: 0, column: 0, channel: 0 };
  const last = Math.max(reading.areaColumn, ...columns.map((column) => column.index));
  for (let row = reading.start; row < reading.end; row++) {
    const cells = reading.rows[row];
    if (!cells || cells.length === 0) continue;
    const area = reading.areaOf(row);
    if (area === AREA.ignored) continue;
    if (!hasRightLength(reading, row, last)) continue;
    const rowPeriod = reading.periodOf(row);
    if (rowPeriod === null && reading.periods) continue;
    at.area = area;
    at.row = row;
    for (const column of columns) {
      if (!column.reader) continue;
      const period = column.spec.period ?? rowPeriod;
      if (period === null) continue;
      if (!column.slice || column.period !== period) {
        column.slice = reading.context.builder.slice(column.spec.series, column.group, period);
        column.period = period;
      }
      at.column = column.index;
      at.channel = column.channel;
      column.reader.read(cells[column.index] ?? null);
      writer.put(column.slice, column.reader, at);
    }
  }
}

const RAGGED_FORMATS = ['xlsx', 'xls'];

/** False with a finding if a row of a text file has lost cells that are read, or has more cells than headings. */
export function hasRightLength(reading: GridReading, row: number, lastColumn: number): boolean {
  const { format } = reading.context;
  const length = reading.rows[row]?.length ?? 0;
  if (RAGGED_FORMATS.includes(format)) return true;
  const details = { cells: length, expected: reading.names.length };
  if (length <= lastColumn) {
    reading.report('delivery-row-short', { row, column: Math.max(0, reading.areaColumn) }, { details });
    return false;
  }
  if (length <= reading.names.length) return true;
  const rest = reading.rows[row]?.slice(reading.names.length) ?? [];
  if (rest.every((cell) => cell === null || cell === '')) return true;
  reading.report('delivery-row-long', { row, column: Math.max(0, reading.areaColumn) }, { details });
  return false;
}

function gatherEvidence(reading: GridReading, columns: readonly WideColumn[]): StyleEvidence[] {
  const evidence = columns.map(noEvidence);
  for (let row = reading.start; row < reading.end; row++) {
    const cells = reading.rows[row];
    if (!cells || !reading.isRead(row)) continue;
    for (let position = 0; position < columns.length; position++) {
      const cell = cells[columns[position]?.index ?? -1];
      const own = evidence[position];
      if (typeof cell === 'string' && own) addEvidence(own, cell, row);
    }
  }
  return evidence;
}

function sum(evidence: readonly StyleEvidence[]): StyleEvidence {
  const total = noEvidence();
  for (const own of evidence) {
    total.comma += own.comma;
    total.point += own.point;
    total.openComma += own.openComma;
    total.openPoint += own.openPoint;
  }
  return total;
}
