import { CELL, type Cells } from '../cells.ts';

/** True if so few people may not be shown under the rule; a fraction of a person is few as well. */
export function isSmall(value: number, minimumCount: number): boolean {
  const size = Math.abs(value);
  return size > 1e-9 && size < minimumCount - 1e-9;
}

/** Hides counts from 1 to below the minimum, zeros too where the source forbids them. A saldo counts nobody. */
export function protectSmallCounts(cells: Cells): void {
  for (const template of cells.templates) {
    const { rule } = template;
    if (!rule || cells.isDifference[template.index]) continue;
    for (let node = 0; node < cells.nodes.count; node += 1) {
      const cell = cells.cell(template.index, node);
      if (cells.states[cell] !== CELL.open) continue;
      const value = template.values[node] ?? Number.NaN;
      if (isSmall(value, rule.minimumCount))
        cells.protect(cell, { reason: 'minimum', detail: `${value} < ${rule.minimumCount}` });
      else if (!rule.zerosPublishable && Math.abs(value) <= 1e-9)
        cells.protect(cell, { reason: 'minimum', detail: 'zeros of this source are not published' });
    }
  }
}
