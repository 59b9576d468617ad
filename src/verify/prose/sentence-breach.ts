import type { Breach } from '../breach-list.ts';
import { numberWords } from '../data/compare-rows.ts';
import type { LeveledFigures } from '../documents/shown-figures.ts';
import type { SentenceClaim } from './sentence-claims.ts';

/** What is wrong with a number of a sentence; null for one that the table shows. */
export function sentenceBreach(
  claim: SentenceClaim,
  shown: LeveledFigures,
  place: Pick<Breach, 'file' | 'sheet'>,
): Breach | null {
  if (claim.fits) return null;
  const { series, period, column, number, expected } = claim;
  const where = { ...place, column, areaCode: shown.areas[claim.area]!.code };
  if (claim.isHidden) return { code: 'verify-hidden-figure', ...where };
  const value = `${series} ${period}: ${numberWords(number)}`;
  return { code: 'verify-figure-differs', ...where, value, expected: numberWords(expected) };
}
