import { groupContains } from '../../core/group.ts';
import type { Cells } from '../cells.ts';
import { PRIME } from '../secondary/modular.ts';
import type { ColumnVector, TemplateAlgebra } from '../template-algebra.ts';
import { protectCountCombination } from './combination.ts';

/** True if the first counts everybody whom the second counts, and somebody more. */
function contains(whole: ColumnVector, part: ColumnVector, holds: (whole: number, part: number) => boolean): boolean {
  if (part.size === 0 || whole === part) return false;
  let isLarger = whole.size > part.size;
  for (const [column, coefficient] of part) {
    if (coefficient < 0) return false;
    const same = whole.get(column) ?? 0;
    // a group whose other half was never delivered stands in no relation, but lies inside the whole all the same
    const other = same > 0 ? same : Math.max(0, ...[...whole].map(([each, own]) => (holds(each, column) ? own : 0)));
    if (other < coefficient) return false;
    isLarger ||= other > coefficient || same === 0;
  }
  return isLarger && [...whole.values()].every((coefficient) => coefficient >= 0);
}

/**
 * Differences of published counts one of which holds the other: 65 and over minus 80 and over is 65 to 79, the sum of
 * three years minus one of them is the other two. Where the difference is small it is protected like a count.
 */
export function protectNestedDifferences(cells: Cells, algebra: TemplateAlgebra): void {
  // as the formulas ask for them: a whole that was split by age still holds a group of nationality
  const asked = cells.templates.map(({ quantity, basePeriod }) => algebra.vectorOf(quantity, basePeriod));
  const timeOf = (column: number): string => {
    const { series, period } = algebra.columns[column]!;
    return `${series}\u001f${period}`;
  };
  const byTime = new Map<string, number[]>();
  algebra.finest.forEach((vector, template) => {
    for (const time of new Set([...vector.keys()].map(timeOf))) {
      const known = byTime.get(time);
      if (known) known.push(template);
      else byTime.set(time, [template]);
    }
  });
  const holds = (whole: number, part: number): boolean =>
    timeOf(whole) === timeOf(part) && groupContains(algebra.columns[whole]!.group, algebra.columns[part]!.group);
  const isNested = (whole: number, part: number): boolean =>
    contains(algebra.finest[whole]!, algebra.finest[part]!, holds) || contains(asked[whole]!, asked[part]!, holds);
  algebra.finest.forEach((part, partIndex) => {
    // whatever holds the part counts the same series at the time of its first column
    const [column] = part.keys();
    if (column === undefined) return;
    for (const wholeIndex of byTime.get(timeOf(column)) ?? []) {
      if (cells.isDifference[wholeIndex] || cells.isDifference[partIndex] || !isNested(wholeIndex, partIndex)) continue;
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
