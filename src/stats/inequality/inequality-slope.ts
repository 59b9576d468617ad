import { ascendingValues } from '../ascending-order.ts';
import type { Interval } from '../interval.ts';
import { quantileSorted } from '../quantile.ts';
import type { SeededChance } from '../seeded-chance.ts';

/** Groups in the order of their disadvantage, the most disadvantaged first. */
export interface OrderedGroups {
  /** value per group, such as a rate; NaN where there is none */
  readonly values: ArrayLike<number>;
  /** people per group, 0 or more */
  readonly populations: ArrayLike<number>;
}

/** Line through the values along the population from the most (0) to the least disadvantaged person (1). */
export interface InequalitySlope {
  /** slope index of inequality (SII): value at the end of the line minus value at its start, in the unit of the values */
  readonly slope: number;
  /** value of the line at the most disadvantaged end */
  readonly intercept: number;
  /** relative index of inequality (RII): end of the line over its start; null where the start is not above 0 */
  readonly ratio: number | null;
}

/** How much each group's value counts for the slope and for the mean. */
interface Coefficients {
  readonly slope: Float64Array;
  readonly mean: Float64Array;
}

function coefficientsOf({ values, populations }: OrderedGroups): Coefficients | null {
  if (values.length !== populations.length)
    throw new RangeError(`groups differ in number: ${values.length} values, ${populations.length} populations`);
  let total = 0;
  for (let i = 0; i < populations.length; i++) {
    if (!(populations[i]! >= 0)) throw new RangeError(`group ${i + 1} has ${populations[i]} people`);
    if (Number.isNaN(values[i]!)) return null;
    total += populations[i]!;
  }
  const mean = Float64Array.from(populations, (people) => people / total);
  const slope = new Float64Array(mean.length);
  let [before, spread] = [0, 0];
  for (let i = 0; i < mean.length; i++) {
    // The middles of all shares have the mean one half, whatever the shares.
    const distance = before + mean[i]! / 2 - 0.5;
    slope[i] = mean[i]! * distance;
    spread += mean[i]! * distance * distance;
    before += mean[i]!;
  }
  const isLine = mean.filter((share) => share > 0).length >= 2;
  return isLine ? { mean, slope: slope.map((share) => share / spread) } : null;
}

function lineThrough(values: ArrayLike<number>, { slope, mean }: Coefficients): InequalitySlope {
  let [rise, centre] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    rise += slope[i]! * values[i]!;
    centre += mean[i]! * values[i]!;
  }
  const intercept = centre - rise / 2;
  return { slope: rise, intercept, ratio: intercept > 0 ? (intercept + rise) / intercept : null };
}

/**
 * Slope and relative index of inequality: regression of the values on the middle of each group's share of the
 * population, weighted by the share.
 * @param groups in the order of their disadvantage; a negative slope means that the most disadvantaged have the highest
 *   values
 * @returns line and indices; null where a value is missing or fewer than two groups have people
 * @throws {RangeError} if values and populations differ in number or a population is negative or missing
 * @see Pamuk 1985; Low and Low 2004 · golden: inequality-slope
 * @example inequalitySlope({ values: [30, 20, 10], populations: [1, 1, 1] }) // {slope: -30, intercept: 35, ratio: 1/7}
 */
export function inequalitySlope(groups: OrderedGroups): InequalitySlope | null {
  const coefficients = coefficientsOf(groups);
  return coefficients && lineThrough(groups.values, coefficients);
}

/** How the limits are simulated. */
export interface SlopeSimulation {
  /** standard error of each group's value, 0 or more: half the width of its interval over the normal limit */
  readonly errors: ArrayLike<number>;
  readonly chance: SeededChance;
  /** as a share (0.95) */
  readonly confidence?: number;
  readonly draws?: number;
}

/**
 * Limits of slope and relative index by simulation: each group's value is drawn anew from a normal distribution, the
 * line fitted again, and the limits are percentiles (type 7) of all lines.
 * @param groups as for {@link inequalitySlope}
 * @param simulation errors, chance, confidence (0.95) and number of draws (100,000)
 * @returns limits; `ratio` is null where one of the lines does not start above 0; null where there is no line
 * @throws {RangeError} if errors differ in number from the groups or one is negative or missing
 * @see PHEindicatormethods, `phe_sii` (rule, not code) · golden: inequality-slope
 */
export function inequalitySlopeLimits(
  groups: OrderedGroups,
  { errors, chance, confidence = 0.95, draws = 100_000 }: SlopeSimulation,
): { readonly slope: Interval; readonly ratio: Interval | null } | null {
  const coefficients = coefficientsOf(groups);
  if (!coefficients) return null;
  if (errors.length !== groups.values.length || !Array.from(errors).every((error) => error >= 0))
    throw new RangeError(`each of ${groups.values.length} groups needs a standard error, got ${Array.from(errors)}`);
  const slopes = new Float64Array(draws);
  const ratios = new Float64Array(draws);
  const drawn = new Float64Array(errors.length);
  let hasRatio = true;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = groups.values[i]! + errors[i]! * chance.normal();
    const line = lineThrough(drawn, coefficients);
    slopes[draw] = line.slope;
    if (line.ratio === null) hasRatio = false;
    else ratios[draw] = line.ratio;
  }
  return { slope: percentiles(slopes, confidence), ratio: hasRatio ? percentiles(ratios, confidence) : null };
}

function percentiles(values: Float64Array, confidence: number): Interval {
  const sorted = ascendingValues(values);
  const tail = (1 - confidence) / 2;
  return { lower: quantileSorted(sorted, tail), upper: quantileSorted(sorted, 1 - tail) };
}
