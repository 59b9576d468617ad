import { CELL, type Cells } from '../cells.ts';
import { nestedTemplates } from './nested-templates.ts';

/**
 * Shows counts again that are hidden for their rate on few people alone, as parts of few, or because noughts are hidden,
 * where everybody knows that they are nought: no children live there, so there are no girls, and none in any part of the
 * area; or all its parts are shown to be empty. Where noughts are hidden that is so only by figures that are public
 * already.
 */
export function showEmptyParts(cells: Cells): void {
  const hidden = [...cells.reasons].flatMap(([cell, { reason }]) => {
    const isByRule = reason === 'denominator' || reason === 'minimum';
    return isByRule && cells.state(cell) === CELL.protected && cells.value(cell) === 0 ? [cell] : [];
  });
  if (hidden.length === 0) return;
  const wholesOf = wholeTemplates(cells);
  const isSeenEmpty = (cell: number): boolean => {
    const state = cells.state(cell);
    return (state === CELL.open || state === CELL.forced) && cells.value(cell) === 0;
  };
  const isKnown = (cell: number): boolean => {
    const [template, node] = [cells.templateOf(cell).index, cells.nodeOf(cell)];
    const { rows, rowsAsChild, rowsAsParent } = cells.nodes;
    const around = (rowsAsChild[node] ?? []).flatMap((row) => rows[row]?.parent ?? []);
    const within = (rowsAsParent[node] ?? []).map((row) => rows[row]?.children ?? []);
    const isEmptyAt = (area: number): boolean => isSeenEmpty(cells.cell(template, area));
    return (
      around.some(isEmptyAt) ||
      within.some((parts) => parts.every(isEmptyAt)) ||
      (wholesOf.get(template) ?? []).some((whole) => isSeenEmpty(cells.cell(whole, node)))
    );
  };
  // what is shown again may be the whole of another
  for (let left = hidden; ; ) {
    const known = left.filter(isKnown);
    if (known.length === 0) return;
    for (const cell of known) {
      cells.states[cell] = CELL.open;
      cells.reasons.delete(cell);
      cells.partsOfFew.delete(cell);
    }
    left = left.filter((cell) => cells.state(cell) === CELL.protected);
  }
}

/** By template: those that count everybody whom it counts. */
function wholeTemplates(cells: Cells): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { whole, part } of nestedTemplates(cells)) found.set(part, [...(found.get(part) ?? []), whole]);
  return found;
}
