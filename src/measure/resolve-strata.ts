import { FIVE_YEAR_AGES, type Standardisation } from '../core/indicator.ts';
import type { QuantityTerm } from '../core/stages.ts';
import type { Request } from './expression.ts';
import { canonicalTerms, type RequestProblem, type ResolveContext, resolveRequests } from './quantity.ts';

/** Events and people of one age group as delivered counts. */
export interface ResolvedStratum {
  /** ages in completed years, both included; the last group may be open */
  readonly from: number;
  readonly to: number;
  readonly events: readonly QuantityTerm[];
  readonly people: readonly QuantityTerm[];
}

/** Both sides of a standardised indicator as they stand in the catalogue. */
export interface StandardisedSides {
  readonly events: readonly Request[];
  readonly people: readonly Request[];
}

/** An age group that no delivered groups fill. */
export interface StratumProblem {
  readonly side: 'numerator' | 'denominator';
  readonly problem: RequestProblem;
}

interface Ages {
  readonly from: number;
  readonly to: number;
}

const ALL_AGES: Ages = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * Splits both sides of a standardised indicator into age groups. The groups reach as far as the people do: those of
 * `sum(residents, age < 65)` end at 64.
 * @param standardisation first age of each group
 * @param sides events and people
 * @param context what was delivered
 * @returns terms per age group in ascending order; the first problem where a group cannot be made
 */
export function resolveStrata(
  { ages }: Standardisation,
  { events, people }: StandardisedSides,
  context: ResolveContext,
): { readonly strata: readonly ResolvedStratum[] } | StratumProblem {
  const whole = agesOf(people);
  const groups = ages.flatMap((age, group): Ages[] => {
    const found = overlap({ from: age, to: (ages[group + 1] ?? Number.POSITIVE_INFINITY) - 1 }, whole);
    return found ? [found] : [];
  });
  const [first] = groups;
  if (first?.from !== whole.from) {
    const missing = { from: whole.from, to: (first?.from ?? whole.to + 1) - 1 };
    const request = within(people, missing)[0] ?? people[0]!;
    return { side: 'denominator', problem: { code: 'expression-ages-do-not-fit', request } };
  }
  const strata: ResolvedStratum[] = [];
  for (const group of groups) {
    const [above, below] = [
      resolveRequests(within(events, group), context),
      resolveRequests(within(people, group), context),
    ];
    const [missing] = [
      ...above.problems.map((problem): StratumProblem => ({ side: 'numerator', problem })),
      ...below.problems.map((problem): StratumProblem => ({ side: 'denominator', problem })),
    ];
    if (missing) return missing;
    strata.push({ ...group, events: above.terms, people: below.terms });
  }
  return { strata };
}

/** True if the standard says how many people belong to each group: the European one has groups of five years alone. */
export function hasWeights({ standard }: Standardisation, strata: readonly ResolvedStratum[]): boolean {
  const isBound = (age: number): boolean => age === Number.POSITIVE_INFINITY || FIVE_YEAR_AGES.includes(age);
  return standard === 'region' || strata.every(({ from, to }) => isBound(from) && isBound(to + 1));
}

/** All age groups together. */
export function termsOfStrata(strata: readonly ResolvedStratum[], side: 'events' | 'people'): readonly QuantityTerm[] {
  return canonicalTerms(strata.flatMap((stratum) => stratum[side]));
}

function agesOf(requests: readonly Request[]): Ages {
  const ranges = requests.map(ageCondition);
  return {
    from: Math.min(...ranges.map(({ from }) => from)),
    to: Math.max(...ranges.map(({ to }) => to)),
  };
}

function ageCondition({ conditions }: Request): Ages {
  const found = conditions.find(({ dimension }) => dimension === 'age');
  return found?.kind === 'range' ? found : ALL_AGES;
}

function overlap(first: Ages, second: Ages): Ages | null {
  const [from, to] = [Math.max(first.from, second.from), Math.min(first.to, second.to)];
  return from <= to ? { from, to } : null;
}

/** The same requests for some ages only; those that are about other ages fall away. */
function within(requests: readonly Request[], ages: Ages): Request[] {
  return requests.flatMap((request) => {
    const both = overlap(ageCondition(request), ages);
    if (!both) return [];
    const others = request.conditions.filter(({ dimension }) => dimension !== 'age');
    const isWhole = both.from === 0 && both.to === Number.POSITIVE_INFINITY;
    const age = { kind: 'range', dimension: 'age', ...both } as const;
    return [{ ...request, conditions: isWhole ? others : [...others, age] }];
  });
}
