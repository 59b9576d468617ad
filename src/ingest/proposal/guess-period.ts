import type { Grid } from '../../core/grid.ts';
import type { ColumnProfile } from './column-profile.ts';

/** Where the periods of a file stand. */
export type PeriodGuess =
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'file-name'; readonly pattern: string; readonly as: string | null }
  | { readonly kind: 'headings' }
  | { readonly kind: 'title'; readonly period: string }
  | { readonly kind: 'unknown' };

const YEAR = /(?:19|20)\d\d/;

/** Year inside a heading, null if there is none or more than one. */
export function yearIn(heading: string): string | null {
  const years = heading.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  return years?.length === 1 ? (years[0] ?? null) : null;
}

function inFileName(fileName: string): PeriodGuess | null {
  if (/(?<!\d)(?:19|20)\d\d[-_](?:0[1-9]|1[0-2])[-_](?:[0-2]\d|3[01])(?!\d)/.test(fileName)) {
    return { kind: 'file-name', pattern: '(\\d{4}-\\d{2}-\\d{2})', as: null };
  }
  if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(fileName)) {
    return { kind: 'file-name', pattern: '((?:19|20)\\d\\d)', as: null };
  }
  return null;
}

/** Looks for periods in a column, in the headings of the value columns, in the file name and in the title lines. */
export function guessPeriod(
  fileName: string,
  { profiles, taken, headings }: { profiles: readonly ColumnProfile[]; taken: number; headings: readonly string[] },
  title: Grid['rows'],
): PeriodGuess {
  const column = profiles.find((profile) => profile.index !== taken && profile.filled > 0 && profile.periods > 0.95);
  if (column) return { kind: 'column', column: column.index };
  const dated = headings.filter((heading) => yearIn(heading) !== null);
  if (dated.length > 1 && new Set(dated.map(yearIn)).size > 1) return { kind: 'headings' };
  const named = inFileName(fileName);
  if (named) return named;
  const line = title.flat().find((cell) => typeof cell === 'string' && YEAR.test(cell));
  const day = typeof line === 'string' ? /(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)/.exec(line) : null;
  if (day) {
    const period = `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`;
    return { kind: 'title', period };
  }
  const year = typeof line === 'string' ? yearIn(line) : null;
  return year === null ? { kind: 'unknown' } : { kind: 'title', period: year };
}
