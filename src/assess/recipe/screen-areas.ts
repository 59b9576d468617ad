import type { AreaTable } from '../../core/area.ts';
import type { IndexDefinition } from '../../core/indicator.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { isShown, STATUS, weakerStatus } from '../../core/status.ts';
import type { LevelMembers } from '../level-members.ts';

/** Which areas of a level are scored and why the others are not. */
export interface ScreenedAreas {
  /** in the order of the level's areas: a shown status for scored areas, else the reason */
  readonly statuses: Uint8Array;
  /** values of members that are hidden in areas that would otherwise count */
  readonly hiddenInputs: number;
  /** numbers of areas left out, by reason */
  readonly left: {
    readonly excludedAreas: number;
    readonly belowMinimumPopulation: number;
    readonly populationNotShown: number;
    readonly withMissingMembers: number;
  };
}

/** What decides. */
export interface ScreenInput {
  readonly members: readonly ShownPeriod[];
  readonly level: LevelMembers;
  readonly areas: AreaTable;
  /** residents in the period; null where the index names none or they have no such period */
  readonly population: ShownPeriod | null;
}

const NOISE = 1e-9;

/**
 * Decides for each area of a level whether it is scored: not excluded by the office, enough residents, enough weight of
 * members that are shown. Areas without index keep the reason: excluded, or the weakest missing input.
 * @param definition members with weights, minimum population and weight
 * @param input shown periods of the members and the areas of the level
 * @returns a status per area and what was left out
 */
export function screenAreas(definition: IndexDefinition, input: ScreenInput): ScreenedAreas {
  const { members, level, areas, population } = input;
  const statuses = new Uint8Array(level.areas.length);
  const left = { excludedAreas: 0, belowMinimumPopulation: 0, populationNotShown: 0, withMissingMembers: 0 };
  let hiddenInputs = 0;
  level.areas.forEach((area, position) => {
    if (areas.areas[area]?.excluded) {
      statuses[position] = STATUS.excluded;
      left.excludedAreas += 1;
      return;
    }
    const residents = populationStatus(definition, population, area);
    if (!isShown(residents)) {
      statuses[position] = residents;
      if (residents === STATUS.excluded) left.belowMinimumPopulation += 1;
      else left.populationNotShown += 1;
      return;
    }
    const { status, hidden } = memberStatus(definition, members, area);
    hiddenInputs += hidden;
    statuses[position] = status;
    if (!isShown(status)) left.withMissingMembers += 1;
  });
  return { statuses, hiddenInputs, left };
}

/** ok: enough residents, or no limit; excluded: too few; else the reason why residents cannot be judged. */
function populationStatus(definition: IndexDefinition, population: ShownPeriod | null, area: number): number {
  if (definition.minimumPopulation === null || definition.population === null) return STATUS.ok;
  const status = population?.value.statuses[area] ?? STATUS.unknown;
  if (!isShown(status)) return status;
  return population!.value.values[area]! < definition.minimumPopulation ? STATUS.excluded : STATUS.ok;
}

function memberStatus(
  { recipe, members: declared, minimumWeight }: IndexDefinition,
  members: readonly ShownPeriod[],
  area: number,
): { status: number; hidden: number } {
  let [shownStatus, missingStatus]: [number, number | null] = [STATUS.ok, null];
  let [whole, present, shown, hidden] = [0, 0, 0, 0];
  members.forEach(({ value }, index) => {
    const status = value.statuses[area]!;
    const weight = recipe.weight.method === 'declared' ? declared[index]!.weight : 1;
    whole += weight;
    if (isShown(status)) {
      present += weight;
      shown += 1;
      shownStatus = weakerStatus(shownStatus, status);
      return;
    }
    if (status === STATUS.hidden) hidden += 1;
    missingStatus = missingStatus === null ? status : weakerStatus(missingStatus, status);
  });
  const isEnough = shown > 0 && present >= minimumWeight * whole - NOISE;
  return { status: isEnough ? shownStatus : (missingStatus ?? STATUS.unknown), hidden };
}
