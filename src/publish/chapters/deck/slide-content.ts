import type { CitedFigure } from '../cited-figure.ts';

/** A row of the legend of a map: how areas of a class or status look, in words, and how many there are. */
export interface LegendRow {
  /** name of its style, as drawings use it; null: no colour of a class */
  readonly style: string | null;
  readonly pattern: 'hatch' | 'dots' | 'cross' | null;
  /** sign that areas of the class carry; '' for none */
  readonly mark: string;
  readonly words: string;
  readonly count: string;
}

/** A map, drawn when the slide is made, with its legend as a table. */
export interface SlideMap {
  readonly kind: 'map';
  /** what it shows and when, as observations name it; null: several maps */
  readonly shows: { readonly series: string; readonly period: string } | null;
  /** @param id that no other drawing of the same page has */
  readonly svg: (id: string) => string;
  /** width ÷ height */
  readonly aspect: number;
  readonly alternative: string;
  readonly legendTitle: string;
  readonly legend: readonly LegendRow[];
}

/** Bars of one figure of several areas, or of counts: native charts in decks, drawings on pages. */
export interface SlideBars {
  readonly kind: 'bars';
  readonly title: string;
  readonly labels: readonly string[];
  /** null where no value is shown: never a zero */
  readonly values: readonly (number | null)[];
  readonly decimals: number;
  /** position of the bar that the others are compared with; −1: none */
  readonly reference: number;
  readonly alternative: string;
}

/** One or two lines over time: native charts in decks, drawings on pages. */
export interface SlideLines {
  readonly kind: 'lines';
  readonly title: string;
  readonly labels: readonly string[];
  /** codes of the periods that the labels shorten */
  readonly periods: readonly string[];
  readonly unit: string;
  readonly lines: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly decimals: number;
  readonly alternative: string;
}

/** A table of few rows. */
export interface SlideTable {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** widths of the columns in relation to each other */
  readonly widths: readonly number[];
}

/** A few large numbers with what they count. */
export interface SlideNumbers {
  readonly kind: 'numbers';
  readonly items: readonly { readonly number: string; readonly words: string }[];
}

/** A few questions or points, in large type. */
export interface SlidePoints {
  readonly kind: 'points';
  readonly items: readonly string[];
}

/** What a slide shows beside its words. */
export type SlidePicture = SlideMap | SlideBars | SlideLines | SlideTable | SlideNumbers | SlidePoints;

/** One slide: the title is its message. */
export interface SlideContent {
  readonly title: string;
  /** beside the picture; with the title at most 30 words */
  readonly body: readonly string[];
  readonly picture: SlidePicture;
  /** source and date, in the footer */
  readonly source: string;
  /** what to say */
  readonly notes: readonly string[];
  /** where the figures come from: those of a chart first, in its order */
  readonly cited: readonly CitedFigure[];
}

/** A deck that can be written. */
export interface Deck {
  readonly title: string;
  readonly subtitle: string;
  readonly office: string;
  readonly date: string;
  readonly coverNotes: readonly string[];
  readonly slides: readonly SlideContent[];
}
