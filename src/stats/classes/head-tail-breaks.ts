/** The head goes on being split while it holds at most this share of the values. */
const LARGEST_HEAD = 0.4;

/**
 * Head/tail breaks, for figures where few areas have very much: the mean is a bound; the values above it are split at
 * their own mean, and so on while those above are at most 40 % of the values split.
 * @param sorted values in ascending order, without gaps
 * @returns ascending inner bounds, as many as the figures ask for; none where all values are equal or there are none
 * @see Jiang 2013; classInt, style "headtails" · golden: class-breaks
 * @example headTailBreaks([1, 1, 1, 1, 2, 2, 3, 5, 8, 13, 21]) // [5.2727…, 14]
 */
export function headTailBreaks(sorted: ArrayLike<number>): number[] {
  const bounds: number[] = [];
  let from = 0;
  while (sorted.length - from > 1) {
    const mean = meanFrom(sorted, from);
    let head = from;
    while (head < sorted.length && sorted[head]! <= mean) head += 1;
    // The mean of equal values may miss them by rounding; then nothing or everything lies above it.
    if (head === from || head === sorted.length) break;
    bounds.push(mean);
    if ((sorted.length - head) / (sorted.length - from) > LARGEST_HEAD) break;
    from = head;
  }
  return bounds;
}

function meanFrom(sorted: ArrayLike<number>, from: number): number {
  let sum = 0;
  for (let i = from; i < sorted.length; i++) sum += sorted[i]!;
  return sum / (sorted.length - from);
}
