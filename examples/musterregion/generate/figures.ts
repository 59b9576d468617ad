import { chance } from './chance.ts';
import type { RegionArea } from './region.ts';

/** Counts of all areas by series, group and year, in the order of the areas. */
export class Figures {
  readonly areas: readonly RegionArea[];
  readonly #counts = new Map<string, readonly number[]>();

  constructor(areas: readonly RegionArea[]) {
    this.areas = areas;
  }

  /** Counts of a series, such as `residents age=0..2`; throws where nothing was set: our mistake. */
  get(series: string, year: number): readonly number[] {
    const counts = this.#counts.get(`${series} @${year}`);
    if (!counts) throw new RangeError(`no figures for ${series} in ${year}`);
    return counts;
  }

  set(series: string, year: number, counts: readonly number[]): void {
    this.#counts.set(`${series} @${year}`, counts);
  }

  /** Counts made area by area. */
  fill(series: string, year: number, count: (area: RegionArea, index: number) => number): void {
    this.set(series, year, this.areas.map(count));
  }

  /** Sum of several series, area by area. */
  sum(series: readonly string[], year: number): readonly number[] {
    const columns = series.map((name) => this.get(name, year));
    return this.areas.map((_, index) => columns.reduce((sum, column) => sum + (column[index] ?? 0), 0));
  }

  total(series: string, year: number): number {
    return this.get(series, year).reduce((sum, count) => sum + count, 0);
  }

  /** Sums of a series by municipality, in the order of their first areas. */
  byTown(series: string, year: number): ReadonlyMap<string, number> {
    const sums = new Map<string, number>();
    this.get(series, year).forEach((count, index) => {
      const code = this.areas[index]?.town.code ?? '';
      sums.set(code, (sums.get(code) ?? 0) + count);
    });
    return sums;
  }
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** How likely something is for a person of an area. */
export interface Likelihood {
  /** name of the series; the noise of an area hangs on it */
  readonly name: string;
  /** share in the region by year; linear between the years given */
  readonly level: Readonly<Record<number, number>>;
  /** effect of the area on the logit */
  readonly lean: (area: RegionArea) => number;
  /** deviation of the area's own, lasting difference */
  readonly own?: number;
}

/** Value of a year on a line through given years; flat before the first and after the last. */
export function onLine(points: Readonly<Record<number, number>>, year: number): number {
  const years = Object.keys(points)
    .map(Number)
    .sort((first, second) => first - second);
  const after = years.find((one) => one >= year) ?? years.at(-1) ?? year;
  const before = years.findLast((one) => one <= year) ?? after;
  const [low, high] = [points[before] ?? 0, points[after] ?? 0];
  return after === before ? low : low + ((high - low) * (year - before)) / (after - before);
}

/**
 * Share of each area in a year: the regional level is met exactly over the persons given.
 * An area keeps its difference over the years and drifts a little.
 */
export function shares(likelihood: Likelihood, areas: readonly RegionArea[], people: readonly number[], year: number) {
  const leans = areas.map((area) => {
    const lasting = chance(`${likelihood.name} ${area.code}`);
    const [own, drift] = [lasting.normal(), lasting.normal()];
    const wobble = chance(`${likelihood.name} ${area.code} ${year}`).normal();
    return likelihood.lean(area) + (likelihood.own ?? 0.1) * own + 0.012 * (year - 2016) * drift + 0.03 * wobble;
  });
  const wanted = onLine(likelihood.level, year);
  const everybody = people.reduce((sum, count) => sum + count, 0);
  let [low, high] = [-12, 12];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    const hits = leans.reduce((sum, lean, index) => sum + (people[index] ?? 0) * logistic(middle + lean), 0);
    if (hits / everybody < wanted) low = middle;
    else high = middle;
  }
  return leans.map((lean) => logistic(low + lean));
}

/**
 * Counts out of people. A stock (the same persons year after year) varies less than fresh draws do.
 * @param kind `stock` or `draw`
 */
export function countOut(
  likelihood: Likelihood,
  of: { areas: readonly RegionArea[]; people: readonly number[]; year: number; kind?: 'stock' | 'draw' },
): readonly number[] {
  const chances = shares(likelihood, of.areas, of.people, of.year);
  return of.areas.map((area, index) => {
    const draw = chance(`${likelihood.name} count ${area.code} ${of.year}`);
    const [n, p] = [of.people[index] ?? 0, chances[index] ?? 0];
    if (of.kind === 'draw') return draw.binomial(n, p);
    const noise = 0.45 * draw.normal() * Math.sqrt(n * p * (1 - p));
    return Math.min(n, Math.max(0, draw.round(n * p + noise)));
  });
}
