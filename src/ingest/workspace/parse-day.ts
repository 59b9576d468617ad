import { parsePeriod } from '../../core/period.ts';

/** A day of a list, with German notation allowed; '' where it is empty, null where it is no day. */
export function parseDay(text: string): string | null {
  if (text === '') return '';
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text.slice(0, 10);
  return parsePeriod(iso)?.kind === 'reference-date' ? iso : null;
}
