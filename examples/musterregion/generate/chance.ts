import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance for one purpose: the same key gives the same draws, whatever else is drawn. */
export interface Chance {
  /** from 0 to below 1 */
  float(): number;
  /** mean 0, deviation 1 */
  normal(): number;
  /** whole number from 0 to n */
  binomial(n: number, p: number): number;
  poisson(mean: number): number;
  /** the whole number below or above, so that the mean is kept */
  round(value: number): number;
}

/** FNV-1a of a text, as a 32-bit seed. */
export function seedOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash ^= key.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash | 0;
}

const SMALL = 60;

/** Draws for a key; keys make series independent, so that a new one leaves the others as they are. */
export function chance(key: string): Chance {
  const generator = xoroshiro128plus(seedOf(`musterregion 2022 ${key}`));
  const float = (): number => uniformFloat64(generator);
  const normal = (): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - float()));
    return radius * Math.cos(2 * Math.PI * float());
  };
  const binomial = (n: number, p: number): number => {
    if (n <= SMALL) {
      let hits = 0;
      for (let trial = 0; trial < n; trial++) if (float() < p) hits++;
      return hits;
    }
    const drawn = Math.round(n * p + normal() * Math.sqrt(n * p * (1 - p)));
    return Math.min(n, Math.max(0, drawn));
  };
  const poisson = (mean: number): number => {
    if (mean > SMALL) return Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)));
    let product = float();
    let events = 0;
    for (const limit = Math.exp(-mean); product > limit; events++) product *= float();
    return events;
  };
  const round = (value: number): number => Math.floor(value + float());
  return { float, normal, binomial, poisson, round };
}
