import { type AreaTable, ancestorAt } from '../../core/area.ts';
import type { IndexDefinition } from '../../core/indicator.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { isShown, STATUS } from '../../core/status.ts';
import type { LevelMembers } from '../level-members.ts';
import { shownAt, shownAtAll } from '../shown-at.ts';
import type { RecipeInput, RecipeMember } from './recipe-input.ts';
import { type RecipeFit, type RecipeRun, runRecipe } from './run-recipe.ts';
import { type ScreenedAreas, screenAreas } from './screen-areas.ts';

/** A member of an index: an indicator, or another index that is made already. */
export interface MemberSource {
  readonly id: string;
  /** what a high value means */
  readonly highMeans: 'strain' | 'relief';
  readonly periods: readonly ShownPeriod[];
  /** days on which its definition changes, ascending */
  readonly breaks: readonly string[];
  /** how the sampling error of its values is drawn from numerator and denominator; null: it has none of its own */
  readonly sampling: { readonly kind: 'proportion' | 'count'; readonly multiplier: number } | null;
  /** the index that it is; null for an indicator */
  readonly index: IndexDefinition | null;
}

/** One period of an index on one level. */
export interface LevelTask {
  /** level and definitions: equal for periods that may share a scale */
  readonly key: string;
  readonly definition: IndexDefinition;
  readonly sources: readonly MemberSource[];
  /** the fitting period of each member */
  readonly members: readonly ShownPeriod[];
  readonly level: LevelMembers;
  readonly areas: AreaTable;
  /** residents in the period; null where the index names none or they have no such period */
  readonly population: ShownPeriod | null;
}

/** A recipe carried out on a level, with the way back to its areas. */
export interface LevelRun {
  readonly screened: ScreenedAreas;
  /** places of the reference areas in the code order of the level, ascending: the order of the run */
  readonly places: readonly number[];
  /** positions of the same areas in the level */
  readonly positions: readonly number[];
  /** the same as indices into AreaTable.areas */
  readonly reference: Uint32Array;
  readonly input: RecipeInput;
  readonly run: RecipeRun;
}

/**
 * Screens the areas of a level, collects what is shown of them and carries the recipe out.
 * @param task index, members and level
 * @param base scales of another period; null: those of this one
 * @returns the run over the reference areas
 */
export function runLevel(task: LevelTask, base: RecipeFit | null = null): LevelRun {
  const { definition, members, level } = task;
  const screened = screenAreas(definition, task);
  const places = referencePlaces(task, screened);
  const positions = places.map((place) => level.codeOrder[place]!);
  const reference = Uint32Array.from(positions, (position) => level.areas[position]!);
  const input: RecipeInput = {
    members: members.map((_, position) => recipeMember(task, position, reference)),
    isScored: Uint8Array.from(positions, (position) => (isShown(screened.statuses[position]!) ? 1 : 0)),
    population: task.population && shownAtAll(task.population.value, reference),
    groups: groupsOf(task, reference),
  };
  return { screened, places, positions, reference, input, run: runRecipe(definition.recipe, input, base) };
}

/** Areas that set means and ranks: the scored ones, or all that the office does not exclude and that show a member. */
function referencePlaces({ definition, members, level, areas }: LevelTask, screened: ScreenedAreas): number[] {
  const isWide = definition.recipe.screen.reference === 'shown';
  return [...level.codeOrder.keys()].filter((place) => {
    const position = level.codeOrder[place]!;
    if (isShown(screened.statuses[position]!)) return true;
    const area = level.areas[position]!;
    return isWide && !areas.areas[area]?.excluded && members.some(({ value }) => isShown(value.statuses[area]!));
  });
}

function recipeMember(task: LevelTask, position: number, reference: Uint32Array): RecipeMember {
  const { definition, sources, members, areas } = task;
  const { weight, role } = definition.members[position]!;
  const { value, denominator } = members[position]!;
  const region = reference.length === 0 ? -1 : ancestorAt(areas, reference[0]!, 0);
  return {
    id: sources[position]!.id,
    weight,
    isTurned: sources[position]!.highMeans !== definition.recipe.highMeans,
    role: role === null ? null : (definition.recipe.roles[role] ?? null),
    values: shownAtAll(value, reference),
    denominators: denominator && shownAtAll(denominator, reference),
    regionValue: region >= 0 ? shownAt(value, region) : Number.NaN,
  };
}

function groupsOf({ definition, areas, level }: LevelTask, reference: Uint32Array): Int32Array | null {
  const { impute } = definition.recipe;
  if (impute.method === 'none') return null;
  const scheme = areas.schemes.find((entry) => entry.id === level.scheme);
  const above = scheme?.levels.findIndex((entry) => entry.id === impute.level) ?? -1;
  if (above < 0 || above > level.level) return new Int32Array(reference.length).fill(-1);
  return Int32Array.from(reference, (area) => ancestorAt(areas, area, above));
}

/** Status of a reference area after the run: estimated where a value was filled in, no index where none can be made. */
export function indexStatus({ run, screened, positions }: LevelRun, at: number): number {
  const status = screened.statuses[positions[at]!]!;
  if (!isShown(status)) return status;
  if (!run.values || Number.isNaN(run.values[at]!)) return STATUS['not-applicable'];
  return status === STATUS.ok && run.isImputed[at] === 1 ? STATUS.estimated : status;
}
