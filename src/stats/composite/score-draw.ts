/**
 * Draws that carry the sampling error of a proportion: the value whose score test gives exactly z. With z standard
 * normal, 2.5 and 97.5 per cent of the draws lie below the lower and above the upper Wilson limit, and half of them
 * below the observed proportion; draws stay within 0–1.
 * @param cases number of cases, 0 ≤ cases ≤ population
 * @param population people counted, above 0
 * @param z standard normal number
 * @returns proportion; the observed one for z = 0
 * @see Wilson 1927; confidence distributions: Xie and Singh 2013 · golden: score-draw
 * @example drawnProportion(45, 300, 1.959964) // 0.1948, the upper 95 % Wilson limit
 */
export function drawnProportion(cases: number, population: number, z: number): number {
  const square = z * z;
  const spread = z * Math.sqrt((cases * (population - cases)) / population + square / 4);
  const share = (cases + square / 2 + spread) / (population + square);
  // Rounding must not lead out of 0–1 where all or nobody is a case.
  return share < 0 ? 0 : share > 1 ? 1 : share;
}

/**
 * Draws that carry the sampling error of a count of independent events: the mean whose score test gives exactly z.
 * @param events 0 or more
 * @param z standard normal number
 * @returns count, 0 or more; the observed one for z = 0
 * @see Rao 1948 (score test); confidence distributions: Xie and Singh 2013 · golden: score-draw
 */
export function drawnCount(events: number, z: number): number {
  const square = z * z;
  const count = events + square / 2 + z * Math.sqrt(events + square / 4);
  return count < 0 ? 0 : count;
}
