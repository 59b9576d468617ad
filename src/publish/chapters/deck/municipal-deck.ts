import { levelsWithFigures } from '../book.ts';
import { areasWithin } from '../profile-areas.ts';
import { areaName } from '../sentences.ts';
import { attentionSlide, certaintySlides, questionsSlide } from './closing-slides.ts';
import type { DeckContext } from './deck-material.ts';
import { indicesSlide, typologySlides } from './index-slide.ts';
import { barsSlide, linesSlide, mapSlide } from './indicator-slides.ts';
import { keyFiguresSlide, methodSlide, peopleSlide } from './opening-slides.ts';
import { deckOf, OVER_TIME, topicViews } from './region-deck.ts';
import type { Deck } from './slide-content.ts';

/** What a municipality shows first: itself beside the region, and its areas beside each other. */
export function municipalDeck(context: DeckContext): Deck {
  const { book, subject, words } = context;
  const scheme = book.areas.areas[subject]?.scheme;
  const lowest = levelsWithFigures(book).find((level) => level.scheme === scheme);
  const parts = areasWithin(book, subject);
  const slides = [
    methodSlide(context, (level) => (level === lowest ? parts.length : 0)),
    lowest ? peopleSlide(context, lowest) : null,
    keyFiguresSlide(context),
    ...topicViews(book, subject).flatMap(({ topic, view }) => [
      lowest ? mapSlide(context, view, lowest) : null,
      lowest ? barsSlide(context, view, lowest) : null,
      OVER_TIME.includes(topic) ? linesSlide(context, view) : null,
    ]),
    indicesSlide(context),
    ...typologySlides(context),
    attentionSlide(context, (area) => parts.includes(area)),
    ...(lowest ? certaintySlides(context, lowest, parts) : []),
    questionsSlide(context),
  ];
  const deck = deckOf(context, slides);
  return { ...deck, title: words.municipalTitle(deck.title, areaName(book, subject)) };
}
