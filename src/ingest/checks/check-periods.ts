import type { Finding } from '../../core/finding.ts';
import type { Period, PeriodKind } from '../../core/period.ts';
import { type CheckContext, type Strand, sourceOfStrand } from './check-context.ts';
import { columnOf } from './check-units.ts';

/**
 * Periods that do not go together: days and years in one series, periods after the day of publication, and series that
 * end one period before the others of their source.
 */
export function checkPeriods(context: CheckContext): Finding[] {
  return [...mixedKinds(context), ...futures(context), ...earlyEnds(context)];
}

/** Strands of one series and group that differ in the kind of period only; the rarer kind is named. */
function mixedKinds(context: CheckContext): Finding[] {
  const byName = new Map<string, Map<PeriodKind, Strand>>();
  for (const strand of context.strands) {
    const kind = strand.points[0]?.period.kind;
    if (!kind) continue;
    const kinds = byName.get(strand.facts.series) ?? new Map<PeriodKind, Strand>();
    const known = kinds.get(kind);
    if (!known || known.points.length < strand.points.length) kinds.set(kind, strand);
    byName.set(strand.facts.series, kinds);
  }
  return [...byName.values()].flatMap((kinds): Finding[] => {
    const [usual, rare] = [...kinds.values()].sort((first, second) => second.points.length - first.points.length);
    const [example, other] = [rare?.points[0], usual?.points[0]];
    if (!rare || !example || !other) return [];
    const details = { series: rare.facts.series, usual: other.slice.period };
    const place = { ...columnOf(context, example.slice), value: example.slice.period };
    return [{ code: 'period-mixed', severity: 'warning', ...place, details }];
  });
}

function futures(context: CheckContext): Finding[] {
  const said = new Set<string>();
  return context.strands.flatMap(({ facts, points }): Finding[] => {
    const point = points.find(({ period }) => period.start > context.editionDate);
    if (!point || said.has(facts.series)) return [];
    said.add(facts.series);
    const details = { series: facts.series, published: context.editionDate };
    const place = { ...columnOf(context, point.slice), value: point.slice.period };
    return [{ code: 'period-in-future', severity: 'warning', ...place, details }];
  });
}

function earlyEnds(context: CheckContext): Finding[] {
  const periods = new Map<string, Map<string, Period>>();
  const keyOf = (strand: Strand): string => `${sourceOfStrand(context, strand)}\u001f${strand.points[0]?.period.kind}`;
  for (const strand of context.strands) {
    const known = periods.get(keyOf(strand)) ?? new Map<string, Period>();
    for (const { period } of strand.points) known.set(period.code, period);
    periods.set(keyOf(strand), known);
  }
  const said = new Set<string>();
  return context.strands.flatMap((strand): Finding[] => {
    const ends = [...(periods.get(keyOf(strand))?.values() ?? [])].map(({ end }) => end).sort();
    const [missing, last, before] = [ends.at(-1), ends.at(-2), ends.at(-3)];
    const own = strand.points.map(({ period }) => period.end);
    const isCutOff = last !== undefined && own.at(-1) === last && own.at(-2) === before;
    const slice = strand.points.at(-1)?.slice;
    const series = strand.facts.series;
    if (!isCutOff || own.length < 2 || !slice || said.has(series)) return [];
    said.add(series);
    const newest = [...(periods.get(keyOf(strand))?.values() ?? [])].find(({ end }) => end === missing)?.code ?? '';
    const details = { problem: 'end', series, group: strand.group, before: slice.period, subject: newest };
    return [{ code: 'period-missing', severity: 'warning', ...columnOf(context, slice), value: newest, details }];
  });
}
