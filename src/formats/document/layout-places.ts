import type { SlidePlace } from '../../core/slide-master.ts';
import { elementAt, elementsOf, type XmlNode } from './xml-tree.ts';

/** A slide's width and height in the unit of drawings. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** A piece of a master or layout; `place` is null where it inherits one or has none. */
export interface LayoutPiece {
  readonly node: XmlNode;
  /** of a placeholder; null for what stands on every slide as it is */
  readonly type: string | null;
  readonly index: string | null;
  readonly place: SlidePlace | null;
  readonly isTurned: boolean;
}

const FULL_TURN = 21_600_000;

/** Pieces of a master or a layout, groups as one, from the lowest to the highest. */
export function layoutPieces(root: XmlNode, size: SlideSize): readonly LayoutPiece[] {
  return elementsOf(elementAt(root, 'p:cSld', 'p:spTree')).flatMap((node) => {
    if (node.name === 'p:nvGrpSpPr' || node.name === 'p:grpSpPr') return [];
    const properties = elementAt(node, node.name === 'p:grpSp' ? 'p:grpSpPr' : 'p:spPr');
    const frame = elementAt(properties, 'a:xfrm');
    const placeholder = elementAt(node, 'p:nvSpPr', 'p:nvPr', 'p:ph') ?? elementAt(node, 'p:nvPicPr', 'p:nvPr', 'p:ph');
    const turn = Number(frame?.attributes['rot'] ?? 0);
    return [
      {
        node,
        type: placeholder && (placeholder.attributes['type'] ?? 'obj'),
        index: placeholder?.attributes['idx'] ?? null,
        place: frame && placeOf(frame, size),
        isTurned: turn % FULL_TURN !== 0,
      },
    ];
  });
}

function placeOf(frame: XmlNode, size: SlideSize): SlidePlace | null {
  const [offset, extent] = [elementAt(frame, 'a:off'), elementAt(frame, 'a:ext')];
  const number = (value: string | undefined): number => Number(value ?? Number.NaN);
  const [width, height] = [
    number(extent?.attributes['cx']) / size.width,
    number(extent?.attributes['cy']) / size.height,
  ];
  const [x, y] = [number(offset?.attributes['x']) / size.width, number(offset?.attributes['y']) / size.height];
  if (![x, y, width, height].every(Number.isFinite) || width < 0 || height < 0) return null;
  const angle = (Number(frame.attributes['rot'] ?? 0) / FULL_TURN) * 2 * Math.PI;
  if (!Number.isFinite(angle) || angle === 0) return { x, y, width, height };
  // the upright box around what is turned; sides are shares of different lengths
  const wide = size.width / size.height;
  const [sine, cosine] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const around = { width: width * cosine + (height * sine) / wide, height: height * cosine + width * sine * wide };
  return { x: x + (width - around.width) / 2, y: y + (height - around.height) / 2, ...around };
}

/** Share of a slide from which on an object lies below everything, as a ground. */
const LARGE = 0.25;

/** True for what lies below everything: nothing can keep clear of it. */
export const isGround = ({ width, height }: SlidePlace): boolean => width * height > LARGE;

/** True if two places have a part in common. */
export const touches = (one: SlidePlace, other: SlidePlace): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** The part of a place on the slide. */
export function onSlide(place: SlidePlace): SlidePlace {
  const [x, y] = [Math.max(0, place.x), Math.max(0, place.y)];
  const [right, bottom] = [Math.min(1, place.x + place.width), Math.min(1, place.y + place.height)];
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** The largest part of a place that an obstacle leaves on one of its four sides. */
export function clearOf(place: SlidePlace, obstacle: SlidePlace): SlidePlace {
  if (!touches(place, obstacle)) return place;
  const [right, bottom] = [place.x + place.width, place.y + place.height];
  const [farther, lower] = [obstacle.x + obstacle.width, obstacle.y + obstacle.height];
  const sides: SlidePlace[] = [
    { ...place, height: Math.max(0, obstacle.y - place.y) },
    { ...place, y: lower, height: Math.max(0, bottom - lower) },
    { ...place, width: Math.max(0, obstacle.x - place.x) },
    { ...place, x: farther, width: Math.max(0, right - farther) },
  ];
  return sides.reduce((best, side) => (side.width * side.height > best.width * best.height ? side : best));
}
