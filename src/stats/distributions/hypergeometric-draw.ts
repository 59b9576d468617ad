import type { SeededChance } from '../seeded-chance.ts';
import { hypergeometricProbability } from './count-probability.ts';

/** What is drawn from, without putting back. */
export interface Urn {
  readonly marked: number;
  readonly unmarked: number;
  /** how many are drawn, at most marked + unmarked */
  readonly drawn: number;
}

/**
 * Draws how many marked ones are among those drawn without putting back: one uniform draw is spent on the most likely
 * count, then on its neighbours upwards and downwards in turn. Exact; about as many steps as the standard deviation.
 * @param chance stream of a seed
 * @param urn whole numbers
 * @returns whole number that can be drawn
 * @see Kachitvichyanukul and Schmeiser 1985 (inversion); Devroye 1986, chapter III.2 · golden: distributions
 */
export function hypergeometricDraw(chance: SeededChance, { marked, unmarked, drawn }: Urn): number {
  const least = Math.max(0, drawn - unmarked);
  const most = Math.min(drawn, marked);
  if (least === most) return least;
  const middle = Math.floor(((drawn + 1) * (marked + 1)) / (marked + unmarked + 2));
  const mode = Math.min(most, Math.max(least, middle));
  const likeliest = hypergeometricProbability(mode, { marked, unmarked, drawn });
  let [up, down, above, below] = [mode, mode, likeliest, likeliest];
  let left = chance.uniform() - likeliest;
  while (left >= 0 && (up < most || down > least)) {
    if (up < most) {
      above *= ((marked - up) * (drawn - up)) / ((up + 1) * (unmarked - drawn + up + 1));
      up += 1;
      left -= above;
      if (left < 0) return up;
    }
    if (down > least) {
      below *= (down * (unmarked - drawn + down)) / ((marked - down + 1) * (drawn - down + 1));
      down -= 1;
      left -= below;
      if (left < 0) return down;
    }
  }
  return mode;
}
