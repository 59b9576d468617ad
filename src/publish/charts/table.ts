import { element, escapeMarkup } from './markup.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from './table-model.ts';

/** How a table is drawn. */
export interface TableOptions {
  readonly id: string;
  /** the script adds sorting */
  readonly isSortable: boolean;
  /** caption for screen readers only, where a heading stands right above */
  readonly isCaptionHidden: boolean;
}

/** A table of figures as HTML, inside its own focusable region so that a wide one scrolls by itself. */
export function drawTable(model: TableModel, options: TableOptions): string {
  const { id } = options;
  const caption = element(
    'caption',
    { id: `${id}-caption`, class: options.isCaptionHidden ? 'kern-sr-only' : null },
    escapeMarkup(model.caption),
  );
  const body = model.rows.filter((row) => !row.isSummary);
  const sums = model.rows.filter((row) => row.isSummary);
  const rowsOf = (rows: readonly TableRow[]): string => rows.map((row) => drawRow(row, model.columns)).join('');
  const table = element(
    'table',
    { id, class: 'figures', 'data-atlas': options.isSortable ? 'sortable' : null },
    caption +
      element('thead', {}, element('tr', {}, model.columns.map(drawHead).join(''))) +
      element('tbody', {}, rowsOf(body)) +
      (sums.length === 0 ? '' : element('tfoot', {}, rowsOf(sums))),
  );
  const note = model.note === '' ? '' : element('p', { class: 'table-note' }, escapeMarkup(model.note));
  const region = { class: 'table-region', role: 'region', tabindex: '0', 'aria-labelledby': `${id}-caption` };
  return element('div', region, table) + note;
}

function drawHead(column: TableColumn): string {
  const unit = column.unit === '' ? '' : element('span', { class: 'unit' }, escapeMarkup(column.unit));
  const attributes = {
    scope: 'col',
    'data-column': column.id,
    'data-kind': column.kind,
    class: column.kind === 'number' ? 'number' : null,
  };
  return element('th', attributes, element('span', { class: 'label' }, escapeMarkup(column.label)) + unit);
}

function drawRow(row: TableRow, columns: readonly TableColumn[]): string {
  const cells = row.cells.map((cell, index) => drawCell(cell, columns[index]!, index === 0));
  return element('tr', {}, cells.join(''));
}

function drawCell(cell: TableCell, column: TableColumn, isHeader: boolean): string {
  const text = cell.text === '' ? '' : escapeMarkup(cell.text);
  const mark = cell.mark ? element('span', { class: 'mark' }, escapeMarkup(cell.mark)) : '';
  const inner =
    (cell.href ? element('a', { href: cell.href }, text) : text) + (text !== '' && mark !== '' ? ' ' : '') + mark;
  const attributes = {
    scope: isHeader ? 'row' : null,
    class: column.kind === 'number' ? 'number' : null,
    // what is read may be rounded or a word; this is what it is sorted by
    'data-value': cell.value === null ? null : String(cell.value),
    'data-label': isHeader ? null : column.label,
    'data-group': cell.group ?? null,
  };
  return element(isHeader ? 'th' : 'td', attributes, inner);
}
