/**
 * The way of a value between two periods: no two figures, hardly changed, a change that may be chance, risen, fallen.
 * One byte per area.
 */
export const CHANGE = Object.freeze({ none: 0, flat: 1, unclear: 2, up: 3, down: 4 });
