import { textSize } from './text-size.ts';

/** A column of a printed table: `text` and `number` are as wide as they must be, `rest` takes the room that is left. */
export interface PrintColumn {
  readonly kind: 'text' | 'number' | 'rest';
  readonly head: string;
}

/** A row: sums and groups stand out. */
export interface PrintRow {
  readonly kind: 'area' | 'group' | 'sum';
  readonly cells: readonly string[];
}

/** Widths of columns in points, and per row whether every cell fits on one line. */
export interface TableLayout {
  readonly widths: readonly number[];
  readonly isOneLine: readonly boolean[];
}

/** Type size of tables and the room on both sides of a text, in points. */
const TYPE_SIZE = 8;
const PADDING = 7.5;
/** Width between the margins of A4. */
export const PAPER_WIDTH = 493;
const NARROWEST = 24;
/** A number far from its name is hard to follow: a table of few columns stays narrow. */
const MOST_AIR = 60;
/** What a column of words is left with where there is not enough room for all. */
const FEWEST = 60;

/**
 * Widths of a table that are worked out before it is set: a typesetter that must try each cell for its size takes
 * twice as long for the same page.
 * @param width room for all columns, in points
 */
export function tableLayout(
  columns: readonly PrintColumn[],
  rows: readonly PrintRow[],
  width = PAPER_WIDTH,
): TableLayout {
  const wanted = columns.map((column, at) => wantedWidth(column, rows, at));
  const widths = fitted(columns, wanted, width);
  const isOneLine = rows.map(({ kind, cells }) => cells.every((text, at) => sizeOf(text, kind) <= (widths[at] ?? 0)));
  return { widths, isOneLine };
}

const sizeOf = (text: string, kind: PrintRow['kind']): number =>
  textSize(text, TYPE_SIZE, kind === 'area' ? 'regular' : 'bold') + PADDING;

function wantedWidth({ head }: PrintColumn, rows: readonly PrintRow[], at: number): number {
  const longestWord = Math.max(...head.split(/[\s\u00ad-]/).map((word) => textSize(word, TYPE_SIZE, 'bold') + PADDING));
  return rows.reduce(
    (most, { kind, cells }) => Math.max(most, sizeOf(cells[at] ?? '', kind)),
    Math.max(NARROWEST, longestWord),
  );
}

// Numbers keep what they need; words give way, the longest first; the rest takes what is left.
function fitted(columns: readonly PrintColumn[], wanted: readonly number[], width: number): readonly number[] {
  const widths = [...wanted];
  const sum = (): number => widths.reduce((total, each) => total + each, 0);
  const giving = columns.flatMap(({ kind }, at) => (kind === 'number' ? [] : [at]));
  while (sum() > width) {
    const longest = giving.reduce((most, at) => ((widths[at] ?? 0) > (widths[most] ?? 0) ? at : most), giving[0] ?? 0);
    const room = (widths[longest] ?? 0) - (sum() - width);
    const next = giving.filter((at) => at !== longest).reduce((most, at) => Math.max(most, widths[at] ?? 0), FEWEST);
    widths[longest] = Math.max(room, next - 1);
    if ((widths[longest] ?? 0) <= FEWEST) break;
  }
  const rest = columns.findIndex(({ kind }) => kind === 'rest');
  if (rest >= 0) widths[rest] = (widths[rest] ?? 0) + Math.min(Math.max(0, width - sum()), MOST_AIR);
  return widths;
}
