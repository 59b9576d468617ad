import { parsePeriod } from '../core/period.ts';
import type { Language } from './language.ts';

const NARROW_NO_BREAK = '\u202f';
const MINUS = '\u2212';
const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;
/** A figure stands on many pages: so many texts are kept per format. */
const MOST_TEXTS = 50_000;

interface NumberTexts {
  readonly format: Intl.NumberFormat;
  readonly texts: Map<number, string>;
}

const formats: Readonly<Record<Language, NumberTexts[]>> = { de: [], en: [] };

function numberTexts(language: Language, decimals: number): NumberTexts {
  const known = formats[language][decimals];
  if (known) return known;
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const made = { format: new Intl.NumberFormat(LOCALES[language], options), texts: new Map<number, string>() };
  formats[language][decimals] = made;
  return made;
}

/** A number as people read it: 1.234,5 in German, 1,234.5 in English; a real minus sign, never "−0". */
export function formatNumber(language: Language, value: number, decimals = 0): string {
  const { format, texts } = numberTexts(language, decimals);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const plain = format.format(Math.abs(value));
  const text = value < 0 && /[1-9]/.test(plain) ? MINUS + plain : plain;
  if (texts.size === MOST_TEXTS) texts.clear();
  texts.set(value, text);
  return text;
}

const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '%': { de: '%', en: '%' },
  'per-1000': { de: 'je 1.000', en: 'per 1,000' },
  'per-100': { de: 'je 100', en: 'per 100' },
  persons: { de: 'Personen', en: 'people' },
  households: { de: 'Haushalte', en: 'households' },
  years: { de: 'Jahre', en: 'years' },
  'persons-per-km2': { de: 'Personen je km²', en: 'people per km²' },
  'm2-per-person': { de: 'm² je Person', en: 'm² per person' },
  'rooms-per-person': { de: 'Räume je Person', en: 'rooms per person' },
  level: { de: 'Stufe', en: 'level' },
  points: { de: 'Punkte', en: 'points' },
  'percentage-points': { de: 'Prozentpunkte', en: 'percentage points' },
  'percent-of-expected': { de: '% des Erwarteten', en: '% of expected' },
  score: { de: 'Indexwert', en: 'index value' },
};

/** Words for a unit code of the catalogue; the code itself where it has none. */
export function unitWords(language: Language, unit: string): string {
  return UNITS[unit]?.[language] ?? unit;
}

/** Unit codes that have words; the catalogue may use these. */
export const UNIT_CODES: readonly string[] = Object.keys(UNITS);

/** A value with its unit: 12,3 % · 41 je 1.000 · 45,2 Jahre. */
export function formatValue(language: Language, value: number, unit: string, decimals: number): string {
  return `${formatNumber(language, value, decimals)}${NARROW_NO_BREAK}${unitWords(language, unit)}`;
}

const KILO = 1000;

/** Size of a file as people read it: 412 kB · 17,5 MB. */
export function formatFileSize(language: Language, bytes: number): string {
  const kilobytes = bytes / KILO;
  if (Math.round(kilobytes) < KILO)
    return `${formatNumber(language, Math.max(1, Math.round(kilobytes)))}${NARROW_NO_BREAK}kB`;
  return `${formatNumber(language, kilobytes / KILO, 1)}${NARROW_NO_BREAK}MB`;
}

const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day: 31.12.2021 · 31 December 2021. */
export function formatDate(language: Language, isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  if (language === 'de') return `${day}.${month}.${year}`;
  return `${Number(day)} ${MONTHS_EN[Number(month) - 1]} ${year}`;
}

/** A period inside a sentence or behind a unit; a flow is said to be of a whole year: 31.12.2021 · im Jahr 2021. */
export function periodPhrase(language: Language, code: string): string {
  const text = formatPeriod(language, code);
  if (parsePeriod(code)?.kind !== 'year') return text;
  return language === 'de' ? `im Jahr ${text}` : `in the year ${text}`;
}

/** A period as people read it: 31.12.2021 · 2021 · 2019–2021 · Schuljahr 2020/21 · 05/2021. */
export function formatPeriod(language: Language, code: string): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const [start, end] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  switch (period.kind) {
    case 'reference-date':
      return formatDate(language, code);
    case 'year':
      return code;
    case 'span':
      return `${start}–${end}`;
    case 'school-year':
      return `${language === 'de' ? 'Schuljahr' : 'school year'} ${start}/${end.slice(2)}`;
    case 'month':
      return language === 'de' ? `${code.slice(5)}/${start}` : `${MONTHS_EN[Number(code.slice(5)) - 1]} ${start}`;
  }
}
