import { codeSlug } from '../../../core/slug.ts';
import { officeText } from '../../print/office-text.ts';
import { call, type Typst } from '../../print/typst.ts';
import type { MunicipalContext } from './municipal-context.ts';

/** The text that a municipality wrote about itself, `texts/municipality-<code>.md`; nothing where there is none. */
export function ownTextPieces(context: MunicipalContext): readonly Typst[] {
  const { book, chapter, words } = context;
  const pieces = officeText(context, `municipality-${codeSlug(book.areas.areas[chapter.area]!.code)}`);
  if (pieces.length === 0) return [];
  return [call('section', [words.ownText.heading]), call('note', [words.ownText.note]), ...pieces];
}
