import { ticks } from 'd3-array';

/** An axis of values: where it begins and ends, its ticks, and whether it leaves out the zero. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** does not begin at zero: the drawing marks and names it */
  readonly isCut: boolean;
  /** position of a value between two ends */
  readonly place: (value: number) => number;
}

/** What a division by a decimal step may be off. */
const ROUNDING = 1e-9;
/** Values nearer to each other than this are one place on any drawing. */
const SMALLEST_SPREAD = 1e-9;
/** Share of the largest value above which the smallest lies so far from zero that a cut axis shows more. */
const CUT_SHARE = 0.5;

/**
 * An axis through values, with round ends. It begins at zero unless all values lie far from it.
 * @param range positions of the smallest and the largest value
 */
export function valueAxis(
  values: readonly number[],
  { range, tickCount }: { range: readonly [number, number]; tickCount: number },
): ValueAxis {
  const [low, high] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
  const [least, most] = low <= high ? [low, high] : [0, 1];
  const isCut = least > 0 && least / most > CUT_SHARE;
  const begin = isCut ? least : Math.min(0, least);
  const end = most - begin < SMALLEST_SPREAD ? begin + 1 : Math.max(most, isCut ? most : 0);
  const step = ticks(begin, end, tickCount);
  const width = step.length > 1 ? step[1]! - step[0]! : end - begin;
  const from = Math.floor(begin / width + ROUNDING) * width;
  const to = Math.ceil(end / width - ROUNDING) * width;
  const place = (value: number): number => range[0] + ((value - from) / (to - from)) * (range[1] - range[0]);
  return { from, to, ticks: ticks(from, to, tickCount), isCut: isCut && from > 0, place };
}

/** Decimals that the ticks of an axis need. */
export function tickDecimals(axis: ValueAxis, decimals: number): number {
  const isWhole = axis.ticks.every((tick) => Math.abs(tick - Math.round(tick)) < 1e-9);
  const step = axis.ticks.length > 1 ? Math.abs(axis.ticks[1]! - axis.ticks[0]!) : 1;
  return isWhole ? 0 : Math.max(decimals, Math.ceil(-Math.log10(step)));
}
