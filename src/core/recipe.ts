import { z } from 'zod';
import { idSchema, textsSchema } from './config-schema.ts';
import { parsePeriod } from './period.ts';

const share = z.number().min(0).max(1);
const deviation = z.enum(['population', 'sample']).describe('divide by n (population) or by n − 1 (sample)');

const roleSchema = z.strictObject({
  names: textsSchema.describe('what the member stands for'),
  weight: z.number().positive().default(1).describe('weight where the list of indices gives none'),
  transform: z.enum(['none', 'log-plus-one']).default('none').describe('log-plus-one: ln(x + 1) before anything else'),
  target: z.number().nullable().default(null).describe('value aimed at, for normalise: distance-to-target'),
  posts: z
    .tuple([z.number(), z.number()])
    .nullable()
    .default(null)
    .describe('values that score 0 and 1, for normalise: goalposts'),
});

const imputeSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none').describe('what is missing stays missing') }),
  z.strictObject({
    method: z.literal('group-mean').describe('mean of the areas with the same area above; the index is estimated'),
    level: idSchema.describe('level whose areas are the groups'),
  }),
]);

const treatSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  z.strictObject({
    method: z.literal('skew').describe('pull in the outermost values, else take logarithms'),
    skewness: z.number().positive().describe('absolute skewness from which a member is treated, with kurtosis'),
    kurtosis: z.number().describe('excess kurtosis from which a member is treated, with skewness'),
    most: z.number().int().positive().describe('number of values that may be pulled in'),
  }),
]);

const normaliseSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none').describe('members are scores already') }),
  z.strictObject({
    method: z.literal('z-score').describe('(x − mean) / deviation'),
    deviation,
    mean: z.enum(['plain', 'residents']).describe('each area counts once, or by its residents'),
  }),
  z.strictObject({ method: z.literal('min-max'), from: z.number(), to: z.number() }),
  z.strictObject({ method: z.literal('rank').describe('1 for the smallest value, ties share the smaller rank') }),
  z.strictObject({ method: z.literal('borda').describe('rank − 1') }),
  z.strictObject({
    method: z.literal('percentile-rank').describe('(rank − 1) / (n − 1)'),
    decimals: z.number().int().min(0).nullable().describe('places that are kept; null: all'),
  }),
  z.strictObject({
    method: z.literal('distance-to-target').describe('(x − min) / (target − min); each role names its target'),
    capped: z.boolean().describe('more than reached counts as reached'),
  }),
  z.strictObject({ method: z.literal('fraction-of-max').describe('x / max') }),
  z.strictObject({ method: z.literal('goalposts').describe('between the posts of each role, clipped to 0–1') }),
  z.strictObject({ method: z.literal('normal-scores').describe('normal quantile of rank / (n + 1)') }),
  z.strictObject({
    method: z.literal('mean-absolute').describe('(x − centre) / mean absolute deviation, weighted by the denominator'),
    centre: z.enum(['region', 'pooled']).describe('published value of the region, or Σ numerators / Σ denominators'),
  }),
  z.strictObject({
    method: z.literal('exponential').describe('−k · ln(1 − R · (1 − e^(−100/k))), from ranks'),
    constant: z.number().positive().describe('k'),
    share: z
      .enum(['top-one', 'bottom-zero', 'middle'])
      .describe('R of rank 1…n from the top: (n − rank + 1)/n, (n − rank)/n or (n − rank + ½)/n'),
  }),
]);

const aggregateSchema = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('sum').describe('weighted sum; weights of missing members scaled up to the whole'),
    divideBy: z.number().positive().describe('number that the sum is divided by'),
  }),
  z.strictObject({ method: z.literal('arithmetic') }),
  z.strictObject({ method: z.literal('geometric').describe('scores must be above 0') }),
  z.strictObject({ method: z.literal('harmonic').describe('scores must be above 0') }),
  z.strictObject({ method: z.literal('generalised'), power: z.number() }),
  z.strictObject({ method: z.literal('copeland').describe('areas outranked minus areas that outrank') }),
]);

const rescaleSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  z.strictObject({
    method: z.literal('z-score'),
    deviation,
    centre: z.number().describe('value of the mean afterwards'),
    spread: z.number().positive().describe('value of the deviation afterwards'),
  }),
  z.strictObject({ method: z.literal('min-max'), from: z.number(), to: z.number() }),
  z.strictObject({ method: z.literal('percentile-rank'), decimals: z.number().int().min(0).nullable() }),
]);

const classSchema = z.strictObject({
  id: idSchema,
  names: textsSchema,
  from: z.number().nullable().default(null).describe('smallest value of the class; the bound belongs to it'),
  above: z.number().nullable().default(null).describe('bound below the class; it belongs to the class before'),
});
const namedClassSchema = z.strictObject({ id: idSchema, names: textsSchema });

const classifySchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  z.strictObject({
    method: z.literal('bounds').describe('fixed bounds on the unrounded index'),
    classes: z.array(classSchema).min(2).describe('from low to high; every class but the first has from or above'),
  }),
  z.strictObject({
    method: z.literal('rank-groups').describe('equally many areas, counted from the highest value'),
    across: z
      .enum(['lower', 'higher'])
      .describe(
        'group of an area that lies across a bound: ⌈k · rank / n⌉ (lower) or ⌊k · (rank − 1) / n⌋ + 1 (higher)',
      ),
    classes: z.array(namedClassSchema).min(2).describe('from low to high'),
  }),
  z.strictObject({
    method: z.literal('quantiles').describe('quantiles of type 7; a bound belongs to the lower class'),
    classes: z.array(namedClassSchema).min(2).describe('from low to high'),
  }),
]);

/** catalogue/recipes/<id>.yaml: how an index is made, step by step, every choice written out. */
export const recipeSchema = z
  .strictObject({
    id: idSchema.describe('name of the file without .yaml; what the column rule of the list of indices says'),
    names: textsSchema.describe('name of the recipe'),
    description: textsSchema.describe('what it does, in words a committee understands'),
    source: z.string().nullable().default(null).describe('publication that the recipe comes from'),
    highMeans: z.enum(['strain', 'relief']).describe('what a high index means; members that run against it are turned'),
    roles: z.record(idSchema, roleSchema).default({}).describe('members that the recipe asks for, by short name'),
    screen: z
      .strictObject({
        minimumPopulation: z.number().int().min(0).nullable().describe('residents an area needs; null: no limit'),
        minimumWeight: share.describe('share of the weights that must be present, 0–1'),
        reference: z
          .enum(['scored', 'shown'])
          .describe('areas that set means and ranks: those that get an index, or all with a shown member'),
      })
      .describe('1 which areas are scored, by what is shown of them'),
    impute: imputeSchema.describe('2 what happens to single missing values'),
    treat: treatSchema.describe('3 outliers and skew'),
    normalise: normaliseSchema.describe('4 one scale for all members'),
    base: z
      .union([z.enum(['fresh', 'first']), z.strictObject({ period: z.string().min(1) })])
      .describe('scale of each period (fresh), of the first one, or of a named one'),
    weight: z
      .strictObject({
        method: z
          .enum(['declared', 'equal', 'first-component'])
          .describe('weights of the list or the roles, equal ones, or loadings of the first principal component'),
      })
      .describe('5 weights'),
    aggregate: aggregateSchema.describe('6 one number per area'),
    rescale: rescaleSchema.describe('7 the scale of the index'),
    classify: classifySchema.describe('8 classes, from low to high'),
  })
  .superRefine(checkChoices);

/** A complete recipe: every choice has a value. */
export type Recipe = z.output<typeof recipeSchema>;
/** A member that a recipe asks for. */
export type RecipeRole = z.output<typeof roleSchema>;
/** A class of a recipe with bounds. */
export type RecipeClass = z.output<typeof classSchema>;

/** Areas up to which Copeland counts pairs in good time; beyond, an arithmetic or geometric mean takes its place. */
export const MOST_COPELAND_AREAS = 5000;

/** Normalisations that have no scale of their own, only an order of the areas. */
const FROM_RANKS: readonly string[] = ['rank', 'borda', 'percentile-rank', 'normal-scores', 'exponential'];

/** Means that take scores above 0 alone, and normalisations that give some area none. */
const NEED_POSITIVE: readonly string[] = ['geometric', 'harmonic'];
const NEVER_POSITIVE: readonly string[] = [
  ...['z-score', 'borda', 'percentile-rank', 'normal-scores', 'mean-absolute', 'distance-to-target'],
];

type Report = (path: (string | number)[], expected: string) => void;

// What is expected is told in signs and keys, which are the same in every language.
function checkChoices(recipe: Recipe, context: z.RefinementCtx): void {
  const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message });
  const { normalise, base, weight, aggregate, rescale, roles, classify } = recipe;
  const hasNoScale = FROM_RANKS.includes(normalise.method) || rescale.method === 'percentile-rank';
  if (base !== 'fresh' && hasNoScale) report(['base'], 'fresh');
  if (typeof base === 'object' && !parsePeriod(base.period)) report(['base', 'period'], '2021-12-31');
  if (weight.method === 'first-component' && aggregate.method !== 'sum') report(['aggregate', 'method'], 'sum');
  const positive =
    aggregate.method === 'generalised' ? aggregate.power !== 1 : NEED_POSITIVE.includes(aggregate.method);
  if (positive && NEVER_POSITIVE.includes(normalise.method))
    report(['normalise', 'method'], 'rank / min-max, from > 0');
  if (positive && normalise.method === 'min-max' && Math.min(normalise.from, normalise.to) <= 0)
    report(['normalise', 'from'], '> 0');
  const needed = ({ 'distance-to-target': 'target', goalposts: 'posts' } as const)[normalise.method as 'goalposts'];
  if (needed !== undefined && Object.keys(roles).length === 0) report(['normalise', 'method'], 'roles');
  for (const [role, entry] of Object.entries(roles)) {
    if (needed !== undefined && entry[needed] === null) report(['roles', role], needed);
  }
  if (classify.method === 'none') return;
  const ids = classify.classes.map((entry) => entry.id);
  ids.forEach((id, at) => {
    if (ids.indexOf(id) < at) report(['classify', 'classes', at, 'id'], `≠ ${id}`);
  });
  if (classify.method === 'bounds') checkBounds(classify.classes, report);
}

function checkBounds(classes: readonly RecipeClass[], report: Report): void {
  let last = Number.NEGATIVE_INFINITY;
  classes.forEach(({ from, above }, at) => {
    const count = Number(from !== null) + Number(above !== null);
    if (count !== (at === 0 ? 0 : 1)) report(['classify', 'classes', at], at === 0 ? '–' : 'from / above');
    const bound = from ?? above;
    if (bound === null) return;
    if (bound < last) report(['classify', 'classes', at, from === null ? 'above' : 'from'], `≥ ${last}`);
    last = bound;
  });
}
