import type { Texts } from './area.ts';

/** How a method works: formula, source, golden case, limits, in both languages. */
export interface MethodNote {
  /** name of its file without ending, such as `wilson-interval` */
  readonly id: string;
  readonly names: Texts;
  /** Markdown below the title, per language */
  readonly texts: Texts;
}

const TITLE = /^# (.+?) · (.+)$/m;
const SECTIONS = /^## Deutsch\n(.+?)^## English\n(.+)$/ms;

/**
 * Reads a note: a title in both languages with ` · ` between them, then the sections `## Deutsch` and `## English`.
 * @param id name of the note
 * @param markdown text of its file
 * @returns the note; null where the text is not built that way
 */
export function methodNote(id: string, markdown: string): MethodNote | null {
  const text = markdown.replaceAll('\r\n', '\n');
  const title = TITLE.exec(text);
  const sections = SECTIONS.exec(text);
  if (!title || !sections) return null;
  const [, german = '', english = ''] = title;
  const [, germanText = '', englishText = ''] = sections;
  return {
    id,
    names: { de: german.trim(), en: english.trim() },
    texts: { de: germanText.trim(), en: englishText.trim() },
  };
}
