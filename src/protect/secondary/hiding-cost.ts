import { CELL, type Cells } from '../cells.ts';

const ZERO_COST = 1e12;
const TOO_SMALL_COST = 1e9;

/** True of a count of nobody; a balance of 0 says something of two counts. */
export function countsNobody(cells: Cells, cell: number): boolean {
  return cells.value(cell) === 0 && !cells.isDifference[Math.floor(cell / cells.nodes.count)];
}

/**
 * What readers lose when a cell is hidden for the sake of another: the square root of the people counted, times the
 * figures that need it. Without the root many small cells would go before one large one; without people at all, totals.
 * Nobody protects nothing (the sum it joins stays as small) and comes last.
 * @param missing how many people the hidden sum still lacks to reach the minimum
 */
export function hidingCost(cells: Cells, cell: number, missing: number): number {
  const size = Math.abs(cells.value(cell));
  const cost = Math.sqrt(Math.max(size, 0.5)) * Math.max(1, cells.templateOf(cell).uses);
  if (countsNobody(cells, cell)) return ZERO_COST + cost;
  return size < missing ? TOO_SMALL_COST + cost : cost;
}

/** A count of nobody widens no interval for readers who take hidden counts for 1 or more. */
export function canBeHidden(cells: Cells, cell: number): boolean {
  return cells.state(cell) === CELL.open && !countsNobody(cells, cell);
}

/** The open cell that costs least, −1 if there is none; of equal ones the first. */
export function cheapestCell(cells: Cells, among: Iterable<number>, missing: number): number {
  let [best, bestCost] = [-1, Number.POSITIVE_INFINITY];
  for (const cell of among) {
    if (cells.state(cell) !== CELL.open) continue;
    const cost = hidingCost(cells, cell, missing);
    if (cost < bestCost || (cost === bestCost && cell < best)) [best, bestCost] = [cell, cost];
  }
  return best;
}
