/** Colours of the drawings as six hex digits, by the name of their style class; the light ones of the atlas. */
export const COLOURS: Readonly<Record<string, string>> = {
  m1: 'EEF0FA',
  m2: 'C5CBEA',
  m3: '8E99D6',
  m4: '5560B4',
  m5: '272B73',
  v1: '00636B',
  v2: '62AAA8',
  v3: 'F2EFE8',
  v4: 'D9A15B',
  v5: '8F4F00',
};

/** Colours of text, rules and patterns. */
export const INK = '14173A';
export const MUTED = '4A4F6A';
export const RULE = '9AA0BB';
export const PATTERN_GROUND = 'ECEEF2';
export const PATTERN_LINE = '868BA3';

/** Font of charts where the office brings none: every machine has it. */
export const CHART_FONT = 'Arial';

/** A place on a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A slide of 16:9, in inches. */
export const SLIDE = { width: 13.333, height: 7.5 };
export const MARGIN = 0.6;
export const TITLE = { x: MARGIN, y: 0.45, w: SLIDE.width - 2 * MARGIN, h: 1.15 };
export const BODY = { x: MARGIN, y: 1.75, w: SLIDE.width - 2 * MARGIN, h: 4.95 };
/** Where the mark of a draft stands. */
export const BANNER = { x: MARGIN, y: 0.08, w: SLIDE.width - 2 * MARGIN, h: 0.32 };
/** Where the large word of a draft stands, before it is turned. */
export const WATERMARK = { x: 1.7, y: 2.6, w: 10, h: 2.4 };
export const FOOTER = { x: MARGIN, y: 6.92, w: SLIDE.width - 2 * MARGIN - 0.9, h: 0.4 };

/** Sizes of type in points; no number is smaller than `figure`, but the date in the footer. */
export const SIZE = { cover: 40, title: 28, body: 22, figure: 18, large: 54, footer: 12 };

/** Mean width of a sign in parts of the size of type: in our font, and in one that may be wider. */
export const SIGN = { own: 0.5, office: 0.56 };
