/** What is varied to see how sure an index is: sampling error, weights, normalisation, a member left out. */
export const VARIED_CHOICES = ['sampling', 'weights', 'normalisation', 'members'] as const;
/** A choice that is varied, see VARIED_CHOICES. */
export type VariedChoice = (typeof VARIED_CHOICES)[number];

/** What would have to change for areas to reach the nearest other class; lists in the order of IndexCertainty.areas. */
export interface NeededChange {
  /** how many classes above (or, negative, below) its own the nearest other one is, by rule 1 or −1; 0: there is none */
  readonly sides: Int8Array;
  /** distance of the index to that class, in units of the index; NaN where there is none */
  readonly distances: Float64Array;
  /** position of the member that could lead there alone and pulls furthest the other way; −1: none can */
  readonly members: Int16Array;
  /** value that it would have to have, in its own unit, all else being equal; NaN where there is none */
  readonly values: Float64Array;
}

/** How sure ranks and classes of an index are in its newest period, on one level of one scheme. */
export interface IndexCertainty {
  readonly index: string;
  readonly period: string;
  readonly scheme: string;
  readonly levelId: string;
  readonly choices: readonly VariedChoice[];
  /** ids of the normalisations, the declared one first */
  readonly normalisations: readonly string[];
  readonly runs: number;
  readonly seed: number;
  /** indices into AreaTable.areas of the scored areas; all lists are in this order */
  readonly areas: Uint32Array;
  /** ranks (1 = highest value) within which 90 % of the runs stay */
  readonly rankFrom: Uint32Array;
  readonly rankTo: Uint32Array;
  /** per class of the recipe the share of the runs, 0–1 */
  readonly classShares: readonly Float64Array[];
  /** 1-based position in `choices` of the one that moves the area most; 0: none does */
  readonly mainChoices: Uint8Array;
  /** per choice: share of the spread of all ranks that it explains alone (first order) and with others (total) */
  readonly sensitivities: readonly { readonly first: number; readonly total: number }[];
  readonly needed: NeededChange;
}
