import { pick } from '../../../locale/language.ts';
import { formatDate, formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { type LevelView, levelsWithFigures, newestAt, newestOn, residentsView } from '../book.ts';
import { figureAt } from '../figure.ts';
import { keyFigures } from '../key-figures.ts';
import { indicatorSeries } from '../map-series.ts';
import { peopleSentence, pluralOf } from '../region-chapter.ts';
import { areaName, valueSentence } from '../sentences.ts';
import { type Trend, trendOf } from '../trend.ts';
import { cite } from './cited.ts';
import type { DeckContext } from './deck-material.ts';
import { sourceOf } from './indicator-slides.ts';
import { slideMap } from './map-slide.ts';
import type { SlideContent } from './slide-content.ts';

/** The office as source of what it worked out itself. */
export function ownSource({ words, language, edition }: DeckContext): string {
  return words.ownSource(pick(edition.config.office.name, language));
}

/** Task and method: how many areas, indicators and indices stand under the same rules. */
export function methodSlide(context: DeckContext, areas: (level: LevelView) => number): SlideContent {
  const { book, language, words } = context;
  const number = (value: number): string => formatNumber(language, value);
  const levels = levelsWithFigures(book).filter(({ scheme }) => scheme === book.areas.schemes[0]?.id);
  const counted = levels.flatMap((level) => {
    const count = areas(level);
    return count > 0 ? [{ number: number(count), words: pluralOf(language, book, level) }] : [];
  });
  const [lowest] = counted;
  const indices = book.assessed.indices.filter((index) => index.periods.length > 0);
  return {
    title: words.method.title({
      count: lowest?.number ?? '',
      plural: lowest?.words ?? texts[language].atlas.pages.areas,
    }),
    body: [words.method.body],
    picture: {
      kind: 'numbers',
      items: [
        ...counted.toReversed(),
        { number: number(book.indicators.size), words: words.method.indicators },
        ...(indices.length > 0 ? [{ number: number(indices.length), words: words.method.indices }] : []),
      ],
    },
    source: ownSource(context),
    notes: words.method.notes,
    cited: [],
  };
}

/** Where people live: circles on the lowest level. */
export function peopleSlide(context: DeckContext, level: LevelView): SlideContent | null {
  const { book, language, subject, region, words } = context;
  const view = residentsView(book);
  const period = view ? newestOn(view, level.scheme, level.level) : -1;
  if (!view || period < 0) return null;
  const within = subject === region ? null : subject;
  const picture = slideMap(context, { figures: indicatorSeries(book, view, level), level, period, within });
  const own = newestAt(book, view, subject);
  const title =
    subject === region
      ? peopleSentence(language, book, subject)
      : valueSentence(language, view, figureAt(view, own, subject));
  if (!picture || title === '') return null;
  const { from } = trendOf(view, own, subject);
  const before =
    subject === region && from ? view.shown.periods.findIndex(({ period: code }) => code === from.period) : -1;
  return {
    title,
    body: [words.people.body],
    picture,
    source: sourceOf(context, view, period),
    notes: [words.people.notes],
    cited: [own, ...(before >= 0 ? [before] : [])].map((at) => cite(context, view, { period: at, area: subject })),
  };
}

/** One figure per topic with its way. */
export function keyFiguresSlide(context: DeckContext): SlideContent | null {
  const { book, language, subject, region, words } = context;
  const keys = keyFigures(language, book, subject);
  if (keys.length === 0) return null;
  return {
    title: words.key.title(
      formatNumber(language, keys.length),
      keyParts(
        context,
        keys.map(({ trend }) => trend),
      ),
      subject === region ? words.key.ofRegion : words.key.ofArea(areaName(book, subject)),
    ),
    body: [],
    picture: {
      kind: 'table',
      head: words.key.head,
      rows: keys.map(({ cells }) => cells),
      widths: [2.6, 4.4, 2.3, 2.8],
    },
    source: ownSource(context),
    notes: [
      words.key.notes(book.edition.config.edition.compareYears),
      ...keys.map(({ view, period }) => sourceOf(context, view, period)),
    ],
    cited: keys.flatMap(({ cited }) => cited),
  };
}

function keyParts({ language, words }: DeckContext, trends: readonly Trend[]): string {
  const count = (...directions: Trend['direction'][]): number =>
    trends.filter(({ direction }) => directions.includes(direction)).length;
  const [up, down] = [count('up'), count('down')];
  const parts: readonly (readonly [number, (text: string) => string])[] = [
    [up, words.key.risen],
    [down, words.key.fallen],
    [trends.length - up - down, words.key.same],
  ];
  return parts.flatMap(([number, say]) => (number > 0 ? [say(formatNumber(language, number))] : [])).join(', ');
}

/** Title of the edition with the day of its figures. */
export function editionText({ words, language, edition }: DeckContext): string {
  const { title, dataAsOf } = edition.config.edition;
  return words.subtitle(pick(title, language), formatDate(language, dataAsOf));
}
