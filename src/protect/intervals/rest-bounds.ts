import type { Rest } from '../area-nodes.ts';
import { CELL, type Cells } from '../cells.ts';
import type { Combination } from '../template-algebra.ts';
import type { Figure } from './requirement.ts';

/**
 * What areas of one scheme hold and those of another within them do not: as little as that may be, it is not less than
 * nobody. Rests that are part of the equations are cells of their own that cannot fall below zero; this is about all
 * others, of counts and of combinations of counts that no rest falls short of.
 */
export class RestBounds {
  private readonly cells: Cells;
  private readonly restsOf = new Map<number, Rest[]>();
  private readonly combinationsOf: ReadonlyMap<number, readonly Combination[]>;

  /** @param combinationsOf combinations that cannot fall below zero, by template */
  constructor(cells: Cells, combinationsOf: ReadonlyMap<number, readonly Combination[]>) {
    this.cells = cells;
    this.combinationsOf = combinationsOf;
    for (const rest of cells.nodes.rests)
      for (const node of [...rest.whole, ...rest.parts])
        this.restsOf.set(node, [...(this.restsOf.get(node) ?? []), rest]);
  }

  /** Combinations through a cell that cannot fall below zero, each the same object however it is come by. */
  of(cell: number): Figure[] {
    const { cells } = this;
    if (cells.isDifference[Math.floor(cell / cells.nodes.count)]) return [];
    const rests = this.restsOf.get(cells.nodeOf(cell)) ?? [];
    const combinations = cells
      .templatesOf(cell)
      .flatMap((template) => [
        [{ template, coefficient: 1, residue: 1 }],
        ...(this.combinationsOf.get(template) ?? []),
      ]);
    return rests.flatMap((rest) => combinations.flatMap((terms) => this.bound(terms, rest)));
  }

  private bound(terms: Combination, { node, whole, parts }: Rest): Figure[] {
    const { cells } = this;
    if (terms.every(({ template }) => cells.state(cells.cell(template, node)) !== CELL.blank)) return [];
    const figure: { cells: number[]; coefficients: number[] } = { cells: [], coefficients: [] };
    for (const { template, coefficient } of terms)
      for (const [side, sign] of [
        [whole, 1],
        [parts, -1],
      ] as const)
        for (const area of side) {
          figure.cells.push(cells.cell(template, area));
          figure.coefficients.push(sign * coefficient);
        }
    return [figure];
  }
}
