import type { Direction } from '../../core/indicator.ts';
import { isShown, statusName } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import { estimateDifference } from '../../stats/comparison/estimate-difference.ts';
import type { TableCell, TableModel } from './table-model.ts';
import { drawingWords, statusWords } from './words.ts';

/** A figure of one place and time. */
export interface ComparedFigure {
  readonly period: string;
  readonly value: number | null;
  /** 95 % interval; null where there is none */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: number;
}

/** One indicator of two places, or of one place at two times. */
export interface ComparedRow {
  readonly name: string;
  readonly href: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: Direction;
  readonly here: ComparedFigure;
  readonly there: ComparedFigure;
  /** false where both figures are not of the same kind: a new definition, overlapping years */
  readonly isSameKind: boolean;
  /** a standardised ratio: each area is held against the region by its own ages, so that no two areas compare */
  readonly isOnlyWithRegion: boolean;
}

/** How the first place or time stands beside the second. */
export const VERDICTS = ['better', 'worse', 'higher', 'lower', 'similar', 'none'] as const;
/** One of VERDICTS; better and worse only where a direction says what is better. */
export type Verdict = (typeof VERDICTS)[number];

/** What a comparison shows. */
export interface ComparisonInput {
  readonly language: Language;
  readonly caption: string;
  /** names of the first and second place or time */
  readonly heads: readonly [string, string];
  readonly rows: readonly ComparedRow[];
}

/**
 * How the first figure stands beside the second: similar where the 95 % interval of their difference holds nothing at
 * all, else by the direction of the indicator. Without both intervals nothing is said, nor of standardised ratios.
 */
export function verdictOf({ here, there, direction, isSameKind, isOnlyWithRegion }: ComparedRow): Verdict {
  const [one, other] = [estimateOf(here), estimateOf(there)];
  if (!isSameKind || isOnlyWithRegion || !one || !other) return 'none';
  const { lower, upper } = estimateDifference(one, other);
  if (lower <= 0 && upper >= 0) return 'similar';
  if (direction === 'strain') return lower > 0 ? 'worse' : 'better';
  if (direction === 'relief') return lower > 0 ? 'better' : 'worse';
  return lower > 0 ? 'higher' : 'lower';
}

function estimateOf({ value, lower, upper }: ComparedFigure) {
  if (value === null || lower === null || upper === null) return null;
  // rounding on the way may have put a bound past its value
  return { value, lower: Math.min(lower, value), upper: Math.max(upper, value) };
}

/** How many rows have each verdict. */
export function verdictCounts(rows: readonly ComparedRow[]): Readonly<Record<Verdict, number>> {
  const counts = { better: 0, worse: 0, higher: 0, lower: 0, similar: 0, none: 0 };
  for (const row of rows) counts[verdictOf(row)] += 1;
  return counts;
}

/** Two places or times side by side, with the verdict in words. */
export function comparisonTable({ language, caption, heads, rows }: ComparisonInput): TableModel {
  const { comparison, table } = drawingWords(language);
  const { marks, words } = statusWords(language);
  const absent = [...new Set(rows.flatMap(({ here, there }) => [here.status, there.status]))].filter(
    (status) => !isShown(status) && marks[statusName(status)] !== '',
  );
  const signs = absent.map((status) => table.mark(marks[statusName(status)], words[statusName(status)]));
  return {
    caption,
    columns: [
      { id: 'name', label: comparison.indicator, unit: '', kind: 'text' },
      { id: 'here', label: heads[0], unit: '', kind: 'number' },
      { id: 'there', label: heads[1], unit: '', kind: 'number' },
      { id: 'verdict', label: comparison.verdict, unit: '', kind: 'text' },
    ],
    rows: rows.map((row) => {
      const { name, unit, here, there, href } = row;
      const verdict = verdictOf(row);
      const when = here.period === there.period ? `, ${formatPeriod(language, here.period)}` : '';
      const isJudged = row.isSameKind && !row.isOnlyWithRegion;
      const why = row.isOnlyWithRegion ? comparison.onlyRegion : comparison.newKind;
      const text = isJudged ? comparison.verdicts[verdict] : why;
      return {
        cells: [
          { text: `${name}, ${unitWords(language, unit)}${when}`, value: null, href },
          figureCell(language, row, here),
          figureCell(language, row, there),
          { text, value: VERDICTS.indexOf(verdict) },
        ],
        isSummary: false,
      };
    }),
    note: signs.length === 0 ? '' : table.marks(signs.join(' · ')),
  };
}

function figureCell(language: Language, row: ComparedRow, figure: ComparedFigure): TableCell {
  const { value, lower, upper, status } = figure;
  const { marks } = statusWords(language);
  if (value === null) return { text: marks[statusName(status)] || drawingWords(language).none, value: null };
  const number = (each: number): string => formatNumber(language, each, row.decimals);
  const range =
    lower !== null && upper !== null ? ` ${drawingWords(language).comparison.range(number(lower), number(upper))}` : '';
  const when = row.here.period === row.there.period ? '' : ` · ${formatPeriod(language, figure.period)}`;
  return { text: `${number(value)}${range}${when}`, value };
}
