import { citationLine } from '../chapters/cited-figure.ts';
import type { DeckContext } from '../chapters/deck/deck-material.ts';
import type { SlideContent } from '../chapters/deck/slide-content.ts';

/** Notes of a slide: what to say, then each figure with its place in the table, one to a line. */
export function notesText({ words, book }: DeckContext, { notes, cited }: SlideContent): string {
  if (cited.length === 0) return notes.join('\n');
  return [...notes, '', words.cited, ...cited.map((figure) => citationLine(book, figure)), words.inData].join('\n');
}
