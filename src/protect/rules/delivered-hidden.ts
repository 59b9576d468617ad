import { CELL, type Cells } from '../cells.ts';
import { isSmall } from './minimum-frequency.ts';

/**
 * Protects what the source itself has hidden, at every level, and small counts that are withheld as unreliable.
 * What a public source hides is not ours to protect: whatever tells it is public too.
 */
export function protectDeliveredHidden(cells: Cells): void {
  for (const template of cells.templates) {
    const { rule } = template;
    if (!rule) continue;
    template.hiddenByNode?.forEach((isHidden, node) => {
      if (isHidden)
        cells.protect(cells.cell(template.index, node), { reason: 'delivered-hidden', detail: 'hidden by the source' });
    });
    for (const [node, value] of template.withheld) {
      const cell = cells.cell(template.index, node);
      if (cells.states[cell] === CELL.free && isSmall(value, rule.minimumCount))
        cells.protect(cell, { reason: 'minimum', detail: `${value} < ${rule.minimumCount}, withheld as unreliable` });
    }
  }
}
