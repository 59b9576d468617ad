import type { Figures } from './figures.ts';

/** Something beside a hidden figure that only its value could have told: a rank, a class, an interval. */
export interface Trace {
  readonly file: string;
  /** line of the file, 0 where it has none */
  readonly row: number;
  readonly column: string;
  readonly areaCode: string;
}

/** A part of a file that nothing here reads. */
export interface UnreadPart {
  readonly file: string;
  readonly part: string;
}

/** What a format beside observations.csv shows. */
export interface OtherFormat {
  readonly figures: Figures;
  /** files that could not be read: nothing can be said of what they show */
  readonly damaged: readonly string[];
  /** parts of files of which nobody knows what they tell */
  readonly unread?: readonly UnreadPart[];
  readonly traces: readonly Trace[];
  /** the file that shows something; that of the figures where there is one alone */
  fileOf(series: string, period: string, area: number): string;
}
