import { leastSegmentLength } from './structural-breaks.ts';

/** What describes a series best. */
export interface SeriesShape {
  /** stays at one level, changes by the same step every year, or jumps once from one level to another */
  readonly shape: 'level' | 'line' | 'jump';
  /** position of the first value after the jump that fits best; whether it is told depends on the shape */
  readonly start: number;
  /** Bayesian information criterion of each description; −Infinity where it explains everything */
  readonly bic: { readonly level: number; readonly line: number; readonly jump: number };
}

/**
 * Level, line or jump: the description with the smallest Bayesian information criterion. A steady rise looks like a
 * flight of stairs to a method that knows levels only; a jump is one only where it tells more than a straight line.
 * Parameters: mean and variance; a slope more; another mean and its place more. Cost: O(values²).
 * @param values of one series in order of time, without gaps
 * @param times when each holds, ascending
 * @returns null with fewer than ten values or where all are equal
 * @throws {RangeError} if the times differ in number or do not ascend
 * @see Schwarz 1978; Zeileis, Leisch, Hornik and Kleiber 2002 · golden: series-shape
 */
export function seriesShape(values: ArrayLike<number>, times: ArrayLike<number>): SeriesShape | null {
  const count = values.length;
  if (times.length !== count) throw new RangeError(`${count} values and ${times.length} times differ in number`);
  for (let i = 1; i < count; i++)
    if (!(times[i]! > times[i - 1]!)) throw new RangeError(`times must ascend, got ${times[i - 1]} and ${times[i]}`);
  const least = leastSegmentLength(count);
  if (least === null) return null;
  const y = centred(values);
  const squares = sumOfProducts(y, y);
  // What rounding leaves over is nothing.
  const noise = squares * Number.EPSILON * count;
  if (y.every((value) => Math.abs(value) <= Number.EPSILON * Math.abs(values[0]!))) return null;
  const t = centred(times);
  const slope = sumOfProducts(t, y) / sumOfProducts(t, t);
  const jump = bestJump(y, least);
  const bic = (residual: number, parameters: number): number =>
    residual <= noise
      ? Number.NEGATIVE_INFINITY
      : count * (Math.log(2 * Math.PI) + 1 + Math.log(residual / count)) + parameters * Math.log(count);
  const found = {
    level: bic(squares, 2),
    line: bic(squares - slope * sumOfProducts(t, y), 3),
    jump: bic(squares - jump.explained, 4),
  };
  const shape =
    found.level <= found.line && found.level <= found.jump ? 'level' : found.line <= found.jump ? 'line' : 'jump';
  return { shape, start: jump.start, bic: found };
}

function centred(values: ArrayLike<number>): Float64Array {
  const list = Float64Array.from(values);
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
  return list.map((value) => value - mean);
}

function sumOfProducts(first: Float64Array, second: Float64Array): number {
  return first.reduce((sum, value, i) => sum + value * second[i]!, 0);
}

/** The cut into two segments that leaves the least; values are centred. */
function bestJump(values: Float64Array, least: number): { start: number; explained: number } {
  const count = values.length;
  let [sum, start, explained] = [0, 0, -1];
  for (let cut = 1; cut <= count - least; cut++) {
    sum += values[cut - 1]!;
    const gain = (sum * sum * count) / (cut * (count - cut));
    if (cut >= least && gain > explained) {
      start = cut;
      explained = gain;
    }
  }
  return { start, explained };
}
