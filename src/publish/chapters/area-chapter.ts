import type { IndexPeriod, IndexResult } from '../../core/assessed.ts';
import { COMPARISON, type Side, sideOf } from '../../core/comparison.ts';
import type { IndicatorKind, Topic } from '../../core/indicator.ts';
import { STATUS, type Status } from '../../core/status.ts';
import { type Language, pick } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { type Book, type IndicatorView, indicatorsOf, indicesOf, newestAt } from './book.ts';
import { type Figure, figureAt, valueText } from './figure.ts';
import { spreadOf } from './figure-table.ts';
import { wayOf } from './sentences.ts';
import { type Trend, trendOf } from './trend.ts';

/** One indicator of an area beside the area above it and the region. */
export interface AreaRow {
  readonly view: IndicatorView;
  /** position in the indicator's periods */
  readonly period: number;
  readonly figure: Figure;
  readonly parent: Figure | null;
  readonly region: Figure | null;
  readonly trend: Trend;
}

/** One index of an area in its newest period. */
export interface AreaIndex {
  readonly index: IndexResult;
  readonly period: IndexPeriod;
  /** 1-based class, 0 = none */
  readonly classNumber: number;
}

/** What an area page, profile or slide says about one area; the same in every language. */
export interface AreaChapter {
  readonly area: number;
  /** index of the area above, −1 for the region */
  readonly parent: number;
  /** region of the scheme */
  readonly region: number;
  /** true where the area above is not the region itself */
  readonly hasParentColumn: boolean;
  readonly facts: readonly AreaRow[];
  readonly topics: readonly { topic: Topic; rows: readonly AreaRow[]; indices: readonly AreaIndex[] }[];
  readonly otherIndices: readonly AreaIndex[];
  readonly statuses: readonly number[];
}

const FACT_KINDS: readonly IndicatorKind[] = ['count', 'change', 'density', 'median-age'];

/** Gathers everything about an area. */
export function areaChapter(book: Book, area: number): AreaChapter {
  const { parent } = book.areas.areas[area]!;
  const region = book.regionOf[area] ?? -1;
  const hasParentColumn = parent >= 0 && parent !== region;
  const rowOf = (view: IndicatorView): AreaRow => {
    const period = newestAt(book, view, area);
    return {
      view,
      period,
      figure: figureAt(view, period, area),
      parent: hasParentColumn ? figureAt(view, period, parent) : null,
      region: area === region ? null : figureAt(view, period, region),
      trend: trendOf(view, period, area),
    };
  };
  const topics = book.topics.map((topic) => ({
    topic,
    rows: indicatorsOf(book, topic)
      .filter((view) => newestAt(book, view, area) >= 0)
      .map(rowOf),
    indices: indicesAt(indicesOf(book, topic), area),
  }));
  const all = topics.flatMap((block) => block.rows);
  const facts = FACT_KINDS.flatMap((kind) => all.filter((row) => row.view.definition.kind === kind).slice(0, 1));
  const households = all.find((row) => row.view.definition.denominator.startsWith('households'));
  const statuses = new Set(all.flatMap(statusesIn));
  return {
    area,
    parent,
    region,
    hasParentColumn,
    facts: [...facts, ...(households ? [households] : [])].filter((row) => row.figure.value !== null),
    topics: topics.filter((block) => block.rows.length > 0 || block.indices.length > 0),
    otherIndices: indicesAt(indicesOf(book, null), area),
    statuses: [...statuses].filter((status) => status !== STATUS.ok).sort((first, second) => first - second),
  };
}

// Numerators only where the indicator has them: a count has none to miss.
function statusesIn({ view, period, figure, parent, region }: AreaRow): readonly number[] {
  const statuses = [figure, parent, region].flatMap((each) => (each ? [each.status] : []));
  return view.shown.periods[period]?.numerator ? [...statuses, figure.numeratorStatus] : statuses;
}

// Only where the area is one of those that the index compares; else the page would report a gap that is none.
function indicesAt(indices: readonly IndexResult[], area: number): readonly AreaIndex[] {
  return indices.flatMap((index) => {
    const period = index.periods.at(-1);
    if (!period || period.value.statuses[area] === STATUS['not-applicable']) return [];
    const classNumber = period.classes[area] ?? 0;
    return [{ index, period, classNumber }];
  });
}

const MOST_NAMED = 3;
const MOST_CHANGES = 2;
/** Change in relation to the mean of both values that a summary names. */
const LEAST_RELATIVE = 0.1;

/** "In Kürze": what stands out, what changed, what is unsure. */
export function briefOf(language: Language, book: Book, chapter: AreaChapter): readonly string[] {
  const rows = chapter.topics.flatMap((block) => block.rows);
  if (rows.length === 0) return [texts[language].atlas.area.noFigures];
  const first = chapter.area === chapter.region ? regionSpread(language, book, rows) : standsOut(language, rows);
  return [first, whatChanged(language, rows), whatIsUnsure(language, rows, chapter.area === chapter.region)];
}

function standsOut(language: Language, rows: readonly AreaRow[]): string {
  const words = texts[language].atlas.sentences;
  const name = (side: Side): string =>
    words.list(
      mostDistant(rows, side).map(({ view, figure, region }) =>
        words.standsOutItem(pick(view.definition.names, language), {
          value: valueText(language, view, figure.value ?? 0),
          region: valueText(language, view, region?.value ?? 0),
        }),
      ),
    );
  const [higher, lower] = [name('higher'), name('lower')];
  return higher === '' && lower === '' ? words.standsOutNot : words.standsOut(higher, lower);
}

// Those that differ surely from the region, the most distant in relation to the region's value first.
// Indicators without a direction (age, nationality) say nothing about strain and are named only if nothing else stands out.
function mostDistant(rows: readonly AreaRow[], side: Side): readonly AreaRow[] {
  const sure = rows.filter(
    (row) =>
      sideOf(row.figure.againstRegion) === side &&
      row.figure.holds === true &&
      row.figure.value !== null &&
      row.region?.value,
  );
  const directed = sure.filter((row) => row.view.definition.direction !== 'neutral');
  const distance = (row: AreaRow): number =>
    Math.abs(Math.log(Math.abs((row.figure.value || 0.01) / (row.region?.value || 1))));
  return [...(directed.length > 0 ? directed : sure)]
    .sort((first, second) => distance(second) - distance(first))
    .slice(0, MOST_NAMED);
}

function regionSpread(language: Language, book: Book, rows: readonly AreaRow[]): string {
  const words = texts[language].atlas.sentences;
  const row = rows.find((each) => each.view.definition.direction === 'strain' && each.figure.value !== null);
  if (!row) return words.standsOutNot;
  const { view } = row;
  const level = book.levels.findLast(
    (each) => each.hasFigures && each.level > 0 && spreadOf(view, row.period, each.areas),
  );
  const spread = level && spreadOf(view, row.period, level.areas);
  const value = valueText(language, view, row.figure.value ?? 0);
  if (!spread) return words.value(pick(view.definition.names, language), value, { count: null, base: null });
  return words.standsOutRegion(pick(view.definition.names, language), {
    value,
    lowest: valueText(language, view, spread.low),
    highest: valueText(language, view, spread.high),
    isPartial: spread.isPartial,
  });
}

function whatChanged(language: Language, rows: readonly AreaRow[]): string {
  const words = texts[language].atlas.sentences;
  const relative = ({ trend }: AreaRow): number =>
    Math.abs(trend.difference) / (Math.abs((trend.from?.value ?? 0) + (trend.to?.value ?? 0)) / 2 || 1);
  const changed = rows
    .filter((row) => !isDifference(row.view))
    .filter((row) => row.trend.direction === 'up' || row.trend.direction === 'down')
    // full counts are told from one per cent on: too little for a summary
    .filter((row) => relative(row) >= LEAST_RELATIVE)
    .sort((first, second) => relative(second) - relative(first));
  const directed = changed.filter((row) => row.view.definition.direction !== 'neutral');
  const chosen = [...directed, ...changed.filter((row) => !directed.includes(row))].slice(0, MOST_CHANGES);
  if (chosen.length === 0) return words.changedNot;
  const items = chosen.map(({ view, trend }) =>
    words.changedItem(pick(view.definition.names, language), wayOf(language, view, trend)),
  );
  return words.changed(words.list(items));
}

/** True for differences: a change of a change is no sentence that anybody reads. */
export function isDifference({ definition }: IndicatorView): boolean {
  return definition.kind === 'change' || definition.kind === 'balance' || definition.unit === 'percentage-points';
}

function whatIsUnsure(language: Language, rows: readonly AreaRow[], isRegion: boolean): string {
  const count = (test: (row: AreaRow) => boolean): number => rows.filter(test).length;
  const withStatus = (name: Status): number => count((row) => row.figure.status === STATUS[name]);
  const reasons = { hidden: withStatus('hidden'), unreliable: withStatus('unreliable') };
  const others = { 'not-yet': withStatus('not-yet'), 'not-applicable': withStatus('not-applicable') };
  const told = Object.values({ ...reasons, ...others }).reduce((sum, each) => sum + each, 0);
  const unknown = count((row) => row.figure.value === null) - told;
  const similar = isRegion ? 0 : count((row) => row.figure.againstRegion === COMPARISON.similar);
  return texts[language].atlas.sentences.unsure(rows.length, { ...reasons, ...others, unknown, similar });
}
