import type { Breach } from './breach-list.ts';
import { numberWords } from './data/compare-rows.ts';

/** A number that is not the one it is said to be. */
export interface WrongNumber {
  readonly column: string;
  readonly areaCode: string;
  /** indicator and period, or whose ages */
  readonly what: string;
  readonly number: number;
  /** NaN where nothing is shown */
  readonly expected: number;
  readonly isHidden: boolean;
}

/** What is wrong with a number; one that is hidden is never repeated. */
export function claimBreach(wrong: WrongNumber, place: Pick<Breach, 'file' | 'sheet'>): Breach {
  const { column, areaCode, what, number, expected, isHidden } = wrong;
  const where = { ...place, column, areaCode };
  if (isHidden && Number.isNaN(expected)) return { code: 'verify-hidden-figure', ...where };
  const value = `${what}: ${numberWords(number)}`;
  return { code: 'verify-figure-differs', ...where, value, expected: numberWords(expected) };
}
