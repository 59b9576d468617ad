/**
 * Who is next to whom and how much that counts: one row per area, as a sparse matrix is kept by rows.
 * Rows name no area twice and, but for `withSelf`, never the area itself. An area with an empty row has no neighbours.
 */
export interface NeighbourWeights {
  /** entries offsets[i] … offsets[i + 1] − 1 belong to area i; one longer than the number of areas */
  readonly offsets: Uint32Array;
  /** indices of areas, ascending within a row */
  readonly neighbours: Uint32Array;
  /** in the order of `neighbours` */
  readonly weights: Float64Array;
}

/** Number of areas that weights are about. */
export function areaCountOf({ offsets }: NeighbourWeights): number {
  return Math.max(0, offsets.length - 1);
}

/**
 * Neighbours of equal weight 1 from one list per area; symmetry is not asked for.
 * @param lists indices of the neighbours of each area, in any order
 * @returns rows in the order of the lists, each ascending
 * @throws {RangeError} if a list names an area that is not there, the area itself or an area twice
 */
export function neighbourWeights(lists: readonly ArrayLike<number>[]): NeighbourWeights {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, area) => {
    offsets[area + 1] = offsets[area]! + list.length;
  });
  const neighbours = new Uint32Array(offsets[lists.length]!);
  lists.forEach((list, area) => {
    const row = Uint32Array.from(list).sort();
    row.forEach((neighbour, position) => {
      if (neighbour >= lists.length || neighbour === area || neighbour === row[position - 1])
        throw new RangeError(`area ${area} cannot have the neighbour ${neighbour} (again) among ${lists.length} areas`);
    });
    neighbours.set(row, offsets[area]!);
  });
  return { offsets, neighbours, weights: new Float64Array(neighbours.length).fill(1) };
}

/**
 * The same neighbours with every area as a neighbour of itself, weight 1: for G* and for smoothing with the own value.
 * @param links weights without areas as neighbours of themselves
 * @returns rows with one more entry each
 */
export function withSelf({ offsets, neighbours, weights }: NeighbourWeights): NeighbourWeights {
  const areaCount = Math.max(0, offsets.length - 1);
  const widened = {
    offsets: offsets.map((offset, area) => offset + area),
    neighbours: new Uint32Array(neighbours.length + areaCount),
    weights: new Float64Array(neighbours.length + areaCount),
  };
  for (let area = 0; area < areaCount; area++) {
    const [from, to] = [offsets[area]!, offsets[area + 1]!];
    let own = from;
    while (own < to && neighbours[own]! < area) own += 1;
    widened.neighbours.set(neighbours.subarray(from, own), from + area);
    widened.weights.set(weights.subarray(from, own), from + area);
    widened.neighbours[own + area] = area;
    widened.weights[own + area] = 1;
    widened.neighbours.set(neighbours.subarray(own, to), own + area + 1);
    widened.weights.set(weights.subarray(own, to), own + area + 1);
  }
  return widened;
}
