/** Bounds of a confidence interval, both included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
