import type { CountCompanions } from '../core/companions.ts';
import type { CountName, QuantityTerm } from '../core/stages.ts';
import { columnKey, type ValueColumn } from '../core/table.ts';
import type { Figures } from './figures.ts';
import type { Inventory } from './inventory.ts';
import type { LocatedTerms } from './located-terms.ts';

/** What measuring needs and fills. */
export interface MeasureContext {
  readonly inventory: Inventory;
  readonly figures: Figures;
  /** name of a combination; the caller keeps the list of them */
  readonly quantity: (terms: readonly QuantityTerm[]) => string;
  /** columnKey(quantity id, '', base period) → counts; filled here, shared by all indicators */
  readonly counts: Map<string, ValueColumn>;
  /** by the same keys; filled here */
  readonly companions: Map<string, CountCompanions>;
}

/** Counts of a combination at one time, made once, whoever asks for them. */
export function countColumn(
  terms: readonly QuantityTerm[],
  located: LocatedTerms,
  context: MeasureContext,
): ValueColumn {
  const { quantity, basePeriod } = countName(terms, located, context);
  const key = columnKey(quantity, '', basePeriod);
  let column = context.counts.get(key);
  if (!column) {
    column = context.figures.combined(located.located);
    context.counts.set(key, column);
    const companions = context.figures.companions(located.located, column);
    if (companions) context.companions.set(key, companions);
  }
  return column;
}

/** The name under which `countColumn` keeps them. */
export function countName(terms: readonly QuantityTerm[], located: LocatedTerms, context: MeasureContext): CountName {
  return { quantity: context.quantity(terms), basePeriod: located.basePeriod };
}
