import { PAPER_WIDTH, type PrintColumn, type PrintRow, tableLayout } from './table-layout.ts';
import { type Argument, call, length, type Typst } from './typst.ts';

/** Tables of fewer rows are not torn apart by the end of a page. */
const FEW_ROWS = 16;

/** A table of figures with its head on every page. */
export interface PrintTable {
  /** '' for none: a heading right above says what it holds */
  readonly caption: string;
  readonly columns: readonly PrintColumn[];
  readonly rows: readonly PrintRow[];
  /** what explains the signs; stands above the rows */
  readonly note?: Argument;
  /** how a cell is set where it is not as it stands there */
  readonly set?: (cell: string) => Argument;
}

/**
 * A table as the frame sets it.
 * @param width room in points
 */
export function tablePiece(table: PrintTable, width = PAPER_WIDTH): Typst {
  const { caption, columns, rows, note = '', set = (cell) => cell } = table;
  const { widths, isOneLine } = tableLayout(columns, rows, width);
  const named = {
    widths: widths.map((each) => length(each, 'pt')),
    numbers: columns.map(({ kind }) => kind === 'number'),
    head: columns.map(({ head }) => head),
    kinds: rows.map(({ kind }) => kind),
    lines: isOneLine,
    rows: rows.map(({ cells }): Argument => cells.map(set)),
    note: note === '' ? null : note,
    caption: caption === '' ? null : caption,
    kept: rows.length < FEW_ROWS ? 'whole' : 'start',
  };
  return call('tabulated', [], named);
}
