import type { AgeBand, AgeSide } from '../../core/ages.ts';
import type { Book } from './book.ts';

/** How many people of a band and side live in an area; null where that is not shown, then the status says why. */
export interface AgeCount {
  readonly count: number | null;
  readonly status: number;
}

/** The ages of the people of an area. */
export interface AgeStructure {
  /** code of the period */
  readonly period: string;
  /** youngest first */
  readonly bands: readonly AgeBand[];
  /** women first where the publication tells them apart, else all people */
  readonly sides: readonly AgeSide[];
  /** by band, then by side */
  readonly counts: readonly (readonly AgeCount[])[];
  /** all people; null where not shown */
  readonly total: number | null;
}

const shown = (count: number): number | null => (Number.isNaN(count) ? null : count);

/** The ages of the people of an area; null where the publication does not tell them. */
export function ageStructureOf({ assessed }: Book, area: number): AgeStructure | null {
  for (const { period, areas, bands, sides, people, totals } of assessed.ages) {
    const at = areas.indexOf(area);
    if (at < 0) continue;
    const counts = people.map((bySide) =>
      bySide.map((one): AgeCount => ({ count: shown(one.counts[at]!), status: one.statuses[at]! })),
    );
    return { period, bands, sides, counts, total: shown(totals[at]!) };
  }
  return null;
}
