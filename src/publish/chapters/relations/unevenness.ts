import type { AreaInequalityPeriod, AreaInequalityResult } from '../../../core/area-inequality.ts';
import { isShown, STATUS } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { Book, IndicatorView } from '../book.ts';
import { valueText } from '../figure.ts';
import { areaName, differenceText } from '../sentences.ts';
import { percentText, type SegregationRow, segregationOf } from './segregation.ts';

/** How unequal one share or rate is between the parts of one area, in the newest period, beside what chance makes. */
export interface InequalityRow {
  readonly view: IndicatorView;
  readonly result: AreaInequalityResult;
  readonly period: AreaInequalityPeriod;
  /** position of the area in AreaInequalityResult.areas */
  readonly at: number;
}

/** Shares and rates for which chance was drawn, for an area that has parts; empty for one that has none. */
export function inequalityRowsOf(book: Book, area: number): readonly InequalityRow[] {
  return book.assessed.areaInequality.flatMap((result): InequalityRow[] => {
    const view = book.indicators.get(result.indicator);
    const period = result.periods.at(-1);
    const at = result.areas.indexOf(area);
    return view && period?.gini.expected && at >= 0 ? [{ view, result, period, at }] : [];
  });
}

/** More unequal than chance makes areas of these sizes in nineteen of twenty cases; null where nothing is said. */
export function exceedsChance({ period, at }: InequalityRow): boolean | null {
  const upper = period.gini.upper?.[at] ?? Number.NaN;
  return isShown(period.statuses[at]!) && !Number.isNaN(upper) ? period.gini.value[at]! > upper : null;
}

/** Mean distance of the values in which two people live who are picked at random: 2 × Gini × mean. */
export function pairDistance({ period, at }: InequalityRow): number {
  return 2 * period.gini.value[at]! * period.means[at]!;
}

/** How far two people live apart in a share or rate, and whether chance explains it; '' where nothing is said. */
export function pairSentence(language: Language, book: Book, row: InequalityRow): string {
  const isBeyond = exceedsChance(row);
  if (isBeyond === null) return '';
  const { view, result, period, at } = row;
  return texts[language].unevenness.pair(pick(view.definition.names, language), {
    place: areaName(book, result.areas[at]!),
    distance: differenceText(language, view, pairDistance(row)),
    mean: valueText(language, view, period.means[at]!),
    isBeyond,
  });
}

/** In how many shares and rates areas differ beyond chance, and one of them as an example; empty where none is judged. */
export function inequalitySummary(language: Language, book: Book, rows: readonly InequalityRow[]): readonly string[] {
  const words = texts[language].unevenness;
  const judged = rows.filter((row) => exceedsChance(row) !== null);
  if (judged.length === 0) return [];
  const beyond = judged.filter(exceedsChance);
  const strain = beyond.filter(({ view }) => view.definition.direction === 'strain');
  const relative = ({ period, at }: InequalityRow): number => period.gini.value[at]!;
  const example = (strain.length > 0 ? strain : beyond).reduce<InequalityRow | null>(
    (best, row) => (best && relative(best) >= relative(row) ? best : row),
    null,
  );
  const number = (count: number): string => formatNumber(language, count);
  return [
    words.beyond(number(beyond.length), number(judged.length)),
    ...(example ? [words.example(pairSentence(language, book, example))] : []),
  ];
}

/** The region of a scheme and everything below it that has parts, side by side. */
export interface UnevenChapter {
  readonly scheme: string;
  readonly region: number;
  /** the region first, then the other areas in the order of the table */
  readonly places: readonly number[];
  /** areas that have figures but no room on a page */
  readonly leftOutPlaces: number;
  /** shares of the region, those spread most unevenly first; rows of all places */
  readonly shares: readonly UnevenEntry<SegregationRow>[];
  /** shares and rates of the region, the most unequal first; rows of all places */
  readonly figures: readonly UnevenEntry<InequalityRow>[];
}

/** One share or rate with its rows in the order of the places; null where a place has none. */
export interface UnevenEntry<Row> {
  readonly view: IndicatorView;
  readonly rows: readonly (Row | null)[];
}

/** Most places that a table can hold as columns. */
const MOST_PLACES = 25;

/** What stands side by side on the page of uneven spread, per scheme; empty where no area has enough parts. */
export function unevenChapters(book: Book): readonly UnevenChapter[] {
  const { segregation, areaInequality } = book.assessed;
  return [...book.regions].flatMap(([scheme, region]): UnevenChapter[] => {
    const results = [...segregation, ...areaInequality].filter((result) => result.scheme === scheme);
    const found = new Set(results.flatMap(({ areas }) => [...areas]));
    found.delete(region);
    const below = [...found].sort((first, second) => first - second);
    const places = [region, ...(below.length < MOST_PLACES ? below : [])];
    const shares = entriesOf(places.map((area) => segregationOf(book, area)));
    const figures = entriesOf(places.map((area) => inequalityRowsOf(book, area)));
    if (shares.length + figures.length === 0) return [];
    const leftOutPlaces = below.length + 1 - places.length;
    const spread = (row: SegregationRow): number => row.corrected.corrected[row.at]!;
    const inequality = ({ period, at }: InequalityRow): number => period.gini.value[at]!;
    return [
      {
        ...{ scheme, region, places, leftOutPlaces },
        shares: ordered(shares, spread),
        figures: ordered(figures, inequality),
      },
    ];
  });
}

function entriesOf<Row extends { readonly view: IndicatorView }>(
  ofPlaces: readonly (readonly Row[])[],
): UnevenEntry<Row>[] {
  const views = new Set(ofPlaces.flatMap((rows) => rows.map(({ view }) => view)));
  return [...views].map((view) => ({
    view,
    rows: ofPlaces.map((rows) => rows.find((row) => row.view === view) ?? null),
  }));
}

// By the figure of the region; those of which nothing can be said come last, in their own order.
function ordered<Row>(entries: readonly UnevenEntry<Row>[], figureOf: (row: Row) => number): UnevenEntry<Row>[] {
  const key = ({ rows: [first] }: UnevenEntry<Row>): number => {
    const figure = first ? figureOf(first) : Number.NaN;
    return Number.isNaN(figure) ? Number.NEGATIVE_INFINITY : figure;
  };
  return entries.toSorted((first, second) => {
    const [one, other] = [key(first), key(second)];
    return one === other ? 0 : other - one;
  });
}

/** Dissimilarity of a row without chance, as a share; null where none is shown. */
export function spreadAt(row: SegregationRow | null): number | null {
  return row && isShown(row.period.statuses[row.at]!) ? row.corrected.corrected[row.at]! : null;
}

/** Status of a row; unknown where there is none. */
export function statusAt(row: SegregationRow | InequalityRow | null): number {
  return row ? row.period.statuses[row.at]! : STATUS.unknown;
}

/** Dissimilarity of one share in the region, beside what chance makes; '' where nothing is said. */
export function spreadSentence(language: Language, book: Book, row: SegregationRow): string {
  if (spreadAt(row) === null) return '';
  const { view, result, period, corrected, at } = row;
  const text = (values: Float64Array): string => percentText(language, values[at]!);
  return texts[language].unevenness.spread(pick(view.definition.names, language), {
    place: areaName(book, result.areas[at]!),
    corrected: text(corrected.corrected),
    from: text(corrected.lower),
    to: text(corrected.upper),
    expected: text(period.expected),
  });
}
