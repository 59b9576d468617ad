import type { SystemParts } from '../system/component.ts';
import type { Cell } from './reached-counts.ts';

/** True if everybody in one of two counts is in the other: where both are 1 it is the same person. */
export function isOneInOther(parts: SystemParts, one: Cell, other: Cell): boolean {
  return isWithin(parts, one, other) || isWithin(parts, other, one);
}

function isWithin(parts: SystemParts, inner: Cell, outer: Cell): boolean {
  if (!livesWithin(parts, inner, outer.area)) return false;
  if (inner.takenFrom !== null || outer.takenFrom !== null)
    return inner.takenFrom === outer.takenFrom && inner.column === outer.column;
  const { columns, shares } = parts.knowledge;
  const isShare = (shares.get(inner.column) ?? []).some(
    ({ numerator, denominator }) => numerator === inner.column && denominator === outer.column,
  );
  if (isShare) return true;
  const { atoms } = columns[outer.column]!;
  return [...columns[inner.column]!.atoms].every(([atom, factor]) => factor <= (atoms.get(atom) ?? 0));
}

/**
 * True if everybody in a count lives in an area: it lies in there, in some scheme or by the map, as far as anybody is
 * counted. Of three areas that hold it two may be empty.
 */
function livesWithin({ knowledge, divisions, ground }: SystemParts, cell: Cell, outer: number): boolean {
  const { column, takenFrom } = cell;
  const isEmpty = (area: number): boolean =>
    takenFrom === null
      ? knowledge.known[column]![area] === 0
      : knowledge.known[takenFrom]![area]! - knowledge.known[column]![area]! === 0;
  const places = new Set([cell.area]);
  const add = (areas: readonly number[]): void => {
    const peopled = areas.filter((area) => !isEmpty(area));
    if (peopled.length === 1) places.add(peopled[0]!);
  };
  for (const area of places) {
    if (area === outer) return true;
    for (const { whole, parts } of divisions.around(area)) add(whole === area ? parts : [whole]);
    for (const relation of ground.of(area)) {
      const { whole, parts } = ground.relations[relation]!;
      if (parts.includes(area)) add(whole);
    }
  }
  return false;
}
