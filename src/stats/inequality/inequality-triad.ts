import { type InequalitySlope, inequalitySlope } from './inequality-slope.ts';

/** One indicator over areas that are sorted into groups of disadvantage. */
export interface GroupedAreas {
  /** cases per area; NaN where unknown or hidden */
  readonly cases: ArrayLike<number>;
  /** people per area; NaN where unknown or hidden */
  readonly populations: ArrayLike<number>;
  /** group per area: 1 = most disadvantaged … groupCount = best-off; 0 = none */
  readonly groups: ArrayLike<number>;
  readonly groupCount: number;
}

/** Cases among people of all areas of a group. */
export interface GroupRate {
  readonly cases: number;
  readonly population: number;
  /** cases per person */
  readonly rate: number;
  /** areas that count */
  readonly areas: number;
}

/** Three views of inequality between areas. */
export interface InequalityTriad {
  /** from the most disadvantaged to the best-off */
  readonly groups: readonly GroupRate[];
  /** gap: rate of the most disadvantaged group minus that of the best-off, per person */
  readonly gap: number;
  /** the same as a ratio; null where the best-off have no case */
  readonly gapRatio: number | null;
  /** pattern: line through the rates of all groups (slope index, relative index) */
  readonly pattern: InequalitySlope;
  /** potential: cases that would not occur if all areas had the rate of the best-off group; negative: that would be added */
  readonly avoidableCases: number;
  /** the same as a share of all cases (population attributable risk); null where there is no case */
  readonly avoidableShare: number | null;
  /** areas with a group whose cases or people are unknown */
  readonly leftOut: number;
}

/**
 * Inequality between areas as gap, pattern and potential for improvement. The cause is not judged: the potential says
 * what equal rates would mean, not what a measure would achieve.
 * Groups should come from another variable than the indicator itself (an index of disadvantage); sorted by the indicator
 * itself, chance alone makes a gap.
 * @param areas cases, people and groups in the same order
 * @returns all three views; null where a group has nobody
 * @throws {RangeError} if columns differ in number, a group lies outside 0…groupCount or a figure is negative
 * @see Scottish Public Health Observatory, inequalities in the online profiles (patterns, gap, potential for improvement)
 *   · golden: inequality-triad
 */
export function inequalityTriad({ cases, populations, groups, groupCount }: GroupedAreas): InequalityTriad | null {
  if (cases.length !== populations.length || cases.length !== groups.length)
    throw new RangeError(`areas differ in number: ${cases.length}, ${populations.length}, ${groups.length}`);
  const sums = Array.from({ length: groupCount }, () => ({ cases: 0, population: 0, areas: 0 }));
  let leftOut = 0;
  for (let area = 0; area < cases.length; area++) {
    const [count, people, group] = [cases[area]!, populations[area]!, groups[area]!];
    if (!(Number.isInteger(group) && group >= 0 && group <= groupCount) || count < 0 || people < 0)
      throw new RangeError(`area ${area + 1}: ${count} cases, ${people} people, group ${group} of ${groupCount}`);
    if (group === 0) continue;
    if (Number.isNaN(count) || Number.isNaN(people)) {
      leftOut += 1;
      continue;
    }
    const sum = sums[group - 1]!;
    sum.cases += count;
    sum.population += people;
    sum.areas += 1;
  }
  if (groupCount < 2 || sums.some(({ population }) => population === 0)) return null;
  return triadOf(
    sums.map((sum) => ({ ...sum, rate: sum.cases / sum.population })),
    leftOut,
  );
}

function triadOf(groups: readonly GroupRate[], leftOut: number): InequalityTriad | null {
  const [worst, best] = [groups[0]!, groups[groups.length - 1]!];
  const rates = groups.map(({ rate }) => rate);
  const pattern = inequalitySlope({ values: rates, populations: groups.map(({ population }) => population) });
  if (!pattern) return null;
  let [total, people] = [0, 0];
  for (const { cases, population } of groups) {
    total += cases;
    people += population;
  }
  const avoidableCases = total - best.rate * people;
  return {
    groups,
    gap: worst.rate - best.rate,
    gapRatio: best.rate === 0 ? null : worst.rate / best.rate,
    pattern,
    avoidableCases,
    avoidableShare: total === 0 ? null : avoidableCases / total,
    leftOut,
  };
}
