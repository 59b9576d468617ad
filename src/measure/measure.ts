import type { CountCompanions } from '../core/companions.ts';
import type { Finding } from '../core/finding.ts';
import type { Formulas } from '../core/formulas.ts';
import type { IndicatorKind, Standardisation } from '../core/indicator.ts';
import type {
  CheckedTable,
  MeasuredIndicator,
  MeasuredTable,
  MethodLogEntry,
  Quantity,
  QuantityTerm,
} from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import type { ValueColumn } from '../core/table.ts';
import { hierarchy } from './aggregate.ts';
import { checkShares } from './check-shares.ts';
import { type Completeness, completeness } from './completeness.ts';
import { Figures } from './figures.ts';
import { groupRelations } from './group-relations.ts';
import { takeInventory } from './inventory.ts';
import { type MeasuredResult, measureIndicator } from './measure-indicator.ts';
import { publicFormulas } from './public-formulas.ts';
import { quantityId } from './quantity.ts';
import { type ResolvedIndicator, resolveIndicator } from './resolve-indicator.ts';

/**
 * Stage 2: counts, totals and rates of all indicators over all areas and periods; nothing that compares areas.
 * @param checked the deliveries, mapped and checked
 * @returns the measured table, what everybody may know of its formulas, and findings: expressions that cannot be met, shares above their whole, indicators
 *   without figures
 */
export function measure(checked: CheckedTable): { table: MeasuredTable; formulas: Formulas; findings: Finding[] } {
  const findings: Finding[] = [];
  const log: MethodLogEntry[] = [];
  const inventory = takeInventory(checked);
  const completenessOf = perSeries((series) => completeness(checked, inventory.get(series)!));

  // expressions → delivered figures
  const resolved: ResolvedIndicator[] = [];
  for (const definition of checked.indicators) {
    const result = resolveIndicator(definition, { inventory, completenessOf });
    findings.push(...result.findings);
    if (result.resolved) resolved.push(result.resolved);
  }

  // figures → counts and rates on every level
  const figures = new Figures(checked, hierarchy(checked.areas));
  const quantities = new QuantityList(checked, resolved);
  const counts = new Map<string, ValueColumn>();
  const companions = new Map<string, CountCompanions>();
  const quantity = (terms: readonly QuantityTerm[]) => quantities.idOf(terms);
  const indicators: MeasuredIndicator[] = [];
  for (const entry of resolved) {
    const result = measureIndicator(entry, { inventory, figures, quantity, counts, companions });
    log.push(logEntry(result));
    if (result.indicator.periods.length === 0) findings.push(withoutFigures(entry));
    else indicators.push(result.indicator);
  }

  // what a planner must see before anything is published
  const termsOf = (id: string) => quantities.byId.get(id)?.terms ?? [];
  findings.push(...indicators.flatMap((indicator) => checkShares(indicator, { checked, counts, termsOf })));

  const relations = [...inventory.values()].flatMap((series) => groupRelations(series, completenessOf(series.series)));
  const { areas, sources, indices, typologies } = checked;
  const own = { quantities: quantities.byId, groupRelations: relations, counts, companions, indicators, log };
  const formulas = publicFormulas(checked, inventory, own);
  return { table: { areas, sources, indices, typologies, ...own }, formulas, findings };
}

function perSeries(make: (series: string) => Completeness): (series: string) => Completeness {
  const made = new Map<string, Completeness>();
  return (series) => {
    const found = made.get(series) ?? make(series);
    made.set(series, found);
    return found;
  };
}

/** The combinations that are used, each once. */
class QuantityList {
  readonly byId = new Map<string, Quantity>();
  readonly #ids = new WeakMap<readonly QuantityTerm[], string>();
  readonly #sourceOfSeries: CheckedTable['sourceOfSeries'];
  readonly #notCounts: ReadonlySet<string>;

  constructor(checked: CheckedTable, resolved: readonly ResolvedIndicator[]) {
    this.#sourceOfSeries = checked.sourceOfSeries;
    this.#notCounts = measuredSeries(checked, resolved);
  }

  idOf(terms: readonly QuantityTerm[]): string {
    let id = this.#ids.get(terms);
    if (id === undefined) {
      id = quantityId(terms);
      this.#ids.set(terms, id);
    }
    if (!this.byId.has(id)) {
      const series = [...new Set(terms.map((term) => term.series))];
      const sources = [...new Set(series.flatMap((name) => this.#sourceOfSeries.get(name) ?? []))];
      this.byId.set(id, { id, terms, sources, isCount: !series.every((name) => this.#notCounts.has(name)) });
    }
    return id;
  }
}

/** Series that measure instead of counting: denominators of a density with figures that are no whole numbers (km²). */
function measuredSeries(checked: CheckedTable, resolved: readonly ResolvedIndicator[]): Set<string> {
  const candidates = new Set(
    resolved
      .filter(({ definition }) => definition.kind === 'density')
      .flatMap(({ denominator }) => denominator?.map((term) => term.series) ?? []),
  );
  const measured = new Set<string>();
  for (const slice of checked.slices.values()) {
    if (!candidates.has(slice.series) || measured.has(slice.series)) continue;
    const isMeasured = slice.values.some((value, area) => isShown(slice.statuses[area]!) && !Number.isInteger(value));
    if (isMeasured) measured.add(slice.series);
  }
  return measured;
}

function withoutFigures({ definition }: ResolvedIndicator): Finding {
  const { file, row } = definition.declared;
  const series = [definition.numerator, definition.denominator].filter((text) => text !== '').join(' / ');
  return {
    code: 'indicator-without-figures',
    severity: 'note',
    file,
    row,
    details: { indicator: definition.id, series },
  };
}

function standardOf(kind: IndicatorKind, { standard }: Standardisation): string {
  if (kind === 'standardised-ratio') return 'region-rates';
  return standard === 'region' ? 'region-people' : standard;
}

function logEntry({ indicator, periodsLeftOut }: MeasuredResult): MethodLogEntry {
  const { definition, numerator, denominator, periods } = indicator;
  const choices = {
    kind: definition.kind,
    numerator: numerator ?? definition.numerator,
    denominator,
    multiplier: denominator === null ? null : definition.multiplier,
    ...(definition.standardisation && {
      standard: standardOf(definition.kind, definition.standardisation),
      ages: definition.standardisation.ages.join(', '),
    }),
    pooledPeriods: definition.pooledPeriods,
    breaks: definition.breaks.join(', '),
    periods: periods.length,
    firstPeriod: periods[0]?.period ?? null,
    lastPeriod: periods.at(-1)?.period ?? null,
    periodsLeftOut: periodsLeftOut.join(', '),
    aggregation: definition.kind === 'delivered' ? 'none' : 'sum of numerators / sum of denominators',
  };
  return { step: 'measure', subject: definition.id, choices };
}
