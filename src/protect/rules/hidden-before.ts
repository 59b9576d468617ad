import { CELL, type Cells, type Reason } from '../cells.ts';
import { isSmall } from './minimum-frequency.ts';

const HIDDEN_BEFORE: Reason = { reason: 'cannot-judge', detail: 'hidden in an earlier edition' };

/**
 * Counts that an earlier edition hid and nobody publishes any more stay hidden: what is shown today must not tell them.
 * Where the figures of today tell the office that a count is no small one it was hidden for others alone.
 * @param hiddenBefore cells that no edition showed
 */
export function protectHiddenBefore(cells: Cells, hiddenBefore: readonly number[]): void {
  for (const cell of hiddenBefore) {
    const value = cells.value(cell);
    const { rule } = cells.templateOf(cell);
    cells.states[cell] = CELL.free;
    const isEnough = rule !== null && !isSmall(value, rule.minimumCount) && (value !== 0 || rule.zerosPublishable);
    if (Number.isNaN(value) || !isEnough) cells.protect(cell, HIDDEN_BEFORE);
  }
}

/**
 * True of a count that an earlier edition hid and that not even the office counts today: what it is part of may be
 * small. As it was before a correction it only must not follow, nor does then what it is part of.
 */
export function isUnknownSinceBefore(cells: Cells, template: number, node: number): boolean {
  const { isCurrent, sameAs } = cells.templates[template]!;
  return !isCurrent && !sameAs && cells.state(cells.cell(template, node)) === CELL.protected;
}
