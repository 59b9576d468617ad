import type { VariedChoice } from '../../core/certainty.ts';
import type { Recipe } from '../../core/recipe.ts';
import { rankTally } from '../../stats/composite/rank-tally.ts';
import { type Sensitivity, sobolTally } from '../../stats/composite/sobol-tally.ts';
import { rankDescending } from '../../stats/rank-descending.ts';
import { seededChance } from '../../stats/seeded-chance.ts';
import { classifyIndex, rankClass } from '../recipe/classify-index.ts';
import { combineScores, type EnteringMember, enteringMembers } from '../recipe/combine-scores.ts';
import { memberWeights } from '../recipe/member-weights.ts';
import { type RecipeRun, scoreMembers } from '../recipe/run-recipe.ts';
import { type ChoiceSpace, choiceSpace, drawSettings, type VariedSettings } from './recipe-choices.ts';
import { drawMembers, type SampledIndex, withValues } from './sampled-index.ts';

/** How the ranks and classes of the scored areas come out when the choices of a recipe are varied. */
export interface VariedIndex {
  /** choices that were varied, in the order of the sensitivities */
  readonly choices: readonly VariedChoice[];
  readonly normalisations: readonly string[];
  readonly runs: number;
  /** positions of the scored areas among the reference areas; all lists below are in this order */
  readonly scored: Uint32Array;
  /** ranks that 90 % of the runs stay within (5th and 95th hundredth) */
  readonly rankFrom: Uint32Array;
  readonly rankTo: Uint32Array;
  /** per class the share of the runs */
  readonly classShares: readonly Float64Array[];
  /** 1-based position in `choices` of the one that moves the rank of the area most, 0 where nothing does */
  readonly mainChoices: Uint8Array;
  /** of all ranks together */
  readonly sensitivities: readonly Sensitivity[];
}

/** How many runs, and with which chance. */
export interface VariationOptions {
  readonly seed: number;
  /** makes the chance of this index its own */
  readonly purpose: string;
  /** about this many; a row of the random matrices takes two runs and one per choice */
  readonly runs: number;
}

const LOW = 0.05;
const HIGH = 0.95;

/** Ranks and classes of one run, over the scored areas. */
interface Outcome {
  readonly ranks: Float64Array;
  readonly classes: Uint8Array;
}

/**
 * Makes an index again and again with its choices varied: inputs within their sampling error, weights by ± 25 %, another
 * normalisation, a member left out. Rows of two random matrices A and B and of A with one choice from B serve ranks,
 * classes and sensitivities at once; every run is a fair draw. Nothing of the runs is kept but tallies.
 * @param index the index with its sampling error
 * @param nominal the index as published
 * @param options seed and number of runs
 * @returns null where nothing can be varied or there is no index
 * @see Saisana, Saltelli and Tarantola 2005 · golden: index-certainty
 */
export function varyIndex(index: SampledIndex, nominal: RecipeRun, options: VariationOptions): VariedIndex | null {
  const space = choiceSpace(index);
  const published = nominal.values;
  if (!published || space.choices.length === 0) return null;
  const scored = Uint32Array.from(published.keys()).filter((area) => !Number.isNaN(published[area]!));
  const whole = wholeOf(enteringMembers(nominal.scores, nominal.fit.weights));
  const outcomeOf = outcomes(index, scored, { published, space, whole });
  const usual = outcomeOf.published;
  const ranks = rankTally(scored.length);
  const classes = classTally(scored.length, index.recipe.classify);
  const sobol = sobolTally(space.choices.length, usual.ranks);
  const chance = seededChance(options.seed, options.purpose);
  const rows = Math.max(1, Math.floor(options.runs / (space.choices.length + 2)));
  const note = (outcome: Outcome): Float64Array => {
    ranks.add(outcome.ranks);
    classes.add(outcome.classes);
    return outcome.ranks;
  };
  for (let row = 0; row < rows; row++) {
    const [a, b] = [drawSettings(chance, space), drawSettings(chance, space)];
    outcomeOf.start();
    const [first, second] = [note(outcomeOf.run(a)), note(outcomeOf.run(b))];
    sobol.add(
      first,
      second,
      space.choices.map((choice) => note(outcomeOf.run({ ...a, [choice]: b[choice] }))),
    );
  }
  const bound = (share: number, side: 'low' | 'high') =>
    Uint32Array.from(scored, (_, at) => ranks.quantile(at, share, side) ?? 0);
  return {
    choices: space.choices,
    normalisations: space.normalisations.map(({ method }) => method),
    runs: rows * (space.choices.length + 2),
    scored,
    rankFrom: bound(LOW, 'low'),
    rankTo: bound(HIGH, 'high'),
    classShares: classes.shares(),
    mainChoices: Uint8Array.from(scored, (_, at) => mainChoice(sobol.of(at))),
    sensitivities: sobol.pooled(),
  };
}

/** Makes outcomes of settings; draws and scores that the runs of a row share are made once. */
function outcomes(
  index: SampledIndex,
  scored: Uint32Array,
  { published, space, whole }: { published: Float64Array; space: ChoiceSpace; whole: number },
) {
  const { recipe, input, base } = index;
  const usual = outcome(published, null);
  const draws = new Map<number, readonly Float64Array[]>();
  const scores = new Map<string, readonly (Float64Array | null)[]>();

  function outcome(values: Float64Array, fallback: Outcome | null): Outcome {
    const shown = new Float64Array(scored.length);
    for (let at = 0; at < scored.length; at++) shown[at] = values[scored[at]!]!;
    let isComplete = true;
    for (let at = 0; at < shown.length; at++) if (Number.isNaN(shown[at]!)) isComplete = false;
    if (isComplete) {
      const ranks = new Float64Array(rankDescending(shown));
      return { ranks, classes: classesOf(shown, ranks, recipe.classify) };
    }
    const classes = classifyIndex(shown, recipe.classify);
    const ranked = rankDescending(shown.filter((value) => !Number.isNaN(value)));
    // A run in which an area has no index says nothing about it.
    const ranks = new Float64Array(shown.length);
    let position = 0;
    shown.forEach((value, at) => {
      if (Number.isNaN(value)) classes[at] = fallback?.classes[at] ?? 0;
      ranks[at] = Number.isNaN(value) ? (fallback?.ranks[at] ?? 0) : ranked[position++]!;
    });
    return { ranks, classes };
  }

  const scoresOf = ({ sampling, normalisation }: VariedSettings): readonly (Float64Array | null)[] => {
    const key = `${sampling} ${normalisation}`;
    const known = scores.get(key);
    if (known) return known;
    const drawn = draws.get(sampling) ?? drawMembers(index, sampling);
    draws.set(sampling, drawn);
    const normalise = space.normalisations[normalisation]!;
    const made = scoreMembers({ ...recipe, normalise }, withValues(input, drawn), base).scores;
    scores.set(key, made);
    return made;
  };

  return {
    published: usual,
    /** forgets what the runs of the last row shared */
    start: (): void => {
      draws.clear();
      scores.clear();
    },
    run: (settings: VariedSettings): Outcome => {
      const all = scoresOf(settings);
      const left = all.map((list, j) => (space.memberPlaces[j] === settings.members ? null : list));
      const found = base?.weights ?? memberWeights(recipe, input, left).weights;
      const weights = found.map((weight, j) => weight * settings.weights[space.memberPlaces[j]!]!);
      const made = combineScores(recipe, withWhole(enteringMembers(left, weights), whole), {
        isScored: input.isScored,
        base: base && base.rescale,
      });
      return made.values ? outcome(made.values, usual) : usual;
    },
  };
}

const wholeOf = (members: readonly EnteringMember[]): number =>
  members.reduce((sum, { weight }) => sum + Math.abs(weight), 0);

/** Weights that make up the same whole as those of the index: else a sum, and with it every class, would just shrink. */
function withWhole(members: readonly EnteringMember[], whole: number): EnteringMember[] {
  const present = wholeOf(members);
  const factor = present > 0 ? whole / present : 1;
  return members.map((member) => ({ ...member, weight: member.weight * factor }));
}

/** Classes by rank from the ranks that are there already; other classes from the values. */
function classesOf(shown: Float64Array, ranks: Float64Array, classify: Recipe['classify']): Uint8Array {
  if (classify.method !== 'rank-groups' || shown.length < classify.classes.length)
    return classifyIndex(shown, classify);
  const classes = new Uint8Array(shown.length);
  for (let at = 0; at < classes.length; at++) classes[at] = rankClass(ranks[at]!, shown.length, classify);
  return classes;
}

function classTally(areaCount: number, classify: Recipe['classify']) {
  const classCount = classify.method === 'none' ? 0 : classify.classes.length;
  const counts = Array.from({ length: classCount }, () => new Uint32Array(areaCount));
  let runs = 0;
  return {
    add: (classes: Uint8Array): void => {
      runs += 1;
      if (classCount === 0) return;
      for (let area = 0; area < areaCount; area++) {
        const position = classes[area]!;
        if (position > 0) counts[position - 1]![area]! += 1;
      }
    },
    shares: (): Float64Array[] => counts.map((list) => Float64Array.from(list, (count) => count / runs)),
  };
}

/** 1-based position of the choice with the largest total effect, 0 where nothing varies. */
function mainChoice(sensitivities: readonly Sensitivity[]): number {
  let [best, largest] = [0, 0];
  sensitivities.forEach(({ total }, position) => {
    if (total > largest) [best, largest] = [position + 1, total];
  });
  return best;
}
