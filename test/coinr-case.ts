import { readFileSync } from 'node:fs';

/** A column of a case file: null where there is no value. */
export type CaseColumn = readonly (number | null)[];

/** A case file of the reference folder. */
export function readCase(folder: string, name: string) {
  return JSON.parse(readFileSync(`${folder}/cases/${name}.json`, 'utf8'));
}

/** Numbers of a case with NaN for null, as the methods take them. */
export function withGaps(values: CaseColumn): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

/** Largest relative distance between found and expected numbers; infinite where only one of them is missing. */
export function largestDistance(found: ArrayLike<number>, expected: CaseColumn): number {
  let largest = found.length === expected.length ? 0 : Number.POSITIVE_INFINITY;
  expected.forEach((wanted, i) => {
    const value = found[i]!;
    if (wanted === null || Number.isNaN(value)) {
      if (!(wanted === null && Number.isNaN(value))) largest = Number.POSITIVE_INFINITY;
      return;
    }
    largest = Math.max(largest, Math.abs(value - wanted) / Math.max(1, Math.abs(wanted)));
  });
  return largest;
}
