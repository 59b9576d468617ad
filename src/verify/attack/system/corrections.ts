/** Where editions counted otherwise than newer ones. Editions by position, the one that is attacked is 0. */
export interface Corrections {
  /** the newest edition that counted a smallest part of an area as this edition did, as far as anybody can see */
  versionOf(edition: number, at: { readonly atom: number; readonly area: number }): number;
  /** true if an edition counted something of a series at a period otherwise, wherever it was */
  isTouched(slice: { readonly series: string; readonly period: string }): boolean;
}
