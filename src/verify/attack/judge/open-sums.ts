import type { Component } from '../system/component.ts';
import type { SystemParts } from '../system/system-parts.ts';

/** A sum of counts of one area: what is known of it, and variables with their factors for the rest. */
export interface OpenSum {
  readonly constant: number;
  readonly terms: readonly (readonly [variable: number, factor: number])[];
}

/** Sums of counts with the variables of a component; null for one of which a count is neither known nor in there. */
export function openSums(
  { knowledge }: SystemParts,
  { variables }: Component,
): (area: number, counts: readonly (readonly [column: number, factor: number])[]) => OpenSum | null {
  const variableOf = new Map(variables.map(({ column, area }, variable) => [`${column}/${area}`, variable]));
  return (area, counts) => {
    const terms: (readonly [variable: number, factor: number])[] = [];
    let constant = 0;
    for (const [column, factor] of counts) {
      const value = knowledge.known[column]![area]!;
      const variable = variableOf.get(`${knowledge.at(column, area)}/${area}`);
      if (!Number.isNaN(value)) constant += factor * value;
      else if (variable === undefined) return null;
      else terms.push([variable, factor]);
    }
    return { constant, terms };
  };
}
