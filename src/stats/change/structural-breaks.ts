import type { Interval } from '../interval.ts';
import { breakInterval } from './break-interval.ts';

/** Smallest part of the series that a segment must last. */
const LEAST_SHARE = 0.15;
/** Values that a segment must have at least: one alone is an outlier, no segment. */
const LEAST_VALUES = 2;
/** With fewer values a break cannot be told from chance. */
const LEAST_LENGTH = 10;
/** A break between two segments of a series. */
export interface StructuralBreak {
  /** position of the first value of the new segment */
  readonly start: number;
  /** 95 % interval of the last position of the old segment, both ends included; null where it cannot be told */
  readonly interval: Interval | null;
}

/** The series cut into segments. */
export interface SegmentPartition {
  readonly breaks: readonly StructuralBreak[];
  /** mean of the values of each segment, one more than there are breaks */
  readonly means: readonly number[];
  /** residual sum of squares and BIC for 0, 1, 2 … breaks; no BIC where the segments explain everything */
  readonly candidates: readonly { readonly residual: number; readonly bic: number | null }[];
}

/** Values that a segment of a series has at least; null where the series is too short to have breaks. */
export function leastSegmentLength(count: number): number | null {
  return count < LEAST_LENGTH ? null : Math.max(LEAST_VALUES, Math.floor(LEAST_SHARE * count));
}

interface Sums {
  readonly values: Float64Array;
  /** running sums over the values below each position, shifted by the mean */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

function runningSums(values: Float64Array): Sums {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = sums[i]! + (value - mean);
    squares[i + 1] = squares[i]! + (value - mean) ** 2;
  });
  return { values, sums, squares };
}

/** Sum of squared distances from their mean of the values from one position to before another. */
function residualOf({ sums, squares }: Sums, from: number, to: number): number {
  const sum = sums[to]! - sums[from]!;
  return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from));
}

/** Residual of the best cut and where each segment begins, for every number of breaks. */
function bestPartitions(sums: Sums, least: number): { residual: number; starts: number[] }[] {
  const count = sums.values.length;
  const most = Math.floor(count / least) - 1;
  let costs = Float64Array.from({ length: count + 1 }, (_, to) =>
    to < least ? Number.POSITIVE_INFINITY : residualOf(sums, 0, to),
  );
  const found: { residual: number; starts: number[] }[] = [{ residual: costs[count]!, starts: [] }];
  const cuts: Uint32Array[] = [];
  for (let breaks = 1; breaks <= most; breaks++) {
    const next = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
    const cut = new Uint32Array(count + 1);
    for (let to = (breaks + 1) * least; to <= count; to++) {
      for (let from = breaks * least; from <= to - least; from++) {
        const cost = costs[from]! + residualOf(sums, from, to);
        if (cost < next[to]!) {
          next[to] = cost;
          cut[to] = from;
        }
      }
    }
    cuts.push(cut);
    costs = next;
    const starts: number[] = [];
    for (let segment = breaks, to = count; segment >= 1; segment--) {
      to = cuts[segment - 1]![to]!;
      starts.unshift(to);
    }
    found.push({ residual: costs[count]!, starts });
  }
  return found;
}

function bicOf(residual: number, breaks: number, count: number): number | null {
  if (residual === 0) return null;
  return count * (Math.log(2 * Math.PI) + 1 + Math.log(residual / count)) + (2 * breaks + 2) * Math.log(count);
}

/**
 * Breaks in the mean of a series: the partition into segments with the least sum of squares, exactly, and as many breaks
 * as the Bayesian information criterion finds worth it. A segment lasts at least 15 % of the series and two values.
 * On short series the criterion finds breaks in chance alone (19 % of twenty random values): ask `breakTest` first.
 * Cost: O(breaks × values²).
 * @param values of one series in order of time; NaN where there is none: left out, positions stay those of the series
 * @returns breaks with intervals, means and all candidates; null with fewer than ten values
 * @see Bai and Perron 2003; Zeileis, Leisch, Hornik and Kleiber 2002 (strucchange) · golden: structural-breaks
 */
export function structuralBreaks(values: ArrayLike<number>): SegmentPartition | null {
  const positions = Array.from(values, (_, i) => i).filter((i) => !Number.isNaN(values[i]!));
  const count = positions.length;
  const least = leastSegmentLength(count);
  if (least === null) return null;
  const sums = runningSums(Float64Array.from(positions, (i) => values[i]!));
  const partitions = bestPartitions(sums, least);
  // What rounding leaves over is nothing.
  const noise = sums.squares[count]! * Number.EPSILON * count;
  const candidates = partitions.map((partition, breaks) => {
    const residual = partition.residual <= noise ? 0 : partition.residual;
    return { residual, bic: bicOf(residual, breaks, count) };
  });
  const best = candidates.reduce((low, { bic }, i) => {
    const lowest = candidates[low]!.bic;
    return lowest !== null && (bic === null || bic < lowest) ? i : low;
  }, 0);
  const bounds = [0, ...partitions[best]!.starts, count];
  const parts = bounds.slice(1).map((to, i) => sums.values.subarray(bounds[i]!, to));
  const breaks = partitions[best]!.starts.map((start, i) => ({
    start: positions[start]!,
    interval: positioned(breakInterval(parts[i]!, parts[i + 1]!), start - 1, positions),
  }));
  return { breaks, means: parts.map(meanOf), candidates };
}

/** Shifts from the last value of the old segment as positions of the series, kept inside it. */
function positioned(shifts: Interval | null, last: number, positions: readonly number[]): Interval | null {
  if (!shifts) return null;
  const at = (shift: number) => positions[Math.min(positions.length - 1, Math.max(0, last + shift))]!;
  return { lower: at(shifts.lower), upper: at(shifts.upper) };
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
