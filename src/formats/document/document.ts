import type { Cell } from '../../core/grid.ts';

/** A table, or a chart as the table it is drawn from. */
export interface DocumentTable {
  /** what stands above it: title, caption, heading */
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A part of a document that is read by itself: a slide, its notes, a sheet, a page. */
export interface DocumentSection {
  /** where it stands, as its format names it */
  readonly place: string;
  /** headings that stand above it, the highest first, where the format tells them */
  readonly headings?: readonly string[];
  /** label of the entry of a list that it is */
  readonly label?: string;
  /** every text that a person could find, alternatives of pictures and properties included */
  readonly paragraphs: readonly string[];
  readonly tables: readonly DocumentTable[];
}

/** All that a document says. */
export interface ParsedDocument {
  readonly ok: true;
  /** language of its texts as BCP 47; '' where it does not say */
  readonly language: string;
  readonly sections: readonly DocumentSection[];
  /** parts of a kind that nothing here reads: what they say is unknown */
  readonly unread: readonly string[];
}
