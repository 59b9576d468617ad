import { CELL } from '../cells.ts';
import type { Evidence, Proof, Requirement } from './requirement.ts';
import type { Room } from './room.ts';

/** Hidden cells that count one person each and take part in the evidence: that person knows that they do not move. */
export function insidersOf(room: Room, requirement: Requirement, { up, down }: Evidence): number[] {
  const { cells } = room;
  const found = new Set<number>();
  for (const move of [up, down])
    for (const cell of move?.cells ?? []) {
      const isHidden = cells.state(cell) === CELL.protected || cells.state(cell) === CELL.secondary;
      if (!isHidden || cells.value(cell) !== 1 || cells.isDifference[Math.floor(cell / cells.nodes.count)]) continue;
      if (requirement.cells.includes(cell) || isSamePerson(room, requirement, cell)) continue;
      found.add(cell);
    }
  return [...found];
}

/** The requirement for each insider of its evidence who was not thought of yet. */
export function insiderRequirements(room: Room, { requirement, evidence, insiders }: Proof): Requirement[] {
  return insidersOf(room, requirement, evidence)
    .filter((cell) => !insiders.has(cell))
    .map((known) => ({ ...requirement, known }));
}

// One person in an area and one in the town around it: as a rule it is the same person, in two counts or at two times.
function isSamePerson(room: Room, { value, cells: [cell = 0] }: Requirement, other: number): boolean {
  if (Math.abs(value) !== 1) return false;
  const { count } = room.cells.nodes;
  return isWithin(room, cell % count, other % count) || isWithin(room, other % count, cell % count);
}

function isWithin(room: Room, inner: number, outer: number): boolean {
  if (inner === outer) return true;
  const { rows, rowsAsChild } = room.cells.nodes;
  return (rowsAsChild[inner] ?? []).some((row) => isWithin(room, rows[row]?.parent ?? outer, outer));
}
