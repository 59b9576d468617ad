import type { Recipe } from '../../core/recipe.ts';
import { isShown } from '../../core/status.ts';
import type { ValueColumn } from '../../core/table.ts';
import { drawnCount, drawnProportion } from '../../stats/composite/score-draw.ts';
import { normalQuantile } from '../../stats/distributions/normal-quantile.ts';
import { seededChance, xoshiro128 } from '../../stats/seeded-chance.ts';
import { combineScores, enteringMembers } from '../recipe/combine-scores.ts';
import type { LevelRun, LevelTask } from '../recipe/level-run.ts';
import { memberWeights } from '../recipe/member-weights.ts';
import type { RecipeInput } from '../recipe/recipe-input.ts';
import { type RecipeFit, scoreMembers } from '../recipe/run-recipe.ts';

/** Where the sampling error of a member comes from. */
export type MemberSampling =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'proportion' | 'count';
      readonly multiplier: number;
      /** over the reference areas; NaN where one of the two is not shown or they do not fit */
      readonly cases: Float64Array;
      readonly populations: Float64Array;
    }
  /** the member is an index itself; `at` says where its reference areas hold each area, −1 for nowhere */
  | { readonly kind: 'index'; readonly inner: SampledIndex; readonly at: Int32Array };

/** An index whose inputs can be drawn. */
export interface SampledIndex {
  readonly recipe: Recipe;
  readonly input: RecipeInput;
  /** scales of another period that the recipe keeps to; null: each run finds its own */
  readonly base: RecipeFit | null;
  readonly sampling: readonly MemberSampling[];
  /** places of the reference areas in the code order of their level: an area has one draw per indicator and run */
  readonly places: readonly number[];
  readonly levelSize: number;
}

/**
 * Collects what can be drawn of an index.
 * @param task the index on its level
 * @param level its run
 * @param options base of the recipe; how the tasks of members that are indices are found
 * @returns the index with the sampling error of each member
 */
export function sampledIndex(
  task: LevelTask,
  level: LevelRun,
  options: {
    readonly base: RecipeFit | null;
    innerOf(id: string): { task: LevelTask; level: LevelRun; base: RecipeFit | null } | null;
  },
): SampledIndex {
  const sampling = task.sources.map((source, j): MemberSampling => {
    const member = task.members[j]!;
    const { numerator, denominator, variance } = member;
    if (source.sampling && numerator && denominator) {
      const drawn = variance
        ? effectivePairs(member.value, variance, { areas: level.reference, multiplier: source.sampling.multiplier })
        : shownPairs(numerator, denominator, {
            areas: level.reference,
            isPart: source.sampling.kind === 'proportion',
          });
      return { ...source.sampling, ...drawn };
    }
    const found = source.index && options.innerOf(source.id);
    if (!found) return { kind: 'none' };
    const inner = sampledIndex(found.task, found.level, { ...options, base: found.base });
    const placeOf = new Map(inner.places.map((place, at) => [place, at]));
    return { kind: 'index', inner, at: Int32Array.from(level.places, (place) => placeOf.get(place) ?? -1) };
  });
  const { input, places } = level;
  return {
    recipe: task.definition.recipe,
    input,
    base: options.base,
    sampling,
    places,
    levelSize: task.level.areas.length,
  };
}

function shownPairs(
  numerator: ValueColumn,
  denominator: ValueColumn,
  { areas, isPart }: { areas: Uint32Array; isPart: boolean },
): { cases: Float64Array; populations: Float64Array } {
  const cases = new Float64Array(areas.length).fill(Number.NaN);
  const populations = new Float64Array(areas.length).fill(Number.NaN);
  areas.forEach((area, at) => {
    if (!isShown(numerator.statuses[area]!) || !isShown(denominator.statuses[area]!)) return;
    const [above, below] = [numerator.values[area]!, denominator.values[area]!];
    if (!(above >= 0 && below > 0) || (isPart && above > below)) return;
    cases[at] = above;
    populations[at] = below;
  });
  return { cases, populations };
}

/** A standardised rate varies like a count of rate² / variance events. */
function effectivePairs(
  value: ValueColumn,
  variance: Float64Array,
  { areas, multiplier }: { areas: Uint32Array; multiplier: number },
): { cases: Float64Array; populations: Float64Array } {
  const cases = Float64Array.from(areas, (area) => {
    const isKnown = isShown(value.statuses[area]!) && value.values[area]! > 0 && variance[area]! > 0;
    return isKnown ? value.values[area]! ** 2 / variance[area]! : Number.NaN;
  });
  return { cases, populations: cases.map((events, at) => (multiplier * events) / value.values[areas[at]!]!) };
}

/** True if anything of an index can be drawn, directly or inside a member. */
export function hasSampling({ sampling }: SampledIndex): boolean {
  return sampling.some((member) => member.kind !== 'none' && (member.kind !== 'index' || hasSampling(member.inner)));
}

/**
 * One draw of all members. An indicator that stands in several members is drawn once, and areas and members have draws
 * of their own, whatever the order of a list.
 * @param index what can be drawn
 * @param seed of the run
 * @returns values per member over the reference areas; the shown ones where there is no sampling error
 */
export function drawMembers(index: SampledIndex, seed: number): Float64Array[] {
  return index.input.members.map(({ id, values }, j) => {
    const sampling = index.sampling[j]!;
    if (sampling.kind === 'none') return values;
    if (sampling.kind === 'index') return drawInner(sampling.inner, sampling.at, { values, seed });
    const normals = levelNormals(seed, id, index.levelSize);
    return drawValues(sampling, values, { normals, places: index.places });
  });
}

function drawValues(
  sampling: Extract<MemberSampling, { kind: 'proportion' | 'count' }>,
  values: Float64Array,
  { normals, places }: { normals: Float64Array; places: readonly number[] },
): Float64Array {
  const { kind, multiplier, cases, populations } = sampling;
  const drawn = new Float64Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const above = cases[at]!;
    const below = populations[at]!;
    const z = normals[places[at]!]!;
    if (Number.isNaN(above) || Number.isNaN(values[at]!)) drawn[at] = values[at]!;
    else
      drawn[at] =
        multiplier * (kind === 'proportion' ? drawnProportion(above, below, z) : drawnCount(above, z) / below);
  }
  return drawn;
}

function drawInner(
  inner: SampledIndex,
  at: Int32Array,
  { values, seed }: { values: Float64Array; seed: number },
): Float64Array {
  const drawn = drawMembers(inner, seed);
  const scored = scoreMembers(inner.recipe, withValues(inner.input, drawn), inner.base);
  const weights = inner.base?.weights ?? memberWeights(inner.recipe, inner.input, scored.scores).weights;
  const base = inner.base && inner.base.rescale;
  const made = combineScores(inner.recipe, enteringMembers(scored.scores, weights), {
    isScored: inner.input.isScored,
    base,
  });
  return values.map((value, area) => {
    const place = at[area]!;
    return Number.isNaN(value) || place < 0 || !made.values ? value : made.values[place]!;
  });
}

/** The same input with other values. */
export function withValues(input: RecipeInput, values: readonly Float64Array[]): RecipeInput {
  return { ...input, members: input.members.map((member, j) => ({ ...member, values: values[j]! })) };
}

const STEPS = 4096;
let quantiles: Float64Array | null = null;

/** A standard normal number for each area of a level, from 4,096 equally likely ones: two from each word of chance. */
function levelNormals(seed: number, id: string, levelSize: number): Float64Array {
  quantiles ??= Float64Array.from({ length: STEPS }, (_, step) => normalQuantile((step + 0.5) / STEPS));
  const chance = seededChance(seed, id);
  const word = xoshiro128(Uint32Array.from({ length: 4 }, () => chance.integerBelow(2 ** 32)));
  const normals = new Float64Array(levelSize + 1);
  for (let place = 0; place < levelSize; place += 2) {
    const bits = word();
    normals[place] = quantiles[bits >>> 20]!;
    normals[place + 1] = quantiles[(bits >>> 4) & 0xfff]!;
  }
  return normals;
}
