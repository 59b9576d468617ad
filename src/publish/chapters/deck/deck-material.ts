import type { Edition } from '../../../core/workspace.ts';
import type { Language } from '../../../locale/language.ts';
import { texts } from '../../../locale/texts.ts';
import type { LevelArea } from '../../maps/map-figures.ts';
import { type MapView, mapView } from '../../maps/map-view.ts';
import { type Book, type LevelView, newestAt, residentsView } from '../book.ts';
import { figureAt } from '../figure.ts';
import { areaName } from '../sentences.ts';
import { separateNames } from './separate-names.ts';

/** What all decks of an edition share. */
export interface DeckMaterial {
  readonly book: Book;
  readonly edition: Edition;
  /** view of a level, or of its part inside an area; null where there are no shapes */
  viewOf(level: LevelView, within: number | null): MapView | null;
}

/** A deck in the making: whose it is, and in which language. */
export interface DeckContext extends DeckMaterial {
  readonly language: Language;
  readonly words: (typeof texts)[Language]['slides'];
  /** the area that the deck is about */
  readonly subject: number;
  /** the region as a whole */
  readonly region: number;
}

/** Small, so that names are large enough when the map fills a slide. */
const VIEW = { width: 430, height: 400 };
/** size of the names on maps, in units of the view */
export const NAME_SIZE = 13;

/** Gathers what decks share; views are made once. */
export function deckMaterial(book: Book): DeckMaterial {
  const { edition } = book;
  const views = new Map<string, MapView | null>();
  return {
    book,
    edition,
    viewOf: ({ scheme, level }, within) => {
      const key = `${scheme}/${level}/${within}`;
      const known = views.get(key);
      if (known !== undefined) return known;
      const inside = within === null ? {} : { within };
      const drawn = mapView(edition.shapes, book.areas, { scheme, level, ...VIEW, ...inside });
      const made = drawn && separateNames(drawn, NAME_SIZE);
      views.set(key, made);
      return made;
    },
  };
}

/** Context of the deck about an area. */
export function deckContext(material: DeckMaterial, language: Language, subject: number): DeckContext {
  const region = material.book.regionOf[subject] ?? subject;
  return { ...material, language, words: texts[language].slides, subject, region };
}

/** Areas of a level as maps want them; nothing on a slide leads to a page. */
export function slideAreas({ book }: DeckMaterial, areas: readonly number[]): readonly LevelArea[] {
  const residents = residentsView(book);
  return areas.map((index) => {
    const { code, name, parent } = book.areas.areas[index]!;
    return {
      index,
      code,
      name,
      parentName: parent < 0 ? null : areaName(book, parent),
      href: null,
      residents: residents ? figureAt(residents, newestAt(book, residents, index), index).value : null,
    };
  });
}
