import { groupContains } from '../../core/group.ts';
import type { Cells } from '../cells.ts';
import type { Formulas } from '../known-counts.ts';
import { PRIME } from '../secondary/modular.ts';
import type { ColumnVector, NestedAlgebra } from '../template-algebra.ts';
import { protectCountCombination } from './combination.ts';

/** True if the first column counts everybody whom the second counts. */
type Holds = (whole: number, part: number) => boolean;

/** True if the first counts everybody whom the second counts, and somebody more. */
function contains(whole: ColumnVector, part: ColumnVector, holds: Holds): boolean {
  if (part.size === 0 || whole === part) return false;
  let isLarger = whole.size > part.size;
  for (const [column, coefficient] of part) {
    if (coefficient < 0) return false;
    const same = whole.get(column) ?? 0;
    // a group whose other half was never delivered stands in no relation, but lies inside the whole all the same
    const other = same > 0 ? same : largestAround(whole, column, holds);
    if (other < coefficient) return false;
    isLarger ||= other > coefficient || same === 0;
  }
  return isLarger && [...whole.values()].every((coefficient) => coefficient >= 0);
}

function largestAround(whole: ColumnVector, column: number, holds: Holds): number {
  let largest = 0;
  for (const [each, own] of whole) if (own > largest && holds(each, column)) largest = own;
  return largest;
}

/** Number of each column's series and period: columns of one time have the same. */
function timesOf({ columns }: NestedAlgebra): number[] {
  const numbers = new Map<string, number>();
  return columns.map(({ series, period }) => {
    const key = `${series}\u001f${period}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Which columns of one time lie in which, each pair of groups compared once. */
function holdsOf({ columns }: NestedAlgebra, times: readonly number[]): Holds {
  const known = new Map<string, Map<string, boolean>>();
  return (whole, part) => {
    if (times[whole] !== times[part]) return false;
    const [outer, inner] = [columns[whole]!.group, columns[part]!.group];
    const parts = known.get(outer) ?? new Map<string, boolean>();
    known.set(outer, parts);
    const isHeld = parts.get(inner) ?? groupContains(outer, inner);
    parts.set(inner, isHeld);
    return isHeld;
  };
}

/**
 * Differences of published counts one of which holds the other: 65 and over minus 80 and over is 65 to 79, the sum of
 * three years minus one of them is the other two. Where the difference is small it is protected like a count.
 */
export function protectNestedDifferences(cells: Cells, { algebra, numbers, nodes }: Formulas<NestedAlgebra>): void {
  // as the formulas ask for them: a whole that was split by age still holds a group of nationality
  const asked = numbers.map((number) => {
    const { quantity, basePeriod } = cells.templates[number]!;
    return algebra.vectorOf(quantity, basePeriod);
  });
  const times = timesOf(algebra);
  const byTime = new Map<number, number[]>();
  algebra.finest.forEach((vector, template) => {
    for (const time of new Set([...vector.keys()].map((column) => times[column]!))) {
      const known = byTime.get(time);
      if (known) known.push(template);
      else byTime.set(time, [template]);
    }
  });
  const holds = holdsOf(algebra, times);
  const isNested = (whole: number, part: number): boolean =>
    contains(algebra.finest[whole]!, algebra.finest[part]!, holds) || contains(asked[whole]!, asked[part]!, holds);
  algebra.finest.forEach((part, partIndex) => {
    // whatever holds the part counts the same series at the time of its first column
    const [column] = part.keys();
    if (column === undefined) return;
    for (const wholeIndex of byTime.get(times[column]!) ?? []) {
      const pair = [numbers[wholeIndex]!, numbers[partIndex]!] as const;
      if (pair.some((number) => cells.isDifference[number]) || !isNested(wholeIndex, partIndex)) continue;
      const names = pair.map((number) => cells.templates[number]?.quantity.id);
      protectCountCombination(cells, {
        terms: [
          { template: pair[0], coefficient: 1, residue: 1 },
          { template: pair[1], coefficient: -1, residue: PRIME - 1 },
        ],
        reason: 'remainder',
        label: names.join(' - '),
        isRemainder: false,
        nodes,
      });
    }
  });
}
