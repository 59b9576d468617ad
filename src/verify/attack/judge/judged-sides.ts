import type { Component, SystemParts } from '../system/component.ts';
import type { Knowledge } from '../system/knowledge.ts';
import type { Side } from '../system/sides.ts';
import type { JudgedCell, ReachedCount } from './reached-counts.ts';

/** Sides of changes and balances that are published nowhere, where the difference or the other side is hidden. */
export function hiddenSides({ knowledge }: SystemParts, { variables, targets }: Component): readonly JudgedCell[] {
  const variableOf = new Map(variables.map(({ column, area }, variable) => [`${column}/${area}`, variable]));
  const judged = new Map<string, JudgedCell>();
  for (const target of targets) {
    const { column, area } = variables[target]!;
    for (const side of knowledge.sides.get(column) ?? []) {
      const terms: (readonly [variable: number, factor: number])[] = [];
      let constant = 0;
      for (const [number, factor] of [[side.other, 1] as const, [side.difference, side.sign] as const]) {
        const value = knowledge.known[number]![area]!;
        const variable = variableOf.get(`${number}/${area}`);
        if (!Number.isNaN(value)) constant += factor * value;
        else terms.push([variable ?? Number.NaN, factor]);
      }
      if (terms.some(([variable]) => Number.isNaN(variable))) continue;
      // as of people between schemes: that nobody is there may be a reader's guess
      const goal = { terms, constant, reach: side.minimum, width: 1, mayBeNone: side.isZeroShown };
      const cell = cellOf(side, area);
      judged.set(`${side.difference}/${area}`, { cell, goal: { ...goal, isKeptFromInsiders: false } });
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
