import type { TableModel } from '../charts/table-model.ts';
import { PAPER_WIDTH } from './table-layout.ts';
import { tablePiece } from './table-piece.ts';
import type { Typst } from './typst.ts';

/**
 * The table of a drawing or chapter on paper, with the line that explains its marks.
 * @param width room in points
 */
export function tableModelPiece({ caption, columns, rows, note }: TableModel, width = PAPER_WIDTH): Typst {
  const first = columns.findIndex(({ kind }) => kind === 'text');
  return tablePiece(
    {
      caption,
      note,
      columns: columns.map(({ label, unit, kind }, at) => ({
        kind: at === first ? 'rest' : kind,
        head: unit === '' ? label : `${label} (${unit})`,
      })),
      rows: rows.map(({ cells, isSummary }) => ({
        kind: isSummary ? 'sum' : 'area',
        cells: cells.map(({ text, mark }) => (mark ? `${text} ${mark}`.trim() : text)),
      })),
    },
    width,
  );
}
