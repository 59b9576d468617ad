import type { MeasuredTable } from '../core/stages.ts';
import { CELL, type Cells } from './cells.ts';
import { countKeys, nameKey, standardisedNames } from './templates.ts';

/**
 * Counts that nothing hides and that stand nowhere all the same: wherever they would, the denominator below them is
 * hidden. Rules and intervals reckon with readers who know them; most do not.
 */
export function maskedCells(
  { indicators }: Pick<MeasuredTable, 'indicators'>,
  cells: Cells,
  templateOf: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const masked = new Set<number>();
  const standing = new Set<number>();
  const note = (template: number | undefined, isMasked: (node: number) => boolean): void => {
    if (template === undefined) return;
    for (let node = 0; node < cells.nodes.count; node += 1)
      (isMasked(node) ? masked : standing).add(cells.cell(template, node));
  };
  for (const indicator of indicators)
    for (const period of indicator.periods) {
      const keys = countKeys(indicator, period);
      const below = templateOf.get(keys.denominator ?? '');
      note(
        templateOf.get(keys.numerator ?? ''),
        (node) => below !== undefined && cells.isHidden(cells.cell(below, node)),
      );
      note(below, () => false);
      const { own, ofRegion } = standardisedNames(period);
      for (const name of [...own, ...ofRegion]) note(templateOf.get(nameKey(name)), () => false);
    }
  return new Set([...masked].filter((cell) => !standing.has(cell) && cells.state(cell) === CELL.open));
}
