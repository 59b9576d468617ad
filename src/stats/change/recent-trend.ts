/** Points of a recent trend: the last five years. */
const POINTS = 5;
/** Chi-square with one degree of freedom that chance exceeds in 0.2 % of all cases. */
const SIGNIFICANT = 9.54953570608324;
/** Width of a 95 % interval in standard errors, as the rule rounds it. */
const INTERVAL_WIDTH = 3.92;
const RELATIVE_NOISE = 1e-12;
/** Added to cases and others where a year has none, so that the logarithm exists. */
const EMPTY_YEAR = 0.5;

/** Trend over the last five years. */
export interface RecentTrend {
  /** 1 rising, −1 falling, 0 no clear trend */
  readonly direction: -1 | 0 | 1;
  readonly chiSquare: number;
  /** whether the slope keeps its sign when each of the five years is left out */
  readonly isConsistent: boolean;
}

/**
 * Why there is no trend: fewer than five years, one of them unknown, an interval of no width, or no or only cases in
 * all years.
 */
export type NoRecentTrend = 'few-points' | 'unknown' | 'no-width' | 'no-variation';

interface WeightedPoint {
  readonly value: number;
  readonly weight: number;
}

interface Line {
  readonly slope: number;
  /** slope squared over its variance, if the weights are inverse variances */
  readonly chiSquare: number;
}

function weightedLine(points: readonly WeightedPoint[], leftOut: number | null): Line {
  let [weights, times, squares, values, products] = [0, 0, 0, 0, 0];
  points.forEach(({ value, weight }, i) => {
    if (i === leftOut) return;
    const time = i + 1;
    weights += weight;
    times += weight * time;
    squares += weight * time * time;
    values += weight * value;
    products += weight * value * time;
  });
  const spread = weights * squares - times * times;
  const rise = weights * products - times * values;
  // Equal values leave a slope of rounding, whose sign would be chance.
  const slope = Math.abs(rise) <= RELATIVE_NOISE * Math.abs(weights * products) ? 0 : rise / spread;
  return { slope, chiSquare: (slope * slope * spread) / weights };
}

function trendOf(points: readonly WeightedPoint[], chiSquareOf: (line: Line) => number): RecentTrend {
  const line = weightedLine(points, null);
  const sign = Math.sign(line.slope) as -1 | 0 | 1;
  const isConsistent = sign !== 0 && points.every((_, i) => Math.sign(weightedLine(points, i).slope) === sign);
  const chiSquare = chiSquareOf(line);
  return { direction: isConsistent && chiSquare > SIGNIFICANT ? sign : 0, chiSquare, isConsistent };
}

const lastPoints = (column: ArrayLike<number>): number[] => Array.from(column).slice(-POINTS);

/**
 * Recent trend of a proportion: chi-square test for trend over the last five years. The slope of the log odds must keep
 * its sign when each year is left out, so that no single year makes the trend.
 * @param cases per year, in order, one entry for each year; NaN where unknown
 * @param populations people per year; NaN where unknown
 * @returns trend, or the reason why there is none; years that overlap (rolling means) must not be handed in
 * @throws {RangeError} if cases and populations differ in number or cases exceed the people
 * @see rules of the English Fingertips profiles; Armitage 1955 · golden: recent-trend
 */
export function recentTrendOfProportion(
  cases: ArrayLike<number>,
  populations: ArrayLike<number>,
): RecentTrend | NoRecentTrend {
  if (cases.length !== populations.length)
    throw new RangeError(`years differ in number: ${cases.length} and ${populations.length}`);
  if (cases.length < POINTS) return 'few-points';
  const [events, people] = [lastPoints(cases), lastPoints(populations)];
  if (events.some(Number.isNaN) || !people.every((count) => count > 0)) return 'unknown';
  if (events.some((count, i) => count < 0 || count > people[i]!))
    throw new RangeError(`cases lie between 0 and the people, got ${events} of ${people}`);
  const chiSquare = chiSquareForTrend(events, people);
  if (chiSquare === null) return 'no-variation';
  const hasEmptyYear = events.some((count, i) => count === 0 || count === people[i]);
  const added = hasEmptyYear ? EMPTY_YEAR : 0;
  const points = events.map((count, i) => ({
    value: Math.log((count + added) / (people[i]! - count + added)),
    weight: 1,
  }));
  return trendOf(points, () => chiSquare);
}

function chiSquareForTrend(events: readonly number[], people: readonly number[]): number | null {
  let [count, persons, eventTimes, personTimes, personSquares] = [0, 0, 0, 0, 0];
  events.forEach((event, i) => {
    const time = i + 1;
    count += event;
    persons += people[i]!;
    eventTimes += event * time;
    personTimes += people[i]! * time;
    personSquares += people[i]! * time * time;
  });
  if (count === 0 || count === persons) return null;
  const difference = persons * eventTimes - count * personTimes;
  const spread = persons * personSquares - personTimes * personTimes;
  return ((persons / count) * (difference / (persons - count)) * difference) / spread;
}

/**
 * Recent trend of a rate or another value with intervals: regression over the last five years, weighted by the inverse
 * variance. The slope must keep its sign when each year is left out.
 * @param values per year, in order, one entry for each year; NaN where unknown
 * @param intervals 95 % intervals of the values, in the same order
 * @returns trend, or the reason why there is none; years that overlap (rolling means) must not be handed in
 * @throws {RangeError} if values and bounds differ in number or a lower bound lies above its upper one
 * @see rules of the English Fingertips profiles · golden: recent-trend
 */
export function recentTrendOfValue(
  values: ArrayLike<number>,
  intervals: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> },
): RecentTrend | NoRecentTrend {
  if (values.length !== intervals.lower.length || values.length !== intervals.upper.length)
    throw new RangeError(`years differ in number: ${values.length} values, ${intervals.lower.length} intervals`);
  if (values.length < POINTS) return 'few-points';
  const [lower, upper] = [lastPoints(intervals.lower), lastPoints(intervals.upper)];
  const errors = upper.map((bound, i) => (bound - lower[i]!) / INTERVAL_WIDTH);
  const points = lastPoints(values).map((value, i) => ({ value, weight: errors[i]! ** -2 }));
  if (points.some(({ value }) => Number.isNaN(value)) || errors.some(Number.isNaN)) return 'unknown';
  if (errors.some((error) => error < 0))
    throw new RangeError(`a lower bound lies above its upper one: ${lower}, ${upper}`);
  if (errors.some((error) => error === 0)) return 'no-width';
  return trendOf(points, ({ chiSquare }) => chiSquare);
}
