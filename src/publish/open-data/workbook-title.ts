import type { TopicWorkbook } from '../../core/topic-workbooks.ts';
import { type Language, pick } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import type { OpenDataInput } from './open-data-input.ts';

/** Title of a workbook: its topic and the edition. */
export function workbookTitle({ edition }: OpenDataInput, { topic }: TopicWorkbook, language: Language): string {
  const words = texts[language].workbook;
  const { title, edition: named } = edition.config;
  const whole = `${pick(title, language)}, ${pick(named.title, language)}`;
  return words.title(topic === null ? words.across : texts[language].terms.topics[topic], whole);
}
