import type { Finding } from '../../core/finding.ts';
import { comparePeriods, type Period, parsePeriod } from '../../core/period.ts';
import type { CheckedTable } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import type { OpenSlice } from '../delivery/table-builder.ts';
import type { SourceFile } from '../workspace/read-sources.ts';

/** What the catalogue and the mappings say about a delivered series. */
export interface SeriesFacts {
  readonly series: string;
  /** counts people or things: whole numbers from zero that repeat only by mistake */
  readonly isCount: boolean;
  /** may fall below zero: a balance, or a level without a natural zero */
  readonly mayBeNegative: boolean;
  /** a share in per cent that arrives as such */
  readonly isPercent: boolean;
  /** values of areas add up to that of the area above */
  readonly isAdditive: boolean;
  /** largest difference that a source of the series allows between a total and its parts */
  readonly tolerance: number;
}

/** One series of one group over its periods of one kind, in time order. */
export interface Strand {
  readonly facts: SeriesFacts;
  readonly group: string;
  readonly points: readonly { readonly period: Period; readonly slice: OpenSlice }[];
}

/** Everything that checks look at. */
export interface CheckContext {
  readonly table: CheckedTable;
  readonly strands: readonly Strand[];
  readonly facts: ReadonlyMap<string, SeriesFacts>;
  readonly slices: readonly OpenSlice[];
  /** indices of the areas of each level of each scheme */
  readonly levels: readonly (readonly number[])[];
  /** day of publication */
  readonly editionDate: string;
}

const NAMES = /[a-z][a-z0-9_]*/g;

/** Words of an expression that can name a series. */
function namesIn(expression: string): ReadonlySet<string> {
  return new Set(expression.match(NAMES) ?? []);
}

function seriesFacts(table: CheckedTable, sources: readonly SourceFile[]): Map<string, SeriesFacts> {
  const uses = [...table.indicators].map((indicator) => {
    return { indicator, top: namesIn(indicator.numerator), bottom: namesIn(indicator.denominator) };
  });
  const facts = new Map<string, SeriesFacts>();
  for (const [series, ids] of table.sourceOfSeries) {
    const using = uses.filter((use) => use.top.has(series) || use.bottom.has(series));
    const counting = using.filter(({ indicator, top }) => {
      if (indicator.kind === 'delivered') return false;
      return indicator.kind === 'density' || indicator.kind === 'mean' ? isPeople({ indicator, top }, series) : true;
    });
    const delivered = using.filter((use) => use.indicator.kind === 'delivered');
    const balances = using.filter(
      ({ indicator }) => indicator.kind === 'balance' && indicator.numerator.trim() === series,
    );
    const tolerances = sources.filter(({ spec }) => ids.includes(spec.source)).map(({ spec }) => spec.tolerance);
    facts.set(series, {
      series,
      isCount: counting.length > 0 && balances.length === 0,
      mayBeNegative: balances.length > 0 || counting.length === 0,
      isPercent: delivered.some((use) => use.indicator.unit === '%'),
      isAdditive: counting.length > 0 && delivered.length === 0 && !table.notAdditive.has(series),
      tolerance: Math.max(0, ...tolerances),
    });
  }
  return facts;
}

// Of a density the upper part counts people and the lower part is an area; a mean divides a sum by a count.
function isPeople(use: { indicator: { kind: string }; top: ReadonlySet<string> }, series: string): boolean {
  return use.indicator.kind === 'density' ? use.top.has(series) : !use.top.has(series);
}

/** Gathers what the checks need to know. */
export function checkContext(
  table: CheckedTable,
  own: { slices: ReadonlyMap<string, OpenSlice>; sources: readonly SourceFile[]; editionDate: string },
): CheckContext {
  const facts = seriesFacts(table, own.sources);
  const strands = new Map<
    string,
    { facts: SeriesFacts; group: string; points: { period: Period; slice: OpenSlice }[] }
  >();
  for (const slice of own.slices.values()) {
    const period = parsePeriod(slice.period);
    const about = facts.get(slice.series);
    if (!period || !about) continue;
    const key = `${slice.series}\u001f${slice.group}\u001f${period.kind}`;
    const strand = strands.get(key) ?? { facts: about, group: slice.group, points: [] };
    strand.points.push({ period, slice });
    strands.set(key, strand);
  }
  for (const strand of strands.values()) {
    strand.points.sort((first, second) => comparePeriods(first.period, second.period));
  }
  const levels = new Map<string, number[]>();
  table.areas.areas.forEach((area, index) => {
    const key = `${area.scheme}\u001f${area.level}`;
    const members = levels.get(key);
    if (members) members.push(index);
    else levels.set(key, [index]);
  });
  return {
    table,
    facts,
    strands: [...strands.values()],
    slices: [...own.slices.values()],
    levels: [...levels.values()],
    editionDate: own.editionDate,
  };
}

/** Where a value stands: file, sheet, row, column, value and area. */
export function placeOf(table: CheckedTable, slice: OpenSlice, area: number): Omit<Finding, 'code' | 'severity'> {
  const channel = table.channels[(slice.origin.channels[area] ?? 0) - 1];
  const value = slice.values[area] ?? Number.NaN;
  return {
    file: channel?.file ?? '',
    sheet: channel?.sheet ?? null,
    row: slice.origin.rows[area] || null,
    column: channel?.column ?? null,
    value: Number.isNaN(value) ? null : String(value),
    areaCode: table.areas.areas[area]?.code ?? null,
  };
}

/** Source that delivered the first value of a strand. */
export function sourceOfStrand(context: CheckContext, strand: Strand): string {
  const channels = strand.points[0]?.slice.origin.channels;
  const first = channels?.find((channel) => channel !== 0) ?? 0;
  return context.table.channels[first - 1]?.source ?? '';
}

/** A shown value, NaN where there is none. */
export function shownValue(slice: OpenSlice, area: number): number {
  return isShown(slice.statuses[area] ?? 0) ? (slice.values[area] ?? Number.NaN) : Number.NaN;
}

/** Number for a sentence, without binary dust. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Middle of numbers, the upper one of two; NaN of none. Sorts its argument. */
export function median(values: Float64Array): number {
  values.sort();
  return values[values.length >> 1] ?? Number.NaN;
}
