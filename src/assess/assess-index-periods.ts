import type { AreaTable } from '../core/area.ts';
import type { IndexPeriod, IndexResult } from '../core/assessed.ts';
import type { IndexDefinition } from '../core/indicator.ts';
import { isInForce } from '../core/period.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../core/stages.ts';
import { isShown, STATUS } from '../core/status.ts';
import { emptyColumn, type ValueColumn } from '../core/table.ts';
import { indexEligibility } from './index-eligibility.ts';
import { INDEX_CLASSES, indexClass, strainSign } from './index-rules.ts';
import type { LevelMembers } from './level-members.ts';
import { matchPeriod } from './match-period.ts';
import { rankAreas } from './rank-areas.ts';
import { standardiseMembers } from './standardise-members.ts';

/** What an index is made of. */
export interface IndexContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: ReadonlyMap<string, ShownIndicator>;
}

/**
 * An index over all periods that all its members have. Each scheme is scored by itself.
 * @param definition rule, members, level and limits
 * @param context shown indicators and levels
 * @returns the index and what was left out, per period and scheme
 */
export function assessIndexPeriods(
  definition: IndexDefinition,
  context: IndexContext,
): { result: IndexResult; log: MethodLogEntry[] } {
  const log: MethodLogEntry[] = [];
  const periods = memberPeriods(definition, context).map((members) => {
    const { period, log: entries } = assessPeriod(definition, members, context);
    log.push(...entries);
    return period;
  });
  if (periods.length === 0) log.push({ step: 'index', subject: definition.id, choices: { periods: 0 } });
  return { result: { definition, classIds: INDEX_CLASSES[definition.rule].ids, periods }, log };
}

/** For each period of the first member the fitting periods of all; only where every member has one. */
function memberPeriods(definition: IndexDefinition, { indicators }: IndexContext): ShownPeriod[][] {
  const members = definition.members.map(({ indicator }) => indicators.get(indicator));
  const [first] = members;
  if (!first || members.some((member) => !member)) return [];
  return first.periods.flatMap((period) => {
    if (!isInForce(definition, period.period)) return [];
    const fitting = members.flatMap((member) => matchPeriod(member?.periods ?? [], period.period) ?? []);
    return fitting.length === members.length ? [fitting] : [];
  });
}

function assessPeriod(
  definition: IndexDefinition,
  members: readonly ShownPeriod[],
  context: IndexContext,
): { period: IndexPeriod; log: MethodLogEntry[] } {
  const code = members[0]!.period;
  const areaCount = context.areas.areas.length;
  const draft: IndexDraft = {
    value: emptyColumn(areaCount),
    classes: new Uint8Array(areaCount),
    contributions: members.map(() => new Float64Array(areaCount).fill(Number.NaN)),
  };
  draft.value.statuses.fill(STATUS['not-applicable']);
  const levels = scoredLevels(definition, members, context.levels);
  const log = levels.map((level) => ({
    step: 'index',
    subject: definition.id,
    choices: { period: code, ...scoreLevel(definition, { members, level, code, draft }, context) },
  }));
  const period = { period: code, ...draft, ...rankAreas(draft.value, levels) };
  return { period, log };
}

interface IndexDraft {
  readonly value: ValueColumn;
  readonly classes: Uint8Array;
  readonly contributions: readonly Float64Array[];
}

/** The level the definition names, else the lowest one of each scheme on which the members have figures. */
function scoredLevels(
  definition: IndexDefinition,
  members: readonly ShownPeriod[],
  levels: readonly LevelMembers[],
): LevelMembers[] {
  const isFilled = (level: LevelMembers) =>
    members.some(({ value }) => level.areas.some((area) => isShown(value.statuses[area]!)));
  if (definition.level !== null) return levels.filter((level) => level.levelId === definition.level);
  const schemes = [...new Set(levels.map((level) => level.scheme))];
  return schemes.flatMap((scheme) => levels.findLast((level) => level.scheme === scheme && isFilled(level)) ?? []);
}

interface ScoreInput {
  readonly members: readonly ShownPeriod[];
  readonly level: LevelMembers;
  readonly code: string;
  readonly draft: IndexDraft;
}

function scoreLevel(
  definition: IndexDefinition,
  { members, level, code, draft }: ScoreInput,
  { areas, indicators }: IndexContext,
): MethodLogEntry['choices'] {
  const residents = definition.population === null ? undefined : indicators.get(definition.population);
  const population = residents && matchPeriod(residents.periods, code);
  const { statuses, hiddenInputs, left } = indexEligibility(definition, {
    members,
    level,
    areas,
    population: population ?? null,
  });
  const scored = level.areas.filter((_, index) => isShown(statuses[index]!));
  const signs = definition.members.map(({ indicator }) => strainSign(indicators.get(indicator)!.definition));
  const inputs = members.map(({ value }, index) => ({
    weight: definition.members[index]!.weight,
    values: turnedValues(value, scored, signs[index]!),
  }));
  const index = standardiseMembers(inputs);
  level.areas.forEach((area, position) => {
    draft.value.statuses[area] =
      index.values || !isShown(statuses[position]!) ? statuses[position]! : STATUS['not-applicable'];
  });
  scored.forEach((area, position) => {
    if (!index.values) return;
    draft.value.values[area] = index.values[position]!;
    draft.classes[area] = indexClass(index.values[position]!, INDEX_CLASSES[definition.rule]);
    index.contributions.forEach((contribution, member) => {
      draft.contributions[member]![area] = contribution[position]!;
    });
  });
  return {
    scheme: level.scheme,
    level: level.levelId,
    rule: definition.rule,
    deviation: 'population',
    reference: 'all scored areas of the level, unweighted, in this period',
    scoredAreas: index.values ? scored.length : 0,
    ...left,
    hiddenInputs,
    membersWithoutInformation: index.withoutInformation
      .map((member) => definition.members[member]!.indicator)
      .join(', '),
    minimumPopulation: definition.minimumPopulation,
    minimumWeight: definition.rule === 'burden' ? definition.minimumWeight : 1,
  };
}

function turnedValues({ values, statuses }: ValueColumn, areas: Uint32Array, sign: 1 | -1): Float64Array {
  const turned = new Float64Array(areas.length);
  for (let i = 0; i < areas.length; i++) {
    const area = areas[i]!;
    turned[i] = isShown(statuses[area]!) ? sign * values[area]! : Number.NaN;
  }
  return turned;
}
