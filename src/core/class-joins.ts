/** How often areas of one class border on each other. */
export interface ClassJoin {
  /** 1-based, as in IndexPeriod.classes or TypologyResult groups */
  readonly classNumber: number;
  readonly areas: number;
  /** borders between two areas of the class */
  readonly joins: number;
  /** borders there would be if the classes were scattered over the areas at random */
  readonly expected: number;
  /** two-sided p-value after Holm over the tested classes; null where too few areas are in the class or outside of it */
  readonly p: number | null;
}

/** Borders between areas of the same class of an index or typology, in its newest period on its lowest level. */
export interface ClassJoins {
  readonly kind: 'index' | 'typology';
  /** of the index or typology */
  readonly subject: string;
  readonly period: string;
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** areas that have a class, a shape and a neighbour with both; and the borders between them */
  readonly areas: number;
  readonly borders: number;
  /** in the order of the classes; those without any area are left out */
  readonly classes: readonly ClassJoin[];
}
