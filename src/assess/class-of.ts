/** Class of a value, from 1: the number of bounds at or below it plus one. */
export function classOf(value: number, bounds: readonly number[]): number {
  let position = 0;
  while (position < bounds.length && value >= bounds[position]!) position += 1;
  return position + 1;
}
