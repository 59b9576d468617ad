import { isShown } from '../../core/status.ts';
import { NUMBER_COLUMNS, type Observations, PART } from '../data/observations.ts';

/** Ranks are left out: small whole numbers agree with too much by chance. */
const PARTS = NUMBER_COLUMNS.filter((name) => name !== 'rank');
/** Sentences on ends pass over what rests on so few, or has so large an error for its size. */
const FEW = { cases: 10, people: 30, relativeError: 0.3 } as const;

/** What observations.csv shows, as documents are held against it. */
export interface ShownFigures {
  /** by area number */
  readonly areas: readonly { readonly scheme: string; readonly code: string }[];
  readonly series: readonly string[];
  /** parts of a figure that may be compared, the value first */
  readonly parts: readonly string[];
  /** oldest first */
  periodsOf(series: string): readonly string[];
  /** area by `<scheme>/<code>`; -1 for an unknown one */
  areaNumber(key: string): number;
  /** numbers of a figure by area number, for whoever asks many; NaN where none is shown */
  numbersOf(series: string, period: string, part: number): (area: number) => number;
  /** NaN where no number is shown */
  numberAt(figure: FigurePlace, part: number): number;
  isHidden(figure: FigurePlace): boolean;
}

/** A figure of the table. */
export interface FigurePlace {
  readonly series: string;
  readonly period: string;
  readonly area: number;
}

/** A number that a document shows as one of the table. */
export interface DocumentClaim extends FigurePlace {
  /** where in the document */
  readonly place: string;
  /** index in ShownFigures.parts */
  readonly part: number;
  readonly number: number;
  readonly decimals: number;
  /** true where the table shows this number */
  readonly fits: boolean;
}

/** The same with what sentences say of all areas at once. */
export interface LeveledFigures extends ShownFigures {
  /** areas with the lowest and the highest value of each level, of all and of those that do not rest on few */
  endsOf(series: string, period: string): readonly { readonly lowest: number; readonly highest: number }[];
  /** code of the unit of its values */
  unitOf(series: string): string;
  /** areas that stand alone on their level: they hold all others */
  readonly regions: readonly number[];
}

/** The observations as documents are held against them. */
export function shownFigures(observations: Observations): LeveledFigures {
  const { areas } = observations;
  const series = observations.seriesIds();
  const periods = new Map(series.map((id) => [id, [...observations.periodsOf(id).keys()].sort()]));
  const byLevel = Map.groupBy(areas.keys(), (area) => `${areas[area]!.scheme} ${areas[area]!.level}`);
  const levels = [...byLevel.values()];
  const ends = new Map<string, ReturnType<LeveledFigures['endsOf']>>();
  return {
    areas,
    endsOf: (series, period) => {
      const key = `${series} ${period}`;
      const known = ends.get(key) ?? levels.flatMap((level) => endsOf(observations, level, { series, period }));
      ends.set(key, known);
      return known;
    },
    unitOf: (id) => observations.unitAt(id, periods.get(id)?.[0] ?? ''),
    regions: levels.flatMap((own) => (own.length === 1 ? own : [])),
    series,
    parts: PARTS,
    periodsOf: (id) => periods.get(id) ?? [],
    areaNumber: (key) => observations.areaNumber(key),
    numbersOf: (series, period, part) => {
      const rowOf = observations.rowsOf(series, period);
      return (area) => observations.numberAt(part, rowOf(area));
    },
    numberAt: ({ series, period, area }, part) => observations.numberAt(part, observations.rowAt(series, period, area)),
    isHidden: ({ series, period, area }) => {
      const row = observations.rowAt(series, period, area);
      return row >= 0 && !isShown(observations.statuses[row]!);
    },
  };
}

function endsOf(
  observations: Observations,
  level: readonly number[],
  { series, period }: Omit<FigurePlace, 'area'>,
): ReturnType<LeveledFigures['endsOf']> {
  const rowOf = observations.rowsOf(series, period);
  const number = (part: number, area: number): number => observations.numberAt(part, rowOf(area));
  const told = level
    .filter((area) => !Number.isNaN(number(PART.value, area)))
    .sort((one, other) => number(PART.value, one) - number(PART.value, other));
  const isFew = (area: number, most: number): boolean => {
    const [cases, people] = [number(PART.numerator, area), number(PART.denominator, area)];
    const error = Math.sqrt((1 - cases / Math.max(cases, most * people)) / cases);
    return cases < FEW.cases || people < FEW.people || error > FEW.relativeError;
  };
  // a share is at most one, and a rate has no end: the table does not say which of them its figures are
  const sure = [1, Number.POSITIVE_INFINITY].map((most) => told.filter((area) => !isFew(area, most)));
  return [told, ...sure].flatMap((areas) => (areas.length < 2 ? [] : [{ lowest: areas[0]!, highest: areas.at(-1)! }]));
}

/** The newest period in which the table has a number for an area, or hides it. */
export function newestPeriod(shown: ShownFigures, series: string, area: number): string | undefined {
  return shown.periodsOf(series).findLast((period) => {
    const figure = { series, period, area };
    return !Number.isNaN(shown.numberAt(figure, 0)) || shown.isHidden(figure);
  });
}
