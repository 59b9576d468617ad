import { isShown, STATUSES } from '../../core/status.ts';
import type { BreachList } from '../breach-list.ts';
import { NUMBER_COLUMNS, type Observations, periodKey } from './observations.ts';
import { headPositions } from './read-observations.ts';

/** A cell of a table in another format. */
export type TableCell = string | number | null | undefined;

/** Where the rows come from. */
export interface ComparedTable {
  readonly file: string;
  readonly observations: Observations;
  readonly breaches: BreachList;
  /** number that a text means, for formats that write numbers as text */
  number?(text: string): number;
}

/** Compares the rows of one file with the observations, in whatever order they come. */
export class RowComparison {
  comparedFigures = 0;
  /** name of the sheet that is being read */
  sheet: string | null = null;
  private readonly table: ComparedTable;
  private readonly seen: Uint8Array;
  private seenCount = 0;
  private positions: Readonly<Record<string, number>> | null = null;

  constructor(table: ComparedTable) {
    this.table = table;
    this.seen = new Uint8Array(table.observations.rowCount);
  }

  /** Takes the heading; false if the table lacks a column. */
  head(cells: readonly TableCell[]): boolean {
    const named = cells.map((cell) => cell ?? null);
    this.positions = headPositions(named, this.table.file, this.table.breaches);
    return this.positions !== null;
  }

  /** Compares one row; `line` is where people find it. */
  row(cells: readonly TableCell[], line: number): void {
    const { positions } = this;
    if (!positions) return;
    const { observations } = this.table;
    const text = (column: string): string => String(cells[positions[column] as number] ?? '');
    const [series, period] = [text('series'), periodKey(text('period'), text('group'))];
    const row = observations.rowAt(series, period, observations.areaNumber(`${text('scheme')}/${text('area_code')}`));
    if (row < 0 || this.seen[row] === 1) {
      this.differs(line, 'area_code', { value: text('area_code'), expected: '–' });
      return;
    }
    this.seen[row] = 1;
    this.seenCount++;
    const expected = {
      area_level: observations.areas[observations.areaOfRow[row] as number]?.level ?? '',
      unit: observations.unitAt(series, period),
      status: STATUSES[observations.statuses[row] as number] ?? '',
    };
    for (const [column, wanted] of Object.entries(expected)) {
      const found = text(column);
      if (found !== wanted) this.differs(line, column, { value: found, expected: wanted });
    }
    const found = text('class');
    if (found !== observations.classAt(row))
      this.report(row, line, { column: 'class', value: found, expected: observations.classAt(row) });
    this.numbers(cells, row, line);
  }

  /** Reports rows that never came. */
  end(): void {
    const { rowCount } = this.table.observations;
    if (this.seenCount === rowCount || !this.positions) return;
    const { observations } = this.table;
    const row = this.seen.indexOf(0);
    const areaCode = observations.areas[observations.areaOfRow[row] as number]?.code ?? '';
    this.differs(null, 'area_code', { value: '–', expected: areaCode });
  }

  private numbers(cells: readonly TableCell[], row: number, line: number): void {
    const { observations } = this.table;
    for (let part = 0; part < NUMBER_COLUMNS.length; part++) {
      const column = NUMBER_COLUMNS[part] as string;
      const cell = cells[this.positions?.[column] as number];
      const found = this.numberOf(cell);
      const expected = observations.numberAt(part, row);
      this.comparedFigures++;
      // an empty cell is NaN; what is neither empty nor a number is undefined and equals nothing
      if (found === expected || (found !== undefined && Number.isNaN(found) && Number.isNaN(expected))) continue;
      this.report(row, line, { column, value: String(cell ?? '–'), expected: numberWords(expected) });
    }
  }

  private numberOf(cell: TableCell): number | undefined {
    if (cell === null || cell === undefined || cell === '') return Number.NaN;
    if (typeof cell === 'number') return Number.isNaN(cell) ? undefined : cell;
    const number = this.table.number?.(cell);
    return number === undefined || Number.isNaN(number) ? undefined : number;
  }

  private report(row: number, line: number, cell: { column: string; value: string; expected: string }): void {
    const { observations, breaches, file } = this.table;
    const isHidden = !isShown(observations.statuses[row] as number) && (cell.expected === '' || cell.expected === '–');
    if (!isHidden) {
      this.differs(line, cell.column, cell);
      return;
    }
    const areaCode = observations.areas[observations.areaOfRow[row] as number]?.code ?? null;
    breaches.add({ code: 'verify-hidden-figure', file, sheet: this.sheet, row: line, column: cell.column, areaCode });
  }

  private differs(line: number | null, column: string, { value, expected }: { value: string; expected: string }): void {
    const place = { file: this.table.file, sheet: this.sheet, row: line, column };
    this.table.breaches.add({
      code: 'verify-figure-differs',
      ...place,
      value: value || '–',
      expected: expected || '–',
    });
  }
}

/** A number as a finding names it; a dash where there is none. */
export function numberWords(number: number): string {
  return Number.isNaN(number) ? '–' : String(number);
}
