import type { Cells } from '../cells.ts';
import type { Equations } from '../secondary/equations.ts';
import type { TemplateAlgebra } from '../template-algebra.ts';
import type { Part } from './independent-parts.ts';
import type { Room } from './room.ts';

/**
 * Everything that decides about a publication but its figures: areas, formulas, rules, what ties counts together.
 * @returns a text as numbers, for Recall
 */
export function structureOf(
  cells: Cells,
  given: { readonly equations: Equations; readonly algebra: TemplateAlgebra; readonly room: Room },
): Uint16Array {
  const { nodes, templates, isDifference, neverNegative } = cells;
  const { dependencies, ties } = given.equations;
  const text = JSON.stringify([
    [nodes.areasOf.map(({ length }) => length), nodes.rows, nodes.rests],
    templates.map(({ quantity, basePeriod, rule, isCurrent, uses }) => [quantity, basePeriod, rule, isCurrent, uses]),
    [isDifference, neverNegative, dependencies, ties, templates.map(({ sameAs }) => sameAs && [...sameAs])],
    [given.algebra.finest.map((vector) => [...vector]), given.room.isInsider, given.room.hiddenAtLeast],
  ]);
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}

/** All figures that decide about a part, beside the structure of the publication: for Recall. */
export function partInputs({ cells, guesses, told }: Room, { templates, beside }: Part): ArrayLike<number>[] {
  const { count } = cells.nodes;
  const own = new Set(beside);
  // by number too: that is how a result names them
  const targets = [...cells.targets.entries()].filter(([, target]) =>
    target.cells.some((cell) => own.has(Math.floor(cell / count))),
  );
  return [
    templates,
    beside,
    ...targets.flatMap(([number, target]) => [[number], target.cells, target.coefficients, target.residues]),
    ...beside.flatMap((template) => {
      const { values, hiddenByNode, withheld } = cells.templates[template]!;
      const first = template * count;
      const guessed = values.map((_, node) => guesses.get(first + node) ?? Number.NaN);
      const bounds = values.map((_, node) => told.get(first + node)?.lower ?? Number.NaN);
      const most = values.map((_, node) => told.get(first + node)?.upper ?? Number.NaN);
      const few = values.map((_, node) => cells.partsOfFew.get(first + node) ?? 0);
      const known = [
        few,
        values,
        bounds,
        most,
        guessed,
        cells.impliedValues[template]!,
        hiddenByNode ?? [],
        [...withheld.keys()],
      ];
      return [cells.states.slice(first, first + count), ...known];
    }),
  ];
}
