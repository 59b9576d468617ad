import type { AreaTable } from '../../core/area.ts';
import type { AssessedIndicator, AssessedTable, Assessment, IndexResult } from '../../core/assessed.ts';
import { type IndicatorDefinition, TOPICS, type Topic } from '../../core/indicator.ts';
import type { CountedGroup, ShownIndicator } from '../../core/stages.ts';
import { STATUS } from '../../core/status.ts';
import type { Edition } from '../../core/workspace.ts';

/** An indicator with what was assessed about it; periods in time order, newest last. */
export interface IndicatorView {
  readonly definition: IndicatorDefinition;
  readonly shown: ShownIndicator;
  readonly assessed: AssessedIndicator | null;
  /** per period of `shown` its assessment */
  readonly assessments: readonly (Assessment | null)[];
  /** per level (see levelKey) the position of the newest period with figures there */
  readonly newest: ReadonlyMap<string, number>;
}

/** The areas of one level of a scheme, in order of publication (below their parents). */
export interface LevelView {
  readonly scheme: string;
  readonly level: number;
  readonly areas: readonly number[];
  /** false where no indicator has a single figure on this level */
  readonly hasFigures: boolean;
}

/** What every chapter looks up, made once per edition. */
export interface Book {
  readonly assessed: AssessedTable;
  readonly edition: Edition;
  readonly areas: AreaTable;
  /** indicators with at least one period, by id, in catalogue order */
  readonly indicators: ReadonlyMap<string, IndicatorView>;
  /** topics that have indicators or indices, in the order of an edition */
  readonly topics: readonly Topic[];
  /** index of the region of each scheme */
  readonly regions: ReadonlyMap<string, number>;
  readonly levels: readonly LevelView[];
  /** per area the region of its scheme */
  readonly regionOf: Int32Array;
}

const levelKey = (scheme: string, level: number): string => `${scheme}\u001f${level}`;

/** Builds the book of an edition. */
export function makeBook(assessed: AssessedTable, edition: Edition): Book {
  const { areas } = assessed.table;
  const { byLevel, regions, regionOf } = orderAreas(areas);
  const indicators = new Map<string, IndicatorView>();
  for (const shown of assessed.table.indicators) {
    if (shown.periods.length === 0) continue;
    const judged = assessed.indicators.get(shown.definition.id) ?? null;
    const byPeriod = new Map(judged?.periods.map((assessment) => [assessment.period, assessment]));
    const assessments = shown.periods.map((period) => byPeriod.get(period.period) ?? null);
    const newest = newestByLevel(shown, byLevel);
    indicators.set(shown.definition.id, { definition: shown.definition, shown, assessed: judged, assessments, newest });
  }
  const views = [...indicators.values()];
  const levels = areas.schemes.flatMap((scheme) =>
    scheme.levels.flatMap((_, level) => {
      const key = levelKey(scheme.id, level);
      const list = byLevel.get(key);
      const hasFigures = views.some((view) => view.newest.has(key));
      return list ? [{ scheme: scheme.id, level, areas: list, hasFigures }] : [];
    }),
  );
  const used = new Set<Topic>();
  for (const view of views) used.add(view.definition.topic);
  for (const index of assessed.indices) if (index.definition.topic) used.add(index.definition.topic);
  const topics = TOPICS.filter((topic) => used.has(topic));
  return { assessed, edition, areas, indicators, topics, regions, levels, regionOf };
}

// Areas level by level, each below its parent, whatever the order of the list.
function orderAreas(areas: AreaTable) {
  const regions = new Map<string, number>();
  const regionOf = new Int32Array(areas.areas.length);
  const byLevel = new Map<string, number[]>();
  const visit = (index: number, region: number): void => {
    const area = areas.areas[index]!;
    regionOf[index] = region;
    const key = levelKey(area.scheme, area.level);
    const list = byLevel.get(key);
    if (list) list.push(index);
    else byLevel.set(key, [index]);
    for (const child of areas.children[index] ?? []) visit(child, region);
  };
  areas.areas.forEach((area, index) => {
    if (area.parent >= 0) return;
    if (!regions.has(area.scheme)) regions.set(area.scheme, index);
    visit(index, index);
  });
  return { byLevel, regions, regionOf };
}

function newestByLevel(shown: ShownIndicator, byLevel: ReadonlyMap<string, readonly number[]>): Map<string, number> {
  const newest = new Map<string, number>();
  for (const [key, list] of byLevel) {
    for (let index = shown.periods.length - 1; index >= 0; index--) {
      const { statuses } = shown.periods[index]!.value;
      if (list.some((area) => statuses[area] !== STATUS.unknown)) {
        newest.set(key, index);
        break;
      }
    }
  }
  return newest;
}

/** Indicators of a topic, in catalogue order. */
export function indicatorsOf(book: Book, topic: Topic): readonly IndicatorView[] {
  return [...book.indicators.values()].filter((view) => view.definition.topic === topic);
}

/** Indices of a topic; null asks for those that belong to none. */
export function indicesOf(book: Book, topic: Topic | null): readonly IndexResult[] {
  return book.assessed.indices.filter((index) => index.definition.topic === topic && index.periods.length > 0);
}

/** The levels below the region that carry figures, lowest first: what maps and lists show. */
export function levelsWithFigures(book: Book): readonly LevelView[] {
  return book.levels
    .filter((view) => view.level > 0 && view.hasFigures)
    .sort((first, second) => second.level - first.level);
}

/** Position of the newest period with figures on the level of an area; −1 if there is none. */
export function newestAt(book: Book, view: IndicatorView, area: number): number {
  const { scheme, level } = book.areas.areas[area]!;
  return newestOn(view, scheme, level);
}

/** Position of the newest period with figures on a level; −1 if there is none. */
export function newestOn(view: IndicatorView, scheme: string, level: number): number {
  return view.newest.get(levelKey(scheme, level)) ?? -1;
}

const countsAll = (counted: CountedGroup | null): boolean => counted?.series === 'residents' && counted.group === '';

/** The indicator that counts all residents, if the catalogue has one. */
export function residentsView(book: Book): IndicatorView | null {
  const views = [...book.indicators.values()];
  return (
    views.find(({ definition, shown }) => definition.kind === 'count' && countsAll(shown.counted.numerator)) ?? null
  );
}
