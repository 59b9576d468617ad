import type { Finding } from '../core/finding.ts';
import type { CheckedTable, MeasuredIndicator, QuantityTerm } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { columnKey, type Slice, type ValueColumn } from '../core/table.ts';

const NOISE = 1e-9;

/** What the check looks at beside the indicator. */
export interface ShareContext {
  readonly checked: CheckedTable;
  readonly counts: ReadonlyMap<string, ValueColumn>;
  readonly termsOf: (quantity: string) => readonly QuantityTerm[];
}

/**
 * Shares whose numerator exceeds the denominator: stocks of different dates or of different people. One finding for
 * each period, at the first such area whose figure was delivered, else at the first that was summed up.
 * @param indicator a measured indicator of any kind
 * @param context deliveries and counts
 * @returns findings of severity error; none for kinds that may exceed their denominator
 */
export function checkShares(indicator: MeasuredIndicator, context: ShareContext): Finding[] {
  const { definition, numerator, denominator } = indicator;
  if (definition.kind !== 'share' || numerator === null || denominator === null) return [];
  return indicator.periods.flatMap((period) => {
    const above = context.counts.get(columnKey(numerator, '', period.basePeriod));
    const below = context.counts.get(columnKey(denominator, '', period.denominatorPeriod ?? period.basePeriod));
    if (!above || !below) return [];
    const areas = areasAbove(above, below);
    const delivered = deliveredSlice(indicator, period.basePeriod, context);
    const area = areas.find((index) => delivered?.origin.channels[index]) ?? areas[0];
    if (area === undefined) return [];
    const code = context.checked.areas.areas[area]?.code ?? '';
    const details = {
      indicator: definition.id,
      area: code,
      period: period.period,
      numerator: above.values[area]!,
      denominator: below.values[area]!,
    };
    const finding: Finding = {
      code: 'numerator-above-denominator',
      severity: 'error',
      ...placeOf(indicator, { area, delivered }, context),
      areaCode: code,
      more: areas.length - 1,
      details,
    };
    return [finding];
  });
}

function areasAbove(numerator: ValueColumn, denominator: ValueColumn): number[] {
  const areas: number[] = [];
  for (let area = 0; area < numerator.values.length; area++) {
    if (!isShown(numerator.statuses[area]!) || !isShown(denominator.statuses[area]!)) continue;
    if (numerator.values[area]! > denominator.values[area]! + NOISE) areas.push(area);
  }
  return areas;
}

/** What was delivered for a numerator that is one series; undefined for sums of several and for other years. */
function deliveredSlice(
  { numerator }: MeasuredIndicator,
  basePeriod: string,
  { checked, termsOf }: ShareContext,
): Slice | undefined {
  const [term, ...others] = numerator === null ? [] : termsOf(numerator);
  if (!term || others.length > 0 || term.yearOffset !== 0 || term.coefficient !== 1) return undefined;
  return checked.slices.get(columnKey(term.series, term.group, basePeriod));
}

/** The cell of the delivery where there is one, else the line of the catalogue. */
function placeOf(
  { definition }: MeasuredIndicator,
  { area, delivered: slice }: { area: number; delivered: Slice | undefined },
  { checked }: ShareContext,
): Pick<Finding, 'file' | 'sheet' | 'row' | 'column' | 'value'> {
  const channel = checked.channels[(slice?.origin.channels[area] ?? 0) - 1];
  if (!slice || !channel) {
    return {
      file: definition.declared.file,
      row: definition.declared.row,
      column: 'numerator',
      value: definition.numerator,
    };
  }
  const { file, sheet, column } = channel;
  return { file, sheet, row: slice.origin.rows[area] ?? null, column, value: String(slice.values[area]) };
}
