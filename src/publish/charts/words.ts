import { drawings as german } from '../../locale/de/drawings.ts';
import { terms as germanTerms } from '../../locale/de/terms.ts';
import { drawings as english } from '../../locale/en/drawings.ts';
import { terms as englishTerms } from '../../locale/en/terms.ts';
import type { Language } from '../../locale/language.ts';
import { formatNumber, unitWords } from '../../locale/number.ts';
import type { Words } from '../../locale/words.ts';

const WORDS: Readonly<Record<Language, Words<typeof german>>> = { de: german, en: english };
const STATUSES = {
  de: { words: germanTerms.statuses, marks: germanTerms.statusMarks },
  en: { words: englishTerms.statuses, marks: englishTerms.statusMarks },
} as const;
const TOPICS = { de: germanTerms.topics, en: englishTerms.topics } as const;

/** Words of drawings in a language. */
export function drawingWords(language: Language): Words<typeof german> {
  return WORDS[language];
}

/** Words and marks of the statuses in a language. */
export function statusWords(language: Language): (typeof STATUSES)[Language] {
  return STATUSES[language];
}

/** Names of the topics in a language. */
export function topicWords(language: Language): (typeof TOPICS)[Language] {
  return TOPICS[language];
}

/** A value as it is read aloud: 12,3 Prozent. */
export function spokenValue(language: Language, value: number, format: { unit: string; decimals: number }): string {
  const unit = WORDS[language].spokenUnits[format.unit] ?? unitWords(language, format.unit);
  return `${formatNumber(language, value, format.decimals)} ${unit}`;
}
