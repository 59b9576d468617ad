import type { IndexLevel, IndexPeriod, IndexResult } from '../../core/assessed.ts';
import type { IndexAudit } from '../../core/index-audit.ts';
import type { IndexDefinition } from '../../core/indicator.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import { STATUS } from '../../core/status.ts';
import { emptyColumn } from '../../core/table.ts';
import { rankAreas } from '../rank-areas.ts';
import { auditIndex } from './audit-index.ts';
import { type Bases, baseFits } from './base-fits.ts';
import { indexStatus, type LevelRun, type LevelTask, runLevel } from './level-run.ts';
import { type IndexContext, memberBreaks, type PeriodTasks, periodTasks } from './period-tasks.ts';
import { recipeSteps, type StepOutcomes, stepOutcomes } from './recipe-steps.ts';
import type { RecipeFit } from './run-recipe.ts';

/** An index and what the method log says about it. */
export interface AssessedIndex {
  readonly result: IndexResult;
  readonly log: MethodLogEntry[];
  /** how its members go together in its newest period, per level */
  readonly audits: IndexAudit[];
}

/**
 * An index over all periods that all its members have, by its recipe. Each level of each scheme is scored by itself.
 * @param definition recipe, members, level and limits
 * @param context shown indicators, levels and the indices made before
 * @returns the index and what was left out, per period and level
 */
export function assessIndex(definition: IndexDefinition, context: IndexContext): AssessedIndex {
  const tasks = periodTasks(definition, context);
  const bases = baseFits(definition, tasks);
  const log: MethodLogEntry[] = recipeSteps(definition).map(({ step, choices }) => ({
    step,
    subject: definition.id,
    choices: { rule: definition.rule, ...choices },
  }));
  const audits: IndexAudit[] = [];
  const periods = tasks.map((task) => {
    const made = assessPeriod(definition, task, { bases, context });
    log.push(...made.log);
    if (task === tasks.at(-1)) audits.push(...made.runs.flatMap((run) => auditOf(run, task.period)));
    return made.period;
  });
  if (periods.length === 0) log.push({ step: 'index', subject: definition.id, choices: { periods: 0 } });
  const { classify } = definition.recipe;
  const classes = classify.method === 'none' ? [] : classify.classes;
  const [classIds, classNames] = [classes.map((entry) => entry.id), classes.map((entry) => entry.names)];
  const breaks = memberBreaks(definition, context);
  return { result: { definition, classIds, classNames, breaks, periods }, log, audits };
}

/** An index on one level, as it was made. */
interface MadeLevel {
  readonly task: LevelTask;
  readonly run: LevelRun;
  readonly base: RecipeFit | null;
}

const auditOf = ({ task, run, base }: MadeLevel, period: string) => auditIndex(task, run, { period, base }) ?? [];

function assessPeriod(
  definition: IndexDefinition,
  { period, levels: tasks }: PeriodTasks,
  { bases, context }: { bases: Bases; context: IndexContext },
): { period: IndexPeriod; log: MethodLogEntry[]; runs: MadeLevel[] } {
  const areaCount = context.areas.areas.length;
  const value = emptyColumn(areaCount);
  value.statuses.fill(STATUS['not-applicable']);
  const classes = new Uint8Array(areaCount);
  const contributions = definition.members.map(() => new Float64Array(areaCount).fill(Number.NaN));
  const onFirstBase = bases.first.size > 0 ? new Float64Array(areaCount).fill(Number.NaN) : null;
  const levels: IndexLevel[] = [];
  const log: MethodLogEntry[] = [];
  const runs: MadeLevel[] = [];
  for (const task of tasks) {
    const { key } = task;
    const where = { period, scheme: task.level.scheme, level: task.level.levelId, rule: definition.rule };
    const fixed = bases.fixed.get(key) ?? null;
    if (!bases.isFresh && !fixed) {
      log.push({ step: 'index', subject: definition.id, choices: { ...where, scoredAreas: 0, basePeriod: null } });
      continue;
    }
    const run = runLevel(task, fixed);
    runs.push({ task, run, base: fixed });
    placeRun(run, task, { value, classes, contributions });
    const first = bases.first.get(key);
    if (first && onFirstBase) place(run.reference, runLevel(task, first).run.values, onFirstBase);
    const outcomes = stepOutcomes(task, run);
    levels.push(indexLevel(task, run, outcomes));
    const choices = Object.assign({ ...where }, ...Object.values(outcomes));
    log.push({ step: 'index', subject: definition.id, choices });
  }
  const scored = context.levels.filter((level) => tasks.some((task) => task.level === level));
  const ranks = rankAreas(value, scored);
  return { period: { period, value, classes, ...ranks, contributions, onFirstBase, levels }, log, runs };
}

function indexLevel(task: LevelTask, { reference, run }: LevelRun, outcomes: StepOutcomes): IndexLevel {
  const { values, fit } = run;
  return {
    scheme: task.level.scheme,
    levelId: task.level.levelId,
    scored: reference.filter((_, at) => values !== null && !Number.isNaN(values[at]!)),
    weights: fit.weights,
    steps: recipeSteps(task.definition).map(({ step, choices }) => ({
      step,
      choices: { ...choices, ...outcomes[step] },
    })),
  };
}

function placeRun(
  level: LevelRun,
  task: LevelTask,
  into: {
    readonly value: { readonly values: Float64Array; readonly statuses: Uint8Array };
    readonly classes: Uint8Array;
    readonly contributions: readonly Float64Array[];
  },
): void {
  const { screened, reference, run } = level;
  task.level.areas.forEach((area, position) => {
    into.value.statuses[area] = screened.statuses[position]!;
  });
  reference.forEach((area, at) => {
    into.value.statuses[area] = indexStatus(level, at);
    into.classes[area] = run.classes[at]!;
  });
  place(reference, run.values, into.value.values);
  run.contributions.forEach((parts, member) => {
    place(reference, parts, into.contributions[member]!);
  });
}

function place(areas: Uint32Array, values: Float64Array | null, into: Float64Array): void {
  if (values) for (let at = 0; at < areas.length; at++) into[areas[at]!] = values[at]!;
}
