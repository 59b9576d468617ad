import { type LayoutText, SLIDE_HEIGHT } from '../../core/slide-master.ts';
import { textLines } from './text-lines.ts';

const INCH = 914_400;
const SLIDE = { width: ((SLIDE_HEIGHT / INCH) * 16) / 9, height: SLIDE_HEIGHT / INCH };
/** Inches that programs keep free within a box, on both sides together. */
const INSET = { w: 0.2, h: 0.1 };
/** Below this nobody reads a title from the last row, or a foot on paper: rather a line too many. */
const SMALLEST = { large: 14, small: 9 };
const LARGE = 18;

/** Size of type in points at which paragraphs stay in their place: that of the layout where they do. */
export function fittingSize(
  paragraphs: readonly string[],
  { place, size }: Pick<LayoutText, 'place' | 'size'>,
): number {
  const [width, height] = [place.width * SLIDE.width - INSET.w, place.height * SLIDE.height - INSET.h];
  const fits = (points: number): boolean => textLines(paragraphs, { points, width }).height <= height;
  const smallest = size >= LARGE ? SMALLEST.large : SMALLEST.small;
  let points = size;
  while (points > smallest && !fits(points)) points = Math.max(smallest, Math.floor(points) - 1);
  return Math.min(size, points);
}
