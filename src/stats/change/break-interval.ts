import { normalShareBelow } from '../distributions/normal-share.ts';
import type { Interval } from '../interval.ts';

/** From here on the tail of the normal distribution is a continued fraction. */
const FAR_TAIL = 4;
const FRACTION_STEPS = 60;
const HALVINGS = 200;
const FARTHEST = 1e7;
/** Means that differ by less are equal up to rounding. */
const RELATIVE_NOISE = 1e-12;

/** e^(t²/2)·Φ(−t): the tail of the normal distribution without its decay, which would underflow. */
function scaledTail(t: number): number {
  if (t < FAR_TAIL) return normalShareBelow(-t) * Math.exp((t * t) / 2);
  let fraction = t;
  for (let step = FRACTION_STEPS; step >= 1; step--) fraction = t + step / fraction;
  return 1 / (fraction * Math.sqrt(2 * Math.PI));
}

/**
 * Share above x > 0 of where a two-sided random walk with drift has its peak, given the ratio of the variance on this
 * side to the other one (formula of Bai with equal drift on both sides).
 */
function shareBeyond(x: number, ratio: number): number {
  const root = Math.sqrt(x / ratio);
  const decay = Math.exp(-(root * root) / 8);
  const outer = 1 / (1 + ratio);
  const c = (1 + 2 * ratio) * (outer / ratio);
  const d = ((1 + 2 * ratio) ** 2 * outer) / ratio;
  const bend = (Math.sqrt(ratio) + 1 / (2 * Math.sqrt(ratio))) * Math.sqrt(x);
  return (
    -root * Math.sqrt(1 / (2 * Math.PI)) * decay -
    c * scaledTail(bend) * decay +
    (d - 2 + (root * root) / 2) * normalShareBelow(-root / 2)
  );
}

/** Point beyond which a share of the peaks lies; 0 where less than that share lies on this side. */
function peakLimit(share: number, ratio: number): number {
  if (shareBeyond(0, ratio) <= share) return 0;
  let [low, high] = [0, 1];
  while (high < FARTHEST && shareBeyond(high, ratio) > share) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < HALVINGS && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (shareBeyond(middle, ratio) > share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function momentsOf(values: ArrayLike<number>): { mean: number; variance: number } {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += values[i]! / values.length;
  let variance = 0;
  for (let i = 0; i < values.length; i++) variance += (values[i]! - mean) ** 2 / values.length;
  return { mean, variance };
}

/**
 * Interval of the time of a break between two segments whose values may spread differently.
 * @param before values of the old segment
 * @param after values of the new segment
 * @param confidence as a share (0.95)
 * @returns how many values the last one of the old segment may lie earlier (lower, 0 or less) or later (upper, 0 or
 *   more), whole numbers; null where the means do not differ or values of a segment do not spread
 * @see Bai 1997, Estimation of a change point in multiple regression models · golden: structural-breaks
 */
export function breakInterval(before: ArrayLike<number>, after: ArrayLike<number>, confidence = 0.95): Interval | null {
  const [old, next] = [momentsOf(before), momentsOf(after)];
  const jump = next.mean - old.mean;
  const isSame = Math.abs(jump) <= RELATIVE_NOISE * Math.max(Math.abs(old.mean), Math.abs(next.mean));
  if (isSame || !(old.variance > 0 && next.variance > 0)) return null;
  const tail = (1 - confidence) / 2;
  // The estimate lies off by a peak of the walk; the true break lies off to the other side.
  const late = (peakLimit(tail, next.variance / old.variance) * old.variance) / (jump * jump);
  const early = (peakLimit(tail, old.variance / next.variance) * next.variance) / (jump * jump);
  return { lower: 0 - Math.ceil(late), upper: Math.ceil(early) };
}
