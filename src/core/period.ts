/** How a period was stated. The code is what open data shows; see parsePeriod. */
export type PeriodKind = 'reference-date' | 'year' | 'span' | 'school-year' | 'month';

/**
 * A point or stretch of time. Codes: reference date `2021-12-31`, year `2021`, month `2021-05`,
 * span `2019/2021` (both years included), school year `2020-08/2021-07`.
 */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  /** first and last day, ISO dates, both included */
  readonly start: string;
  readonly end: string;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lastDay = (year: number, month: number): number =>
  month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
const two = (value: number): string => String(value).padStart(2, '0');

/** Parses a period code; null if it is none (then the caller returns a finding). */
export function parsePeriod(text: string): Period | null {
  const code = text.trim();
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(code);
  if (date) {
    const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
    if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
    return { code, kind: 'reference-date', start: code, end: code };
  }
  if (/^\d{4}$/.test(code)) return { code, kind: 'year', start: `${code}-01-01`, end: `${code}-12-31` };
  const span = /^(\d{4})\/(\d{4})$/.exec(code);
  if (span && Number(span[1]) < Number(span[2]))
    return { code, kind: 'span', start: `${span[1]}-01-01`, end: `${span[2]}-12-31` };
  const school = /^(\d{4})-(\d{2})\/(\d{4})-(\d{2})$/.exec(code);
  if (school) {
    const [fromYear, fromMonth, toYear, toMonth] = school.slice(1).map(Number) as [number, number, number, number];
    if (fromMonth < 1 || fromMonth > 12 || toMonth < 1 || toMonth > 12) return null;
    if (fromYear * 12 + fromMonth > toYear * 12 + toMonth) return null;
    const end = `${toYear}-${two(toMonth)}-${two(lastDay(toYear, toMonth))}`;
    return { code, kind: 'school-year', start: `${fromYear}-${two(fromMonth)}-01`, end };
  }
  const month = /^(\d{4})-(\d{2})$/.exec(code);
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    if (number < 1 || number > 12) return null;
    return { code, kind: 'month', start: `${code}-01`, end: `${code}-${two(lastDay(year, number))}` };
  }
  return null;
}

/** Year in which the period ends: what a time axis and "the year 2021" mean for any kind of period. */
export function yearOf(period: Period): number {
  return Number(period.end.slice(0, 4));
}

/** Code of the period of the same kind `years` later (negative: earlier): `2021-12-31`, −5 → `2016-12-31`. */
export function shiftPeriodCode(code: string, years: number): string {
  const shifted = code.replace(/\d{4}/g, (year) => String(Number(year) + years).padStart(4, '0'));
  const leap = /^(\d{4})-02-29$/.exec(shifted);
  return leap && lastDay(Number(leap[1]), 2) === 28 ? `${leap[1]}-02-28` : shifted;
}

/** Order of periods: by end, then by start, then by code. */
export function comparePeriods(first: Period, second: Period): number {
  if (first.end !== second.end) return first.end < second.end ? -1 : 1;
  if (first.start !== second.start) return first.start < second.start ? -1 : 1;
  return first.code < second.code ? -1 : first.code > second.code ? 1 : 0;
}

/** True if a day of a list lies inside a stretch of time: what stands before and after it cannot be compared. */
export function crossesBreak(breaks: readonly string[], span: { readonly start: string; readonly end: string }) {
  return breaks.some((day) => span.start < day && day <= span.end);
}

/** The last day of a list on or before the end of a period: where its definition begins; null before them all. */
export function definitionStart(breaks: readonly string[], code: string): string | null {
  const end = parsePeriod(code)?.end ?? '';
  return breaks.findLast((day) => day <= end) ?? null;
}

/** True if a definition holds for a period: it ends while the definition is valid. Open ends are null. */
export function isInForce(
  definition: { readonly validFrom: string | null; readonly validTo: string | null },
  code: string,
): boolean {
  const end = parsePeriod(code)?.end ?? '';
  if (definition.validFrom !== null && end < definition.validFrom) return false;
  return definition.validTo === null || end <= definition.validTo;
}
