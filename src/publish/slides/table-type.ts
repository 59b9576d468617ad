import { textLines } from '../../formats/document/text-lines.ts';
import { SIZE } from './look.ts';

/** Room for a table, in inches. */
export interface TableRoom {
  readonly width: number;
  readonly height: number;
  /** of the columns in relation to each other */
  readonly widths: readonly number[];
  /** mean width of a sign in parts of the size of type */
  readonly sign: number;
}

/** How a table is set so that it stays in its room. */
export interface TableType {
  /** widths in inches */
  readonly columns: readonly number[];
  /** size of type */
  readonly points: number;
  /** least height of rows in inches */
  readonly rowHeight: number;
}

/** Inches that a cell keeps free on both sides together, and least heights of rows, the airier one first. */
const CELL = { width: 0.16, height: 0.12 };
const ROWS = [0.5, 0.4];
const SMALLEST = 12;
const POINTS = 72;

/** The size of type and the columns with which a table stays in its room, none smaller than can be read. */
export function tableType(rows: readonly (readonly string[])[], room: TableRoom): TableType {
  const { height, sign } = room;
  const heightAt = (points: number, least: number, columns: readonly number[]): number =>
    rows.reduce((sum, row) => {
      const cells = row.map((text, at) => textLines([text], { points, sign, width: columns[at]! - CELL.width }).height);
      return sum + Math.max(least, ...cells.map((cell) => cell + CELL.height));
    }, 0);
  for (let points = SIZE.figure; points > SMALLEST; points--) {
    const { columns, isWide } = columnWidths(rows, room, points);
    const rowHeight = ROWS.find((least) => heightAt(points, least, columns) <= height);
    if (isWide && rowHeight !== undefined) return { columns, points, rowHeight };
  }
  return { columns: columnWidths(rows, room, SMALLEST).columns, points: SMALLEST, rowHeight: ROWS.at(-1)! };
}

/** Columns take from each other what their longest words need: what no space parts stays on one line. */
function columnWidths(
  rows: readonly (readonly string[])[],
  { width, widths, sign }: TableRoom,
  points: number,
): { readonly columns: readonly number[]; readonly isWide: boolean } {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const given = widths.map((each) => (each / all) * width);
  const longest = (at: number): number =>
    Math.max(...rows.flatMap((row) => (row[at] ?? '').split(/[ -]/).map((word) => word.length)));
  const spare = given.map((each, at) => each - CELL.width - (longest(at) * sign * points) / POINTS);
  const lack = spare.reduce((sum, each) => sum - Math.min(0, each), 0);
  const slack = spare.reduce((sum, each) => sum + Math.max(0, each), 0);
  if (lack === 0 || lack > slack) return { columns: given, isWide: lack === 0 };
  const columns = given.map((each, at) => each - Math.min(0, spare[at]!) - (Math.max(0, spare[at]!) * lack) / slack);
  return { columns, isWide: true };
}
