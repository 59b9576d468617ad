import { SLIDE_HEIGHT, type SlideMaster } from '../../core/slide-master.ts';
import type { Resizing } from '../../formats/document/resized-drawing.ts';
import { BANNER, BODY, type Box, FOOTER, SIGN, SIZE, SLIDE, WATERMARK } from './look.ts';

/** Where on a slide what stands, in inches, before it is brought to its size and place. */
export interface SlideRoom {
  readonly banner: Box;
  readonly body: Box;
  readonly source: Box;
  readonly watermark: Box;
  /** of what stands in banner and source, in points */
  readonly smallType: number;
  /** mean width of a sign in parts of the size of type */
  readonly sign: number;
}

/** Slides without a template. */
export const OWN_ROOM: SlideRoom = {
  ...{ banner: BANNER, body: BODY, source: FOOTER, watermark: WATERMARK },
  ...{ smallType: SIZE.footer, sign: SIGN.own },
};

/** Fonts of offices that are no wider than ours; '' stands for ours. */
const USUAL_FONT = /^$|^(?:Aptos|Arial|Calibri|Cambria|Carlito|Helvetica|Liberation|Times)\b/;
const SOURCE = 0.36;
/** Between the mark of a draft and what stands below it. */
const AIR = 0.06;

/** Room in the area of an office's layout: drawn as large as our slides need it, then made as small as the area is. */
export function officeRoom(
  { area, scale, bodyFont }: SlideMaster,
  hasBanner: boolean,
): { readonly room: SlideRoom; readonly resizing: Resizing } {
  const top = hasBanner ? BANNER.h + AIR : 0;
  const [w, h] = [(area.width * SLIDE.width) / scale, (area.height * SLIDE.height) / scale];
  const room = {
    banner: { x: 0, y: 0, w, h: BANNER.h },
    body: { x: 0, y: top, w, h: h - top - SOURCE },
    source: { x: 0, y: h - SOURCE + 0.04, w, h: SOURCE - 0.04 },
    watermark: { ...WATERMARK, x: (w - WATERMARK.w) / 2, y: (h - WATERMARK.h) / 2 },
    // these keep their size
    smallType: SIZE.footer / scale,
    sign: USUAL_FONT.test(bodyFont) ? SIGN.own : SIGN.office,
  };
  const inch = SLIDE_HEIGHT / SLIDE.height;
  return {
    room,
    resizing: { scale, x: area.x * SLIDE.width * inch, y: area.y * SLIDE.height * inch },
  };
}
