/** Equations with a coefficient per unknown; unknowns that a row does not name have none. */
export interface SparseEquation {
  readonly terms: readonly (readonly [unknown: number, coefficient: number])[];
  readonly sum: number;
}

const NOISE = 1e-9;
/** Pivots up to which a solution is looked for, per row; a table that needs more is taken for one without. */
const PIVOTS_PER_ROW = 50;

/**
 * Finds values of zero or more that fulfil all equations, by the first phase of the simplex method with Bland's rule.
 * For small systems: the table is dense.
 * @param unknownCount number of unknowns
 * @param equations coefficients and sums
 * @returns one solution, or null where there is none
 * @see Bland 1977, New finite pivoting rules for the simplex method · golden: non-negative-solution
 * @example nonNegativeSolution(2, [{ terms: [[0, 1], [1, 1]], sum: 3 }]) // 3, 0
 */
export function nonNegativeSolution(unknownCount: number, equations: readonly SparseEquation[]): Float64Array | null {
  const table = equations.map(({ terms, sum }) => {
    const row = new Float64Array(unknownCount + 1);
    const sign = sum < 0 ? -1 : 1;
    for (const [unknown, coefficient] of terms) row[unknown]! += sign * coefficient;
    row[unknownCount] = sign * sum;
    return row;
  });
  // unknown that each row gives; −1: still none, and what is left of its sum is missing
  const given = table.map(() => -1);
  for (let pivots = 0; pivots <= PIVOTS_PER_ROW * table.length; pivots += 1) {
    const unknown = entering(table, given, unknownCount);
    if (unknown < 0) break;
    const row = leaving(table, given, { unknown, unknownCount });
    if (row < 0) break;
    pivot(table, row, unknown);
    given[row] = unknown;
  }
  const isMissing = table.some((row, at) => given[at] === -1 && Math.abs(row[unknownCount]!) > NOISE);
  if (isMissing) return null;
  const values = new Float64Array(unknownCount);
  given.forEach((unknown, at) => {
    if (unknown >= 0) values[unknown] = Math.max(0, table[at]![unknownCount]!);
  });
  return values;
}

/** First unknown that lessens what is missing; −1 where none does. */
function entering(table: readonly Float64Array[], given: readonly number[], unknownCount: number): number {
  for (let unknown = 0; unknown < unknownCount; unknown += 1) {
    let gain = 0;
    for (let at = 0; at < table.length; at += 1) if (given[at] === -1) gain += table[at]![unknown]!;
    if (gain > NOISE) return unknown;
  }
  return -1;
}

/** Row that allows least of an unknown; of equal ones that with the smallest unknown. */
function leaving(
  table: readonly Float64Array[],
  given: readonly number[],
  { unknown, unknownCount }: { readonly unknown: number; readonly unknownCount: number },
): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  table.forEach((row, at) => {
    const coefficient = row[unknown]!;
    if (coefficient <= NOISE) return;
    const ratio = Math.max(0, row[unknownCount]!) / coefficient;
    const isEqual = Math.abs(ratio - least) <= NOISE;
    if (ratio < least - NOISE || (isEqual && given[at]! < given[best]!)) [best, least] = [at, Math.min(least, ratio)];
  });
  return best;
}

function pivot(table: readonly Float64Array[], row: number, unknown: number): void {
  const own = table[row]!;
  const scale = 1 / own[unknown]!;
  for (let column = 0; column < own.length; column += 1) own[column]! *= scale;
  for (let at = 0; at < table.length; at += 1) {
    const factor = table[at]![unknown]!;
    if (at === row || Math.abs(factor) <= NOISE) continue;
    for (let column = 0; column < own.length; column += 1) table[at]![column]! -= factor * own[column]!;
  }
}
