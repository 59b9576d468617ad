/** Where something stands on a slide: left, top, width and height as shares of the slide's own. */
export interface SlidePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of the slides of an edition, whose width is to it as 16 to 9, in the unit of drawings (914400 to an inch). */
export const SLIDE_HEIGHT = 6_858_000;

/** A picture that a part shows, by the name under which its markup asks for it. */
export interface MasterPicture {
  readonly id: string;
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** A part of a template as markup that leads nowhere but to its own pictures. */
export interface MasterPart {
  readonly xml: string;
  readonly pictures: readonly MasterPicture[];
}

/** A place for text that a layout offers; position and type are inherited from it. */
export interface LayoutText {
  /** as a slide names it */
  readonly type: string;
  /** null: the first of its type */
  readonly index: string | null;
  readonly place: SlidePlace;
  /** size of type in points */
  readonly size: number;
  /** null: as far as known it can be read on what lies below it */
  readonly faint: FaintText | null;
}

/** That a text could hardly be read in its own colour. */
export interface FaintText {
  /** ratio of its colour to what lies below it, and the least that texts of its size need */
  readonly contrast: number;
  readonly least: number;
  /** six hex digits of one in which it can be read */
  readonly colour: string;
}

/** A layout of the template: what slides are made on. */
export interface SlideLayout extends MasterPart {
  readonly title: LayoutText;
  /** subtitle of a title slide */
  readonly subtitle: LayoutText | null;
  /** where the layout has them: what stands at the foot of a slide */
  readonly feet: readonly (LayoutText & { readonly type: 'dt' | 'ftr' | 'sldNum' })[];
}

/** The slide master of an office with what slides need of it. */
export interface SlideMaster {
  /** as the template calls it; '' where it does not, or in signs that are no plain name */
  readonly name: string;
  /** its place among the masters of the template, from 1, and how many there are */
  readonly position: number;
  readonly masterCount: number;
  /** '' where the template names none */
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly theme: MasterPart;
  readonly master: MasterPart;
  /** for the first slide; null: the template has no layout for titles, and the first slide is one like the others */
  readonly cover: SlideLayout | null;
  readonly content: SlideLayout;
  /** where pictures, charts and tables stand, clear of title, logo and foot */
  readonly area: SlidePlace;
  /** white ground around the area where its own is dark or a picture, on which charts could not be read; else null */
  readonly panel: SlidePlace | null;
  /** 1, or below it how much smaller all in the area is drawn than at the sizes that slides should have */
  readonly scale: number;
  /** pieces of the used parts that could not be taken over */
  readonly leftOut: number;
}
