import { inverse, multiply, PRIME, subtract } from './modular.ts';

/** A sparse vector modulo PRIME: ascending columns and their non-zero residues. */
export interface SparseVector {
  readonly columns: readonly number[];
  readonly residues: readonly number[];
}

/** Columns from here on are tags: they record which rows a combination is made of and are never pivots. */
export const TAG_BASE = 2 ** 31;

/** A sparse vector from pairs in any order; equal columns are added up. */
export function sparseVector(pairs: Iterable<readonly [column: number, residue: number]>): SparseVector {
  const sums = new Map<number, number>();
  for (const [column, residue] of pairs) sums.set(column, ((sums.get(column) ?? 0) + residue) % PRIME);
  const columns = [...sums.keys()].filter((column) => sums.get(column) !== 0).sort((first, second) => first - second);
  return { columns, residues: columns.map((column) => sums.get(column) ?? 0) };
}

/** first − factor × second. */
function eliminate(first: SparseVector, factor: number, second: SparseVector): SparseVector {
  const columns: number[] = [];
  const residues: number[] = [];
  let [i, j] = [0, 0];
  while (i < first.columns.length || j < second.columns.length) {
    const left = first.columns[i] ?? Number.POSITIVE_INFINITY;
    const right = second.columns[j] ?? Number.POSITIVE_INFINITY;
    const own = left <= right ? (first.residues[i++] ?? 0) : 0;
    const other = right <= left ? multiply(factor, second.residues[j++] ?? 0) : 0;
    const residue = subtract(own, other);
    if (residue === 0) continue;
    columns.push(Math.min(left, right));
    residues.push(residue);
  }
  return { columns, residues };
}

function scaled(vector: SparseVector, factor: number): SparseVector {
  return { columns: vector.columns, residues: vector.residues.map((residue) => multiply(residue, factor)) };
}

/** Entry of a vector at a column, by binary search. */
function entry(vector: SparseVector, column: number): number {
  let [low, high] = [0, vector.columns.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = vector.columns[middle] ?? 0;
    if (found === column) return vector.residues[middle] ?? 0;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** True if no column but tags is left. */
export function isReduced(vector: SparseVector): boolean {
  return vector.columns.length === 0 || (vector.columns[0] ?? 0) >= TAG_BASE;
}

/** The span of rows, kept in reduced echelon form while rows are added. Cost of a row: the rows that hold its pivot. */
export class RowSpace {
  /** reduced row of each pivot column, with 1 at the pivot */
  readonly rows = new Map<number, SparseVector>();
  // column → pivots of the rows that hold it beside their own pivot
  private readonly holders = new Map<number, Set<number>>();
  /** choose the pivot among the columns of a reduced row; the default is the first */
  private readonly choosePivot: (columns: readonly number[]) => number;

  constructor(choosePivot: (columns: readonly number[]) => number = (columns) => columns[0] ?? 0) {
    this.choosePivot = choosePivot;
  }

  /** What is left of a vector when everything in the span is taken out; tags say by which rows. */
  reduce(vector: SparseVector): SparseVector {
    let rest = vector;
    for (const column of vector.columns) {
      if (column >= TAG_BASE) break;
      const row = this.rows.get(column);
      // a reduced row holds no other pivot, so what comes in needs no second look
      if (row) rest = eliminate(rest, entry(rest, column), row);
    }
    return rest;
  }

  /** Adds a row. Returns what was left of it; reduced if it lay in the span already. */
  add(vector: SparseVector): SparseVector {
    const rest = this.reduce(vector);
    if (isReduced(rest)) return rest;
    const pivot = this.choosePivot(rest.columns.filter((column) => column < TAG_BASE));
    const row = scaled(rest, inverse(entry(rest, pivot)));
    for (const holder of this.holders.get(pivot) ?? []) this.replace(holder, pivot, row);
    this.holders.delete(pivot);
    this.rows.set(pivot, row);
    this.note(pivot, row);
    return rest;
  }

  private replace(holder: number, pivot: number, row: SparseVector): void {
    const old = this.rows.get(holder);
    if (!old) return;
    const fresh = eliminate(old, entry(old, pivot), row);
    this.rows.set(holder, fresh);
    for (const column of row.columns) {
      if (column >= TAG_BASE) break;
      if (column === pivot || column === holder) continue;
      if (entry(fresh, column) === 0) this.holders.get(column)?.delete(holder);
    }
    this.note(holder, fresh);
  }

  private note(pivot: number, row: SparseVector): void {
    for (const column of row.columns) {
      if (column >= TAG_BASE) break;
      if (column === pivot) continue;
      const known = this.holders.get(column);
      if (known) known.add(pivot);
      else this.holders.set(column, new Set([pivot]));
    }
  }
}
