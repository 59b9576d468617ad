import { BOUND, PART } from '../data/observations.ts';
import type { DocumentNames } from '../documents/document-names.ts';
import { yearsIn } from '../documents/table-cells.ts';
import { type SaidNumber, saidNumbers } from './said-numbers.ts';
import { type SentenceWords, sentenceWords } from './sentence-words.ts';

/** Whose figure it is: of the area that the text is about, of the region, or of areas of a name. */
export type SaidArea = 'subject' | 'region' | readonly number[];

/** The place in the table that the words around a number name. */
export interface SaidPlace {
  /** one figure, how far two periods lie apart, or the end of those of a level */
  readonly kind: 'figure' | 'difference' | 'growth' | 'lowest' | 'highest';
  /** position in NUMBER_COLUMNS */
  readonly part: number;
  /** indicators of the name; none where the text names none */
  readonly series: readonly string[];
  readonly area: SaidArea;
  /** of the period; none: the newest */
  readonly years: readonly string[];
  /** of the period that it is compared with */
  readonly since: readonly string[];
}

/** A number of a sentence and what it is said to be. */
export interface SaidFigure extends SaidNumber, SaidPlace {}

/** Where a text stands. */
export interface SentenceContext {
  readonly names: DocumentNames;
  readonly language: string;
  /** indicators that all around it is about; none where that is not one */
  readonly series: readonly string[];
  /** true where the text begins with a value of that indicator */
  readonly isValue: boolean;
}

/** Position of ranks in NUMBER_COLUMNS. */
export const RANK = 5;
const YEARS = '(?:19|20)\\d\\d(?:[–/]\\d{2,4})?';
const YEAR_BEFORE = new RegExp(`(?<![\\d–/])(${YEARS}): $`);
const YEAR_AT_END = new RegExp(`(?<![\\d–/])(${YEARS})$`);
const BOTH_YEARS = new RegExp(`^[^()]*\\([^():]*?(${YEARS}): [^()]*?, [^():,]*?(${YEARS}): `);
const GROWTH = new RegExp(`^ ?% \\p{L}+ \\p{L}+ (?:\\p{L}+ )?(${YEARS}) \\(`, 'u');
/** A bracket behind a value and its unit. */
const NOTE_BEHIND = /^(?:[^\d().;:]|(?:je|per) 1[\d.,]*0){0,60}\(([^()]*)\)/;
const QUOTED = /[„“"]([^„“”"]+)[“”"]/g;

/**
 * Figures of a text of generated sentences, each with the place in the table that the words around it name. A number
 * beside which nothing stands of what generated sentences say is none.
 */
export function saidFigures(written: string, context: SentenceContext): readonly SaidFigure[] {
  const text = written.replace(/\s+/g, ' ').trim();
  const reader = new SentenceReader(text, context);
  return saidNumbers(text, context.language).flatMap((number) => reader.figure(number) ?? []);
}

class SentenceReader {
  private readonly names: DocumentNames;
  private readonly words: SentenceWords;
  private readonly isValue: boolean;
  private series: readonly string[];
  /** of a period that was named behind a value */
  private years: readonly string[] = [];
  private last: SaidFigure | null = null;

  constructor(text: string, { names, language, series, isValue }: SentenceContext) {
    this.names = names;
    this.words = sentenceWords(language);
    this.isValue = isValue;
    this.series = series;
    const own = names.seriesOf(text.slice(0, Math.max(0, text.indexOf(': '))));
    if (own.length > 0) this.series = own;
  }

  figure(number: SaidNumber): SaidFigure | null {
    const place =
      this.count(number) ??
      (number.bracketed === null
        ? (this.change(number) ?? this.ofAreaBehind(number) ?? this.range(number) ?? this.value(number))
        : this.inBrackets(number));
    if (!place) return null;
    const usual = { kind: 'figure', part: PART.value, area: 'subject', since: [] } as const;
    this.last = { ...number, ...usual, series: this.series, years: this.years, ...place };
    return this.last;
  }

  /** Cases behind a value and what they are counted of; a rank. */
  private count({ before, after, bracketed, inside, gap }: SaidNumber): Partial<SaidPlace> | null {
    const { last, words } = this;
    const same = last && { series: last.series, area: last.area, years: last.years };
    if (last?.part === PART.numerator && gap === words.of) return { ...same, part: PART.denominator };
    if (words.count.test(before)) return { ...same, part: PART.numerator };
    if (!words.ofNumber.test(after)) return null;
    if (words.rank.test(before)) return { part: RANK };
    const isBehindValue = bracketed === null ? words.that.test(before) : inside === '' && last?.after.startsWith(gap);
    if (isBehindValue && last?.part === PART.value) return { ...same, part: PART.numerator };
    return this.isBehindName(before) ? { part: PART.numerator } : null;
  }

  /** In brackets behind a name, or behind a year in them. */
  private inBrackets({ before, bracketed, inside }: SaidNumber): Partial<SaidPlace> | null {
    const { words } = this;
    const front = bracketed ?? '';
    const areas = this.names.areasAtEnd(front);
    const isNamed = areas.length === 0 && this.takeName(front);
    const [, year] = YEAR_BEFORE.exec(before) ?? [];
    if (year !== undefined) return { ...(areas.length > 0 && { area: areas }), years: yearsIn(year) };
    if (words.regionInside.test(inside)) return { area: 'region' };
    if (inside !== '') return null;
    const [, since] = YEAR_AT_END.exec(front) ?? [];
    if (since !== undefined) return { area: this.last?.area ?? 'subject', years: yearsIn(since) };
    if (areas.length > 0) return { area: areas };
    if (words.region.test(front)) return { area: 'region' };
    return isNamed ? {} : null;
  }

  /** How far two periods lie apart. */
  private change({ before, after }: SaidNumber): Partial<SaidPlace> | null {
    const [, grown] = GROWTH.exec(after) ?? [];
    if (grown !== undefined && this.last)
      return { kind: 'growth', area: this.last.area, years: this.last.years, since: yearsIn(grown) };
    const [, since, until] = this.words.by.test(before) ? (BOTH_YEARS.exec(after) ?? []) : [];
    return since && until ? { kind: 'difference', years: yearsIn(until), since: yearsIn(since) } : null;
  }

  /** With the name of its area behind it. */
  private ofAreaBehind({ after }: SaidNumber): Partial<SaidPlace> | null {
    const [, note = ''] = NOTE_BEHIND.exec(after) ?? [];
    const area = note === '' || /[:%]/.test(note) ? [] : this.names.areasOf(note);
    return area.length > 0 ? { area } : null;
  }

  /** An end of all values or of an interval; what stands beside them in a drawing. */
  private range({ before, gap }: SaidNumber): Partial<SaidPlace> | null {
    const { words, last } = this;
    if (words.lowest.test(before)) return { kind: 'lowest' };
    if (last?.kind === 'lowest' && words.highest.test(gap)) return { kind: 'highest' };
    if (words.here.test(before)) return {};
    if (!words.behindHere.test(before)) return null;
    if (words.interval.test(before)) return { part: BOUND.lower };
    if (last?.part === BOUND.lower) return { part: BOUND.upper };
    const area = this.names.areasAtEnd(before);
    return area.length > 0 ? { area } : null;
  }

  /** Behind the name of its indicator, or of the region. */
  private value({ before, after }: SaidNumber): Partial<SaidPlace> | null {
    const { words } = this;
    if (words.residents.test(before) && this.series.length === 0) return { area: 'region', years: yearsIn(before) };
    if (words.instead.test(before)) {
      const quoted = [...before.matchAll(QUOTED)].at(-1)?.[1] ?? '';
      return { series: this.names.seriesOf(quoted) };
    }
    const isRegion = words.regionValue.test(before);
    const isValue = before === '' ? this.isValue : isRegion || this.isBehindName(before);
    if (!isValue) return null;
    this.years = yearsIn(NOTE_BEHIND.exec(after)?.[1] ?? '');
    return { years: this.years, ...(isRegion && { area: 'region' }) };
  }

  /** True directly behind the name of an indicator and a colon. */
  private isBehindName(before: string): boolean {
    return before.endsWith(': ') && this.takeName(before.slice(0, -2));
  }

  /** Takes the indicator whose name a text ends with for the one that is told of; false if there is none. */
  private takeName(text: string): boolean {
    const found = this.names.seriesAtEnd(text);
    if (found.length > 0) this.series = found;
    return found.length > 0;
  }
}
