import type { TableModel } from '../charts/table-model.ts';
import { tablePiece } from './table-piece.ts';
import { call, sequence, type Typst } from './typst.ts';

/** The table of a drawing or chapter on paper, with the line that explains its marks. */
export function tableModelPiece({ caption, columns, rows, note }: TableModel): Typst {
  const first = columns.findIndex(({ kind }) => kind === 'text');
  const table = tablePiece({
    caption,
    columns: columns.map(({ label, unit, kind }, at) => ({
      kind: at === first ? 'rest' : kind,
      head: unit === '' ? label : `${label} (${unit})`,
    })),
    rows: rows.map(({ cells, isSummary }) => ({
      kind: isSummary ? 'sum' : 'area',
      cells: cells.map(({ text, mark }) => (mark ? `${text} ${mark}`.trim() : text)),
    })),
  });
  return sequence(table, note !== '' && call('note', [note]));
}
