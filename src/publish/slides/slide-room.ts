import { SLIDE_HEIGHT, type SlideMaster } from '../../core/slide-master.ts';
import type { Resizing } from '../../formats/document/resized-drawing.ts';
import { BANNER, BODY, type Box, FOOTER, SLIDE, WATERMARK } from './look.ts';

/** Where on a slide what stands, in inches, before it is brought to its size and place. */
export interface SlideRoom {
  readonly banner: Box;
  readonly body: Box;
  readonly source: Box;
  readonly watermark: Box;
}

/** Slides without a template. */
export const OWN_ROOM: SlideRoom = { banner: BANNER, body: BODY, source: FOOTER, watermark: WATERMARK };

/** Width in which maps have room beside their legend, and tables for their words. */
const LEAST_WIDTH = 10.9;
const SOURCE = 0.36;

/** Air between a panel and what stands on it. */
const AIR = 0.12;

/** Room in the area of an office's layout: drawn as large as our slides need it, then made as small as the area is. */
export function officeRoom(master: SlideMaster, hasBanner: boolean): { room: SlideRoom; resizing: Resizing } {
  const { area, isAreaLight } = master;
  const air = isAreaLight ? 0 : AIR;
  const given = { w: area.width * SLIDE.width - 2 * air, h: area.height * SLIDE.height - 2 * air };
  const top = hasBanner ? BANNER.h : 0;
  const scale = Math.min(1, given.h / (top + BODY.h + SOURCE), given.w / LEAST_WIDTH);
  const [w, h] = [given.w / scale, given.h / scale];
  const room = {
    banner: { x: 0, y: 0, w, h: BANNER.h },
    body: { x: 0, y: top, w, h: h - top - SOURCE },
    source: { x: 0, y: h - SOURCE + 0.04, w, h: SOURCE - 0.04 },
    watermark: { ...WATERMARK, x: (w - WATERMARK.w) / 2, y: (h - WATERMARK.h) / 2 },
  };
  const inch = SLIDE_HEIGHT / SLIDE.height;
  return {
    room,
    resizing: { scale, x: (area.x * SLIDE.width + air) * inch, y: (area.y * SLIDE.height + air) * inch },
  };
}
