import { ascendingOrder } from './ascending-order.ts';

/**
 * Ranks from the highest value down: 1 is the highest, equal values share the smaller rank (1, 2, 2, 4).
 * @param values numbers without gaps (no NaN)
 * @returns ranks in the order of the values
 */
export function rankDescending(values: Float64Array): Uint32Array {
  const order = ascendingOrder(values);
  const ranks = new Uint32Array(values.length);
  let rank = 1;
  for (let i = order.length - 1; i >= 0; i--) {
    const position = order[i]!;
    const above = order[i + 1];
    if (above === undefined || values[above] !== values[position]) rank = order.length - i;
    ranks[position] = rank;
  }
  return ranks;
}
