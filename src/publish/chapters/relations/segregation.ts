import type { CorrectedSegregation, SegregationPeriod, SegregationResult } from '../../../core/segregation.ts';
import { isShown } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { Book, IndicatorView } from '../book.ts';
import { areaName } from '../sentences.ts';

/** How unevenly the people of one share live in one area, in the newest period. */
export interface SegregationRow {
  readonly view: IndicatorView;
  readonly result: SegregationResult;
  readonly period: SegregationPeriod;
  readonly corrected: CorrectedSegregation;
  /** position of the area in SegregationResult.areas */
  readonly at: number;
}

/** Shares with an interval in their newest period, for an area that has parts; empty for one that has none. */
export function segregationOf(book: Book, area: number): readonly SegregationRow[] {
  return book.assessed.segregation.flatMap((result): SegregationRow[] => {
    const view = book.indicators.get(result.indicator);
    const period = result.periods.at(-1);
    const at = result.areas.indexOf(area);
    return view && period?.corrected && at >= 0 ? [{ view, result, period, corrected: period.corrected, at }] : [];
  });
}

/** True if the group lives more unevenly than the size of areas and group explains. */
export function isBeyondChance({ corrected, at }: SegregationRow): boolean {
  return corrected.beyondChance[at] === 1;
}

/** A share 0–1 in per cent; never below nothing, as a corrected one may fall there by chance. */
export function percentText(language: Language, share: number): string {
  return `${formatNumber(language, 100 * Math.max(0, share))}\u202f%`;
}

/** The share that is spread most unevenly among those that say something about strain; '' where none does. */
export function mostUnevenSentence(
  language: Language,
  book: Book,
  { rows, area }: { readonly rows: readonly SegregationRow[]; readonly area: number },
): string {
  const told = rows.filter(
    (row) => row.view.definition.direction === 'strain' && isShown(row.period.statuses[row.at]!) && isBeyondChance(row),
  );
  const unevennessOf = ({ corrected, at }: SegregationRow): number => corrected.corrected[at]!;
  const most = told.reduce<SegregationRow | null>(
    (best, row) => (best && unevennessOf(best) >= unevennessOf(row) ? best : row),
    null,
  );
  if (!most) return '';
  return texts[language].segregation.most(pick(most.view.definition.names, language), {
    share: percentText(language, unevennessOf(most)),
    place: areaName(book, area),
  });
}
