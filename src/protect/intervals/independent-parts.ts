import { CELL, type Cells } from '../cells.ts';
import type { Equations } from '../secondary/equations.ts';
import type { LatentGroups } from './latent-groups.ts';

/** Templates whose figures can only move together: no move of theirs touches another part. */
export interface Part {
  /** ascending */
  readonly templates: readonly number[];
  /** those, and others whose figures stand still but bound them; ascending */
  readonly beside: readonly number[];
}

/** Sets of templates that stand together in an equation, a rule, a protected combination or behind common groups. */
export function tiesOf(cells: Cells, equations: Equations, latent: LatentGroups): number[][] {
  const templateOf = (cell: number): number => Math.floor(cell / cells.nodes.count);
  return [
    ...[...equations.dependencies, ...cells.neverNegative].map((terms) => terms.map(({ template }) => template)),
    ...equations.ties.map((tie) => tie.cells.map(templateOf)),
    ...cells.templates.map(({ index, sameAs }) => [
      index,
      ...new Set(sameAs?.filter((cell) => cell >= 0).map(templateOf)),
    ]),
    ...cells.targets.map((target) => [...new Set(target.cells.map(templateOf))]),
    ...latent.families().map(({ templates }) => [...templates]),
  ];
}

/**
 * Parts of the publication that have nothing to do with one another. A template all of whose figures are public or
 * blank ties nothing together: it stands still.
 * @returns parts by their first template
 */
export function independentParts(cells: Cells, ties: readonly (readonly number[])[]): Part[] {
  const nodes = Array.from({ length: cells.nodes.count }, (_, node) => node);
  const isMovable = cells.templates.map((_, template) =>
    nodes.some((node) => {
      const state = cells.state(cells.cell(template, node));
      return state !== CELL.blank && state !== CELL.forced;
    }),
  );
  const leader = cells.templates.map((_, template) => template);
  const find = (template: number): number => {
    let root = template;
    while (leader[root] !== root) root = leader[root]!;
    leader[template] = root;
    return root;
  };
  const movable = ties.map((tie) => tie.filter((template) => isMovable[template]));
  for (const [first, ...others] of movable) for (const other of others) leader[find(other)] = find(first!);
  const parts = new Map<number, { templates: number[]; beside: Set<number> }>();
  cells.templates.forEach((_, template) => {
    if (!isMovable[template]) return;
    const part = parts.get(find(template)) ?? { templates: [], beside: new Set<number>() };
    part.templates.push(template);
    parts.set(find(template), part);
  });
  ties.forEach((tie, at) => {
    const [first] = movable[at]!;
    if (first !== undefined) for (const template of tie) parts.get(find(first))!.beside.add(template);
  });
  return [...parts.values()].map(({ templates, beside }) => ({
    templates,
    beside: [...new Set([...templates, ...beside])].sort((one, other) => one - other),
  }));
}
