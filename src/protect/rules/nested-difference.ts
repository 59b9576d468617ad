import type { Cells } from '../cells.ts';
import { PRIME } from '../secondary/modular.ts';
import type { ColumnVector, TemplateAlgebra } from '../template-algebra.ts';
import { protectCountCombination } from './combination.ts';

/** True if the first counts everybody whom the second counts, and somebody more. */
function contains(whole: ColumnVector, part: ColumnVector): boolean {
  if (part.size === 0 || whole === part) return false;
  let isLarger = whole.size > part.size;
  for (const [column, coefficient] of part) {
    const other = whole.get(column) ?? 0;
    if (coefficient < 0 || other < coefficient) return false;
    isLarger ||= other > coefficient;
  }
  return isLarger && [...whole.values()].every((coefficient) => coefficient >= 0);
}

/**
 * Differences of published counts one of which holds the other: 65 and over minus 80 and over is 65 to 79, the sum of
 * three years minus one of them is the other two. Where the difference is small it is protected like a count.
 */
export function protectNestedDifferences(cells: Cells, algebra: TemplateAlgebra): void {
  const byColumn = new Map<number, number[]>();
  algebra.finest.forEach((vector, template) => {
    for (const column of vector.keys()) {
      const known = byColumn.get(column);
      if (known) known.push(template);
      else byColumn.set(column, [template]);
    }
  });
  algebra.finest.forEach((part, partIndex) => {
    // whatever holds the part holds its first column
    const [column] = part.keys();
    if (column === undefined) return;
    for (const wholeIndex of byColumn.get(column) ?? []) {
      const whole = algebra.finest[wholeIndex];
      if (!whole || cells.isDifference[wholeIndex] || cells.isDifference[partIndex] || !contains(whole, part)) continue;
      const names = [wholeIndex, partIndex].map((index) => cells.templates[index]?.quantity.id);
      protectCountCombination(cells, {
        terms: [
          { template: wholeIndex, coefficient: 1, residue: 1 },
          { template: partIndex, coefficient: -1, residue: PRIME - 1 },
        ],
        reason: 'remainder',
        label: names.join(' - '),
        isRemainder: false,
      });
    }
  });
}
