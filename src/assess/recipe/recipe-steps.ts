import type { IndexStep } from '../../core/assessed.ts';
import type { IndexDefinition } from '../../core/indicator.ts';
import type { Recipe } from '../../core/recipe.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import type { LevelRun, LevelTask } from './level-run.ts';

type Choices = MethodLogEntry['choices'];

/** The choices of a recipe, step by step, as the index makes them. */
export function recipeSteps({ recipe, minimumPopulation, minimumWeight }: IndexDefinition): IndexStep[] {
  const { screen, impute, treat, normalise, base, weight, aggregate, rescale, classify } = recipe;
  return [
    { step: 'screen', choices: { minimumPopulation, minimumWeight, reference: screen.reference } },
    { step: 'impute', choices: { ...impute } },
    { step: 'treat', choices: { ...treat } },
    { step: 'normalise', choices: { ...normalise, base: typeof base === 'string' ? base : base.period } },
    // The log has one list of words for all values, and equal classes are in it already.
    { step: 'weight', choices: { method: weight.method === 'equal' ? 'equal-weights' : weight.method } },
    { step: 'aggregate', choices: { ...aggregate } },
    { step: 'rescale', choices: { ...rescale } },
    { step: 'classify', choices: { method: classify.method, classes: classesText(classify) } },
  ];
}

/** Classes from low to high as one line: `gering; mittel from -1; erhoeht above 1`. */
function classesText(classify: Recipe['classify']): string {
  if (classify.method === 'none') return '';
  if (classify.method !== 'bounds') return classify.classes.map(({ id }) => id).join('; ');
  return classify.classes
    .map(({ id, from, above }) => (from !== null ? `${id} from ${from}` : above !== null ? `${id} above ${above}` : id))
    .join('; ');
}

/** What came of the steps, by step; a step that did nothing says nothing. */
export type StepOutcomes = Partial<Record<IndexStep['step'], Choices>>;

/** What came of each step on one level in one period. */
export function stepOutcomes({ definition }: LevelTask, { screened, input, run }: LevelRun): StepOutcomes {
  const { members, recipe } = definition;
  const ids = members.map(({ indicator }) => indicator);
  const scoredAreas = scoredCount(input.isScored, run.values);
  const lost = run.aggregate.reduce((sum, value, at) => sum + (input.isScored[at] && Number.isNaN(value) ? 1 : 0), 0);
  const treated = run.treatments.flatMap((done, j) => (done === '' ? [] : `${ids[j]} ${done}`));
  const weights = run.fit.weights.map((weight, j) => `${ids[j]} ${Number(weight.toPrecision(6))}`);
  return {
    screen: { scoredAreas, ...screened.left, hiddenInputs: screened.hiddenInputs },
    ...(recipe.impute.method === 'none' ? {} : { impute: { imputedValues: run.imputedCount } }),
    ...(treated.length === 0 ? {} : { treat: { treatedMembers: treated.join('; ') } }),
    normalise: { membersWithoutInformation: ids.filter((_, j) => run.scores[j] === null).join(', ') },
    ...(run.explained === null ? {} : { weight: { weights: weights.join(', '), explained: run.explained } }),
    ...(lost === 0 ? {} : { aggregate: { areasWithoutAggregate: lost } }),
  };
}

function scoredCount(isScored: Uint8Array, values: Float64Array | null): number {
  return values ? isScored.reduce((sum, bit, at) => sum + (Number.isNaN(values[at]!) ? 0 : bit), 0) : 0;
}
