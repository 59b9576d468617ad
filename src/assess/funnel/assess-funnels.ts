import type { FunnelResult } from '../../core/funnel.ts';
import type { IndicatorDefinition, IndicatorKind } from '../../core/indicator.ts';
import type { MethodLogEntry, ShownIndicator, ShownPeriod } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { OUTER_CONFIDENCE } from '../../stats/comparison/deviation-grade.ts';
import { proportionFunnelFlag, rateFunnelFlags } from '../../stats/comparison/funnel-flag.ts';
import { signalShare } from '../../stats/rates/reliability.ts';
import type { LevelMembers } from '../level-members.ts';
import { shownAt } from '../shown-at.ts';

const JUDGED: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>([
  'share',
  'rate',
  'standardised-rate',
  'standardised-ratio',
]);
/** With fewer areas the value of all together says little about what is usual. */
const FEWEST_AREAS = 10;

/** What funnels are made of. */
export interface FunnelContext {
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
}

/**
 * Measures each area by limits for its size: shares, rates and standardised values of the lowest level of each scheme with counts, in
 * its newest period, against the value of all judged areas together.
 * @param context shown indicators
 * @returns results of indicators with at least ten such areas; what was left out
 * @see golden: funnel, reliability
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
  const log = results.map(({ indicator, period, scheme, areas, leftOut, signal }): MethodLogEntry => {
    const choices = {
      period,
      scheme,
      judgedAreas: areas.length,
      areasLeftOut: leftOut,
      highConfidence: OUTER_CONFIDENCE,
      signalShare: signal,
    };
    return { step: 'funnel', subject: indicator, choices };
  });
  return { results, log };
}

function funnelOf({ definition, periods }: ShownIndicator, level: LevelMembers): FunnelResult | null {
  const { kind, multiplier, id } = definition;
  if (!JUDGED.has(kind)) return null;
  const period = periods.findLast((each) => level.areas.some((area) => countsAt(definition, each, area) !== null));
  if (!period) return null;
  const judged = [...level.areas].flatMap((area) => {
    const counts = countsAt(definition, period, area);
    return counts && (kind !== 'share' || counts.cases <= counts.people) ? [{ area, ...counts }] : [];
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
    grades: gradesOf(judged, { kind, base }),
    signal: signalOf(judged, { kind, base }),
    leftOut: level.areas.length - judged.length,
  };
}

/** Grades of shares around the share of all; rates and standardised values find their own baseline. */
function gradesOf(
  judged: readonly Counts[],
  { kind, base }: { readonly kind: IndicatorKind; readonly base: number },
): Int8Array {
  if (kind === 'share') return Int8Array.from(judged, ({ cases, people }) => proportionFunnelFlag(cases, people, base));
  const { grades } = rateFunnelFlags(
    {
      events: judged.map(({ cases }) => cases),
      rates: judged.map(({ cases, people }) => cases / people),
      populations: judged.map(({ people }) => people),
    },
    { multiplier: 1, isStandardised: kind === 'standardised-rate' },
  );
  return Int8Array.from(grades, (grade) => grade ?? 0);
}

/**
 * How much of the spread is no chance. An area without any case is not known for certain: errors of shares, rates and
 * ratios are those that the value of all together would have there.
 */
function signalOf(
  judged: readonly Counts[],
  { kind, base }: { readonly kind: IndicatorKind; readonly base: number },
): number | null {
  const each = kind === 'share' ? base * (1 - base) : base;
  return signalShare(
    judged.map(({ cases, people }) => cases / people),
    judged.map(({ people, error }) => (kind === 'standardised-rate' ? error : Math.sqrt(each / people))),
  );
}

interface Counts {
  readonly cases: number;
  readonly people: number;
  /** standard error of a standardised rate before the multiplier; NaN for all others */
  readonly error: number;
}

/**
 * Shown cases and people of an area; null where one is not shown or nobody is counted. Of a standardised rate the people
 * among whom so many cases make its value, of a standardised ratio the expected cases.
 */
function countsAt(
  { kind, multiplier }: IndicatorDefinition,
  { value, numerator, denominator, variance }: ShownPeriod,
  area: number,
): Counts | null {
  if (!isShown(value.statuses[area]!)) return null;
  const cases = shownAt(numerator, area);
  const people = kind === 'standardised-rate' ? (multiplier * cases) / value.values[area]! : shownAt(denominator, area);
  const error = Math.sqrt(variance?.[area] ?? Number.NaN) / multiplier;
  return cases >= 0 && people > 0 ? { cases, people, error } : null;
}
