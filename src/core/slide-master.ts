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
  /** '' where the template names none */
  readonly headingFont: string;
  readonly bodyFont: string;
  readonly theme: MasterPart;
  readonly master: MasterPart;
  /** for the first slide; null: the template has no layout for titles, and the first slide is one like the others */
  readonly cover: SlideLayout | null;
  readonly content: SlideLayout;
  /** where pictures, charts and tables stand: within the body of the layout, clear of title, logo and foot */
  readonly area: SlidePlace;
  /** false: what lies below the area is dark or a picture, on which charts and maps could not be read */
  readonly isAreaLight: boolean;
  /** pieces of the used parts that could not be taken over */
  readonly leftOut: number;
}
