import { readFileSync } from 'node:fs';
import { type NeighbourWeights, neighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import type { WeightStyle } from '../../../src/stats/space/weigh-neighbours.ts';

/** Global statistics of CRIME for one list of neighbours in one style, as computed by spdep. */
export interface GlobalRow {
  readonly weights: 'gal_queen' | 'rook';
  readonly style: WeightStyle;
  readonly [figure: string]: number | string | number[][];
}

/** The 49 areas of Columbus, Ohio (Anselin 1988). */
export interface Columbus {
  readonly crime: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly links: Readonly<Record<GlobalRow['weights'], NeighbourWeights>>;
  readonly global: readonly GlobalRow[];
  readonly local: Readonly<Record<string, (number | string)[]>>;
  readonly permuted: Readonly<Record<string, number[]>>;
  readonly knn4: readonly number[][];
}

const fromOne = (lists: readonly (number[] | number)[]): NeighbourWeights =>
  neighbourWeights(lists.map((list) => [list].flat().map((neighbour) => neighbour - 1)));

/** Neighbours in a case file count from 1, and a list of one may be a bare number. */
export const caseNeighbours = fromOne;

/** Reads the case from the reference folder. */
export function readColumbus(folder: string): Columbus {
  const file = JSON.parse(readFileSync(`${folder}/cases/spatial_columbus.json`, 'utf8'));
  return {
    crime: Float64Array.from(file.CRIME),
    x: Float64Array.from(file.X),
    y: Float64Array.from(file.Y),
    links: { gal_queen: fromOne(file.gal_neighbours), rook: fromOne(file.rook_from_polygons) },
    global: file.global,
    local: file.local,
    permuted: file.local_perm9999,
    knn4: file.knn4,
  };
}

/** The same to nine digits; near 0 as many decimals. */
export const isNear = (found: number | null | undefined, wanted: number): boolean =>
  found != null && Math.abs(found - wanted) <= 1e-9 * Math.max(Math.abs(wanted), 1e-3);

/** Neighbours on a chessboard of columns × rows, in rows: with corners (queen) or without (rook). */
export function lattice(columns: number, rows: number, hasCorners = false): NeighbourWeights {
  const isOn = (column: number, row: number) => column >= 0 && row >= 0 && column < columns && row < rows;
  const lists = Array.from({ length: columns * rows }, (_, area) => {
    const [column, row] = [area % columns, Math.floor(area / columns)];
    const steps = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((aside) => [aside, down] as const));
    return steps
      .filter(([aside, down]) => (hasCorners ? aside !== 0 || down !== 0 : Math.abs(aside) + Math.abs(down) === 1))
      .filter(([aside, down]) => isOn(column + aside, row + down))
      .map(([aside, down]) => (row + down) * columns + column + aside);
  });
  return neighbourWeights(lists);
}
