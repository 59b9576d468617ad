// What readers lose by cells that are hidden for the sake of others.
import type { MeasuredTable, ProtectionLogEntry } from '../../../src/core/stages.ts';
import { columnKey } from '../../../src/core/table.ts';

/** Sum of the square roots of all counts hidden for others, as the literature prices them. */
export function hiddenCost(table: MeasuredTable, log: readonly ProtectionLogEntry[]): number {
  const areaOf = new Map(table.areas.areas.map(({ code }, area) => [code, area]));
  let cost = 0;
  for (const { reason, areaCode, quantity, period } of log) {
    if (reason !== 'secondary') continue;
    const value = table.counts.get(columnKey(quantity, '', period))?.values[areaOf.get(areaCode) ?? -1] ?? Number.NaN;
    cost += Math.sqrt(Math.max(value, 0.5));
  }
  return cost;
}
