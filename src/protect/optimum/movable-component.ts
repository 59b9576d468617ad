import type { LatentPlace } from '../intervals/latent-groups.ts';
import { equationsOf, type Surroundings } from '../intervals/neighbourhood.ts';
import type { Requirement } from '../intervals/requirement.ts';
import { canBeHidden } from '../secondary/hiding-cost.ts';

/** Cells that are hidden or may be, hang together by what readers know, and have something protected among them. */
export interface MovableComponent {
  readonly cells: readonly number[];
  /** numbers of the equations they stand in */
  readonly equations: readonly number[];
  /** where groups behind overlapping counts say more than the equations */
  readonly places: readonly LatentPlace[];
  readonly requirements: readonly Requirement[];
}

/**
 * Parts of a publication that have nothing to do with one another: what is hidden in one changes nothing in the others.
 * Cells that are shown in any case separate them.
 * @param requirements what must stay in doubt; those without any cell that can move are left out
 */
export function movableComponents(around: Surroundings, requirements: readonly Requirement[]): MovableComponent[] {
  const { equations, room } = around;
  const { cells } = room;
  const isMovable = (cell: number): boolean => cells.isUnknown(cell) || canBeHidden(cells, cell);
  const requirementsOf = new Map<number, Requirement[]>();
  for (const requirement of requirements)
    for (const cell of requirement.cells) requirementsOf.set(cell, [...(requirementsOf.get(cell) ?? []), requirement]);
  const found = new Set<number>();
  const from = (seeds: readonly number[]): MovableComponent => {
    const members: number[] = [];
    const numbers = new Set<number>();
    const places = new Map<string, LatentPlace>();
    const asked = new Set<Requirement>();
    const visit = (among: readonly number[]): void => {
      for (const cell of among) {
        if (found.has(cell) || !isMovable(cell)) continue;
        found.add(cell);
        members.push(cell);
      }
    };
    visit(seeds);
    for (let next = 0; next < members.length; next += 1) {
      const cell = members[next]!;
      for (const number of equationsOf(around, cell)) {
        if (numbers.has(number)) continue;
        numbers.add(number);
        visit(equations.equation(number).cells);
      }
      for (const rule of room.rules(cell)) visit(rule.cells);
      for (const place of room.latent.places([cell])) {
        places.set(place.key, place);
        visit(room.latent.cellsOf(place));
      }
      for (const requirement of requirementsOf.get(cell) ?? []) {
        asked.add(requirement);
        visit(requirement.cells);
      }
    }
    return { cells: members, equations: [...numbers], places: [...places.values()], requirements: [...asked] };
  };
  return requirements.map((requirement) => from(requirement.cells)).filter(({ cells: own }) => own.length > 0);
}
