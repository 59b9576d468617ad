import { VARIED_CHOICES, type VariedChoice } from '../../core/certainty.ts';
import type { Recipe } from '../../core/recipe.ts';
import type { SeededChance } from '../../stats/seeded-chance.ts';
import { hasSampling, type SampledIndex } from './sampled-index.ts';

/** Largest relative change of a weight. */
export const WEIGHT_NOISE = 0.25;
/** Share of the runs in which a member is left out. */
export const LEFT_OUT_SHARE = 0.5;
/** Fewer members than this, and none is left out. */
const FEWEST_TO_LEAVE_OUT = 3;

/** One row of the random matrices: a setting of every choice. */
export interface VariedSettings {
  /** seed of the draws of the inputs */
  readonly sampling: number;
  /** factor per member, by its place */
  readonly weights: readonly number[];
  /** position among the normalisations */
  readonly normalisation: number;
  /** place of the member that is left out, −1 for none */
  readonly members: number;
}

/** What may be varied of one index. */
export interface ChoiceSpace {
  readonly choices: readonly VariedChoice[];
  /** the declared one first */
  readonly normalisations: readonly Recipe['normalise'][];
  /** per member its place by id, so that chance does not depend on the order of a list */
  readonly memberPlaces: readonly number[];
}

/**
 * Which choices of an index can be varied so that ranks and classes still mean the same.
 * @param index the index with its sampling error
 * @returns choices and normalisations
 */
export function choiceSpace(index: SampledIndex): ChoiceSpace {
  const memberCount = index.input.members.length;
  const normalisations = [index.recipe.normalise, ...alternatives(index)];
  const choices = VARIED_CHOICES.filter((choice) => {
    if (choice === 'sampling') return hasSampling(index);
    if (choice === 'normalisation') return normalisations.length > 1;
    return memberCount >= (choice === 'weights' ? 2 : FEWEST_TO_LEAVE_OUT);
  });
  const ids = index.input.members.map(({ id }) => id);
  const sorted = [...ids].sort();
  return { choices, normalisations, memberPlaces: ids.map((id) => sorted.indexOf(id)) };
}

/**
 * Other ways to one scale. None where the scale itself is the point: scores taken as they are, a lasting base, means
 * that need positive scores, or class bounds on the scale of the aggregate.
 */
function alternatives({ recipe, base }: SampledIndex): Recipe['normalise'][] {
  const { normalise, aggregate, classify, rescale } = recipe;
  const isAdditive = ['sum', 'arithmetic', 'copeland'].includes(aggregate.method);
  const isBound = classify.method === 'bounds' && rescale.method === 'none';
  if (base || normalise.method === 'none' || !isAdditive || isBound) return [];
  const others: Recipe['normalise'][] = [
    { method: 'z-score', deviation: 'population', mean: 'plain' },
    { method: 'min-max', from: 0, to: 1 },
    { method: 'percentile-rank', decimals: null },
  ];
  return others.filter(({ method }) => method !== normalise.method);
}

/** Draws a setting of every choice. */
export function drawSettings(chance: SeededChance, { normalisations, memberPlaces }: ChoiceSpace): VariedSettings {
  const memberCount = memberPlaces.length;
  const sampling = chance.integerBelow(2 ** 32);
  const weights = Array.from({ length: memberCount }, () => 1 + WEIGHT_NOISE * (2 * chance.uniform() - 1));
  const normalisation = chance.integerBelow(normalisations.length);
  const isLeftOut = chance.uniform() < LEFT_OUT_SHARE;
  const member = chance.integerBelow(Math.max(1, memberCount));
  return { sampling, weights, normalisation, members: isLeftOut && memberCount >= FEWEST_TO_LEAVE_OUT ? member : -1 };
}
