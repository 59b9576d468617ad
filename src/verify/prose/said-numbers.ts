import { type ShownNumber, shownNumber } from '../pages/shown-number.ts';

/** A number of a sentence with what stands around it. */
export interface SaidNumber extends ShownNumber {
  readonly before: string;
  readonly after: string;
  /** what stands before the bracket that the number stands in; null outside of brackets */
  readonly bracketed: string | null;
  /** what stands between that bracket and the number */
  readonly inside: string;
  /** what stands between the number before and this one */
  readonly gap: string;
}

/** No part of a word, a code, a range, a unit, a day or a year: "18-Jährige", "95-%-Bereich", "je 1.000", "2019–2021". */
const NUMBER =
  /(?<![\p{L}\p{N}.,/–-]|\d[:–]|\b(?:je|per)\s)[-\u2212]?\d(?:[\d.,\u00a0\u202f\u2009']*\d)?(?![\p{L}\p{N}]|-?%-|-\p{L}|[–/]\d)/gu;
const DATE = /^(?:\d{1,2}\.\d{1,2}\.\d{4}|(?:19|20)\d\d)$/;
const MONTH_BEHIND = /^\s\p{Lu}\p{Ll}+\s(?:19|20)\d\d/u;

/** Numbers of a text in order, without days and years. */
export function saidNumbers(text: string, language: string): readonly SaidNumber[] {
  let end = 0;
  return [...text.matchAll(NUMBER)].flatMap((found) => {
    const [written] = found;
    const gap = text.slice(end, found.index);
    end = found.index + written.length;
    const before = text.slice(0, found.index);
    const after = text.slice(end);
    const number = DATE.test(written) || MONTH_BEHIND.test(after) ? null : shownNumber(written, language);
    if (!number) return [];
    const open = before.lastIndexOf('(');
    const isIn = open > before.lastIndexOf(')');
    const bracketed = isIn ? before.slice(0, open).trimEnd() : null;
    return [{ ...number, before, after, bracketed, inside: isIn ? before.slice(open + 1) : '', gap }];
  });
}
