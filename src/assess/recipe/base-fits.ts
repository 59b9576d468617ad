import type { IndexDefinition } from '../../core/indicator.ts';
import { runLevel } from './level-run.ts';
import type { PeriodTasks } from './period-tasks.ts';
import type { RecipeFit } from './run-recipe.ts';

/** Scales and weights that periods share, and those of the first period where scales last; by key of a task. */
export interface Bases {
  readonly fixed: ReadonlyMap<string, RecipeFit>;
  readonly first: ReadonlyMap<string, RecipeFit>;
  readonly isFresh: boolean;
}

/**
 * Scales and weights of the periods that others are put on.
 * @param definition the index with its recipe
 * @param tasks its periods in time order
 * @returns by key of a task, so that no scale is carried over a break in the definition of a member: what the recipe fixes, and, where it starts anew each period, what its first period found
 */
export function baseFits({ recipe }: IndexDefinition, tasks: readonly PeriodTasks[]): Bases {
  const first = new Map<string, RecipeFit>();
  const fixed = new Map<string, RecipeFit>();
  const { base } = recipe;
  for (const { period, levels } of tasks) {
    for (const task of levels) {
      const { key } = task;
      const isBase = base === 'first' ? !fixed.has(key) : typeof base === 'object' && base.period === period;
      if (!isBase && (base !== 'fresh' || first.has(key) || hasNoLastingScale(recipe))) continue;
      const { run } = runLevel(task);
      if (!run.values) continue;
      if (isBase) fixed.set(key, run.fit);
      else if (run.fit.rescale) first.set(key, run.fit);
    }
  }
  return { fixed, first, isFresh: base === 'fresh' };
}

/** Scores from ranks say nothing about other periods, and scores that are taken as they are need no base. */
const hasNoLastingScale = ({ normalise, rescale }: IndexDefinition['recipe']): boolean =>
  rescale.method === 'percentile-rank' ||
  ['none', 'rank', 'borda', 'percentile-rank', 'normal-scores', 'exponential'].includes(normalise.method);
