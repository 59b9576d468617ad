import type { IndicatorDefinition } from '../core/indicator.ts';
import { crossesBreak, isInForce, parsePeriod, yearOf } from '../core/period.ts';
import type { MeasuredIndicator, MeasuredPeriod } from '../core/stages.ts';
import type { ValueColumn } from '../core/table.ts';
import { combineColumns, divideColumns } from './combine.ts';
import { countColumn, type MeasureContext } from './count-column.ts';
import { type LocatedTerms, locateTerms, periodsOfTerms } from './located-terms.ts';
import { medianAgeColumn } from './median-age.ts';
import type { ResolvedIndicator } from './resolve-indicator.ts';
import { Standardiser } from './standardiser.ts';

/** A measured indicator and the periods for which the numerator is there but something else is not. */
export interface MeasuredResult {
  readonly indicator: MeasuredIndicator;
  readonly periodsLeftOut: readonly string[];
}

/**
 * Values of an indicator at all periods for which its figures were delivered.
 * @param resolved the indicator with its terms
 * @param context deliveries and the columns made so far
 * @returns the indicator in time order of its periods
 */
export function measureIndicator(resolved: ResolvedIndicator, context: MeasureContext): MeasuredResult {
  const { definition, numerator, denominator } = resolved;
  const isDelivered = definition.kind === 'delivered';
  const periods: MeasuredPeriod[] = [];
  const used = new Set<string>();
  const standardiser = resolved.strata && new Standardiser(resolved, context);
  for (const located of periodsOfTerms(numerator, context.inventory)) {
    if (!isInForce(definition, located.basePeriod) || mixesDefinitions(definition, located)) continue;
    const below = denominator ? locateTerms(denominator, located.basePeriod, context.inventory) : null;
    if (denominator && !below) continue;
    const standardised = standardiser?.at(located);
    if (standardised === null) continue;
    const behind = [...located.located, ...(below?.located ?? []), ...(standardised?.located ?? [])];
    if (standardised) countSides(resolved, { located, below }, context);
    used.add(located.basePeriod);
    periods.push({
      period: publicCode(definition, located.basePeriod),
      basePeriod: located.basePeriod,
      denominatorPeriod: below?.basePeriod ?? null,
      value: standardised?.value ?? valueColumn(resolved, { located, below }, context),
      sources: context.figures.sources(behind),
      ...(standardised && { standardisation: standardised.standardisation }),
    });
  }
  const indicator = {
    definition,
    numerator: isDelivered ? null : context.quantity(numerator),
    denominator: denominator ? context.quantity(denominator) : null,
    counted: resolved.counted,
    periods,
  };
  return { indicator, periodsLeftOut: deliveredPeriods(resolved, context).filter((code) => !used.has(code)) };
}

/** True if the counts of a value (pooled years, a change) stand on both sides of a break of the definition. */
function mixesDefinitions({ breaks }: IndicatorDefinition, { located }: LocatedTerms): boolean {
  if (breaks.length === 0) return false;
  const starts = located.map(({ period }) => period.start).sort();
  const ends = located.map(({ period }) => period.end).sort();
  return crossesBreak(breaks, { start: starts[0] ?? '', end: ends.at(-1) ?? '' });
}

/** Periods of the newest figures of the numerator: those that a reader would expect. */
function deliveredPeriods({ definition, numerator }: ResolvedIndicator, { inventory }: MeasureContext): string[] {
  const series = new Set(numerator.filter((term) => term.yearOffset === 0).map((term) => term.series));
  const codes = [...series].flatMap((name) => inventory.get(name)?.periods.map((period) => period.code) ?? []);
  return [...new Set(codes)].filter((code) => isInForce(definition, code));
}

function publicCode(definition: IndicatorDefinition, basePeriod: string): string {
  const period = parsePeriod(basePeriod);
  if (definition.pooledPeriods === 1 || !period) return basePeriod;
  const year = yearOf(period);
  return `${String(year - definition.pooledPeriods + 1).padStart(4, '0')}/${String(year).padStart(4, '0')}`;
}

/** Numerator and denominator stand beside a standardised value, though it is not their quotient. */
function countSides({ numerator, denominator }: ResolvedIndicator, { located, below }: Sides, context: MeasureContext) {
  countColumn(numerator, located, context);
  if (denominator && below) countColumn(denominator, below, context);
}

interface Sides {
  readonly located: LocatedTerms;
  readonly below: LocatedTerms | null;
}

function valueColumn(resolved: ResolvedIndicator, { located, below }: Sides, context: MeasureContext): ValueColumn {
  const { definition, numerator, denominator, bands } = resolved;
  if (definition.kind === 'delivered') return context.figures.combined(located.located, false);
  const counts = countColumn(numerator, located, context);
  if (bands) return medianColumn(resolved, located, context);
  if (!denominator || !below) return counts;
  return divideColumns(counts, countColumn(denominator, below, context), definition.multiplier);
}

function medianColumn({ bands }: ResolvedIndicator, located: LocatedTerms, context: MeasureContext): ValueColumn {
  // The gate judges a median by each of its age groups; the total alone would not say how small they are.
  for (const part of located.located)
    countColumn([part.term], { basePeriod: located.basePeriod, located: [part] }, context);
  const counted = (bands ?? []).map((band) => ({
    from: band.from,
    to: band.to,
    column: combineColumns(
      located.located
        .filter(({ term }) => band.groups.includes(term.group))
        .map(({ term, period }) => ({ column: context.figures.column(term, period), coefficient: 1 })),
    ),
  }));
  return medianAgeColumn(counted, context.figures.areaCount);
}
