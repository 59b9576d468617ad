import { STATUS } from '../../core/status.ts';
import type { GridReading } from './grid-reading.ts';
import { decideStyle, type StyleEvidence } from './number-style.ts';
import { UNREADABLE, type ValueReader } from './parse-value.ts';
import { AREA } from './resolve-area.ts';
import { type CellPlace, type OpenSlice, WRITTEN } from './table-builder.ts';

/** Reads cells and puts them into slices; what cannot be read or contradicts is reported. */
export class CellWriter {
  readonly #reading: GridReading;
  readonly #place: CellPlace = { area: 0, channel: 0, row: 0 };

  constructor(reading: GridReading) {
    this.#reading = reading;
  }

  /** Puts what `reader` has just read from a cell into a slice. */
  put(slice: OpenSlice, reader: ValueReader, at: { area: number; row: number; column: number; channel: number }): void {
    if (reader.status < 0) {
      const code = reader.status === UNREADABLE ? 'value-unreadable' : 'symbol-unknown';
      const details = reader.problem === '' ? {} : { details: { problem: reader.problem } };
      this.#reading.report(code, at, { ...this.#areaCode(at.area), ...details });
      // The row was delivered: its area must not be reported as missing too.
      reader.status = STATUS.unknown;
    } else if (reader.isBlank) {
      this.#reading.report('value-missing', at, { ...this.#areaCode(at.area), severity: 'note' });
    }
    if (at.area === AREA.unassignable) {
      if (reader.status === STATUS.ok && !Number.isNaN(reader.value)) slice.unassigned += reader.value;
      return;
    }
    const place = this.#place;
    place.area = at.area;
    place.channel = at.channel;
    place.row = this.#reading.line(at.row);
    const result = this.#reading.context.builder.write(slice, place, reader);
    if (result !== WRITTEN.new) this.#reportAgain(slice, at, result);
  }

  #areaCode(area: number): { areaCode?: string } {
    const code = this.#reading.context.builder.areas.areas[area]?.code;
    return code === undefined ? {} : { areaCode: code };
  }

  #reportAgain(slice: OpenSlice, at: { area: number; row: number; column: number }, result: number): void {
    const { builder, file, grid } = this.#reading.context;
    const first = builder.channels[(slice.origin.channels[at.area] ?? 0) - 1];
    const isHere = first?.file === file && first.sheet === grid.name;
    const value = slice.values[at.area] ?? Number.NaN;
    const details = {
      series: slice.series,
      group: slice.group,
      period: slice.period,
      firstFile: first?.file ?? '',
      firstRow: slice.origin.rows[at.area] ?? 0,
      firstColumn: first?.column ?? '',
      firstValue: Number.isNaN(value) ? '–' : String(value),
    };
    if (result === WRITTEN.different) {
      this.#reading.report('value-conflict', at, { ...this.#areaCode(at.area), details });
    } else if (isHere) {
      const column = Math.max(0, this.#reading.areaColumn);
      this.#reading.report(
        'area-code-duplicate-row',
        { row: at.row, column },
        {
          ...this.#areaCode(at.area),
          severity: 'warning',
          details,
        },
      );
    }
  }
}

/** Decides how a column writes numbers; null with a finding where nobody can say. */
export function styleOf(reading: GridReading, column: number, evidence: { own: StyleEvidence; file: StyleEvidence }) {
  const { spec, format, source, delivery } = reading.context;
  const decision = decideStyle(
    { decimal: spec.decimal, thousands: spec.thousands, format },
    evidence.own,
    evidence.file,
  );
  if (decision.kind === 'known') return decision.style;
  const details = { problem: decision.kind, mapping: source.file, mappingRow: source.at(['deliveries', delivery]).row };
  reading.report('value-ambiguous-decimal', { row: decision.row, column }, { details });
  return null;
}
