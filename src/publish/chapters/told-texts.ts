import { type Finding, shortValue } from '../../core/finding.ts';
import { parsePeriod } from '../../core/period.ts';
import { codeSlug } from '../../core/slug.ts';
import { statusName } from '../../core/status.ts';
import type { OfficeText } from '../../core/workspace.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { texts as words } from '../../locale/texts.ts';
import { type Book, type IndicatorView, newestAt } from './book.ts';
import { type Figure, figureAt, valueText } from './figure.ts';

/** Texts with their figures filled in, and what could not be. */
export interface ToldTexts {
  readonly texts: readonly OfficeText[];
  readonly findings: readonly Finding[];
}

/** Texts of municipalities: `municipality-<code>`. */
const MUNICIPALITY = 'municipality-';
const REFERENCE = /\{\s*([^\s{}]+)([^{}]*)\}/g;
const CONDITION = /\s+(area|period)=(?:'([^']*)'|"([^"]*)"|([^\s'"]+))/g;

/** Which number of a figure a reference asks for, by the word it uses. */
const PARTS = {
  value: 'value',
  rate: 'value',
  count: 'numerator',
  base: 'denominator',
} as const;

/**
 * Texts of the office with the figures they refer to, so that none is ever typed: `{so01}`,
 * `{so01 count area='AC 1' period=2021}`. Without an area the region is meant, in the text of a municipality itself;
 * without a period the newest. A hidden value is said to be protected. What cannot be found is an error.
 */
export function toldTexts(book: Book): ToldTexts {
  const findings: Finding[] = [];
  const region = book.regions.values().next().value ?? -1;
  const texts = book.edition.texts.map((text): OfficeText => {
    const file = `texts/${text.id}${text.language === 'de' ? '' : `.${text.language}`}.md`;
    const subject = subjectOf(book, text);
    if (subject === null) findings.push({ code: 'text-area-unknown', severity: 'warning', file, value: text.id });
    const own = subject ?? region;
    const told = text.markdown.replace(REFERENCE, (written, id: string, rest: string, at: number) => {
      const found = referredText(book, text.language, { id, rest, own });
      if (found !== null) return found;
      const row = text.markdown.slice(0, at).split('\n').length;
      findings.push({ code: 'text-figure-unknown', severity: 'error', file, row, value: shortValue(written) });
      return written;
    });
    return told === text.markdown ? text : { ...text, markdown: told };
  });
  return { texts, findings };
}

/** Whom a text is about; null where it is that of a municipality that does not exist. */
function subjectOf({ areas, regions }: Book, { id }: OfficeText): number | null {
  if (!id.startsWith(MUNICIPALITY)) return regions.values().next().value ?? -1;
  const own = areas.areas.findIndex(({ code, level }) => level === 1 && `${MUNICIPALITY}${codeSlug(code)}` === id);
  return own < 0 ? null : own;
}

interface Reference {
  readonly id: string;
  /** what stands behind the indicator */
  readonly rest: string;
  /** the area that is meant where none is named */
  readonly own: number;
}

/** Null where the reference leads nowhere. */
function referredText(book: Book, language: Language, { id, rest, own }: Reference): string | null {
  const view = book.indicators.get(id);
  const named = new Map<string, string>();
  const left = rest.replace(CONDITION, (_, key: string, ...values: (string | undefined)[]) => {
    named.set(key, values.slice(0, 3).find((value) => value !== undefined) ?? '');
    return '';
  });
  const part = PARTS[(left.trim() || 'value') as keyof typeof PARTS];
  if (!view || !part) return null;
  const [code, when] = [named.get('area'), named.get('period')];
  const area = code === undefined ? own : areaOf(book, code);
  if (area < 0) return null;
  const period = when === undefined ? newestAt(book, view, area) : periodOf(view, when);
  return period < 0 ? null : partOf(language, view, figureAt(view, period, area), part);
}

function areaOf({ areas }: Book, code: string): number {
  return areas.areas.findIndex((area) => area.code === code || `${area.scheme}/${area.code}` === code);
}

// A year means the newest period that ends in it.
function periodOf({ shown }: IndicatorView, when: string): number {
  const exact = shown.periods.findIndex(({ period }) => period === when);
  if (exact >= 0) return exact;
  return shown.periods.findLastIndex(({ period }) => parsePeriod(period)?.end.slice(0, 4) === when);
}

function partOf(
  language: Language,
  view: IndicatorView,
  figure: Figure,
  part: (typeof PARTS)[keyof typeof PARTS],
): string | null {
  const isCount = view.definition.kind === 'count';
  if (isCount && part === 'denominator') return null;
  const value = isCount ? figure.value : figure[part];
  if (value !== null) {
    if (part === 'value' || isCount) return valueText(language, view, value);
    return formatNumber(language, value, Number.isInteger(value) ? 0 : 1);
  }
  const status = part === 'value' || isCount ? figure.status : figure[`${part}Status`];
  return `(${words[language].terms.statuses[statusName(status)]})`;
}
