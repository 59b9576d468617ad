/**
 * The way of a value between two periods: no two figures, hardly changed, a change that may be chance, risen, fallen.
 * One byte per area.
 */
export const CHANGE = Object.freeze({ none: 0, flat: 1, unclear: 2, up: 3, down: 4 });

/** Whether the trend of the last five years is clear whichever of them is left out; untested: too few years or no counts. */
export const TREND_TEST = Object.freeze({ untested: 0, holds: 1, fails: 2 });
