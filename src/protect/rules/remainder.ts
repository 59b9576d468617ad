import type { MeasuredTable } from '../../core/stages.ts';
import type { Cells } from '../cells.ts';
import { PRIME } from '../secondary/modular.ts';
import { countKeys } from '../templates.ts';
import { protectCountCombination } from './combination.ts';

/**
 * The remainder of a share: whoever sees 58 of 60 knows of the other two. Numerator and denominator of a share are
 * published together, so the remainder is protected like a count.
 */
export function protectRemainders(table: MeasuredTable, cells: Cells, templateOf: ReadonlyMap<string, number>): void {
  const done = new Set<string>();
  for (const indicator of table.indicators) {
    if (indicator.definition.kind !== 'share') continue;
    for (const period of indicator.periods) {
      const keys = countKeys(indicator, period);
      const part = templateOf.get(keys.numerator ?? '');
      const whole = templateOf.get(keys.denominator ?? '');
      if (part === undefined || whole === undefined || part === whole || done.has(`${part}/${whole}`)) continue;
      done.add(`${part}/${whole}`);
      // of a rounded or noisy part nobody knows what it leaves
      if (cells.templates[part]?.isPerturbed || cells.templates[whole]?.isPerturbed) continue;
      protectCountCombination(cells, {
        terms: [
          { template: whole, coefficient: 1, residue: 1 },
          { template: part, coefficient: -1, residue: PRIME - 1 },
        ],
        reason: 'remainder',
        label: `${indicator.denominator} - ${indicator.numerator}`,
        isRemainder: true,
      });
    }
  }
}
