import type { AreaTable } from '../../core/area.ts';
import type { IndexResult } from '../../core/assessed.ts';
import type { IndexCertainty } from '../../core/certainty.ts';
import type { Recall } from '../../core/recall.ts';
import type { MethodLogEntry, ShownIndicator } from '../../core/stages.ts';
import type { LevelMembers } from '../level-members.ts';
import { matchPeriod } from '../match-period.ts';
import { baseFits } from '../recipe/base-fits.ts';
import { type LevelRun, type LevelTask, type MemberSource, runLevel } from '../recipe/level-run.ts';
import { type IndexContext, periodTasks } from '../recipe/period-tasks.ts';
import type { RecipeFit } from '../recipe/run-recipe.ts';
import { type MemberLimits, neededChange } from './needed-change.ts';
import { LEFT_OUT_SHARE, WEIGHT_NOISE } from './recipe-choices.ts';
import { type MemberSampling, type SampledIndex, sampledIndex } from './sampled-index.ts';
import { type VariedIndex, varyIndex } from './vary-index.ts';

/** Runs that make the hundredths of ranks and classes steady. */
const MOST_RUNS = 1000;
/** With fewer runs nothing is said. */
const FEWEST_RUNS = 100;
/** Values that all runs of an index may touch together: a few seconds. */
const MOST_VALUES = 60_000_000;

/** What certainty is measured in. */
export interface CertaintyContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly indices: readonly IndexResult[];
  readonly seed: number;
  readonly recall: Recall;
}

/** An index on one level, with what its runs start from. */
interface LevelSubject {
  readonly task: LevelTask;
  readonly level: LevelRun;
  readonly base: RecipeFit | null;
}

/**
 * How sure the ranks and classes of each index are in its newest period: made again and again within the sampling error
 * of what it is made of, with other weights, another normalisation and a member left out.
 * @param context shown indicators, indices and seed
 * @returns one result per index, scheme and level; what was varied and how often, or why not
 * @see golden: index-certainty, sobol-indices, needed-change
 */
export function assessCertainty(context: CertaintyContext): { results: IndexCertainty[]; log: MethodLogEntry[] } {
  const indexContext: IndexContext = {
    areas: context.areas,
    levels: context.levels,
    indicators: new Map(context.indicators.map((indicator) => [indicator.definition.id, indicator])),
    indices: new Map(context.indices.map((index) => [index.definition.id, index])),
  };
  const results: IndexCertainty[] = [];
  const log: MethodLogEntry[] = [];
  for (const { definition, periods } of context.indices) {
    const newest = periods.at(-1)?.period;
    if (newest === undefined) continue;
    for (const subject of subjectsOf(definition.id, newest, indexContext)) {
      const made = certaintyOf(subject, { period: newest, context, indexContext });
      log.push(made.log);
      if (made.result) results.push(made.result);
    }
  }
  return { results, log };
}

/** The levels on which an index is scored in a period, each with its run as published. */
function subjectsOf(id: string, period: string, context: IndexContext): LevelSubject[] {
  const definition = context.indices.get(id)!.definition;
  const tasks = periodTasks(definition, context);
  const bases = baseFits(definition, tasks);
  return (matchPeriod(tasks, period)?.levels ?? []).flatMap((task): LevelSubject[] => {
    const base = bases.fixed.get(task.key) ?? null;
    return bases.isFresh || base ? [{ task, level: runLevel(task, base), base }] : [];
  });
}

interface Place {
  readonly period: string;
  readonly context: CertaintyContext;
  readonly indexContext: IndexContext;
}

function certaintyOf(
  { task, level, base }: LevelSubject,
  { period, context, indexContext }: Place,
): { result: IndexCertainty | null; log: MethodLogEntry } {
  const { definition, sources } = task;
  const { scheme, levelId } = task.level;
  const innerOf = (id: string): LevelSubject | null =>
    subjectsOf(id, period, indexContext).find(
      (inner) => inner.task.level.scheme === scheme && inner.task.level.levelId === levelId,
    ) ?? null;
  const index = sampledIndex(task, level, { base, innerOf });
  const runs = Math.min(MOST_RUNS, Math.floor(MOST_VALUES / Math.max(1, sizeOf(index))));
  const purpose = `${definition.id} ${scheme} ${levelId}`;
  const { seed, recall } = context;
  const key = `certainty ${purpose} ${JSON.stringify(definition.recipe)} ${sources.map(({ id }) => id).join()}`;
  const varied =
    runs < FEWEST_RUNS
      ? null
      : recall(key, inputsOf(index, runs, seed), () => varyIndex(index, level.run, { seed, purpose, runs }));
  const choices = {
    ...{ period, scheme, level: levelId },
    runs: varied?.runs ?? 0,
    varied: varied?.choices.join(', ') ?? '',
    normalisations: varied?.normalisations.join(', ') ?? '',
    weightNoise: WEIGHT_NOISE,
    leftOutShare: LEFT_OUT_SHARE,
    seed,
  };
  const log = { step: 'certainty', subject: definition.id, choices };
  if (!varied) return { result: null, log };
  const where = { index: definition.id, period, scheme, levelId, seed };
  return { result: { ...where, ...placed(varied, level), needed: neededOf(varied, { task, level, base }) }, log };
}

function placed(
  { scored, ...varied }: VariedIndex,
  { reference }: LevelRun,
): Omit<VariedIndex, 'scored'> & {
  areas: Uint32Array;
} {
  return { ...varied, areas: scored.map((position) => reference[position]!) };
}

function neededOf({ scored }: VariedIndex, { task, level }: LevelSubject) {
  const limits = task.sources.map(limitsOf);
  return neededChange(task.definition.recipe, level, { scored, limits });
}

/** A share lies between nothing and everybody, other figures of people are not negative. */
function limitsOf({ sampling, index }: MemberSource): MemberLimits {
  if (index) return null;
  const isShare = sampling?.kind === 'proportion';
  return { lowest: 0, highest: isShare ? sampling.multiplier : Number.POSITIVE_INFINITY };
}

/** Values that one run touches. */
function sizeOf({ input, sampling }: SampledIndex): number {
  const own = input.isScored.length * input.members.length;
  return sampling.reduce((sum, member) => sum + (member.kind === 'index' ? sizeOf(member.inner) : 0), own);
}

/** Every number that the runs are made of. */
function inputsOf(index: SampledIndex, runs: number, seed: number): ArrayLike<number>[] {
  return [[runs, seed], ...numbersOf(index)];
}

function numbersOf({ input, base, sampling, places }: SampledIndex): ArrayLike<number>[] {
  const members = input.members.flatMap(({ values, denominators, weight, regionValue }) => [
    values,
    denominators ?? [],
    [weight, regionValue],
  ]);
  const scales = [...(base?.scales ?? []), base?.rescale ?? null].map((scale) => (scale ? Object.values(scale) : []));
  return [
    ...members,
    ...[input.isScored, input.population ?? [], input.groups ?? [], places, base?.weights ?? []],
    ...scales,
    ...sampling.flatMap(samplingNumbers),
  ];
}

function samplingNumbers(member: MemberSampling): ArrayLike<number>[] {
  if (member.kind === 'none') return [[]];
  if (member.kind === 'index') return [member.at, ...numbersOf(member.inner)];
  return [member.cases, member.populations, [member.multiplier]];
}
