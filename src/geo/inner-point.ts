/// <reference path="./polylabel.d.ts" />
import polylabel from 'polylabel';
import type { Position } from '../core/geometry.ts';
import { ringArea, ringContains } from './ring.ts';

/** A position well inside a shape and the radius of the free circle around it. */
export interface InnerPoint {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/**
 * The position of a shape's largest part that is farthest from its border.
 * @param rings closed rings in a plane, outlines and holes as topologyOf winds them; null without an outline
 */
export function innerPoint(rings: readonly (readonly Position[])[], precision: number): InnerPoint | null {
  let outline: readonly Position[] | null = null;
  for (const ring of rings) if (ringArea(ring) > (outline ? ringArea(outline) : 0)) outline = ring;
  if (!outline) return null;
  const largest = outline;
  const holes = rings.filter((ring) => ringArea(ring) < 0 && ringContains(largest, ring[0]!));
  const point = polylabel([largest, ...holes], precision);
  return { x: point[0], y: point[1], room: Math.max(0, point.distance) };
}
