/**
 * How far a shown value can be relied on by the cases and people behind it: nothing to say (counts, values without
 * counts), steady, unsteady, resting on few. One byte per area.
 */
export const RELIABILITY = Object.freeze({ none: 0, steady: 1, unsteady: 2, few: 3 });
