import { type AreaTable, levelId } from '../../core/area.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import type { FileSizes } from '../../core/effects.ts';
import { lastMade } from '../../core/made-when-read.ts';
import type { MethodNote } from '../../core/method-note.ts';
import { codeSlug } from '../../core/slug.ts';
import { isShown } from '../../core/status.ts';
import type { Edition } from '../../core/workspace.ts';
import type { Language } from '../../locale/language.ts';
import { formatFileSize } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { type AreaChapter, areaChapter } from '../chapters/area-chapter.ts';
import {
  type Book,
  type IndicatorView,
  type LevelView,
  levelsWithFigures,
  makeBook,
  newestAt,
  residentsView,
} from '../chapters/book.ts';
import { figureAt } from '../chapters/figure.ts';
import { type SurroundingsSubject, surroundingsSubjects } from '../chapters/relations/surroundings.ts';
import { areaName } from '../chapters/sentences.ts';
import type { LevelArea } from '../maps/map-figures.ts';
import { type MapView, mapView } from '../maps/map-view.ts';
import { levelAreas, type PayloadLevel } from './client/payload.ts';
import { atlasLinks, type Links, type Page } from './links.ts';

/** A level that can be drawn: its views, made once for all pages. */
export interface MappedLevel {
  readonly level: LevelView;
  readonly key: string;
  readonly large: MapView;
  readonly small: MapView;
  readonly payload: PayloadLevel;
}

/** Everything pages share, made once per publication. */
export interface Site {
  readonly book: Book;
  readonly edition: Edition;
  readonly links: Links;
  readonly languages: readonly Language[];
  /** `<scheme>/<code>` per area, as data-area says it */
  readonly areaKeys: readonly string[];
  /** levels that have figures and shapes, lowest first */
  readonly maps: readonly MappedLevel[];
  /** levels with figures that pages hold, as the search finds them */
  readonly payloadLevels: readonly PayloadLevel[];
  /** per area: does it have a page of its own? */
  readonly hasPage: readonly boolean[];
  /** how methods work, each on a page of its own */
  readonly notes: readonly MethodNote[];
  /** indices and indicators whose areas stand beside their neighbours */
  readonly surroundings: readonly SurroundingsSubject[];
  /** most areas a table or map of a page may hold */
  readonly mostAreas: number;
  chapterOf(area: number): AreaChapter;
  /** shown values of all areas on the level of an area: the ticks behind its value, the same for all of them */
  shownValues(view: IndicatorView, period: number, area: number): readonly number[];
}

const LARGE = { width: 760, height: 760 };
const SMALL = { width: 200, height: 200, tolerance: 1.2 };
/** Where pages are drawn from data, a level with more areas than this is left to the open data. */
const MOST_AREAS_FROM_DATA = 500;

/** Prepares what all pages share. */
export function makeSite(assessed: AssessedTable, edition: Edition, notes: readonly MethodNote[] = []): Site {
  const book = makeBook(assessed, edition);
  const { config, shapes } = edition;
  const { areas } = book;
  const fromData = config.publish.pages === 'from-data';
  const mostAreas = fromData ? MOST_AREAS_FROM_DATA : Number.POSITIVE_INFINITY;
  const withFigures = new Set(book.levels.filter((level) => level.hasFigures).flatMap((level) => level.areas));
  const hasPage = areas.areas.map((_, index) => !fromData && withFigures.has(index));
  const links = atlasLinks(areas, config.languages);
  const shownLevels = levelsWithFigures(book).filter((level) => level.areas.length <= mostAreas);
  const payloadLevels = shownLevels.map((level) => payloadLevel(book, links, level, hasPage));
  const maps = shownLevels.flatMap((level, index): MappedLevel[] => {
    const payload = payloadLevels[index];
    const where = { scheme: level.scheme, level: level.level };
    const large = mapView(shapes, areas, { ...where, ...LARGE });
    const small = mapView(shapes, areas, { ...where, ...SMALL });
    return large && small && payload ? [{ level, key: payload.key, large, small, payload }] : [];
  });
  return {
    book,
    edition,
    links,
    languages: config.languages,
    areaKeys: areas.areas.map((area) => `${area.scheme}/${area.code}`),
    maps,
    payloadLevels,
    hasPage,
    notes,
    surroundings: surroundingsSubjects(book),
    mostAreas,
    chapterOf: lastMade((area: number) => areaChapter(book, area)),
    shownValues: levelValues(book),
  };
}

function levelValues(book: Book): Site['shownValues'] {
  const known = new Map<string, readonly number[]>();
  return (view, period, area) => {
    const { scheme, level } = book.areas.areas[area]!;
    const key = [view.definition.id, scheme, level, period].join('\u001f');
    const found = known.get(key);
    if (found) return found;
    const column = view.shown.periods[period]?.value;
    const areas = book.levels.find((each) => each.scheme === scheme && each.level === level)?.areas ?? [];
    const values = areas
      .filter((each) => column && isShown(column.statuses[each] ?? 0))
      .map((each) => column?.values[each] ?? Number.NaN)
      .filter((value) => !Number.isNaN(value));
    const ticks = withoutOverlap(values);
    known.set(key, ticks);
    return ticks;
  };
}

/** Places on a spine that the eye can tell apart. */
const PLACES = 184;

// Hundreds of areas would draw the same tick again and again; the ends of the range stay exact.
function withoutOverlap(values: readonly number[]): readonly number[] {
  if (values.length <= PLACES / 2) return values;
  const sorted = Float64Array.from(values).sort();
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  const kept = new Map<number, number>();
  for (const value of sorted) {
    const place = high === low ? 0 : Math.round(((value - low) / (high - low)) * PLACES);
    if (!kept.has(place) || value === high) kept.set(place, value);
  }
  return [...kept.values()];
}

/** `<scheme>-<level id>`: how scripts and payload files name a level. */
export function keyOfLevel(areas: AreaTable, level: LevelView): string {
  return levelKeyOf(areas, level.areas[0] ?? 0);
}

/** The same of the level of an area. */
export function levelKeyOf(areas: AreaTable, area: number): string {
  const found = areas.areas[area]!;
  return `${found.scheme}-${levelId(areas, found)}`;
}

function payloadLevel(book: Book, links: Links, level: LevelView, hasPage: readonly boolean[]): PayloadLevel {
  const { areas } = book;
  const folderOf = (language: Language): string => {
    const path = links.path({ kind: 'area', area: level.areas[0] ?? 0 }, language);
    return path.slice(0, path.lastIndexOf('/') + 1);
  };
  const residents = residentsView(book);
  const region = book.regionOf[level.areas[0] ?? 0] ?? -1;
  const hasComparison = level.areas.filter((area) => hasPage[area]).length > 1;
  return {
    key: keyOfLevel(areas, level),
    plurals: areas.schemes.find(({ id }) => id === level.scheme)!.levels[level.level]!.plurals,
    region: hasComparison
      ? { key: levelKeyOf(areas, region), code: areas.areas[region]!.code, name: areaName(book, region) }
      : null,
    folders: { de: folderOf('de'), en: folderOf('en') },
    areas: level.areas.map((index) => {
      const { code, name, parent } = areas.areas[index]!;
      const people = residents ? figureAt(residents, newestAt(book, residents, index), index).value : null;
      const parentName = parent >= 0 ? areaName(book, parent) : null;
      return [index, code, name, parentName, hasPage[index] ? `${codeSlug(code)}.html` : null, people];
    }),
  };
}

/** One page in one language: where it stands and how it speaks. */
export interface PageContext {
  readonly site: Site;
  readonly language: Language;
  readonly page: Page;
  /** path from the root of the publication */
  readonly path: string;
  /** way from the page to the root: '' or '../' … */
  readonly root: string;
  readonly words: (typeof texts)[Language]['atlas'];
  readonly terms: (typeof texts)[Language]['terms'];
  /** address of another page, seen from this one */
  href(page: Page): string;
  /** address of a file of the publication, seen from this page */
  file(path: string): string;
  /** size of a file as people read it; null while that is not known */
  sizeOf(path: string): string | null;
  /** areas of a mapped level with addresses seen from this page */
  areasOf(map: MappedLevel): readonly LevelArea[];
}

/**
 * Context of a page.
 * @param bytesOf sizes of files, for pages that tell them
 */
export function pageContext(
  site: Site,
  page: Page,
  { language, bytesOf = () => null }: { readonly language: Language; readonly bytesOf?: FileSizes },
): PageContext {
  const path = site.links.path(page, language);
  const root = '../'.repeat(path.split('/').length - 1);
  return {
    site,
    language,
    page,
    path,
    root,
    words: texts[language].atlas,
    terms: texts[language].terms,
    href: (target) => site.links.from(path, site.links.path(target, language)),
    file: (target) => site.links.from(path, target),
    sizeOf: (target) => {
      const bytes = bytesOf(target);
      return bytes === null ? null : formatFileSize(language, bytes);
    },
    areasOf: (map) => levelAreas(map.payload, language, root),
  };
}
