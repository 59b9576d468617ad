import { type AreaTable, ancestorAt } from '../../core/area.ts';
import type { AreaShapes, Position } from '../../core/geometry.ts';
import { dissolve } from '../../geo/dissolve.ts';
import { innerPoint } from '../../geo/inner-point.ts';
import { type Box, boundingBox, localProjection, polygonsOf } from '../../geo/project.ts';
import { closeRing, ringArea } from '../../geo/ring.ts';
import { simplifyArc } from '../../geo/simplify.ts';
import { type PlanePolygons, ringPositions, type Topology, topologyOf } from '../../geo/topology.ts';
import { visibleBorders } from '../../geo/visible-borders.ts';
import { pathData } from './path-data.ts';

/** An area drawn on a map; coordinates in the units of the view. */
export interface ViewArea {
  /** index in AreaTable.areas */
  readonly index: number;
  /** data of an SVG path in tenths of a unit, see PATH_SCALE */
  readonly path: string;
  /** point well inside, for circles, marks and the nearest area in a direction */
  readonly x: number;
  readonly y: number;
}

/** Name of an area of the level above, placed where it has most room. */
export interface ViewLabel {
  readonly index: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** radius of the free circle around the point */
  readonly room: number;
}

/** A level of a scheme, projected and drawn once, used by every map. Plain data; serialisable as JSON. */
export interface MapView {
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly ViewArea[];
  /** borders of the level above with the outline of the region, one path in tenths of a unit */
  readonly borders: string;
  readonly labels: readonly ViewLabel[];
  /** ground length of one unit, for the scale bar in print */
  readonly metresPerUnit: number;
}

/** What to draw and how large. */
export interface MapViewOptions {
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  readonly width: number;
  /** largest height; the view is no higher than its shapes need */
  readonly height: number;
  /** detail smaller than this is left out, in units of the view (default 0.5); larger for thumbnails */
  readonly tolerance?: number;
  /** only areas below this one (an index in AreaTable.areas); left out: the whole region */
  readonly within?: number;
}

const TENTHS = 10;
const MARGIN = 4;
const SPECK = 8;
/**
 * Steps per tenth in which borders are compared: on a coarser grid whole small areas would collapse, and the edges
 * they leave behind look like borders.
 */
const FINE = 32;
/** A level directly below the region shows its own names, if they are few enough to be read. */
const MOST_OWN_NAMES = 24;

/**
 * Projects the shapes of a level conformally around the region's centre and fits them into a frame.
 * Null if no area of the level has a shape: there is nothing to draw. Make it once per level and size.
 */
export function mapView(shapes: AreaShapes, areas: AreaTable, options: MapViewOptions): MapView | null {
  const { scheme, level, tolerance = 0.5, within } = options;
  const isInside = (index: number): boolean =>
    within === undefined || ancestorAt(areas, index, areas.areas[within]?.level ?? 0) === within;
  const members = areas.areas.flatMap((area, index) =>
    area.scheme === scheme && area.level === level && shapes.geometries[index] && isInside(index) ? [index] : [],
  );
  const box = boundingBox(members.map((index) => shapes.geometries[index] ?? null));
  if (!box) return null;
  const frame = fitFrame(box, options);
  const polygons = members.map((index) => snapPolygons(polygonsOf(shapes.geometries[index] ?? null), frame.place));
  const topology = topologyOf(polygons);
  const arcs = topology.arcs.map((arc) => wholeTenths(simplifyArc(arc, tolerance * TENTHS)));
  const parents = members.map((index) => ancestorAt(areas, index, level - 1));
  const viewAreas = members.map((index, shape) => viewArea(index, shapeRings(topology, arcs, shape)));
  return {
    scheme,
    level,
    width: options.width,
    height: frame.height,
    areas: viewAreas,
    borders: pathData(
      visibleBorders(topology, parents, TENTHS).map((arc) => arcs[arc]!),
      { isClosed: false },
    ),
    labels: viewLabels(topology, { areas, members, parents }),
    metresPerUnit: frame.metresPerUnit,
  };
}

interface FittedFrame {
  readonly height: number;
  readonly metresPerUnit: number;
  /** longitude and latitude → tenths of a unit, on the fine grid */
  readonly place: (position: Position) => Position;
}

function fitFrame(box: Box, { width, height }: MapViewOptions): FittedFrame {
  const project = localProjection([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  const edge: Position[] = [];
  for (let step = 0; step <= 8; step++) {
    const [x, y] = [box[0] + ((box[2] - box[0]) * step) / 8, box[1] + ((box[3] - box[1]) * step) / 8];
    edge.push([x, box[1]], [x, box[3]], [box[0], y], [box[2], y]);
  }
  const plane = boundingBox([{ type: 'Polygon', coordinates: [edge.map(project)] }])!;
  const [spanX, spanY] = [Math.max(plane[2] - plane[0], 1), Math.max(plane[3] - plane[1], 1)];
  const metresPerUnit = Math.max(spanX / (width - 2 * MARGIN), spanY / (height - 2 * MARGIN));
  const shownHeight = Math.ceil(spanY / metresPerUnit + 2 * MARGIN);
  const left = width / 2 - (plane[0] + plane[2]) / 2 / metresPerUnit;
  const top = shownHeight / 2 - (plane[1] + plane[3]) / 2 / metresPerUnit;
  const place = (position: Position): Position => {
    const [x, y] = project(position);
    return [onFineGrid((x / metresPerUnit + left) * TENTHS), onFineGrid((y / metresPerUnit + top) * TENTHS)];
  };
  return { height: shownHeight, metresPerUnit, place };
}

const onFineGrid = (tenths: number): number => Math.round(tenths * FINE) / FINE;

/** A line in whole tenths, without the steps that rounding makes vanish. */
function wholeTenths(line: readonly Position[]): readonly Position[] {
  const rounded: Position[] = [];
  for (const [x, y] of line) {
    const [wholeX, wholeY] = [Math.round(x), Math.round(y)];
    const last = rounded.at(-1);
    if (last?.[0] !== wholeX || last[1] !== wholeY) rounded.push([wholeX, wholeY]);
  }
  return rounded;
}

// An area too small for the grid still shows that it is there: a speck.
function snapPolygons(polygons: PlanePolygons, place: (position: Position) => Position): PlanePolygons {
  const snapped = polygons.map((rings) => rings.map((ring) => ring.map(place)));
  if (snapped.some((rings) => ringArea(closeRing(rings[0] ?? [])) !== 0)) return snapped;
  return [[speckAt(snapped[0]?.[0]?.[0] ?? [0, 0])]];
}

function speckAt([x, y]: Position): Position[] {
  return [
    [x - SPECK, y],
    [x, y - SPECK],
    [x + SPECK, y],
    [x, y + SPECK],
  ];
}

// Detail that would make a whole area vanish is kept.
function shapeRings(full: Topology, arcs: Topology['arcs'], shape: number): Position[][] {
  const rings = full.shapes[shape]!;
  const shown = rings.map((ring) => ringPositions(arcs, ring)).filter((ring) => ringArea(ring) !== 0);
  if (shown.length > 0) return shown;
  const kept = rings.map((ring) => [...wholeTenths(ringPositions(full.arcs, ring))]);
  if (kept.some((ring) => ringArea(ring) !== 0)) return kept;
  const [x, y] = kept[0]?.[0] ?? [0, 0];
  return [closeRing(speckAt([x, y]))];
}

function viewArea(index: number, rings: readonly (readonly Position[])[]): ViewArea {
  const point = innerPoint(rings, TENTHS) ?? { x: 0, y: 0 };
  return {
    index,
    path: pathData(rings, { isClosed: true }),
    x: Math.round(point.x) / TENTHS,
    y: Math.round(point.y) / TENTHS,
  };
}

interface LabelledMembers {
  readonly areas: AreaTable;
  readonly members: readonly number[];
  readonly parents: readonly number[];
}

function viewLabels(topology: Topology, { areas, members, parents }: LabelledMembers): ViewLabel[] {
  const isBelowRegion = new Set(parents).size < 2;
  if (isBelowRegion && (members.length < 2 || members.length > MOST_OWN_NAMES)) return [];
  const named = isBelowRegion ? members : parents;
  const labels: ViewLabel[] = [];
  for (const index of new Set(named)) {
    const name = areas.areas[index]?.name ?? '';
    if (name === '') continue;
    const own = named.flatMap((candidate, shape) => (candidate === index ? [shape] : []));
    const point = innerPoint(dissolve(topology, own), 2 * TENTHS);
    if (!point) continue;
    const round = (value: number): number => Math.round(value) / TENTHS;
    labels.push({ index, name, x: round(point.x), y: round(point.y), room: round(point.room) });
  }
  return labels;
}
