import type { Edition } from '../../core/workspace.ts';
import type { Language } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { type Book, type LevelView, levelsWithFigures, newestAt, residentsView } from '../chapters/book.ts';
import { figureAt } from '../chapters/figure.ts';
import { areaName } from '../chapters/sentences.ts';
import type { LevelArea } from '../maps/map-figures.ts';
import { type MapView, mapView } from '../maps/map-view.ts';
import { DrawingList } from '../print/drawing-list.ts';

/** A level that can be drawn on paper. */
export interface PrintedLevel {
  readonly level: LevelView;
  readonly view: MapView;
  readonly areas: readonly LevelArea[];
}

/** What the reports of all languages share, made once. */
export interface ReportMaterial {
  readonly book: Book;
  readonly edition: Edition;
  /** levels that have figures and shapes, lowest first */
  readonly maps: readonly PrintedLevel[];
  /** most areas of a level that tables and maps of a report hold */
  readonly mostAreas: number;
}

/** A report in one language while it is written. */
export interface ReportContext extends ReportMaterial {
  readonly language: Language;
  readonly words: (typeof texts)[Language]['report'];
  readonly atlas: (typeof texts)[Language]['atlas'];
  readonly terms: (typeof texts)[Language]['terms'];
  readonly drawings: DrawingList;
}

// About 118 mm wide on paper: names of places are then as large as the text of a table.
const MAP_SIZE = { width: 440, height: 440, tolerance: 0.7 };
/** A level with more areas is left to the open data: nobody turns fifty pages of one table. */
const MOST_AREAS = 500;

/** Gathers what all languages share. */
export function reportMaterial(book: Book): ReportMaterial {
  const { edition, areas } = book;
  const maps = levelsWithFigures(book)
    .filter((level) => level.areas.length <= MOST_AREAS)
    .flatMap((level): PrintedLevel[] => {
      const view = mapView(edition.shapes, areas, { scheme: level.scheme, level: level.level, ...MAP_SIZE });
      return view ? [{ level, view, areas: level.areas.map((index) => levelArea(book, index)) }] : [];
    });
  return { book, edition, maps, mostAreas: MOST_AREAS };
}

function levelArea(book: Book, index: number): LevelArea {
  const { code, name, parent } = book.areas.areas[index]!;
  const residents = residentsView(book);
  return {
    index,
    code,
    name,
    parentName: parent >= 0 ? areaName(book, parent) : null,
    href: null,
    residents: residents ? figureAt(residents, newestAt(book, residents, index), index).value : null,
  };
}

/** The context of a report in a language. */
export function reportContext(material: ReportMaterial, language: Language): ReportContext {
  const { report: words, atlas, terms } = texts[language];
  return { ...material, language, words, atlas, terms, drawings: new DrawingList() };
}
