import { definitionStart } from '../../../core/period.ts';
import { pick } from '../../../locale/language.ts';
import { periodPhrase, unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { type IndicatorView, type LevelView, newestAt, newestOn } from '../book.ts';
import { comparedSentence } from '../compared-areas.ts';
import { figureAt, valueText } from '../figure.ts';
import { spreadOf } from '../figure-table.ts';
import { comparablePeriods } from '../indicator-drawings.ts';
import { indicatorSeries } from '../map-series.ts';
import { areaName, comparisonSentence, trendSentence, valueSentence } from '../sentences.ts';
import { sourceSentence } from '../source-sentence.ts';
import { trendOf } from '../trend.ts';
import { viewPeriods } from '../view-periods.ts';
import { chartValue, cite, spokenValues } from './cited.ts';
import type { DeckContext } from './deck-material.ts';
import { slideMap, statusMark, statusWord } from './map-slide.ts';
import type { SlideContent } from './slide-content.ts';

/** Most bars that can still be named in type that is read from the last row. */
export const MOST_BARS = 14;

/** Where the figures of an indicator come from and when they were counted. */
export function sourceOf({ book, language }: DeckContext, view: IndicatorView, period: number): string {
  return sourceSentence(language, book, { view, period });
}

function aboutIndicator({ language }: DeckContext, { definition }: IndicatorView): readonly string[] {
  const { why, limits } = definition;
  return [definition.definition, why, limits].flatMap((text) => (text ? [pick(text, language)] : []));
}

/** The map of an indicator on the lowest level: how far the areas lie apart. Null where there is nothing to draw. */
export function mapSlide(context: DeckContext, view: IndicatorView, level: LevelView): SlideContent | null {
  const { book, language, subject, region, words } = context;
  const period = newestOn(view, level.scheme, level.level);
  // counts have a slide of their own, with circles
  if (period < 0 || view.definition.kind === 'count') return null;
  const within = subject === region ? null : subject;
  const picture = slideMap(context, { figures: indicatorSeries(book, view, level), level, period, within });
  const own = newestAt(book, view, subject);
  const spread = subject === region ? spreadOf(view, own, level.areas) : null;
  const title =
    spread === null
      ? valueSentence(language, view, figureAt(view, own, subject))
      : words.spread(pick(view.definition.names, language), {
          region: valueText(language, view, figureAt(view, own, region).value ?? Number.NaN),
          low: valueText(language, view, spread.low),
          high: valueText(language, view, spread.high),
        });
  if (!picture) return null;
  const ends = spread ? [spread.lowest, spread.highest] : [region];
  return {
    title,
    body: [
      `${texts[language].terms.directions[view.definition.direction]}.`,
      ...(spread?.isPartial ? [words.withoutFew] : []),
    ],
    picture,
    source: sourceOf(context, view, period),
    notes: [
      valueSentence(language, view, figureAt(view, own, subject)),
      ...(subject === region ? [] : [comparisonSentence(language, book, view, { period: own, area: subject })]),
      ...aboutIndicator(context, view),
    ].filter((sentence) => sentence !== ''),
    cited: [subject, ...ends].map((area) => cite(context, view, { period: own, area })),
  };
}

/** Areas beside the area above them as native bars, in their own order. Null where there are too many, or none. */
export function barsSlide(context: DeckContext, view: IndicatorView, level: LevelView): SlideContent | null {
  const { book, language, subject, region, words } = context;
  const period = newestOn(view, level.scheme, level.level);
  const areas = level.areas.filter((area) => subject === region || book.areas.areas[area]?.parent === subject);
  if (period < 0 || areas.length < 2 || areas.length > MOST_BARS || view.definition.kind === 'count') return null;
  const { definition } = view;
  const bars = [subject, ...areas];
  const labels = bars.map((area) => barLabel(context, view, { period, area }));
  const values = bars.map((area) => chartValue(view, { period, area }));
  if (values.filter((value) => value !== null).length < 2) return null;
  const unit = unitWords(language, definition.unit);
  const subtitle = `${pick(definition.names, language)} (${unit}), ${periodPhrase(language, view.shown.periods[period]?.period ?? '')}`;
  const isComplete = values.every((value) => value !== null);
  return {
    title: comparedSentence(language, book, { view, subject, period, areas, level }),
    body: [words.compared.body(subject === region ? words.compared.region : areaName(book, subject))],
    picture: {
      kind: 'bars',
      title: subtitle,
      labels,
      values,
      decimals: definition.decimals,
      reference: 0,
      alternative: words.chartAlternative(subtitle, spokenValues(context, labels, values, definition.decimals)),
    },
    source: sourceOf(context, view, period),
    notes: [words.compared.notes, ...(isComplete ? [] : [words.compared.hidden]), ...aboutIndicator(context, view)],
    cited: bars.map((area) => cite(context, view, { period, area })),
  };
}

function barLabel(
  context: DeckContext,
  view: IndicatorView,
  at: { readonly period: number; readonly area: number },
): string {
  const { code } = context.book.areas.areas[at.area]!;
  const name = areaName(context.book, at.area);
  const isNamedByCode = context.subject !== context.region && at.area !== context.subject && name !== code;
  const label = isNamedByCode ? `${code} ${name}` : name;
  const { value, status } = figureAt(view, at.period, at.area);
  return value === null ? `${label} ${statusMark(context, status)}` : label;
}

const FEWEST_POINTS = 3;

/** The way of the indicator since its newest definition as native lines. Null with fewer than three points. */
export function linesSlide(context: DeckContext, view: IndicatorView): SlideContent | null {
  const { book, language, subject, region, words } = context;
  const newest = newestAt(book, view, subject);
  const all = comparablePeriods(view);
  const since = definitionStart(view.definition.breaks, view.shown.periods[newest]?.period ?? '');
  const parsed = viewPeriods(view);
  const periods = all.filter((index) => since === null || (parsed[index]?.start ?? '') >= since);
  const { definition } = view;
  const places = subject === region ? [region] : [subject, region];
  const lines = places.map((area) => ({
    name: areaName(book, area),
    values: periods.map((period) => chartValue(view, { period, area })),
  }));
  if (periods.length < FEWEST_POINTS || lines[0]?.values.every((value) => value === null)) return null;
  const labels = periods.map((index) => shortPeriod(view, index));
  const name = pick(definition.names, language);
  const subtitle = `${name} (${unitWords(language, definition.unit)})`;
  const sentence =
    trendSentence(language, view, { ...trendOf(view, newest, subject), holds: false }) || words.time.flat;
  const spoken = lines.map(({ name, values }, at) => {
    const said = periods.map((period, index) => {
      const { value, status } = figureAt(view, period, places[at]!);
      return value === null ? `${labels[index]} ${statusWord(context, status)}` : labels[index]!;
    });
    return `${name}: ${spokenValues(context, said, values, definition.decimals)}`;
  });
  return {
    title: words.time.title(name, sentence),
    body: [],
    picture: {
      kind: 'lines',
      title: subtitle,
      labels,
      periods: periods.map((index) => view.shown.periods[index]?.period ?? ''),
      unit: definition.unit,
      lines,
      decimals: definition.decimals,
      alternative: words.chartAlternative(subtitle, spoken.join('. ')),
    },
    source: sourceOf(context, view, newest),
    notes: [
      valueSentence(language, view, figureAt(view, newest, subject)),
      ...(periods.length < all.length ? [words.time.sinceBreak] : []),
      ...aboutIndicator(context, view),
    ],
    cited: places.flatMap((area) => periods.map((period) => cite(context, view, { period, area }))),
  };
}

// The year is enough below an axis, and there is no room for more.
function shortPeriod(view: IndicatorView, index: number): string {
  const period = viewPeriods(view)[index];
  if (period?.kind === 'school-year' || period?.kind === 'span')
    return `${period.start.slice(0, 4)}/${period.end.slice(2, 4)}`;
  return period?.end.slice(0, 4) ?? '';
}
