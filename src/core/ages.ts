/** People of some ages; `to` is the last year of age, Infinity for an open end. */
export interface AgeBand {
  readonly from: number;
  readonly to: number;
}

/** Whose ages a side of the drawing shows. */
export type AgeSide = 'all' | 'f' | 'm';

/** How many people of a band and side live in each area. */
export interface AgeCounts {
  /** in the order of `AgeStructures.areas`; NaN where that is not shown */
  readonly counts: Float64Array;
  /** why, where it is not */
  readonly statuses: Uint8Array;
}

/** The ages of the people of areas at one time, from shown counts alone. */
export interface AgeStructures {
  /** code of the period: the newest one of all residents on the level of the areas */
  readonly period: string;
  /** areas of which any band is shown, ascending */
  readonly areas: Int32Array;
  /** youngest first */
  readonly bands: readonly AgeBand[];
  /** women first where the publication tells them apart, else all people */
  readonly sides: readonly AgeSide[];
  /** by band, then by side */
  readonly people: readonly (readonly AgeCounts[])[];
  /** all people; NaN where not shown */
  readonly totals: Float64Array;
}
