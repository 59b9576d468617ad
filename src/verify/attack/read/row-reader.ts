import { isShown, STATUS } from '../../../core/status.ts';
import type { TableCell } from '../../data/compare-rows.ts';
import { Figures, NO_ROW, PARTS, statusByte } from './figures.ts';
import type { Trace } from './other-format.ts';
import type { KnownAreas } from './read-areas.ts';

const TEXT_COLUMNS = ['scheme', 'area_code', 'period', 'series', 'group', 'status', 'unit'] as const;
const TELLING_COLUMNS = ['lower', 'upper', 'rank', 'class'] as const;
const COLUMNS = [...TEXT_COLUMNS, ...PARTS, ...TELLING_COLUMNS] as const;

const KNOWN_COLUMNS: ReadonlySet<string> = new Set([...COLUMNS, 'area_level']);

/** Why a table cannot be used: where, and what stands there. */
export interface Damage {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** Takes the rows of one table of observations as they come; a row that is not whole damages the table. */
export class RowReader {
  readonly figures: Figures;
  readonly traces: Trace[] = [];
  damage: Damage | null = null;
  rowCount = 0;
  /** series that are no counts but scores of an index */
  readonly scores = new Set<string>();
  private positions: number[] = [];
  private width = 0;
  private readonly number: (text: string) => number;
  private readonly isText: boolean;

  /** @param number what a text means, for formats that write numbers as text */
  constructor(file: string, areas: KnownAreas, number?: (text: string) => number) {
    this.figures = new Figures(file, areas);
    this.number = number ?? (() => Number.NaN);
    this.isText = number !== undefined;
  }

  /** Takes the heading; false if a column is missing. */
  head(cells: readonly TableCell[]): boolean {
    this.positions = COLUMNS.map((name) => cells.indexOf(name));
    this.width = cells.length;
    const missing = this.positions.indexOf(-1);
    if (missing >= 0) this.damage = { row: 1, column: COLUMNS[missing]!, value: '' };
    // nobody knows what a column tells that is none of them
    const unknown = cells.find((cell) => !KNOWN_COLUMNS.has(String(cell)));
    if (missing < 0 && unknown !== undefined) this.damage = { row: 1, column: String(unknown), value: String(unknown) };
    return this.damage === null;
  }

  row(cells: readonly TableCell[], line: number): void {
    if (this.damage) return;
    this.rowCount++;
    const texts = TEXT_COLUMNS.map((_, at) => String(cells[this.positions[at]!] ?? ''));
    const numbers = PARTS.map((_, at) => this.numberOf(cells[this.positions[TEXT_COLUMNS.length + at]!]));
    this.damage = this.faultOf(cells, texts, { numbers, line });
    if (this.damage) return;
    const [scheme, code, period, series, , status, unit] = texts as [string, string, string, string, ...string[]];
    const area = this.figures.areas.numbers.get(`${scheme}/${code}`)!;
    const byte = statusByte(status!);
    if (unit === 'score') this.scores.add(series);
    const block = this.figures.block(series, period);
    // areas that are one in several schemes may have a row in each
    const known = block.statuses[area]!;
    if (known === NO_ROW || !isShown(known)) block.statuses[area] = byte;
    for (const [at, part] of PARTS.entries()) if (!Number.isNaN(numbers[at]!)) block[part][area] = numbers[at]!;
    this.figures.sawDecimals(series, numbers[0]!, String(cells[this.positions[TEXT_COLUMNS.length]!]));
    if (byte === STATUS.hidden) this.lookForTraces(cells, line, code);
  }

  /** NaN for an empty cell, infinite for what is neither empty nor a number. */
  private numberOf(cell: TableCell): number {
    if (cell === null || cell === undefined || cell === '') return Number.NaN;
    const number = typeof cell === 'number' ? cell : this.number(cell);
    return Number.isFinite(number) ? number : Number.POSITIVE_INFINITY;
  }

  private faultOf(
    cells: readonly TableCell[],
    texts: readonly string[],
    { numbers, line: row }: { readonly numbers: readonly number[]; readonly line: number },
  ): Damage | null {
    const [scheme, code = '', period, series, group, status = ''] = texts;
    // a line that was cut off has fewer cells; other formats leave out empty ones at the end
    const isWhole = this.isText ? cells.length === this.width : cells.length <= this.width;
    if (!isWhole) return { row, column: 'class', value: String(cells.length) };
    if (!this.figures.areas.numbers.has(`${scheme}/${code}`)) return { row, column: 'area_code', value: code };
    if (statusByte(status) === NO_ROW) return { row, column: 'status', value: status };
    // groups are indicators of their own: nobody knows what a row of a group is summed from
    if (group !== '' || series === '' || period === '') return { row, column: 'series', value: `${series} ${group}` };
    const at = numbers.indexOf(Number.POSITIVE_INFINITY);
    if (at < 0) return null;
    return { row, column: PARTS[at]!, value: String(cells[this.positions[TEXT_COLUMNS.length + at]!]) };
  }

  private lookForTraces(cells: readonly TableCell[], row: number, areaCode: string): void {
    TELLING_COLUMNS.forEach((column, at) => {
      const cell = cells[this.positions[COLUMNS.length - TELLING_COLUMNS.length + at]!];
      if (cell === null || cell === undefined || cell === '') return;
      this.traces.push({ file: this.figures.file, row, column, areaCode });
    });
  }
}
