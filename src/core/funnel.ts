/** Where areas lie in the funnel of an indicator: limits that hold for their size, around the value of all together. */
export interface FunnelResult {
  readonly indicator: string;
  readonly period: string;
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** value of all judged areas together, in the unit of the indicator */
  readonly baseline: number;
  /** indices into AreaTable.areas of the judged areas; the lists below are in this order */
  readonly areas: Uint32Array;
  /** people or cases in the denominator */
  readonly denominators: Float64Array;
  /** ±2 outside 99.8 %, ±1 outside 95 %, 0 within */
  readonly grades: Int8Array;
  /** share of the spread between the judged areas that is no chance, 0–1; null where all values are equal */
  readonly signal: number | null;
  /** areas of the level without shown counts */
  readonly leftOut: number;
}
