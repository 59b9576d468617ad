import type { FunnelResult } from '../../core/funnel.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { OUTER_CONFIDENCE } from '../../stats/comparison/deviation-grade.ts';
import { proportionFunnelFlag, rateFunnelFlags } from '../../stats/comparison/funnel-flag.ts';
import type { LevelMembers } from '../level-members.ts';
import { shownAt } from '../shown-at.ts';

/** With fewer areas the value of all together says little about what is usual. */
const FEWEST_AREAS = 10;

/** What funnels are made of. */
export interface FunnelContext {
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
}

/**
 * Measures each area by limits for its size: shares and rates of the lowest level of each scheme with counts, in its
 * newest period, against the value of all judged areas together.
 * @param context shown indicators
 * @returns results of indicators with at least ten such areas; what was left out
 * @see golden: funnel
 */
export function assessFunnels({ levels, indicators }: FunnelContext): {
  results: FunnelResult[];
  log: MethodLogEntry[];
} {
  const schemes = [...new Set(levels.map(({ scheme }) => scheme))];
  const results = indicators.flatMap((indicator) =>
    schemes.flatMap((scheme) => {
      const own = levels.filter((level) => level.scheme === scheme).toReversed();
      return own.map((level) => funnelOf(indicator, level)).find((found) => found !== null) ?? [];
    }),
  );
  const log = results.map(({ indicator, period, scheme, areas, leftOut }): MethodLogEntry => {
    const choices = {
      period,
      scheme,
      judgedAreas: areas.length,
      areasLeftOut: leftOut,
      highConfidence: OUTER_CONFIDENCE,
    };
    return { step: 'funnel', subject: indicator, choices };
  });
  return { results, log };
}

function funnelOf({ definition, periods }: ShownIndicator, level: LevelMembers): FunnelResult | null {
  const { kind, multiplier, id } = definition;
  if (kind !== 'share' && kind !== 'rate') return null;
  const period = periods.findLast((each) => level.areas.some((area) => countsAt(each, area) !== null));
  if (!period) return null;
  const judged = [...level.areas].flatMap((area) => {
    const counts = countsAt(period, area);
    return counts && (kind === 'rate' || counts.cases <= counts.people) ? [{ area, ...counts }] : [];
  });
  if (judged.length < FEWEST_AREAS) return null;
  const cases = judged.reduce((sum, each) => sum + each.cases, 0);
  const people = judged.reduce((sum, each) => sum + each.people, 0);
  const base = cases / people;
  return {
    indicator: id,
    period: period.period,
    scheme: level.scheme,
    level: level.level,
    baseline: base * multiplier,
    areas: Uint32Array.from(judged, ({ area }) => area),
    denominators: Float64Array.from(judged, (each) => each.people),
    grades: gradesOf(judged, kind === 'rate' ? null : base),
    leftOut: level.areas.length - judged.length,
  };
}

/** Grades of shares around the share of all, or of rates (null), which find their own baseline. */
function gradesOf(judged: readonly Counts[], base: number | null): Int8Array {
  if (base !== null) return Int8Array.from(judged, ({ cases, people }) => proportionFunnelFlag(cases, people, base));
  const { grades } = rateFunnelFlags(
    {
      events: judged.map(({ cases }) => cases),
      rates: judged.map(({ cases, people }) => cases / people),
      populations: judged.map(({ people }) => people),
    },
    { multiplier: 1, isStandardised: false },
  );
  return Int8Array.from(grades, (grade) => grade ?? 0);
}

interface Counts {
  readonly cases: number;
  readonly people: number;
}

/** Shown cases and people of an area; null where one is not shown or nobody is counted. */
function countsAt({ value, numerator, denominator }: ShownPeriod, area: number): Counts | null {
  if (!isShown(value.statuses[area]!)) return null;
  const [cases, people] = [shownAt(numerator, area), shownAt(denominator, area)];
  return cases >= 0 && people > 0 ? { cases, people } : null;
}
