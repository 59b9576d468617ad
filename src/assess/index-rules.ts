import { assert } from '../core/assert.ts';
import type { IndexRule, IndicatorDefinition } from '../core/indicator.ts';

/** Classes of an index from low to high strain. */
export interface IndexClasses {
  readonly ids: readonly string[];
  /** limits on the unrounded index; one for each class but the first */
  readonly limits: readonly { readonly at: number; readonly belongsTo: 'lower' | 'upper' }[];
}

const FOUR_LIMITS = [
  { at: -1, belongsTo: 'upper' },
  { at: 1, belongsTo: 'lower' },
  { at: 1.5, belongsTo: 'lower' },
] as const;

/**
 * Classes of each rule. Status "hoch" is the good end: the index measures disadvantage, the class names the position.
 * @see Monitoring Soziale Stadtentwicklung Berlin 2021, chapter 2 · golden: berlin-status-dynamics
 */
export const INDEX_CLASSES: Readonly<Record<IndexRule, IndexClasses>> = {
  'mss-status': { ids: ['hoch', 'mittel', 'niedrig', 'sehr-niedrig'], limits: FOUR_LIMITS },
  'mss-dynamics': { ids: ['positiv', 'stabil', 'negativ'], limits: FOUR_LIMITS.slice(0, 2) },
  burden: { ids: ['gering', 'mittel', 'erhoeht', 'hoch'], limits: FOUR_LIMITS },
};

/** Class of an unrounded index value, from 1; the values −1, 1 and 1.5 belong to the class nearer the middle. */
export function indexClass(value: number, { limits }: IndexClasses): number {
  let position = 1;
  for (const { at, belongsTo } of limits) if (value > at || (value === at && belongsTo === 'upper')) position += 1;
  return position;
}

/** Sign with which an indicator enters an index where high means strain. This is the only place that turns it. */
export function strainSign(definition: IndicatorDefinition): 1 | -1 {
  assert(definition.direction !== 'neutral', `indicator ${definition.id} is neutral and can be in no index`);
  return definition.direction === 'relief' ? -1 : 1;
}
