import { STATUS, STATUSES } from '../../core/status.ts';
import type { TableCell } from './compare-rows.ts';
import { NO_STATUS, NUMBER_COLUMNS } from './observations.ts';
import { eachXlsxRow } from './read-xlsx.ts';

/** Where the workbooks lie, one per topic and language. */
export const WORKBOOK_FOLDER = 'data/workbooks/';

/** A row of a workbook, as a reader understands it with the legends of the same workbook. */
export interface WorkbookRow {
  readonly sheet: string;
  readonly line: number;
  readonly series: string;
  readonly scheme: string;
  readonly code: string;
  readonly period: string;
  /** byte of the status; NO_STATUS for a mark that no legend explains */
  readonly status: number;
  /** in the order of NUMBER_COLUMNS; NaN where no number stands, undefined where something else does */
  readonly numbers: readonly (number | undefined)[];
  readonly className: string;
}

const MARK = /^\[.*\]$/;
const COLUMN_NAMES = new Set<string>([...NUMBER_COLUMNS, 'scheme', 'area_code', 'period', 'class', 'status']);
const NEEDED = ['scheme', 'area_code', 'period', 'value'] as const;
const STATUS_BYTES: ReadonlyMap<string, number> = new Map(STATUSES.map((name, byte) => [name, byte]));

/**
 * Hands over the rows of a workbook. Its own legends say which sheet holds which indicator, what a column is called and
 * what a mark means: a line of a legend names a thing as the workbook does, then as observations.csv does.
 * @returns false if it cannot be read, or if a sheet holds a table that no legend explains
 */
export function eachWorkbookRow(bytes: Uint8Array, take: (row: WorkbookRow) => void): boolean {
  const reader = new WorkbookReader(take);
  const isRead = eachXlsxRow(bytes, (cells, { sheet, line }) => reader.row(cells, sheet, line));
  return isRead && reader.isWhole();
}

class WorkbookReader {
  private readonly take: (row: WorkbookRow) => void;
  private readonly columnOfHeading = new Map<string, string>();
  private readonly statusOfMark = new Map<string, number>();
  private readonly seriesOfSheet = new Map<string, string>();
  private readonly seen = new Set<string>();
  private sheet = '';
  private positions: ReadonlyMap<string, number> | null = null;
  /** true where a number stands in a column that no legend explains */
  private isStray = false;

  constructor(take: (row: WorkbookRow) => void) {
    this.take = take;
  }

  row(cells: readonly TableCell[], sheet: string, line: number): void {
    if (sheet !== this.sheet) this.positions = null;
    this.sheet = sheet;
    const series = this.seriesOfSheet.get(sheet);
    if (series === undefined) this.legend(cells);
    else if (this.positions === null) this.heading(cells);
    else {
      this.seen.add(sheet);
      this.take(this.read(cells, { series, line, positions: this.positions }));
    }
  }

  isWhole(): boolean {
    return !this.isStray && this.seriesOfSheet.size > 0 && this.seen.size === this.seriesOfSheet.size;
  }

  private legend(cells: readonly TableCell[]): void {
    const [called, id] = [cells[0], cells[1]];
    if (typeof called !== 'string' || typeof id !== 'string') return;
    const status = STATUS_BYTES.get(id);
    if (status !== undefined && MARK.test(called)) this.statusOfMark.set(called, status);
    else if (COLUMN_NAMES.has(id)) this.columnOfHeading.set(called, id);
    // sheets are named after their series, shortened where that is too long
    else if (called === id || (called.length > 20 && id.startsWith(called.slice(0, 20))))
      this.seriesOfSheet.set(called, id);
  }

  private heading(cells: readonly TableCell[]): void {
    const positions = new Map<string, number>();
    cells.forEach((cell, at) => {
      const text = String(cell ?? '');
      // behind the name of a column its unit may stand
      const name = this.columnOfHeading.get(text) ?? this.columnOfHeading.get(text.replace(/ \(.*\)$/, ''));
      if (name !== undefined && !positions.has(name)) positions.set(name, at);
    });
    if (NEEDED.every((name) => positions.has(name))) this.positions = positions;
  }

  private read(
    cells: readonly TableCell[],
    { series, line, positions }: { series: string; line: number; positions: ReadonlyMap<string, number> },
  ): WorkbookRow {
    const cellOf = (name: string): TableCell => {
      const at = positions.get(name);
      return at === undefined ? null : cells[at];
    };
    const text = (name: string): string => String(cellOf(name) ?? '');
    const explained = new Set(positions.values());
    if (cells.some((cell, at) => typeof cell === 'number' && !explained.has(at))) this.isStray = true;
    const value = cellOf('value');
    const mark = typeof value === 'string' ? value : text('status');
    const className = text('class');
    return {
      sheet: this.sheet,
      line,
      series,
      scheme: text('scheme'),
      code: text('area_code'),
      period: text('period'),
      status: mark === '' ? STATUS.ok : (this.statusOfMark.get(mark) ?? NO_STATUS),
      numbers: NUMBER_COLUMNS.map((name) => this.numberOf(cellOf(name))),
      className: this.statusOfMark.has(className) ? '' : className,
    };
  }

  private numberOf(cell: TableCell): number | undefined {
    if (typeof cell === 'number') return cell;
    return cell === null || cell === undefined || this.statusOfMark.has(cell) ? Number.NaN : undefined;
  }
}
