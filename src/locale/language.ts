/** Languages of the publications; German leads. */
export const LANGUAGES = ['de', 'en'] as const;
/** A language of the publications. */
export type Language = (typeof LANGUAGES)[number];

import type { Texts } from '../core/area.ts';

/** A text of the workspace in a language; the German one where it is not translated. */
export function pick(texts: Texts, language: Language): string {
  return language === 'en' ? (texts.en ?? texts.de) : texts.de;
}

/** True if `pick` had to fall back on German; the page then marks the text with lang="de". */
export function isFallback(texts: Texts, language: Language): boolean {
  return language === 'en' && texts.en === undefined;
}
