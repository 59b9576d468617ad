import type { MeasuredTable } from '../../core/stages.ts';
import { columnKey } from '../../core/table.ts';
import type { Cells } from '../cells.ts';
import { publishedShares } from '../published-shares.ts';
import { PRIME } from '../secondary/modular.ts';
import { protectCountCombination } from './combination.ts';

/** Templates of the part and of the whole of a share. */
export type ShareTemplates = readonly [part: number, whole: number];

/**
 * The remainder of a share: whoever sees 58 of 60 knows of the other two. Numerator and denominator of a share are
 * published together, so the remainder is protected like a count; that of a share that an earlier edition published
 * too, for readers still know that the one is a part of the other.
 * @param former shares of earlier editions
 */
export function protectRemainders(
  table: MeasuredTable,
  cells: Cells,
  {
    templateOf,
    former,
  }: { readonly templateOf: ReadonlyMap<string, number>; readonly former: readonly ShareTemplates[] },
): void {
  const current = publishedShares(table).map(({ numerator, basePeriod, denominator, denominatorPeriod }) => [
    templateOf.get(columnKey(numerator, '', basePeriod)),
    templateOf.get(columnKey(denominator, '', denominatorPeriod)),
  ]);
  const done = new Set<string>();
  for (const [part, whole] of [...current, ...former]) {
    if (part === undefined || whole === undefined || part === whole || done.has(`${part}/${whole}`)) continue;
    done.add(`${part}/${whole}`);
    const [less, all] = [cells.templates[part], cells.templates[whole]];
    // of a rounded or noisy part nobody knows what it leaves
    if (!less || !all || less.isPerturbed || all.isPerturbed) continue;
    protectCountCombination(cells, {
      terms: [
        { template: whole, coefficient: 1, residue: 1 },
        { template: part, coefficient: -1, residue: PRIME - 1 },
      ],
      reason: 'remainder',
      label: `${all.quantity.id} - ${less.quantity.id}`,
      isRemainder: true,
    });
  }
}
