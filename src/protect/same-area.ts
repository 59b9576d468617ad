import type { MeasuredTable } from '../core/stages.ts';

/** Tells areas of equal code and name apart: true if any count of theirs differs. */
export function differentFigures(table: MeasuredTable): (first: number, second: number) => boolean {
  return (first, second) => {
    for (const { values } of table.counts.values()) {
      const [one, other] = [values[first] ?? Number.NaN, values[second] ?? Number.NaN];
      if (!Number.isNaN(one) && !Number.isNaN(other) && one !== other) return true;
    }
    return false;
  };
}
