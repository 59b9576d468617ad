import type { FunnelResult } from '../../core/funnel.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { FunnelPlotInput, FunnelSize } from '../charts/funnel-plot.ts';
import type { Book, IndicatorView } from './book.ts';
import { figureAt, valueText } from './figure.ts';
import { pluralOf } from './region-chapter.ts';
import { areaName } from './sentences.ts';

/** Most areas that a drawing can hold as single points. */
const MOST_POINTS = 500;

/** The funnel of an indicator in its first scheme; null where too few areas show counts. */
export function funnelOf({ assessed }: Book, { definition }: IndicatorView): FunnelResult | null {
  return assessed.funnels.find(({ indicator }) => indicator === definition.id) ?? null;
}

/** How many areas lie further off than chance explains for their size. */
export function funnelSentences(
  language: Language,
  book: Book,
  { view, funnel }: { readonly view: IndicatorView; readonly funnel: FunnelResult },
): readonly string[] {
  const words = texts[language].inequality.funnel;
  const count = (grade: number): string =>
    formatNumber(
      language,
      funnel.grades.reduce((sum, each) => sum + (each === grade ? 1 : 0), 0),
    );
  const number = formatNumber(language, funnel.areas.length);
  const baseline = valueText(language, view, funnel.baseline);
  const found = {
    count: number,
    plural: pluralOf(language, book, funnel),
    baseline,
    above: count(2),
    below: count(-2),
  };
  const signal = funnel.signal === null ? '' : signalSentence(language, funnel.signal);
  const sentences = [
    words.intro,
    words.outside(found),
    signal,
    funnel.leftOut > 0 ? words.leftOut(funnel.leftOut) : '',
  ];
  return sentences.filter((sentence) => sentence !== '');
}

/** Below this much signal ranks and small differences say little (Adams 2009). */
const ENOUGH_SIGNAL = 0.7;

function signalSentence(language: Language, signal: number): string {
  const words = texts[language].inequality.funnel;
  // all of it is never sure
  const percent = `${formatNumber(language, Math.min(99, Math.round(100 * signal)))}\u202f%`;
  return signal < ENOUGH_SIGNAL ? words.littleSignal(percent) : words.signal(percent);
}

/** What a funnel shows area by area; null for very many areas. */
export function funnelPlotOf(
  language: Language,
  book: Book,
  { view, funnel }: { readonly view: IndicatorView; readonly funnel: FunnelResult },
): FunnelPlotInput | null {
  const { definition, shown } = view;
  if (funnel.areas.length > MOST_POINTS) return null;
  const words = texts[language].inequality.funnel;
  const name = pick(definition.names, language);
  const period = shown.periods.findIndex((each) => each.period === funnel.period);
  return {
    id: 'funnel-plot',
    language,
    title: words.title(name),
    description: words.description(valueText(language, view, funnel.baseline), periodPhrase(language, funnel.period)),
    unit: definition.unit,
    decimals: definition.decimals,
    multiplier: definition.multiplier,
    size: definition.kind as FunnelSize,
    baseline: funnel.baseline,
    points: Array.from(funnel.areas, (area, at) => ({
      name: areaName(book, area),
      value: figureAt(view, period, area).value ?? Number.NaN,
      denominator: funnel.denominators[at]!,
      grade: funnel.grades[at]!,
    })),
  };
}
