import type { Cells } from '../cells.ts';
import type { Formulas } from '../known-counts.ts';
import type { ColumnVector, DerivedAlgebra } from '../template-algebra.ts';
import { ageBands } from './age-bands.ts';
import { protectCountCombination } from './combination.ts';

interface DerivedGroup {
  readonly label: string;
  readonly vector: ColumnVector;
  readonly isSum?: boolean;
}

/** By delivered group: which published counts hold it, and how often. */
function holders(algebra: DerivedAlgebra): ReadonlyMap<number, string> {
  const heldBy = new Map<number, string[]>();
  algebra.finest.forEach((vector, template) => {
    for (const [column, coefficient] of vector) {
      const own = heldBy.get(column) ?? [];
      own.push(`${template}×${coefficient}`);
      heldBy.set(column, own);
    }
  });
  return new Map([...heldBy].map(([column, own]) => [column, own.join(' ')]));
}

// Delivered groups that the same published counts hold are one class: no formula tells them apart.
function classes(algebra: DerivedAlgebra, heldBy: ReadonlyMap<number, string>): DerivedGroup[] {
  const members = new Map<string, number[]>();
  for (const [column, key] of heldBy) members.set(key, [...(members.get(key) ?? []), column]);
  return [...members.values()].map((columns) => ({
    label: columns.map((column) => nameOf(algebra, column)).join(' + '),
    vector: new Map(columns.map((column) => [column, 1])),
  }));
}

function nameOf(algebra: DerivedAlgebra, number: number): string {
  const column = algebra.columns[number];
  return column ? `${column.series}[${column.group}] ${column.period}` : '';
}

// Series delivered as a saldo already: their figures may be small or negative without counting anybody.
function saldoSeries(cells: Cells, numbers: readonly number[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const number of numbers) {
    const { index, quantity } = cells.templates[number]!;
    if (!cells.isDifference[index] || quantity.terms.some(({ coefficient }) => coefficient < 0)) continue;
    for (const term of quantity.terms) found.add(term.series);
  }
  return found;
}

/**
 * Groups that nobody publishes but everybody can compute: delivered groups, classes of them and bands of ages, that follow
 * from the published quantities by their formulas. Where such a group is small it is protected like a count.
 */
export function protectDerivedGroups(cells: Cells, { algebra, numbers, nodes }: Formulas<DerivedAlgebra>): void {
  const saldos = saldoSeries(cells, numbers);
  const delivered = algebra.columns.map(
    (_, column): DerivedGroup => ({
      label: nameOf(algebra, column),
      vector: new Map([[column, 1]]),
    }),
  );
  const heldBy = holders(algebra);
  const done = new Set<string>();
  for (const { label, vector, isSum = false } of [
    ...delivered,
    ...classes(algebra, heldBy),
    ...ageBands(algebra, heldBy),
  ]) {
    if ([...vector.keys()].some((column) => saldos.has(algebra.columns[column]?.series ?? ''))) continue;
    const terms = algebra.represent(vector);
    if (!terms || terms.length < 2) continue;
    const key = terms.map((term) => `${term.template}×${term.residue}`).join(' ');
    if (done.has(key)) continue;
    done.add(key);
    const placed = terms.map((term) => ({ ...term, template: numbers[term.template]! }));
    protectCountCombination(cells, { terms: placed, reason: 'remainder', label, isRemainder: false, isSum, nodes });
  }
}
