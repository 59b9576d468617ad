/** Smallest and largest value; null where there is none. */
export function valueRange(values: ArrayLike<number>): { readonly smallest: number; readonly largest: number } | null {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < smallest) smallest = value;
    if (value > largest) largest = value;
  }
  return smallest <= largest ? { smallest, largest } : null;
}
