import type { AreaTable } from '../../core/area.ts';
import { assert } from '../../core/assert.ts';
import type { IndexResult } from '../../core/assessed.ts';
import type { IndexDefinition, IndicatorKind } from '../../core/indicator.ts';
import { definitionStart, isInForce } from '../../core/period.ts';
import type { ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import type { LevelMembers } from '../level-members.ts';
import { matchPeriod } from '../match-period.ts';
import type { LevelTask, MemberSource } from './level-run.ts';

/** What an index is made of. */
export interface IndexContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: ReadonlyMap<string, ShownIndicator>;
  /** indices that are made already, by id: an index may have them as members */
  readonly indices: ReadonlyMap<string, IndexResult>;
}

/** How members vary by chance; those of other kinds are taken as they are. */
const DRAWN_AS: Partial<Record<IndicatorKind, 'proportion' | 'count'>> = {
  share: 'proportion',
  rate: 'count',
  'standardised-rate': 'count',
  'standardised-ratio': 'count',
};

/** One period of an index and the levels on which it is scored. */
export interface PeriodTasks {
  readonly period: string;
  readonly levels: readonly LevelTask[];
}

/**
 * For each period of the first member the fitting periods of all; only where every member has one.
 * @param definition members, level and validity
 * @param context shown indicators and the indices made before
 * @returns nothing where a member does not exist
 */
export function periodTasks(definition: IndexDefinition, context: IndexContext): PeriodTasks[] {
  const { areas, indicators } = context;
  const sources = memberSources(definition, context);
  if (!sources) return [];
  const residents = definition.population === null ? undefined : indicators.get(definition.population);
  return sources[0]!.periods.flatMap(({ period }) => {
    if (!isInForce(definition, period)) return [];
    const members = sources.flatMap((source) => matchPeriod(source.periods, period) ?? []);
    if (members.length < sources.length) return [];
    const population = (residents && matchPeriod(residents.periods, period)) ?? null;
    const since = sources.map((source) => definitionStart(source.breaks, period) ?? '').join();
    const levels = scoredLevels(definition, members, context.levels).map((level) => {
      const key = [level.scheme, level.levelId, since].join('\u001f');
      return { key, definition, sources, members, level, areas, population };
    });
    return [{ period, levels }];
  });
}

/** Days on which the definition of a member changes, directly or inside an index, ascending. */
export function memberBreaks(definition: IndexDefinition, context: IndexContext): string[] {
  const days = memberSources(definition, context)?.flatMap((source) => source.breaks) ?? [];
  return [...new Set(days)].sort();
}

/** Where the members come from; null where one of them does not exist. */
function memberSources(definition: IndexDefinition, { indicators, indices }: IndexContext): MemberSource[] | null {
  const sources = definition.members.flatMap(({ indicator: id }): MemberSource[] => {
    const indicator = indicators.get(id);
    if (indicator) {
      const { direction, breaks, kind, multiplier } = indicator.definition;
      assert(direction !== 'neutral', `indicator ${id} is neutral and can be in no index`);
      const drawnAs = DRAWN_AS[kind];
      const sampling = drawnAs ? { kind: drawnAs, multiplier } : null;
      const highMeans = direction === 'relief' ? 'relief' : 'strain';
      return [{ id, highMeans, periods: indicator.periods, breaks, sampling, index: null }];
    }
    const index = indices.get(id);
    if (!index) return [];
    const periods = index.periods.map(({ period, value }): ShownPeriod => {
      return { period, value, numerator: null, denominator: null, sources: [] };
    });
    const { definition: inner, breaks } = index;
    return [{ id, highMeans: inner.recipe.highMeans, periods, breaks, sampling: null, index: inner }];
  });
  return sources.length === definition.members.length && sources.length > 0 ? sources : null;
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
