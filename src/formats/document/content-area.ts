import type { SlidePlace } from '../../core/slide-master.ts';
import { clearOf, isGround, layoutPieces, onSlide, type SlideSize, touches } from './layout-places.ts';
import { placeholderPlace } from './layout-texts.ts';
import type { XmlNode } from './xml-tree.ts';

/** Room for what slides show. */
export interface ContentArea {
  readonly area: SlidePlace;
  /** false: something lies below it */
  readonly isClear: boolean;
}

/** Shares of a slide that a chart with words of a readable size needs. */
const LEAST = { width: 0.6, height: 0.5 };
const BODIES = new Set(['body', 'obj']);

/**
 * The body of a layout, or of its master, without what title, foot, logos and other pieces take of it; null where too
 * little is left. Pieces of a quarter of the slide and more are a ground: nothing keeps clear of them.
 */
export function contentArea(layout: XmlNode, master: XmlNode, size: SlideSize): ContentArea | null {
  const [own, masters] = [layoutPieces(layout, size), layoutPieces(master, size)];
  const bodies = [...own, ...masters].filter(({ type, isTurned }) => BODIES.has(type ?? '') && !isTurned);
  const body = bodies.map((piece) => placeholderPlace(piece, masters)).find((place) => place !== null);
  if (!body) return null;
  const isMasterShown = layout.attributes['showMasterSp'] !== '0';
  const standing = own.filter(({ type }) => !BODIES.has(type ?? '')).map((piece) => placeholderPlace(piece, masters));
  const below = isMasterShown ? masters.filter(({ type }) => type === null).map(({ place }) => place) : [];
  const pieces = [...standing, ...below].flatMap((place) => place ?? []);
  const area = pieces.filter((place) => !isGround(place)).reduce(clearOf, onSlide(body));
  if (area.width < LEAST.width || area.height < LEAST.height) return null;
  return { area, isClear: !pieces.some((place) => isGround(place) && touches(place, area)) };
}
