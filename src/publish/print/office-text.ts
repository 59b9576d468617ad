import type { Edition } from '../../core/workspace.ts';
import type { Language } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { prosePieces } from './prose.ts';
import { call, type Typst } from './typst.ts';

/** Who asks for a text: an edition in the language of a document. */
export interface OfficeTextContext {
  readonly edition: Edition;
  readonly language: Language;
}

/** A text of the office in the language of the document, else in German with a word on that; empty where there is none. */
export function officeText({ edition, language }: OfficeTextContext, id: string, isAsGiven = false): readonly Typst[] {
  const own = edition.texts.find((text) => text.id === id && text.language === language);
  const text = own ?? edition.texts.find((each) => each.id === id && each.language === 'de');
  if (!text) return [];
  const pieces = prosePieces(text.markdown);
  if (own) return pieces;
  // one that stands in its own language on purpose needs no excuse
  const note = isAsGiven ? [] : [call('note', [texts[language].atlas.shell.untranslated])];
  return [...note, call('in-language', [text.language, pieces])];
}
