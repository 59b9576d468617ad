import type { Topic } from '../../../core/indicator.ts';
import { pick } from '../../../locale/language.ts';
import { formatDate } from '../../../locale/number.ts';
import { type Book, type IndicatorView, indicatorsOf, levelsWithFigures, newestAt } from '../book.ts';
import { figureAt } from '../figure.ts';
import { keyIndicators } from '../region-chapter.ts';
import { attentionSlide, certaintySlides, questionsSlide } from './closing-slides.ts';
import type { DeckContext } from './deck-material.ts';
import { indicesSlide, typologySlides } from './index-slide.ts';
import { barsSlide, linesSlide, mapSlide } from './indicator-slides.ts';
import { editionText, keyFiguresSlide, methodSlide, peopleSlide } from './opening-slides.ts';
import type { Deck, SlideContent } from './slide-content.ts';

/** Topics whose way over time is shown as well: ageing, socio-economic situation, integration. */
export const OVER_TIME: readonly Topic[] = ['soziodemografie', 'soziooekonomie', 'integration'];

const isSlide = (slide: SlideContent | null): slide is SlideContent => slide !== null;

/**
 * What a planner shows first: the whole region.
 * @param mostAreas levels with more areas are not drawn
 */
export function regionDeck(context: DeckContext, mostAreas = Number.POSITIVE_INFINITY): Deck {
  const { book, subject } = context;
  const levels = levelsWithFigures(book).filter(
    ({ scheme, areas }) => scheme === book.areas.areas[subject]?.scheme && areas.length <= mostAreas,
  );
  const [lowest] = levels;
  const below = levels.at(-1);
  const areas = lowest?.areas ?? [];
  const slides = [
    methodSlide(context, (level) => level.areas.length),
    lowest ? peopleSlide(context, lowest) : null,
    keyFiguresSlide(context),
    ...topicViews(book, subject).flatMap(({ topic, view }) => [
      lowest ? mapSlide(context, view, lowest) : null,
      below ? barsSlide(context, view, below) : null,
      OVER_TIME.includes(topic) ? linesSlide(context, view) : null,
    ]),
    indicesSlide(context),
    ...typologySlides(context),
    attentionSlide(context, () => true),
    ...(lowest ? certaintySlides(context, lowest, areas) : []),
    questionsSlide(context),
  ];
  return deckOf(context, slides);
}

/** A deck with the title and office of the edition. */
export function deckOf(context: DeckContext, slides: readonly (SlideContent | null)[]): Deck {
  const { language, edition, words } = context;
  const { config } = edition;
  return {
    title: pick(config.title, language),
    subtitle: editionText(context),
    office: pick(config.office.name, language),
    date: formatDate(language, config.edition.date),
    coverNotes: [words.coverNotes],
    slides: slides.filter(isSlide),
  };
}

/** The indicator that speaks for each topic; in the first it is how old people are. */
export function topicViews(
  book: Book,
  area: number,
): readonly { readonly topic: Topic; readonly view: IndicatorView }[] {
  return keyIndicators(book, area).map((key) => {
    const { topic } = key.definition;
    return { topic, view: (topic === 'soziodemografie' ? ageingView(book, area) : null) ?? key };
  });
}

const OLDER = /\bage >= 6\d/;

/** The share of older people; else the median age; null where there is neither. */
function ageingView(book: Book, area: number): IndicatorView | null {
  const views = indicatorsOf(book, 'soziodemografie').filter(
    (view) => figureAt(view, newestAt(book, view, area), area).value !== null,
  );
  const share = views.find(({ definition }) => definition.kind === 'share' && OLDER.test(definition.numerator));
  return share ?? views.find(({ definition }) => definition.kind === 'median-age') ?? null;
}
