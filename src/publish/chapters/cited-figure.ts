import { statusName } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import { statusWords } from '../charts/words.ts';
import type { Book, IndicatorView } from './book.ts';
import { bareText, figureAt } from './figure.ts';
import type { Place } from './sentences.ts';

/** A figure that a document cites with its place in the table. */
export interface CitedFigure {
  readonly series: string;
  readonly period: string;
  /** index in AreaTable.areas */
  readonly area: number;
  /** as people read it; the mark of its status where no value is shown */
  readonly text: string;
}

/** Between the parts of a line that says where a figure comes from. */
const BETWEEN = ' | ';

/** A figure as a document cites it. */
export function citedFigure(language: Language, view: IndicatorView, { period, area }: Place): CitedFigure {
  const figure = figureAt(view, period, area);
  const text =
    figure.value === null
      ? statusWords(language).marks[statusName(figure.status)]
      : bareText(language, view, figure.value);
  return { series: view.definition.id, period: view.shown.periods[period]?.period ?? '', area, text };
}

/** The line that names the place of a figure in the table, so that a machine can read it back. */
export function citationLine(book: Book, { series, period, area, text }: CitedFigure): string {
  const { scheme, code } = book.areas.areas[area]!;
  return [series, period, `${scheme}/${code}`, text].join(BETWEEN);
}
