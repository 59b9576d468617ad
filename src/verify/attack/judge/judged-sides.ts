import type { Component } from '../system/component.ts';
import type { Knowledge } from '../system/knowledge.ts';
import type { Side } from '../system/sides.ts';
import type { SystemParts } from '../system/system-parts.ts';
import { openSums } from './open-sums.ts';
import type { JudgedCell, ReachedCount } from './reached-counts.ts';

/** Sides of changes and balances that are published nowhere, where the difference or the other side is hidden. */
export function hiddenSides(parts: SystemParts, component: Component): readonly JudgedCell[] {
  const openSum = openSums(parts, component);
  const judged = new Map<string, JudgedCell>();
  for (const target of component.targets) {
    const { column, area } = component.variables[target]!;
    for (const side of parts.knowledge.sides.get(column) ?? []) {
      const sum = openSum(area, [
        [side.other, 1],
        [side.difference, side.sign],
      ]);
      if (!sum) continue;
      // as of people between schemes: that nobody is there may be a reader's guess
      const goal = { ...sum, reach: side.minimum, width: 1, mayBeNone: side.isZeroShown, isKeptFromInsiders: false };
      judged.set(`${side.difference}/${area}`, { cell: cellOf(side, area), goal });
    }
  }
  return [...judged.values()];
}

/** The same where both are shown and the count is smaller than any that may be shown. */
export function shownSides({ areaCount, known, sides }: Knowledge): readonly ReachedCount[] {
  return [...sides].flatMap(([column, own]) =>
    own.flatMap((side) => {
      if (side.difference !== column) return [];
      return Array.from({ length: areaCount }, (_, area) => area).flatMap((area): ReachedCount[] => {
        const count = known[side.other]![area]! + side.sign * known[column]![area]!;
        const isSmall = count > 0.5 && count < side.minimum - 0.5;
        return isSmall ? [{ ...cellOf(side, area), lower: count, upper: count, reach: side.minimum, width: 1 }] : [];
      });
    }),
  );
}

const cellOf = ({ difference, other }: Side, area: number) => ({ column: difference, takenFrom: other, area });
