import { seededChance } from '../seeded-chance.ts';
import type { GroupedAreas } from './inequality-triad.ts';

/** How areas are put into groups at random. */
export interface RegroupOptions {
  /** same seed, same p-value */
  readonly seed: number;
  readonly draws: number;
}

interface Area {
  readonly cases: number;
  readonly people: number;
}

/**
 * How often a gap between the first and the last group as large as this one comes from the order of the areas alone:
 * all areas keep their cases and people, and which of them belong to which group is drawn at random. Unlike a test of
 * the people counted it knows that areas differ anyway.
 * Areas are taken in the order of their figures, so that the order of the rows does not matter.
 * Cost: O(draws × areas in both groups).
 * @param areas as for inequalityTriad; areas without group or figures do not take part
 * @param options seed (kept in the method log) and draws
 * @returns two-sided p-value (M + 1) / (draws + 1); NaN where a group has nobody
 * @see Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, chapter 3 · golden: inequality-triad
 */
export function gapByChance({ cases, populations, groups, groupCount }: GroupedAreas, options: RegroupOptions): number {
  const all: (Area & { readonly group: number })[] = [];
  for (let area = 0; area < groups.length; area++) {
    const [count, people, group] = [cases[area]!, populations[area]!, groups[area]!];
    if (group > 0 && count >= 0 && people >= 0) all.push({ cases: count, people, group });
  }
  const inFirst = all.filter(({ group }) => group === 1).length;
  const inLast = all.filter(({ group }) => group === groupCount).length;
  const observed = rateGap(
    all.filter(({ group }) => group === 1),
    all.filter(({ group }) => group === groupCount),
  );
  if (Number.isNaN(observed)) return Number.NaN;
  const pool = all.map((area): Area => area).sort((one, other) => one.people - other.people || one.cases - other.cases);
  const chance = seededChance(options.seed, 'gap');
  // sums of rates in another order differ by rounding
  const limit = Math.abs(observed) * (1 - 1e-12);
  let asFar = 0;
  for (let draw = 0; draw < options.draws; draw++) {
    for (let place = 0; place < inFirst + inLast; place++) {
      const other = place + chance.integerBelow(pool.length - place);
      [pool[place], pool[other]] = [pool[other]!, pool[place]!];
    }
    const gap = rateGap(pool.slice(0, inFirst), pool.slice(inFirst, inFirst + inLast));
    if (!(Math.abs(gap) < limit)) asFar += 1;
  }
  return (asFar + 1) / (options.draws + 1);
}

/** Rate of the first areas together minus that of the others. */
function rateGap(first: readonly Area[], last: readonly Area[]): number {
  return rate(first) - rate(last);
}

function rate(areas: readonly Area[]): number {
  let [cases, people] = [0, 0];
  for (const area of areas) {
    cases += area.cases;
    people += area.people;
  }
  return people === 0 ? Number.NaN : cases / people;
}
