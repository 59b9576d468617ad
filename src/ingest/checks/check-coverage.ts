import type { Area } from '../../core/area.ts';
import type { Finding } from '../../core/finding.ts';
import { type Period, parsePeriod, yearOf } from '../../core/period.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import { type CheckContext, placeOf, type Strand } from './check-context.ts';

/** What is missing or should not be there: areas without a row, gaps between years, figures outside of validity. */
export function checkCoverage(context: CheckContext): Finding[] {
  return [...missingRows(context), ...missingPeriods(context), ...outsideValidity(context)];
}

const isValid = (area: Area, period: Period): boolean =>
  (area.validFrom === null || area.validFrom <= period.end) && (area.validTo === null || area.validTo >= period.start);

function fileOf(context: CheckContext, slice: OpenSlice, area: number): { file: string; sheet: string | null } | null {
  const channel = context.table.channels[(slice.origin.channels[area] ?? 0) - 1];
  return channel ? { file: channel.file, sheet: channel.sheet } : null;
}

/** Areas without a row where most of their level have one; said once per file, period and area. */
function missingRows(context: CheckContext): Finding[] {
  const findings: Finding[] = [];
  const said = new Set<string>();
  for (const slice of context.slices) {
    const period = parsePeriod(slice.period);
    if (!period) continue;
    for (const level of context.levels) {
      const delivered = level.filter((area) => slice.origin.channels[area] !== 0);
      const [first] = delivered;
      if (first === undefined || delivered.length * 2 < level.length || delivered.length === level.length) continue;
      const place = fileOf(context, slice, first);
      if (!place) continue;
      for (const index of level) {
        const area = context.table.areas.areas[index];
        if (!area || slice.origin.channels[index] !== 0 || !isValid(area, period)) continue;
        const key = `${place.file}\u001f${slice.period}\u001f${index}`;
        if (said.has(key)) continue;
        said.add(key);
        const details = { period: slice.period, series: slice.series, name: area.name, subject: slice.period };
        const finding = { ...place, value: area.code, areaCode: area.code, details };
        findings.push({ code: 'area-row-missing', severity: 'warning', ...finding });
      }
    }
  }
  return findings;
}

/** More years than this are told as a stretch. */
const MOST_YEARS = 8;

/** Years missing between the first and the last of a series that comes at a steady pace. */
function missingPeriods(context: CheckContext): Finding[] {
  const said = new Set<string>();
  return context.strands.flatMap((strand) => {
    const gaps = gapsOf(strand);
    const [gap] = gaps;
    if (!gap || said.has(strand.facts.series)) return [];
    said.add(strand.facts.series);
    const area = gap.slice.origin.channels.findIndex((channel) => channel !== 0);
    const { file, sheet } = fileOf(context, gap.slice, area) ?? { file: '', sheet: null };
    const years = gaps.flatMap((entry) => entry.years);
    const missing = years.length > MOST_YEARS ? `${years[0]} … ${years.at(-1)}` : years.join(', ');
    const details = { series: strand.facts.series, missing, before: gap.before, after: gap.after, subject: missing };
    return [{ code: 'period-missing', severity: 'warning', file, sheet, value: missing, details } as const];
  });
}

function gapsOf(strand: Strand): { years: number[]; before: string; after: string; slice: OpenSlice }[] {
  const steps = strand.points.slice(1).map((point, index) => {
    const before = strand.points[index];
    return before ? { before, after: point, step: yearOf(point.period) - yearOf(before.period) } : null;
  });
  const usual = Math.min(...steps.map((entry) => entry?.step || Number.POSITIVE_INFINITY));
  if (!Number.isFinite(usual)) return [];
  return steps.flatMap((entry) => {
    if (!entry || entry.step <= usual) return [];
    const years: number[] = [];
    for (let year = yearOf(entry.before.period) + usual; year < yearOf(entry.after.period); year += usual)
      years.push(year);
    const [before, after] = [entry.before.period.code, entry.after.period.code];
    return [{ years, before, after, slice: entry.before.slice }];
  });
}

/** Figures for areas that did not exist in the period. */
function outsideValidity(context: CheckContext): Finding[] {
  const limited = context.table.areas.areas.flatMap((area, index) =>
    area.validFrom !== null || area.validTo !== null ? [{ area, index }] : [],
  );
  const findings: Finding[] = [];
  for (const slice of limited.length > 0 ? context.slices : []) {
    const period = parsePeriod(slice.period);
    if (!period) continue;
    for (const { area, index } of limited) {
      if (slice.origin.channels[index] === 0 || isValid(area, period)) continue;
      const details = { period: slice.period, validFrom: area.validFrom ?? '', validTo: area.validTo ?? '' };
      const place = placeOf(context.table, slice, index);
      findings.push({ code: 'area-not-valid', severity: 'warning', ...place, details });
    }
  }
  return findings;
}
