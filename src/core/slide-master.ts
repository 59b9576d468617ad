/** Names of the colours of a theme, in the order in which a theme lists them. */
export const THEME_COLOURS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
/** Name of a colour of a theme, see THEME_COLOURS. */
export type ThemeColour = (typeof THEME_COLOURS)[number];

/** Where something stands on a slide: left, top, width and height as shares of the slide's own. */
export interface SlidePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on every slide: a picture such as a logo, or a box in one colour (six hex digits). */
export type MasterObject =
  | (SlidePlace & { readonly kind: 'picture'; readonly type: 'png' | 'jpeg'; readonly bytes: Uint8Array })
  | (SlidePlace & { readonly kind: 'box'; readonly colour: string });

/** Where slides have their texts and pictures. */
export const TEXT_ZONE: SlidePlace = { x: 0.045, y: 0.06, width: 0.91, height: 0.92 };
/** Colour of texts on slides. */
export const SLIDE_INK = '14173A';

/** What an office's template gives the slides: fonts, colours, and what stands on every slide. */
export interface SlideMaster {
  /** '' where the template names none */
  readonly headingFont: string;
  readonly bodyFont: string;
  /** six hex digits each */
  readonly colours: Readonly<Record<ThemeColour, string>>;
  readonly objects: readonly MasterObject[];
  /** parts of the template's master that could not be taken over */
  readonly leftOut: number;
}
