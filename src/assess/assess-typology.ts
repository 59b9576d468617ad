import type { IndexPeriod, IndexResult, TypologyResult } from '../core/assessed.ts';
import type { TypologyDefinition } from '../core/indicator.ts';
import { matchPeriod } from './match-period.ts';

/**
 * Crosses a status and a dynamics index (Berlin: 4 × 3 groups). Special attention: the lowest status whatever the
 * dynamics, and the second lowest with the worst dynamics.
 * @param definition the two indices by id
 * @param indices the indices of the table
 * @returns groups for all periods that both indices have; null where one of the two does not exist
 * @see golden: berlin-status-dynamics
 */
export function assessTypology(definition: TypologyDefinition, indices: readonly IndexResult[]): TypologyResult | null {
  const find = (id: string) => indices.find((index) => index.definition.id === id);
  const [status, dynamics] = [find(definition.status), find(definition.dynamics)];
  if (!status || !dynamics) return null;
  const counts = { status: status.classIds.length, dynamics: dynamics.classIds.length };
  const periods = status.periods.flatMap((period) => {
    const other = matchPeriod(dynamics.periods, period.period);
    return other ? [{ period: period.period, ...crossed(period, other, counts) }] : [];
  });
  return { definition, statusClassIds: status.classIds, dynamicsClassIds: dynamics.classIds, periods };
}

function crossed(
  status: IndexPeriod,
  dynamics: IndexPeriod,
  counts: { readonly status: number; readonly dynamics: number },
): { groups: Uint8Array; attention: Uint8Array } {
  const groups = new Uint8Array(status.classes.length);
  const attention = new Uint8Array(status.classes.length);
  for (let area = 0; area < groups.length; area++) {
    const [row, column] = [status.classes[area]!, dynamics.classes[area]!];
    if (row === 0 || column === 0) continue;
    groups[area] = 1 + (row - 1) * counts.dynamics + (column - 1);
    const isLowest = row === counts.status;
    const isFalling = row === counts.status - 1 && column === counts.dynamics;
    attention[area] = isLowest || isFalling ? 1 : 0;
  }
  return { groups, attention };
}
