import type { Quantity } from '../core/stages.ts';
import type { Links } from './secondary/equations.ts';
import type { Combination, TemplateAlgebra } from './template-algebra.ts';
import type { Template } from './templates.ts';

/** Everything that readers of earlier editions bring along. */
export interface EarlierKnowledge {
  /** the current ones first, then whatever else readers know something about */
  readonly templates: readonly Template[];
  /** formulas of published counts, now and before */
  readonly ruleAlgebra: TemplateAlgebra;
  readonly dependencies: readonly Combination[];
  /** cells of today whose value is public already */
  readonly unchanged: ReadonlySet<number>;
  /** counts of editions that were revised since, to be taken for equal where nothing says otherwise */
  readonly links: Links;
  /** cells that were hidden then: of such editions, and of counts that are not published any more */
  readonly hiddenBefore: readonly number[];
}

/** Where an earlier edition had a count, found among the areas of today. */
export interface KnownPlace {
  readonly key: string;
  readonly quantity: Quantity;
  readonly basePeriod: string;
  readonly node: number;
}

/** A count that an earlier edition showed. */
export interface KnownCount extends KnownPlace {
  readonly value: number;
}
