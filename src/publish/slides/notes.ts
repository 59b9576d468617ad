import type { DeckContext } from './deck-material.ts';
import type { CitedFigure, SlideContent } from './slide-content.ts';

/** Between the parts of a line that says where a figure comes from. */
const BETWEEN = ' | ';

/** Notes of a slide: what to say, then each figure with its place in the table, one to a line. */
export function notesText(context: DeckContext, { notes, cited }: SlideContent): string {
  const { words, book } = context;
  if (cited.length === 0) return notes.join('\n');
  const line = ({ series, period, area, text }: CitedFigure): string => {
    const { scheme, code } = book.areas.areas[area]!;
    return [series, period, `${scheme}/${code}`, text].join(BETWEEN);
  };
  return [...notes, '', words.cited, ...cited.map(line), words.inData].join('\n');
}
