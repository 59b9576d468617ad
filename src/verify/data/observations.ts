import { isShown, STATUS, STATUSES } from '../../core/status.ts';

/** Columns of observations.csv that hold numbers, in the order in which they are kept. */
export const NUMBER_COLUMNS = ['value', 'numerator', 'denominator', 'lower', 'upper', 'rank'] as const;

/** Columns that name a row. */
export const KEY_COLUMNS = ['scheme', 'area_code', 'period', 'series', 'group'] as const;

/** Columns of texts beside them. */
export const TEXT_COLUMNS = ['area_level', 'unit', 'status', 'class'] as const;

/** Name of a column of observations.csv. */
export type ColumnName = (typeof NUMBER_COLUMNS)[number] | (typeof KEY_COLUMNS)[number] | (typeof TEXT_COLUMNS)[number];

/** All columns that the open data must have. */
export const COLUMNS: readonly ColumnName[] = [...KEY_COLUMNS, ...TEXT_COLUMNS, ...NUMBER_COLUMNS];

/** Position of a part of a figure in NUMBER_COLUMNS. */
export const PART = Object.freeze({ value: 0, numerator: 1, denominator: 2 });

/** Positions of the bounds of the interval of a value in NUMBER_COLUMNS. */
export const BOUND = Object.freeze({ lower: 3, upper: 4 });

/** Byte of a status that is not of the closed list. */
export const NO_STATUS = 255;

/** An area as the rows name it. */
export interface ObservedArea {
  readonly scheme: string;
  readonly code: string;
  readonly level: string;
}

/** A series at a period; `rowOfArea` holds row numbers from 1 by area number, 0 where there is none. */
interface SeriesPeriod {
  readonly unit: string;
  rowOfArea: Uint32Array;
}

const STATUS_BYTES: ReadonlyMap<string, number> = new Map(STATUSES.map((name, index) => [name, index]));

function grown<T extends Float64Array | Uint32Array | Uint16Array | Uint8Array>(column: T, length: number): T {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => T)(Math.max(length, column.length * 2, 1024));
  longer.set(column);
  return longer;
}

/** Counts may stand beside a figure that is not shown; a numerator only where that is no secret. */
export function mayStandAlone(part: number, status: number): boolean {
  return part === PART.denominator || (part === PART.numerator && status !== STATUS.hidden);
}

/** The rows of observations.csv as columns, found by scheme, area, period and series. About 60 bytes a row. */
export class Observations {
  rowCount = 0;
  readonly areas: ObservedArea[] = [];
  numbers: Float64Array[] = NUMBER_COLUMNS.map(() => new Float64Array(0));
  statuses: Uint8Array = new Uint8Array(0);
  areaOfRow: Uint32Array = new Uint32Array(0);
  private classes: Uint16Array = new Uint16Array(0);
  private readonly classNumbers = new Map<string, number>([['', 0]]);
  private readonly classTexts: string[] = [''];
  private readonly areaNumbers = new Map<string, number>();
  private readonly series = new Map<string, Map<string, SeriesPeriod>>();

  /** Adds a row; `numbers` in the order of NUMBER_COLUMNS, NaN for empty. False if there is such a row already. */
  add(texts: Readonly<Record<string, string>>, numbers: readonly number[]): boolean {
    const area = this.numberedArea(texts);
    const cell = this.seriesPeriod(texts);
    cell.rowOfArea = grown(cell.rowOfArea, area + 1);
    const isNew = cell.rowOfArea[area] === 0;
    const row = this.rowCount++;
    if (isNew) cell.rowOfArea[area] = row + 1;
    if (row >= this.statuses.length) this.grow(row + 1);
    const status = STATUS_BYTES.get(texts.status as string) ?? NO_STATUS;
    this.statuses[row] = status;
    const isPublic = isShown(status);
    // what should not stand there is reported once and from then on known to nobody
    for (let part = 0; part < numbers.length; part++)
      (this.numbers[part] as Float64Array)[row] =
        isPublic || mayStandAlone(part, status) ? (numbers[part] as number) : Number.NaN;
    this.areaOfRow[row] = area;
    this.classes[row] = this.classNumber(isPublic ? (texts.class as string) : '');
    return isNew;
  }

  /** Number of an area by `<scheme>/<code>`; -1 if no row names it. */
  areaNumber(key: string): number {
    return this.areaNumbers.get(key) ?? -1;
  }

  /** Row of a figure, from 0; -1 if there is none. */
  rowAt(series: string, period: string, area: number): number {
    const found = area < 0 ? undefined : this.series.get(series)?.get(period)?.rowOfArea[area];
    return found ? found - 1 : -1;
  }

  /** Rows of a series at a period by area number, for whoever asks many; -1 if there is none. */
  rowsOf(series: string, period: string): (area: number) => number {
    const rowOfArea = this.series.get(series)?.get(period)?.rowOfArea;
    return (area) => (rowOfArea?.[area] ?? 0) - 1;
  }

  /** Ids of all series. */
  seriesIds(): readonly string[] {
    return [...this.series.keys()];
  }

  /** Periods of a series, with the row of each area. */
  periodsOf(series: string): ReadonlyMap<string, SeriesPeriod> {
    return this.series.get(series) ?? new Map();
  }

  unitAt(series: string, period: string): string {
    return this.series.get(series)?.get(period)?.unit ?? '';
  }

  classAt(row: number): string {
    return this.classTexts[this.classes[row] ?? 0] ?? '';
  }

  /** A number of a row; NaN where the cell is empty. */
  numberAt(part: number, row: number): number {
    return this.numbers[part]?.[row] ?? Number.NaN;
  }

  /** True if any row shows this number for the area, as a value, numerator or denominator. */
  isShownSomewhere(area: number, number: number): boolean {
    if (area < 0) return false;
    for (const periods of this.series.values())
      for (const { rowOfArea } of periods.values()) {
        const row = (rowOfArea[area] ?? 0) - 1;
        if (row < 0) continue;
        for (const part of Object.values(PART)) if (this.numberAt(part, row) === number) return true;
      }
    return false;
  }

  private grow(length: number): void {
    this.numbers = this.numbers.map((column) => grown(column, length));
    this.areaOfRow = grown(this.areaOfRow, length);
    this.classes = grown(this.classes, length);
    this.statuses = grown(this.statuses, length);
  }

  private numberedArea({ scheme = '', area_code: code = '', area_level: level = '' }: Record<string, string>): number {
    const key = `${scheme}/${code}`;
    const known = this.areaNumbers.get(key);
    if (known !== undefined) return known;
    this.areaNumbers.set(key, this.areas.length);
    return this.areas.push({ scheme, code, level }) - 1;
  }

  private seriesPeriod({ series = '', period = '', group = '', unit = '' }: Record<string, string>): SeriesPeriod {
    const key = periodKey(period, group);
    let periods = this.series.get(series);
    if (!periods) {
      periods = new Map();
      this.series.set(series, periods);
    }
    let found = periods.get(key);
    if (!found) {
      found = { unit, rowOfArea: new Uint32Array(0) };
      periods.set(key, found);
    }
    return found;
  }

  private classNumber(text: string): number {
    const known = this.classNumbers.get(text);
    if (known !== undefined) return known;
    this.classNumbers.set(text, this.classTexts.length);
    return this.classTexts.push(text) - 1;
  }
}

/** Key of a period with the group, where a row has one. */
export function periodKey(period: string, group: string): string {
  return group === '' ? period : `${period}\u001f${group}`;
}
