import { meanDeviation } from '../mean-deviation.ts';
import { prettyNumbers } from './pretty-numbers.ts';

/**
 * Inner bounds at round numbers of standard deviations (sample) around the mean: −1, 0, 1 … or with steps of ½ or 2.
 * Class i holds values in [bounds[i − 2], bounds[i − 1]).
 * @param sorted values in ascending order, without gaps
 * @param classCount number of classes wanted, at least 1; about so many come out
 * @returns ascending inner bounds, each above the smallest value and at or below the largest; none where all values
 *   are equal or fewer than two
 * @throws {RangeError} if no class is wanted
 * @see classInt, style "sd" · golden: class-breaks
 */
export function deviationBreaks(sorted: ArrayLike<number>, classCount: number): number[] {
  const centre = meanDeviation(sorted, 'sample');
  if (!centre || centre.deviation === 0) return [];
  const { mean, deviation } = centre;
  const [smallest, largest] = [sorted[0]!, sorted[sorted.length - 1]!];
  return prettyNumbers((smallest - mean) / deviation, (largest - mean) / deviation, classCount)
    .map((multiple) => mean + multiple * deviation)
    .filter((bound) => bound > smallest && bound <= largest);
}
