import type { SeededChance } from '../seeded-chance.ts';
import { binomialProbability } from './count-probability.ts';

/**
 * Draws a binomial count: one uniform draw is spent on the most likely count, then on its neighbours upwards and
 * downwards in turn. Exact; about as many steps as the standard deviation is large.
 * @param chance stream of a seed
 * @param trials whole number, 0 or more
 * @param share probability of success, 0 to 1
 * @returns whole number from 0 to trials
 * @see Devroye 1986, chapter III.2 (inversion by search from the mode) · golden: distributions
 */
export function binomialDraw(chance: SeededChance, trials: number, share: number): number {
  if (trials === 0 || share <= 0) return 0;
  if (share >= 1) return trials;
  const mode = Math.min(trials, Math.floor((trials + 1) * share));
  const odds = share / (1 - share);
  const most = binomialProbability(mode, trials, { share });
  let [up, down, above, below] = [mode, mode, most, most];
  let left = chance.uniform() - most;
  while (left >= 0 && (up < trials || down > 0)) {
    if (up < trials) {
      above *= ((trials - up) / (up + 1)) * odds;
      up += 1;
      left -= above;
      if (left < 0) return up;
    }
    if (down > 0) {
      below *= down / ((trials - down + 1) * odds);
      down -= 1;
      left -= below;
      if (left < 0) return down;
    }
  }
  return mode;
}
