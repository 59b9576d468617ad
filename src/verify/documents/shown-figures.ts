/** What observations.csv shows, as documents are held against it. */
export interface ShownFigures {
  /** by area number */
  readonly areas: readonly { readonly scheme: string; readonly code: string }[];
  readonly series: readonly string[];
  /** parts of a figure that may be compared, the value first */
  readonly parts: readonly string[];
  /** oldest first */
  periodsOf(series: string): readonly string[];
  /** area by `<scheme>/<code>`; -1 for an unknown one */
  areaNumber(key: string): number;
  /** numbers of a figure by area number, for whoever asks many; NaN where none is shown */
  numbersOf(series: string, period: string, part: number): (area: number) => number;
  /** NaN where no number is shown */
  numberAt(figure: FigurePlace, part: number): number;
  isHidden(figure: FigurePlace): boolean;
}

/** A figure of the table. */
export interface FigurePlace {
  readonly series: string;
  readonly period: string;
  readonly area: number;
}

/** A number that a document shows as one of the table. */
export interface DocumentClaim extends FigurePlace {
  /** where in the document */
  readonly place: string;
  /** index in ShownFigures.parts */
  readonly part: number;
  readonly number: number;
  readonly decimals: number;
  /** true where the table shows this number */
  readonly fits: boolean;
}
