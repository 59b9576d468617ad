import type { GroupCode } from '../core/group.ts';
import { groupCode } from '../core/group.ts';
import type { CheckedTable } from '../core/stages.ts';
import { isShown } from '../core/status.ts';
import { columnKey } from '../core/table.ts';
import type { DeliveredGroup, SeriesInventory } from './inventory.ts';
import { isKnownComplete } from './tiling.ts';

/** Tells for one series whether values of a dimension make up its whole. */
export type Completeness = (dimension: string, values: readonly string[]) => boolean;

/**
 * Whether the delivered values of a dimension (types of school, sizes of household) make up the whole is known
 * for the sexes; for others only the figures can show it: wherever whole and parts were delivered, they must agree.
 * @param checked the deliveries
 * @param inventory what of one series was delivered
 * @returns a test for sets of values of that series
 */
export function completeness(checked: CheckedTable, inventory: SeriesInventory): Completeness {
  const judged = new Map<string, boolean>();
  const tolerance = toleranceOf(checked, inventory.series);
  return (dimension, values) => {
    if (isKnownComplete(dimension, values)) return true;
    const key = `${dimension} ${[...values].sort().join('\u001f')}`;
    let verdict = judged.get(key);
    if (verdict === undefined) {
      verdict = isProved(checked, inventory, { dimension, values, tolerance });
      judged.set(key, verdict);
    }
    return verdict;
  };
}

/** Group code of a group with one more condition. */
export function refinedGroup(group: DeliveredGroup, dimension: string, value: string): GroupCode {
  return groupCode([...group.conditions, [dimension, value]]);
}

function toleranceOf(checked: CheckedTable, series: string): number {
  const ids = checked.sourceOfSeries.get(series) ?? [];
  return Math.max(0, ...checked.sources.filter((source) => ids.includes(source.id)).map((source) => source.tolerance));
}

interface Claim {
  readonly dimension: string;
  readonly values: readonly string[];
  readonly tolerance: number;
}

function isProved(checked: CheckedTable, inventory: SeriesInventory, claim: Claim): boolean {
  let evidence = 0;
  for (const whole of inventory.groups.values()) {
    if (whole.conditions.has(claim.dimension)) continue;
    const parts = claim.values.map((value) => refinedGroup(whole, claim.dimension, value));
    if (!parts.every((part) => inventory.groups.has(part))) continue;
    for (const period of inventory.periods) {
      const agreeing = agreeingAreas(checked, inventory.series, {
        whole: whole.code,
        parts,
        period: period.code,
        claim,
      });
      if (agreeing === null) return false;
      evidence += agreeing;
    }
  }
  return evidence > 0;
}

/** Number of areas where parts above zero make up the whole; null if one contradicts. */
function agreeingAreas(
  checked: CheckedTable,
  series: string,
  { whole, parts, period, claim }: { whole: GroupCode; parts: readonly GroupCode[]; period: string; claim: Claim },
): number | null {
  const total = checked.slices.get(columnKey(series, whole, period));
  const slices = parts.map((part) => checked.slices.get(columnKey(series, part, period)));
  if (!total || slices.some((slice) => !slice)) return 0;
  let agreeing = 0;
  for (let area = 0; area < total.values.length; area++) {
    let isKnown = isShown(total.statuses[area]!);
    let sum = 0;
    for (const slice of slices) {
      isKnown &&= isShown(slice!.statuses[area]!);
      sum += slice!.values[area]!;
    }
    if (!isKnown) continue;
    if (Math.abs(sum - total.values[area]!) > claim.tolerance + 1e-9) return null;
    if (sum > 0) agreeing += 1;
  }
  return agreeing;
}
