import { type Period, parsePeriod, shiftPeriodCode, yearOf } from '../core/period.ts';
import type { QuantityTerm } from '../core/stages.ts';
import type { Inventory, SeriesInventory } from './inventory.ts';

/** A term at one time: the code of the delivered period that it means. */
export interface LocatedTerm {
  readonly term: QuantityTerm;
  readonly period: Period;
}

/** A combination at one time. */
export interface LocatedTerms {
  /** period code that yearOffset 0 means */
  readonly basePeriod: string;
  readonly located: readonly LocatedTerm[];
}

/**
 * Finds the delivered figures of a combination at a period. Series may be of different kinds (births of a year,
 * residents at its last day): an equal code is taken first, else the last period that ends in the same year.
 * @param terms the combination
 * @param wanted period code that yearOffset 0 shall mean
 * @param inventory what was delivered
 * @returns the terms with their periods; null where one of them was not delivered
 */
export function locateTerms(terms: readonly QuantityTerm[], wanted: string, inventory: Inventory): LocatedTerms | null {
  const anchor = anchorOf(terms);
  const series = anchor && inventory.get(anchor.series);
  if (!anchor || !series) return null;
  const code = matchingCode(series, anchor, wanted);
  if (code === null) return null;
  // Named after the period of the series itself, so that the same figures have one name for all that use them.
  const basePeriod =
    shiftPeriodCode(wanted, anchor.yearOffset) === code ? wanted : shiftPeriodCode(code, -anchor.yearOffset);
  const located: LocatedTerm[] = [];
  for (const term of terms) {
    const inventoryOfTerm = inventory.get(term.series);
    const found = inventoryOfTerm ? matchingCode(inventoryOfTerm, term, basePeriod) : null;
    const period = found === null ? null : parsePeriod(found);
    if (!period) return null;
    located.push({ term, period });
  }
  return { basePeriod, located };
}

/**
 * All periods at which every figure of a combination was delivered.
 * @param terms the combination
 * @param inventory what was delivered
 * @returns the combination at each of them, in time order
 */
export function periodsOfTerms(terms: readonly QuantityTerm[], inventory: Inventory): LocatedTerms[] {
  const anchor = anchorOf(terms);
  const series = anchor && inventory.get(anchor.series);
  if (!anchor || !series) return [];
  return series.periods.flatMap((period) => {
    if (!series.groupsByPeriod.get(period.code)?.has(anchor.group)) return [];
    const found = locateTerms(terms, shiftPeriodCode(period.code, -anchor.yearOffset), inventory);
    return found ? [found] : [];
  });
}

/** The newest term; among equals the first in canonical order. */
function anchorOf(terms: readonly QuantityTerm[]): QuantityTerm | undefined {
  let anchor: QuantityTerm | undefined;
  for (const term of terms) if (!anchor || term.yearOffset > anchor.yearOffset) anchor = term;
  return anchor;
}

function matchingCode(series: SeriesInventory, term: QuantityTerm, base: string): string | null {
  const wanted = shiftPeriodCode(base, term.yearOffset);
  const holds = (code: string) => series.groupsByPeriod.get(code)?.has(term.group) === true;
  if (holds(wanted)) return wanted;
  const period = parsePeriod(wanted);
  const sameYear = period ? (series.codesByYear.get(yearOf(period)) ?? []) : [];
  return sameYear.filter(holds).at(-1) ?? null;
}
