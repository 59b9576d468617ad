import { prosePieces } from '../print/prose.ts';
import { call, type Typst } from '../print/typst.ts';
import type { ReportContext } from './report-context.ts';

/** A text of the office in the language of the report, else in German with a word on that; empty where there is none. */
export function officeText(
  { edition, language, atlas }: ReportContext,
  id: string,
  isAsGiven = false,
): readonly Typst[] {
  const own = edition.texts.find((text) => text.id === id && text.language === language);
  const text = own ?? edition.texts.find((each) => each.id === id && each.language === 'de');
  if (!text) return [];
  const pieces = prosePieces(text.markdown);
  if (own) return pieces;
  // one that stands in its own language on purpose needs no excuse
  const note = isAsGiven ? [] : [call('note', [atlas.shell.untranslated])];
  return [...note, call('in-language', [text.language, pieces])];
}
