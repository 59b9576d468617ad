import { type AreaTable, ancestorAt } from '../core/area.ts';
import { COMPARISON } from '../core/comparison.ts';
import { isShown } from '../core/status.ts';
import type { ValueColumn } from '../core/table.ts';
import type { ShownIntervals } from './shown-intervals.ts';

/** For each area the one it is compared with, −1 for none. */
export type Benchmarks = Int32Array;

/** The area above each area. */
export function parentBenchmarks(areas: AreaTable): Benchmarks {
  return Int32Array.from(areas.areas, (area) => area.parent);
}

/** The region of each area; none for the region itself. */
export function regionBenchmarks(areas: AreaTable): Benchmarks {
  return Int32Array.from(areas.areas, (area, index) => (area.level === 0 ? -1 : ancestorAt(areas, index, 0)));
}

/** Intervals of one column at both confidences of a comparison. */
export interface ComparedIntervals {
  /** 95 % */
  readonly clear: ShownIntervals;
  /** 99.8 % */
  readonly far: ShownIntervals;
}

/**
 * Compares areas with a benchmark that is taken as fixed: inside the interval of the area means similar.
 * @param value shown values
 * @param intervals their intervals at both confidences; without them nothing is compared
 * @param benchmarks for each area the one it is compared with
 * @returns bytes of COMPARISON
 */
export function compareAreas(value: ValueColumn, intervals: ComparedIntervals, benchmarks: Benchmarks): Uint8Array {
  const result = new Uint8Array(value.values.length);
  const { lower, upper } = intervals.clear;
  const { lower: farLower, upper: farUpper } = intervals.far;
  if (!lower || !upper || !farLower || !farUpper) return result;
  for (let area = 0; area < result.length; area++) {
    const other = benchmarks[area]!;
    if (other < 0 || Number.isNaN(lower[area]!) || !isShown(value.statuses[other]!)) continue;
    const benchmark = value.values[other]!;
    if (farUpper[area]! < benchmark) result[area] = COMPARISON.farLower;
    else if (upper[area]! < benchmark) result[area] = COMPARISON.lower;
    else if (farLower[area]! > benchmark) result[area] = COMPARISON.farHigher;
    else if (lower[area]! > benchmark) result[area] = COMPARISON.higher;
    else result[area] = COMPARISON.similar;
  }
  return result;
}
