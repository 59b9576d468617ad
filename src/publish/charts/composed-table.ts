import type { Topic } from '../../core/indicator.ts';
import { statusName } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import type { ComposedFigure } from './composed-figure.ts';
import type { TableCell, TableModel } from './table-model.ts';
import { drawingWords, statusWords } from './words.ts';

/** An indicator of areas that are put together. */
export interface ComposedRow {
  readonly name: string;
  readonly href: string;
  readonly topic: Topic;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string;
  readonly isCount: boolean;
  /** null: its kind cannot be put together */
  readonly figure: ComposedFigure | null;
  readonly region: number | null;
}

/** The figures of areas together beside the region: counts, values, intervals. */
export function composedTable(
  language: Language,
  rows: readonly ComposedRow[],
  { caption, region }: { readonly caption: string; readonly region: string },
): TableModel {
  const { comparison, ownArea, table } = drawingWords(language);
  const { marks, words } = statusWords(language);
  const statuses = new Set(rows.flatMap(({ figure }) => (figure ? [figure.status] : [])));
  const signs = [...statuses]
    .filter((status) => marks[statusName(status)] !== '')
    .map((status) => table.mark(marks[statusName(status)], words[statusName(status)]));
  const number = (id: string, label: string) => ({ id, label, unit: '', kind: 'number' as const });
  return {
    caption,
    columns: [
      { id: 'name', label: comparison.indicator, unit: '', kind: 'text' },
      number('count', ownArea.count),
      number('base', ownArea.base),
      number('value', ownArea.value),
      number('lower', ownArea.lower),
      number('upper', ownArea.upper),
      number('region', region),
    ],
    rows: rows.map((row) => ({ cells: cellsOf(language, row), isSummary: false })),
    note: signs.length === 0 ? '' : table.marks(signs.join(' · ')),
  };
}

function cellsOf(language: Language, row: ComposedRow): readonly TableCell[] {
  const { ownArea, none } = drawingWords(language);
  const { figure, decimals, isCount } = row;
  const name = `${row.name}, ${unitWords(language, row.unit)}, ${formatPeriod(language, row.period)}`;
  const nothing: TableCell = { text: none, value: null };
  // what is read, and nothing finer, also in a file
  const numberCell = (value: number | null, digits: number): TableCell =>
    value === null
      ? nothing
      : { text: formatNumber(language, value, digits), value: Math.round(value * 10 ** digits) / 10 ** digits };
  const whole = (value: number | null): TableCell =>
    numberCell(value, value === null || Number.isInteger(value) ? 0 : 1);
  const head: TableCell = { text: name, value: null, href: row.href };
  const region = numberCell(row.region, decimals);
  if (!figure) return [head, nothing, nothing, { text: ownArea.notComposed, value: null }, nothing, nothing, region];
  const mark = statusWords(language).marks[statusName(figure.status)];
  if (figure.value === null)
    return [head, nothing, nothing, { text: mark || none, value: null }, nothing, nothing, region];
  const marked = (cell: TableCell): TableCell => (mark === '' ? cell : { ...cell, mark });
  return [
    head,
    isCount ? marked(whole(figure.numerator)) : whole(figure.numerator),
    whole(figure.denominator),
    isCount ? nothing : marked(numberCell(figure.value, decimals)),
    numberCell(figure.lower, decimals),
    numberCell(figure.upper, decimals),
    region,
  ];
}
