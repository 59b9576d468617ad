/** A run that is stopped by chance alone is one in a million. */
const HARDLY_EVER = 1e-6;

/** So many of a number of independent trials of one kind that there are more by chance hardly ever. */
export function mostByChance(trials: number, share: number): number {
  // chances of all, of one less and so on; in logarithms, for many are next to nothing
  let [most, chance, sum] = [trials, trials * Math.log(share), 0];
  for (; most > 0; most--) {
    sum += Math.exp(chance);
    if (sum > HARDLY_EVER) break;
    chance += Math.log((most / (trials - most + 1)) * ((1 - share) / share));
  }
  return most;
}

/** So many that there are fewer by chance hardly ever. */
export function fewestByChance(trials: number, share: number): number {
  return trials - mostByChance(trials, 1 - share);
}
