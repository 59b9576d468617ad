import { type Language, pick } from '../../locale/language.ts';
import { formatPeriod } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book, IndicatorView } from './book.ts';

/** Where the figures of an indicator come from and when they were counted. */
export function sourceSentence(
  language: Language,
  book: Book,
  { view, period }: { readonly view: IndicatorView; readonly period: number },
): string {
  const shown = view.shown.periods[period];
  const ids = new Set(shown?.sources ?? []);
  const names = book.assessed.table.sources
    .filter(({ id }) => ids.has(id))
    .map((source) => pick(source.names, language));
  return texts[language].slides.source([...new Set(names)].join(', '), formatPeriod(language, shown?.period ?? ''));
}
