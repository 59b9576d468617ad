import type { WrongNumber } from '../claim-breach.ts';
import { NUMBER_COLUMNS, PART } from '../data/observations.ts';
import { type LeveledFigures, newestPeriod } from '../documents/shown-figures.ts';
import { yearsIn } from '../documents/table-cells.ts';
import { isRoundingOf } from '../pages/shown-number.ts';
import { RANK, type SaidFigure, type SentenceContext, saidFigures } from './sentence-figures.ts';

/** A number that a sentence says is one of the table. */
export interface SentenceClaim {
  readonly series: string;
  readonly period: string;
  readonly area: number;
  /** column of observations.csv */
  readonly column: string;
  readonly number: number;
  /** what the table says; NaN where it shows nothing */
  readonly expected: number;
  readonly isHidden: boolean;
  /** true where the table shows this number */
  readonly fits: boolean;
}

/** A text and what it is about. */
export interface SaidText extends SentenceContext {
  readonly text: string;
  readonly shown: LeveledFigures;
  /** areas of the name that it is about; none: the region */
  readonly subject: readonly number[];
}

type End = 'lowest' | 'highest';

/** Numbers from that on tell by themselves of which indicator they are. */
const TELLING = 10_000;

/** All numbers of a text of generated sentences that it says are figures of the table, rightly or not. */
export function sentenceClaims(said: SaidText): readonly SentenceClaim[] {
  const figures = saidFigures(said.text, said);
  const known = seriesByNumbers(figures, said);
  return figures.flatMap((figure) => {
    const series = isUnnamed(figure) ? known : figure.series;
    const claims = series.flatMap((id) => claimsOf(figure, id, said));
    return claims.find(({ fits }) => fits) ?? claims[0] ?? [];
  });
}

/** What is wrong with a number of a sentence; null for one that the table shows. */
export function wrongIn(claim: SentenceClaim, { areas }: LeveledFigures): WrongNumber | null {
  const { fits, series, period, area, ...number } = claim;
  return fits ? null : { ...number, areaCode: areas[area]!.code, what: `${series} ${period}` };
}

/** True of a figure of a period whose indicator the text does not name. */
const isUnnamed = ({ series, years }: SaidFigure): boolean => series.length === 0 && years.length > 0;

/** Indicators that show most of the large numbers which a text names without saying of what. */
function seriesByNumbers(figures: readonly SaidFigure[], said: SaidText): readonly string[] {
  const telling = figures.filter((figure) => isUnnamed(figure) && Math.abs(figure.number) >= TELLING);
  if (telling.length === 0) return [];
  const fitting = (id: string): number =>
    telling.filter((figure) => claimsOf(figure, id, said).some(({ fits }) => fits)).length;
  const counts = new Map(said.shown.series.map((id) => [id, fitting(id)]));
  const most = Math.max(0, ...counts.values());
  return most === 0 ? [] : [...counts].filter(([, count]) => count === most).map(([id]) => id);
}

/** What a number could be in the figures of an indicator: a name may mean several areas, a year several periods. */
function claimsOf(figure: SaidFigure, series: string, said: SaidText): readonly SentenceClaim[] {
  const { shown, subject } = said;
  if (!hasUnit(figure, shown.unitOf(series))) return [];
  const roots = shown.regions;
  const about = subject.length > 0 ? subject : roots;
  const areas = figure.area === 'subject' ? about : figure.area === 'region' ? roots : figure.area;
  const isEnd = figure.kind === 'lowest' || figure.kind === 'highest';
  const newest = [...about, ...areas].map((area) => newestPeriod(shown, series, area));
  const periods = figure.years.length > 0 ? periodsOf(said, series, figure.years) : newest;
  return [...new Set(periods)].flatMap((period) => {
    if (period === undefined) return [];
    const at = isEnd ? shown.endsOf(series, period).map((ends) => ends[figure.kind as End]) : areas;
    return at.map((area) => claimAt(figure, { series, period, area }, said));
  });
}

/** True where a value has the sign of its unit behind it; words of units are not known here. */
function hasUnit({ kind, part, after }: SaidFigure, unit: string): boolean {
  if (kind === 'growth' || kind === 'difference' || part === PART.numerator || part === PART.denominator) return true;
  if (part === RANK) return true;
  const [isPercent, isRate] = [/^ ?%/.test(after), /^ (?:je|per) /.test(after)];
  return isPercent === (unit === '%' || unit === 'percent-of-expected') && isRate === unit.startsWith('per-');
}

/** Periods that end in the last of some years. */
function periodsOf({ shown }: SaidText, series: string, years: readonly string[]): readonly string[] {
  return shown.periodsOf(series).filter((period) => yearsIn(period).at(-1) === years.at(-1));
}

type Place = Pick<SentenceClaim, 'series' | 'period' | 'area'>;

function claimAt(figure: SaidFigure, place: Place, said: SaidText): SentenceClaim {
  const expected = expectedAt(figure, place, said);
  const { number, decimals, part } = figure;
  return {
    ...place,
    column: NUMBER_COLUMNS[part]!,
    number,
    expected,
    isHidden: Number.isNaN(expected) && said.shown.isHidden(place),
    fits: isRoundingOf(number, expected, decimals),
  };
}

function expectedAt({ kind, part, since }: SaidFigure, place: Place, said: SaidText): number {
  const value = said.shown.numberAt(place, part);
  if (kind !== 'difference' && kind !== 'growth') return value;
  const [before = ''] = periodsOf(said, place.series, since);
  const earlier = said.shown.numberAt({ ...place, period: before }, part);
  const change = Math.abs(value - earlier);
  return kind === 'growth' ? (change / earlier) * 100 : change;
}
