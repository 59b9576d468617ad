import type {
  FormulaPeriod,
  FormulaRounding,
  FormulaSeries,
  FormulaSource,
  Formulas,
  FormulaTerm,
  FormulaWhole,
} from '../core/formulas.ts';
import type { Source } from '../core/source.ts';
import type { CheckedTable, GroupRelation, MeasuredIndicator, MeasuredTable, QuantityTerm } from '../core/stages.ts';
import type { Inventory, SeriesInventory } from './inventory.ts';
import { locateTerms } from './located-terms.ts';

/**
 * How the figures of an edition hang together, in the words of its deliveries: what readers may know, and what the
 * attacker on the published files reads.
 * @param checked the deliveries
 * @param inventory which groups and periods of each series were delivered
 * @param table the measured table
 * @returns formulas without any figure
 */
export function publicFormulas(
  checked: CheckedTable,
  inventory: Inventory,
  table: Pick<MeasuredTable, 'indicators' | 'quantities' | 'groupRelations'>,
): Formulas {
  const termsOf = (id: string | null): readonly QuantityTerm[] =>
    id === null ? [] : (table.quantities.get(id)?.terms ?? []);
  const indicators = table.indicators.map((indicator) => {
    const { definition } = indicator;
    // what stands below a standardised ratio is expected, not summed from counts
    const denominator = definition.kind === 'standardised-ratio' ? null : indicator.denominator;
    const [upper, lower] = [termsOf(indicator.numerator), denominator === null ? null : termsOf(denominator)];
    return {
      id: definition.id,
      kind: definition.kind,
      multiplier: definition.multiplier,
      numerator: upper.map(formulaTerm),
      denominator: lower?.map(formulaTerm) ?? null,
      periods: formulaPeriods(indicator, { upper, lower, inventory }),
    };
  });
  const used = new Set(
    indicators
      .flatMap(({ numerator, denominator }) => [...numerator, ...(denominator ?? [])])
      .map(({ series }) => series),
  );
  return {
    sources: checked.sources.map(formulaSource),
    series: [...inventory.values()]
      .filter(({ series }) => used.has(series))
      .map((series) => formulaSeries(checked, series, table.groupRelations)),
    indicators,
  };
}

function formulaTerm({ series, group, yearOffset, coefficient }: QuantityTerm): FormulaTerm {
  return { series, group, years: yearOffset, coefficient };
}

interface Sides {
  readonly upper: readonly QuantityTerm[];
  readonly lower: readonly QuantityTerm[] | null;
  readonly inventory: Inventory;
}

function formulaPeriods({ periods }: MeasuredIndicator, { upper, lower, inventory }: Sides): FormulaPeriod[] {
  const codes = (terms: readonly QuantityTerm[], base: string): string[] =>
    locateTerms(terms, base, inventory)?.located.map(({ period }) => period.code) ?? [];
  return periods.map(({ period, basePeriod, denominatorPeriod }) => ({
    period,
    numerator: codes(upper, basePeriod),
    denominator: lower && denominatorPeriod !== null ? codes(lower, denominatorPeriod) : null,
  }));
}

function formulaSeries(
  checked: CheckedTable,
  inventory: SeriesInventory,
  relations: readonly GroupRelation[],
): FormulaSeries {
  const { series } = inventory;
  const wholes = relations
    .filter((relation) => relation.series === series)
    .map(({ whole, parts }): FormulaWhole => {
      const isDelivered = (groups: ReadonlySet<string>): boolean => [whole, ...parts].every((code) => groups.has(code));
      const periods = [...inventory.groupsByPeriod].filter(([, groups]) => isDelivered(groups)).map(([code]) => code);
      return { whole, parts, periods };
    });
  return {
    id: series,
    sources: checked.sourceOfSeries.get(series) ?? [],
    addsUp: !checked.notAdditive.has(series),
    wholes: wholes.filter(({ periods }) => periods.length > 0),
  };
}

function formulaSource(source: Source): FormulaSource {
  const { id, protection, alreadyPublic, tolerance } = source;
  const isFree = alreadyPublic !== null;
  return {
    id,
    minimum: isFree ? 0 : protection.minimumCount,
    zerosShown: isFree || protection.zerosPublishable,
    fullGroupsShown: isFree || protection.fullGroupsPublishable,
    smallRates: isFree ? 'uncertain' : protection.smallRates,
    inexactness: isFree ? 0 : inexactness(source),
    rounding: isFree ? null : rounding(source),
    tolerance,
  };
}

function rounding({ protection: { method, roundingBase: base } }: Source): FormulaRounding | null {
  if (method !== 'rounding' && method !== 'controlled-rounding') return null;
  return { base, keepsSums: method === 'controlled-rounding' };
}

function inexactness({ protection: { method, roundingBase, noise }, noiseTable }: Source): number {
  switch (method) {
    case 'suppression':
      return 0;
    case 'rounding':
      return roundingBase / 2;
    case 'controlled-rounding':
      // the multiple below or above, never the one after that
      return roundingBase - 1;
    case 'cell-key':
      return Math.max(noise.largest, ...(noiseTable ?? []).flatMap(({ noises }) => noises.map(Math.abs)));
  }
}
