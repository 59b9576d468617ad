import type { LayoutText } from '../../core/slide-master.ts';
import { SLIDE } from './look.ts';

/** Mean width of a sign and height of a line, in parts of the size of type; wide fonts included. */
const SIGN = 0.56;
const LINE = 1.2;
/** Inches that programs keep free within a box, on both sides together. */
const INSET = { w: 0.2, h: 0.1 };
const POINTS = 72;
const SMALLEST = 9;

/** Size of type in points at which paragraphs stay in their place: that of the layout where they do. */
export function fittingSize(paragraphs: readonly string[], { place, size }: LayoutText): number {
  const [w, h] = [place.width * SLIDE.width - INSET.w, place.height * SLIDE.height - INSET.h];
  const fits = (points: number): boolean => {
    const perLine = Math.max(1, Math.floor(w / ((SIGN * points) / POINTS)));
    const lines = paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / perLine)), 0);
    return lines * ((LINE * points) / POINTS) <= h;
  };
  let points = size;
  while (points > SMALLEST && !fits(points)) points = Math.max(SMALLEST, Math.floor(points) - 1);
  return Math.min(size, points);
}
