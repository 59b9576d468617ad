import type { Topic } from '../../core/indicator.ts';
import { isShown, statusName } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import { type ComparedFigure, type ComparedRow, verdictOf } from './comparison-table.ts';
import type { TableCell, TableModel } from './table-model.ts';
import { drawingWords, statusWords } from './words.ts';

/** One indicator of several areas at one time. */
export interface SeveralRow
  extends Pick<ComparedRow, 'name' | 'href' | 'unit' | 'decimals' | 'direction' | 'isOnlyWithRegion'> {
  readonly topic: Topic;
  readonly period: string;
  /** counts grow with the area: the region has no place on their scale */
  readonly isCount: boolean;
  /** in the order of the areas */
  readonly figures: readonly ComparedFigure[];
  readonly region: ComparedFigure;
}

/** What stands side by side. */
export interface SeveralInput {
  readonly language: Language;
  readonly caption: string;
  /** names of the areas, as they head the columns */
  readonly heads: readonly string[];
  readonly region: string;
  /** position of the area with which the others are compared */
  readonly base: number;
  readonly rows: readonly SeveralRow[];
}

/** Several areas side by side: a column each, the region, what differs clearly from one of them, and room for the dots. */
export function severalTable({ language, caption, heads, region, base, rows }: SeveralInput): TableModel {
  const { comparison, several, table } = drawingWords(language);
  const { marks, words } = statusWords(language);
  const statuses = new Set(rows.flatMap(({ figures, region: own }) => [...figures, own].map(({ status }) => status)));
  const signs = [...statuses]
    .filter((status) => !isShown(status) && marks[statusName(status)] !== '')
    .map((status) => table.mark(marks[statusName(status)], words[statusName(status)]));
  const isCompared = heads.length > 1;
  const number = (id: string, label: string) => ({ id, label, unit: '', kind: 'number' as const });
  return {
    caption,
    columns: [
      { id: 'name', label: comparison.indicator, unit: '', kind: 'text' },
      ...heads.map((head, index) => number(`area-${index}`, head)),
      number('region', region),
      ...(isCompared
        ? [{ id: 'verdict', label: several.against(heads[base] ?? ''), unit: '', kind: 'text' as const }]
        : []),
      { id: 'plot', label: several.plot, unit: '', kind: 'text' },
    ],
    rows: rows.map((row) => ({
      cells: [
        {
          text: `${row.name}, ${unitWords(language, row.unit)}, ${formatPeriod(language, row.period)}`,
          value: null,
          href: row.href,
        },
        ...row.figures.map((figure) => figureCell(language, row, figure)),
        figureCell(language, row, row.region),
        ...(isCompared ? [{ text: clearDifferences(language, row, { heads, base }), value: null }] : []),
        { text: '', value: null },
      ],
      isSummary: false,
    })),
    note: signs.length === 0 ? '' : table.marks(signs.join(' · ')),
  };
}

/** Which of the others differ clearly from the one they are compared with, and how. */
export function clearDifferences(
  language: Language,
  row: SeveralRow,
  { heads, base }: { readonly heads: readonly string[]; readonly base: number },
): string {
  const { comparison, several } = drawingWords(language);
  const there = row.figures[base];
  const verdicts = row.figures.map((here, index) =>
    index === base || !there ? null : verdictOf({ ...row, here, there, isSameKind: true }),
  );
  const names = new Map<string, string[]>();
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict === null || verdict === 'similar' || verdict === 'none') continue;
    const word = comparison.verdicts[verdict];
    names.set(word, [...(names.get(word) ?? []), heads[index] ?? '']);
  }
  if (names.size > 0) return [...names].map(([word, own]) => several.clear(own.join(', '), word)).join('; ');
  return verdicts.includes('similar') ? several.noClear : several.notCompared;
}

function figureCell(
  language: Language,
  { decimals }: SeveralRow,
  { value, lower, upper, status }: ComparedFigure,
): TableCell {
  const { marks } = statusWords(language);
  if (value === null) return { text: marks[statusName(status)] || drawingWords(language).none, value: null };
  const number = (each: number): string => formatNumber(language, each, decimals);
  const range =
    lower !== null && upper !== null ? ` ${drawingWords(language).comparison.range(number(lower), number(upper))}` : '';
  return { text: `${number(value)}${range}`, value };
}
