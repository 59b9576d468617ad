/**
 * A group of people or things inside a series: age band, sex, nationality … The empty group is everybody.
 * Canonical code: conditions sorted by dimension, joined by `;`: `age=65..;nationality=foreign;sex=f`.
 * Ages are whole years, both ends included, an open end is empty: `age=0..2`, `age=65..`, `age=18`.
 */
export type GroupCode = string;

/** Ages in whole years, both ends included; `to` is Infinity for an open end. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/** Parses `65..`, `0..2`, `..17`, `18`; null if it is no age range. */
export function parseAgeRange(text: string): AgeRange | null {
  const match = /^(\d{0,3})(?:(\.\.)(\d{0,3}))?$/.exec(text.trim());
  if (!match || (match[1] === '' && (match[3] ?? '') === '')) return null;
  const from = match[1] === '' ? 0 : Number(match[1]);
  const to = match[2] === undefined ? from : match[3] === '' ? Number.POSITIVE_INFINITY : Number(match[3]);
  return from <= to ? { from, to } : null;
}

/** Canonical text of an age range. */
export function formatAgeRange(range: AgeRange): string {
  if (range.from === range.to) return String(range.from);
  return `${range.from}..${range.to === Number.POSITIVE_INFINITY ? '' : range.to}`;
}

/** The conditions of a group code by dimension; the empty code has none. */
export function parseGroup(code: GroupCode): ReadonlyMap<string, string> {
  const conditions = new Map<string, string>();
  for (const part of code.split(';')) {
    const text = part.trim();
    if (text === '') continue;
    const equals = text.indexOf('=');
    const separator = equals >= 0 ? equals : text.indexOf(' ');
    if (separator < 0) continue;
    conditions.set(text.slice(0, separator).trim(), text.slice(separator + 1).trim());
  }
  return conditions;
}

/** Canonical code of conditions: dimensions in alphabetical order, ages normalised. */
export function groupCode(conditions: Iterable<readonly [string, string]>): GroupCode {
  return [...conditions]
    .map(([dimension, value]) => {
      const range = dimension === 'age' ? parseAgeRange(value) : null;
      return `${dimension}=${range ? formatAgeRange(range) : value}`;
    })
    .sort()
    .join(';');
}

/**
 * True if everybody of the second group belongs to the first: all conditions of the first are met by it.
 * @example groupContains('', 'age=65..') // true; groupContains('age=60..', 'age=65..;sex=f') // true
 */
export function groupContains(whole: GroupCode, part: GroupCode): boolean {
  const conditions = parseGroup(part);
  return [...parseGroup(whole)].every(([dimension, value]) => {
    const other = conditions.get(dimension);
    if (other === undefined) return false;
    if (other === value) return true;
    const [own, inner] = dimension === 'age' ? [parseAgeRange(value), parseAgeRange(other)] : [null, null];
    return own !== null && inner !== null && own.from <= inner.from && inner.to <= own.to;
  });
}
