import { isFar, sideOf } from '../../core/comparison.ts';
import { RELIABILITY } from '../../core/reliability.ts';
import { isShown, STATUS, statusName } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { IndicatorView } from './book.ts';
import type { Figure } from './figure.ts';

/** Which part of a figure is told. */
export type FigurePart = 'value' | 'numerator' | 'denominator';

/** A part of a figure as a cell holds it: the number with its mark, or the mark that says why there is none. */
export function partText(language: Language, view: IndicatorView, figure: Figure, part: FigurePart): string {
  const { statusMarks } = texts[language].terms;
  const value = figure[part];
  const mark = statusMarks[statusName(statusOf(figure, part))];
  if (value === null) return mark === '' ? texts[language].atlas.table.none : mark;
  const decimals = part === 'value' ? view.definition.decimals : Number.isInteger(value) ? 0 : 1;
  const below = part !== 'denominator' && figure.isBelowHalf ? '*' : '';
  return `${formatNumber(language, value, decimals)}${below}${mark === '' ? '' : ` ${mark}`}`;
}

function statusOf(figure: Figure, part: FigurePart): number {
  if (part === 'value') return figure.status;
  return part === 'numerator' ? figure.numeratorStatus : figure.denominatorStatus;
}

/** Signs of what tables on paper say in a word behind the number. */
export const SIGNS = { few: '†', unsteady: '‡', chance: '°' } as const;
/** Signs behind numbers that lie above or below the region. */
export const SIDE_SIGNS = { higher: '▴', lower: '▾' } as const;

/** The interval of a figure with the sign of its reliability; a dash where there is none. */
export function intervalText(language: Language, view: IndicatorView, figure: Figure): string {
  const { table } = texts[language].atlas;
  const { lower, upper, reliability } = figure;
  const number = (value: number): string => formatNumber(language, value, view.definition.decimals);
  const range = lower === null || upper === null ? table.none : table.range(number(lower), number(upper));
  if (reliability === RELIABILITY.few) return `${range} ${SIGNS.few}`;
  return reliability === RELIABILITY.unsteady ? `${range} ${SIGNS.unsteady}` : range;
}

/** A comparison in a word, with the sign that it may be chance; a dash where nothing is compared. */
export function comparisonText(language: Language, comparison: number, holds: boolean | null): string {
  const { table } = texts[language].atlas;
  const side = sideOf(comparison);
  if (!side) return table.none;
  if (side === 'similar') return table.similar;
  const word = isFar(comparison) ? table.far[side] : table[side];
  return holds === false ? `${word} ${SIGNS.chance}` : word;
}

/** The sentence that explains the marks of a table; '' where none occurs. */
export function marksText(language: Language, statuses: readonly number[], hasBelowHalf: boolean): string {
  const { atlas, terms } = texts[language];
  const marks = statuses
    .filter((status) => status !== STATUS.ok && terms.statusMarks[statusName(status)] !== '')
    .map((status) => atlas.table.mark(terms.statusMarks[statusName(status)], terms.statuses[statusName(status)]));
  if (hasBelowHalf) marks.push(atlas.table.mark('*', atlas.table.belowHalf));
  if (marks.length === 0) return '';
  const neverZero = statuses.some((status) => !isShown(status)) ? ` ${atlas.table.neverZero}` : '';
  return `${atlas.table.marks} ${marks.join(' · ')}.${neverZero}`;
}
