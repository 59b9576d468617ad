import { CELL } from '../cells.ts';
import type { Equations } from '../secondary/equations.ts';
import { canBeHidden, hidingCost } from '../secondary/hiding-cost.ts';
import type { Room } from './room.ts';

/** What is left over between schemes stands in no way if it is more than this. */
const NEAR_BOUND = 20;

/** How far to look for cells that could change together with a hidden one. */
export interface Reach {
  /** steps from equation to equation */
  readonly layers: number;
  /** cells taken from one equation at most: hidden ones first, then those that readers miss least */
  readonly perEquation: number;
  readonly limit: number;
  /** a combination that can fall by less than this before it is empty may be what stands in the way */
  readonly nearLimit: number;
  /** only what is hidden already */
  readonly isHiddenOnly: boolean;
}

/** Where to look. */
export interface Surroundings {
  readonly equations: Equations;
  readonly room: Room;
  /** assumed equations (of kind 2 and 4) are left out where they leave no way */
  readonly isTrusting: boolean;
}

/** Numbers of the equations that count for a cell. */
export function equationsOf({ equations, isTrusting }: Surroundings, cell: number): readonly number[] {
  const numbers = equations.of(cell);
  return isTrusting ? numbers : numbers.filter((number) => !equations.isAssumed(number));
}

/** Cells that may take part in a move through the given ones: those themselves first. */
export function neighbourhood(around: Surroundings, start: readonly number[], reach: Reach): number[] {
  const { equations, room } = around;
  const { cells } = room;
  const found = new Set(start.filter((cell) => cells.isUnknown(cell) || cells.state(cell) === CELL.open));
  const seen = new Set<number>();
  let layer = [...found];
  const take = (cell: number, into: number[]): void => {
    if (found.has(cell) || found.size >= reach.limit) return;
    found.add(cell);
    into.push(cell);
  };
  for (let step = 0; step < reach.layers && layer.length > 0; step += 1) {
    const next: number[] = [];
    for (const cell of layer) {
      for (const number of equationsOf(around, cell)) {
        if (seen.has(number)) continue;
        seen.add(number);
        for (const mate of mates(equations.equation(number).cells, room, reach)) take(mate, next);
      }
      for (const place of room.latent.places([cell]))
        for (const mate of mates(room.latent.cellsOf(place), room, {
          ...reach,
          isHiddenOnly: reach.isHiddenOnly || step > 0,
        }))
          take(mate, next);
      for (const rule of room.rules(cell))
        for (const mate of rule.cells)
          if (cells.isUnknown(mate) || (rule.room < reach.nearLimit && !reach.isHiddenOnly && canBeHidden(cells, mate)))
            take(mate, next);
      for (const bound of room.bounds(cell))
        if (bound.room < NEAR_BOUND) for (const mate of mates(bound.cells, room, reach)) take(mate, next);
    }
    layer = next;
  }
  return [...found];
}

function mates(among: readonly number[], { cells }: Room, reach: Reach): number[] {
  const hidden: number[] = [];
  const open: number[] = [];
  for (const cell of among) {
    if (cells.isUnknown(cell)) hidden.push(cell);
    else if (!reach.isHiddenOnly && canBeHidden(cells, cell)) open.push(cell);
  }
  const { perEquation } = reach;
  if (hidden.length >= perEquation) return hidden.slice(0, perEquation);
  if (hidden.length + open.length <= perEquation) return [...hidden, ...open];
  open.sort((first, second) => hidingCost(cells, first, 0) - hidingCost(cells, second, 0) || first - second);
  return [...hidden, ...open.slice(0, perEquation - hidden.length)];
}
