import type { Edition } from '../../core/workspace.ts';
import type { Language } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { type AreaChapter, areaChapter } from '../chapters/area-chapter.ts';
import type { Book, LevelView } from '../chapters/book.ts';
import { type MapView, mapView } from '../maps/map-view.ts';
import { DrawingList } from '../print/drawing-list.ts';

/** What the profiles of all areas share, made once. */
export interface ProfileMaterial {
  readonly book: Book;
  readonly edition: Edition;
  /** the lowest level, whose areas have profiles */
  readonly profileLevel: LevelView;
  /** null where there are no shapes */
  readonly view: MapView | null;
}

/** One profile while it is written. */
export interface ProfileContext extends ProfileMaterial {
  readonly language: Language;
  /** the level of the area, among whose areas it stands */
  readonly level: LevelView;
  readonly chapter: AreaChapter;
  readonly words: (typeof texts)[Language]['profiles'];
  readonly atlas: (typeof texts)[Language]['atlas'];
  readonly drawings: DrawingList;
}

const MAP_SIZE = { width: 200, height: 200, tolerance: 0.7 };

/** Gathers what all profiles share. */
export function profileMaterial(book: Book, profileLevel: LevelView): ProfileMaterial {
  const { edition, areas } = book;
  const view = mapView(edition.shapes, areas, { scheme: profileLevel.scheme, level: profileLevel.level, ...MAP_SIZE });
  return { book, edition, profileLevel, view };
}

/** The context of the profile of an area. */
export function profileContext(material: ProfileMaterial, language: Language, area: number): ProfileContext {
  const { profiles: words, atlas } = texts[language];
  const { book, profileLevel } = material;
  const chapter = areaChapter(book, area);
  const level = book.levels.find(({ areas }) => areas.includes(area)) ?? profileLevel;
  return { ...material, language, level, chapter, words, atlas, drawings: new DrawingList() };
}
