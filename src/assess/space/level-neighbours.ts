import type { AreaTable } from '../../core/area.ts';
import type { AreaShapes } from '../../core/geometry.ts';
import { contiguity } from '../../geo/contiguity.ts';
import { planeShapes } from '../../geo/plane-shapes.ts';
import type { NeighbourWeights } from '../../stats/space/neighbour-weights.ts';
import type { LevelMembers } from '../level-members.ts';

/** Gaps and overlaps of shapes up to this far do not part neighbours. */
export const TOLERANCE_METRES = 1;

/** The areas of a level that have a shape, with their neighbours. */
export interface LevelNeighbours {
  readonly level: LevelMembers;
  /** indices into AreaTable.areas in the order of the codes, so that the order of the rows does not matter */
  readonly areas: Uint32Array;
  /** queen contiguity over `areas`; islands stay alone */
  readonly links: NeighbourWeights;
}

/**
 * Neighbours on the levels of a table, made when they are first asked for.
 * @param areas all areas
 * @param shapes their shapes
 * @returns a look-up; null for the region itself and for a level without shapes
 */
export function levelNeighbours(areas: AreaTable, shapes: AreaShapes): (level: LevelMembers) => LevelNeighbours | null {
  const known = new Map<LevelMembers, LevelNeighbours | null>();
  return (level) => {
    const found = known.get(level);
    if (found !== undefined) return found;
    const made = level.level === 0 ? null : makeNeighbours(areas, shapes, level);
    known.set(level, made);
    return made;
  };
}

function makeNeighbours(table: AreaTable, shapes: AreaShapes, level: LevelMembers): LevelNeighbours | null {
  const codeOf = (area: number): string => table.areas[area]!.code;
  const areas = level.areas.filter((area) => shapes.geometries[area]);
  areas.sort((first, second) => (codeOf(first) < codeOf(second) ? -1 : 1));
  if (areas.length === 0) return null;
  const plane = planeShapes(Array.from(areas, (area) => shapes.geometries[area] ?? null));
  return { level, areas, links: contiguity(plane, { kind: 'queen', tolerance: TOLERANCE_METRES }) };
}
