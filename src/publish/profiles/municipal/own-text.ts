import { codeSlug } from '../../../core/slug.ts';
import { prosePieces } from '../../print/prose.ts';
import { call, type Typst } from '../../print/typst.ts';
import type { MunicipalContext } from './municipal-context.ts';

/** The text that a municipality wrote about itself, `texts/municipality-<code>.md`; nothing where there is none. */
export function ownTextPieces({ book, chapter, edition, language, words, atlas }: MunicipalContext): readonly Typst[] {
  const id = `municipality-${codeSlug(book.areas.areas[chapter.area]!.code)}`;
  const own = edition.texts.find((text) => text.id === id && text.language === language);
  const text = own ?? edition.texts.find((each) => each.id === id && each.language === 'de');
  if (!text) return [];
  const pieces = prosePieces(text.markdown);
  return [
    call('section', [words.ownText.heading]),
    call('note', [words.ownText.note]),
    ...(own ? pieces : [call('note', [atlas.shell.untranslated]), call('in-language', [text.language, pieces])]),
  ];
}
