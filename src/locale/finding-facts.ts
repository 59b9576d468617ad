import type { FindingCode } from '../core/codes.ts';
import type { Finding } from '../core/finding.ts';
import type { Language } from './language.ts';
import { formatNumber } from './number.ts';

/** What happened · why it matters · what to do. */
export interface FindingSentence {
  readonly title: string;
  readonly why: string;
  readonly todo: string;
}

/** What a sentence may speak of; everything is text, '' where a finding does not say it. */
export interface FindingFacts {
  readonly value: string;
  /** the value as people read numbers, for findings about numbers that were read already */
  readonly amount: string;
  readonly areaCode: string;
  readonly column: string;
  /** what was probably meant, '' if nothing is near */
  readonly suggestion: string;
  /** a detail; numbers as people of the language read them */
  detail(name: string): string;
  /** true if the detail is there and neither empty nor 0 */
  has(name: string): boolean;
}

/** Sentences of one language, one for every code: the compiler lists those that are missing. */
export type FindingWords<Code extends FindingCode = FindingCode> = {
  readonly [K in Code]: (facts: FindingFacts) => FindingSentence;
};

/** Words around the sentences. */
export interface FindingLabels {
  readonly severities: Readonly<Record<Finding['severity'], string>>;
  readonly sheet: (name: string) => string;
  readonly row: (row: string) => string;
  readonly column: (name: string) => string;
  readonly key: (path: string) => string;
  readonly more: (count: string) => string;
}

const MOST_DECIMALS = 10;

function numberText(language: Language, value: number): string {
  const decimals = Number.isInteger(value) ? 0 : Math.min(MOST_DECIMALS, (String(value).split('.')[1] ?? '').length);
  return formatNumber(language, value, decimals);
}

function amountText(language: Language, value: string): string {
  return /^-?\d+(?:\.\d+)?$/.test(value) ? numberText(language, Number(value)) : value;
}

// Rows, positions and years are names, not amounts: no point between thousands.
const PLAIN = /(?:[rR]ow|position|length|year)$/;

/** Facts of a finding for the sentences of a language. */
export function findingFacts(finding: Finding, language: Language): FindingFacts {
  const details = finding.details ?? {};
  const detail = (name: string): string => {
    const value = details[name];
    if (value === undefined) return '';
    return typeof value === 'number' && !PLAIN.test(name) ? numberText(language, value) : String(value);
  };
  return {
    value: finding.value ?? '',
    amount: amountText(language, finding.value ?? ''),
    areaCode: finding.areaCode ?? '',
    column: finding.column ?? '',
    suggestion: detail('suggestion'),
    detail,
    has: (name) => details[name] !== undefined && details[name] !== '' && details[name] !== 0,
  };
}
