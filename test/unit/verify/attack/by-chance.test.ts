import { expect, it } from 'vitest';
import { fewestByChance, mostByChance } from './by-chance.ts';

/** Sum of binomial chances of more than a count, term by term in logarithms. */
function chanceOfMore(count: number, trials: number, share: number): number {
  let [sum, ways] = [0, 0];
  for (let number = 0; number <= trials; number++) {
    if (number > 0) ways += Math.log(trials - number + 1) - Math.log(number);
    if (number > count) sum += Math.exp(ways + number * Math.log(share) + (trials - number) * Math.log(1 - share));
  }
  return sum;
}

it.each([
  [500, 0.039],
  [150, 0.8],
  [3000, 0.857],
  [3, 0.2],
])('the most of %i trials at %d are hardly ever passed, and one less more often', (trials, share) => {
  const most = mostByChance(trials, share);
  expect(chanceOfMore(most, trials, share)).toBeLessThanOrEqual(1e-6);
  if (most > 0) expect(chanceOfMore(most - 1, trials, share)).toBeGreaterThan(1e-6);
  expect(fewestByChance(trials, 1 - share)).toBe(trials - most);
});
