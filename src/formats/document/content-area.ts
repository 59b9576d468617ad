import type { SlidePlace } from '../../core/slide-master.ts';
import { clearOf, isGround, layoutPieces, onSlide, type SlideSize, touches } from './layout-places.ts';
import { placeholderPlace, showsMaster } from './layout-texts.ts';
import type { XmlNode } from './xml-tree.ts';

/** Room for what slides show. */
export interface ContentArea {
  readonly area: SlidePlace;
  /** false: something lies below it */
  readonly isClear: boolean;
}

/** Shares of a slide that a chart with words of a readable size needs. */
const LEAST = { width: 0.6, height: 0.5 };
/** Air between the title, or the foot, and what stands between them, as a share of the height. */
const AIR = 0.01;
const BODIES = new Set(['body', 'obj']);
const TITLES = new Set(['title', 'ctrTitle']);

/**
 * The body of a layout without what title, foot, logos and other pieces take of it; of a layout without one all that is
 * between title and foot, as wide as the body of the master, or as the title where there is no body at all. Null where too little is left. Pieces of a quarter of the
 * slide and more are a ground: nothing keeps clear of them. So are all pieces but texts where they leave too little.
 */
export function contentArea(layout: XmlNode, master: XmlNode, size: SlideSize): ContentArea | null {
  const [own, masters] = [layoutPieces(layout, size), layoutPieces(master, size)];
  const isBody = ({ type }: { readonly type: string | null }): boolean => BODIES.has(type ?? '');
  const bodies = [...own, ...masters].filter((piece) => isBody(piece) && !piece.isTurned);
  const standing = own
    .filter((piece) => !isBody(piece))
    .flatMap((piece) => {
      const place = placeholderPlace(piece, masters);
      return place ? [{ type: piece.type, place }] : [];
    });
  const below = showsMaster(layout) ? masters.filter(({ type }) => type === null).map(({ place }) => place) : [];
  const pieces = [...standing.map(({ place }) => place), ...below].flatMap((place) => place ?? []);
  const texts = standing.filter(({ type }) => type !== null);
  const given = bodies.map((piece) => placeholderPlace(piece, masters)).find((place) => place !== null);
  const body = given ?? belowTitle(texts);
  if (!body) return null;
  const room = onSlide(own.some(isBody) ? body : between(body, texts));
  const free = texts.map(({ place }) => place).reduce(clearOf, room);
  const clear = pieces.filter((place) => !isGround(place)).reduce(clearOf, free);
  const area = isEnough(clear) ? clear : free;
  if (!isEnough(area)) return null;
  return { area, isClear: !pieces.some((place) => touches(place, area)) };
}

const isEnough = ({ width, height }: SlidePlace): boolean => width >= LEAST.width && height >= LEAST.height;

interface Standing {
  readonly type: string | null;
  readonly place: SlidePlace;
}

/** Where a slide ends whose layout has no foot, as a share of its height. */
const END = 0.9;

function belowTitle(texts: readonly Standing[]): SlidePlace | null {
  const title = texts.find(({ type }) => TITLES.has(type!))?.place;
  if (!title) return null;
  const y = title.y + title.height + AIR;
  return { ...title, y, height: Math.max(0, END - y) };
}

/** A body as high as title and foot leave room. */
function between(body: SlidePlace, texts: readonly Standing[]): SlidePlace {
  const middle = body.y + body.height / 2;
  const above = texts.filter(({ type, place }) => TITLES.has(type!) && place.y + place.height < middle);
  const under = texts.filter(({ type, place }) => !TITLES.has(type!) && place.y > middle);
  const ends = above.map(({ place }) => place.y + place.height + AIR);
  const starts = under.map(({ place }) => place.y - AIR);
  const top = ends.length > 0 ? Math.min(body.y, ...ends) : body.y;
  const bottom = Math.max(body.y + body.height, starts.length > 0 ? Math.min(...starts) : 0);
  return { ...body, y: top, height: bottom - top };
}
