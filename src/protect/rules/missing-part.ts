import { CELL, type Cells } from '../cells.ts';
import { isSmall } from './minimum-frequency.ts';

/**
 * Parts that were not delivered although their whole and other parts were: the difference tells their count. Where
 * it is small these parts are protected like a count that was delivered.
 */
export function protectMissingParts(cells: Cells): void {
  for (const template of cells.templates) {
    const { rule } = template;
    if (!rule || cells.isDifference[template.index]) continue;
    for (const { parent, children } of cells.nodes.rows) {
      const whole = template.values[parent] ?? Number.NaN;
      if (Number.isNaN(whole)) continue;
      const missing: number[] = [];
      let rest = whole;
      for (const child of children) {
        const cell = cells.cell(template.index, child);
        const value = template.values[child] ?? Number.NaN;
        if (!Number.isNaN(value)) rest -= value;
        else if (cells.state(cell) === CELL.free) missing.push(cell);
      }
      if (missing.length === children.length || !isSmall(rest, rule.minimumCount)) continue;
      const detail = `not delivered, but the other parts leave ${rest} < ${rule.minimumCount}`;
      for (const cell of missing) cells.protect(cell, { reason: 'minimum', detail });
    }
  }
}
