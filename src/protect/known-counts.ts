import type { CountBounds } from '../core/edition.ts';
import type { Quantity } from '../core/stages.ts';
import type { ShareTemplates } from './rules/remainder.ts';
import type { Tie } from './secondary/equations.ts';
import type { Combination, TemplateAlgebra } from './template-algebra.ts';
import type { Template } from './templates.ts';

/** Formulas of the counts of today and before, or of those of an edition. */
export interface Formulas<Algebra = TemplateAlgebra> {
  readonly algebra: Algebra;
  /** templates by their number in the algebra */
  readonly numbers: readonly number[];
  /** areas in which these counts, of several editions, belong together; missing: they are of one, in every area */
  readonly nodes?: readonly number[];
}

/** Which version of a delivered group an edition had (of `ruleAlgebra`, by column); edition 0 is today's. */
export type VersionOf = (edition: number, column: number) => number;

/** An area in which something was corrected. */
export interface CorrectedArea {
  readonly node: number;
  /** delivered groups that were corrected, or may have been */
  readonly columns: ReadonlySet<number>;
  /** classes of these groups of which it is not certain */
  readonly doubtful: readonly number[];
  /** class of a delivered group; undefined where nobody ever counted it otherwise */
  classOf(column: number): number | undefined;
  /** versions of delivered groups if of the doubtful classes only some were corrected */
  versionsIf(isCorrected: (group: number) => boolean): VersionOf;
  /** templates of a published count that are cells of their own there, with their editions */
  templatesOf(count: number): readonly { readonly template: number; readonly edition: number }[];
}

/** Everything that readers of earlier editions bring along. */
export interface EarlierKnowledge {
  /** the current ones first, then whatever else readers know something about: counts of before, and as they were */
  readonly templates: readonly Template[];
  /** formulas of published counts, now and before */
  readonly ruleAlgebra: TemplateAlgebra;
  /** the same of editions that were revised since */
  readonly revised: readonly Formulas[];
  /** what of the same editions and of today belongs together */
  readonly corrected: readonly CorrectedArea[];
  readonly dependencies: readonly Combination[];
  /** cells of today whose value is public already */
  readonly unchanged: ReadonlySet<number>;
  /** cells of today of which an earlier edition showed another value */
  readonly changed: ReadonlySet<number>;
  /** what corrected counts have to do with newer ones */
  readonly ties: readonly Tie[];
  /** cells that were hidden then: of such editions, and of counts that are not published any more */
  readonly hiddenBefore: readonly number[];
  /** part and whole of shares that earlier editions published, by template */
  readonly formerShares: readonly ShareTemplates[];
  /** what classes of earlier editions said of hidden counts, by cell */
  readonly told: ReadonlyMap<number, CountBounds>;
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

/** Bounds of a hidden count that an earlier edition told by a class. */
export type KnownBounds = KnownPlace & CountBounds;

/** Gathers what classes told, by cell: all of it holds. */
export class ToldBounds {
  readonly bounds = new Map<number, CountBounds>();
  private readonly nodeCount: number;

  constructor(nodeCount: number) {
    this.nodeCount = nodeCount;
  }

  add(template: number, { node, lower, upper }: KnownBounds): void {
    const cell = template * this.nodeCount + node;
    const known = this.bounds.get(cell) ?? { lower, upper };
    this.bounds.set(cell, { lower: Math.max(lower, known.lower), upper: Math.min(upper, known.upper) });
  }
}
