import type { Column } from './columns.ts';
import type { Knowledge } from './knowledge.ts';

/** Column = sum of factor × column. */
type Combination = ReadonlyMap<number, number>;

/** A count that nobody printed and everybody can compute. */
export interface DerivedCount {
  readonly column: number;
  readonly area: number;
  readonly value: number;
}

interface BasisRow {
  readonly pivot: number;
  readonly atoms: ReadonlyMap<number, number>;
  readonly combination: Combination;
}

const NOTHING = 1e-9;

/**
 * Learns counts that follow at once from shown ones of the same series and period: adults are everybody less the
 * minors. Only where a count is not printed at all; what is hidden is left to the attack, which reports it.
 * @returns column and area of the counts that are now known
 */
export function learnDerived(knowledge: Knowledge): readonly DerivedCount[] {
  const derived: DerivedCount[] = [];
  for (const columns of columnsBySlice(knowledge.columns)) {
    if (columns.length < 3) continue;
    const knownCounts = new Map(columns.map(({ number }) => [number, countOf(knowledge.known[number]!)]));
    const byKnown = [...columns].sort(
      (first, second) =>
        knownCounts.get(second.number)! - knownCounts.get(first.number)! || first.number - second.number,
    );
    const basis: BasisRow[] = [];
    for (const column of byKnown) {
      const combination = combined(column, basis);
      if (combination) derived.push(...filled(knowledge, column.number, combination));
    }
  }
  return derived;
}

function columnsBySlice(columns: readonly Column[]): Iterable<readonly Column[]> {
  const bySlice = new Map<string, Column[]>();
  for (const column of columns) {
    const key = column.block;
    if (key === null) continue;
    const known = bySlice.get(key);
    if (known) known.push(column);
    else bySlice.set(key, [column]);
  }
  return bySlice.values();
}

const countOf = (values: Float64Array): number =>
  values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);

/** A column as a sum of those before it; null, and it joins the basis, if it is none. */
function combined(column: Column, basis: BasisRow[]): Combination | null {
  const atoms = new Map(column.atoms);
  const combination = new Map<number, number>();
  for (const row of basis) {
    const factor = atoms.get(row.pivot);
    if (factor === undefined) continue;
    add(atoms, row.atoms, -factor);
    add(combination, row.combination, factor);
  }
  const [first] = atoms;
  if (!first) return combination;
  const [pivot, leading] = first;
  const own = new Map([...combination].map(([number, factor]) => [number, -factor / leading]));
  own.set(column.number, 1 / leading);
  basis.push({ pivot, atoms: new Map([...atoms].map(([atom, factor]) => [atom, factor / leading])), combination: own });
  return null;
}

function add(to: Map<number, number>, from: ReadonlyMap<number, number>, factor: number): void {
  for (const [key, value] of from) {
    const sum = (to.get(key) ?? 0) + factor * value;
    if (Math.abs(sum) < NOTHING) to.delete(key);
    else to.set(key, sum);
  }
}

function filled({ known, hidden, areaCount }: Knowledge, column: number, combination: Combination): DerivedCount[] {
  const values = known[column]!;
  const derived: DerivedCount[] = [];
  for (let area = 0; area < areaCount; area++) {
    if (!Number.isNaN(values[area]!) || hidden[column]![area] === 1) continue;
    let sum = 0;
    for (const [number, factor] of combination) sum += factor * known[number]![area]!;
    if (Number.isNaN(sum)) continue;
    values[area] = sum;
    derived.push({ column, area, value: sum });
  }
  return derived;
}
