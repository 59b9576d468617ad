import { feature, mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import { chance } from './chance.ts';
import { type Grain, settleLand } from './land.ts';

export type Position = [number, number];
/** Shape of an area in EPSG:25832, metres; a list of polygons, each a list of closed rings. */
export type Shape = Position[][][];

// A place on the plane of UTM 32 that has nothing to do with the region shown there.
const ORIGIN = { east: 486_000, north: 5_652_000 } as const;

/** Shapes of all areas by code: neighbours share every vertex of their border. */
export function drawBorders(): ReadonlyMap<string, Shape> {
  const byArea = new Map<string, Grain[]>();
  for (const grain of settleLand()) {
    if (grain.area === '') continue;
    byArea.set(grain.area, [...(byArea.get(grain.area) ?? []), grain]);
  }
  const coarse = smoothArcs(topology(Object.fromEntries(mergeGrains(byArea))));
  return new Map([...byArea.keys()].sort().map((code) => [code, shapeOf(coarse, code)]));
}

function mergeGrains(byArea: ReadonlyMap<string, readonly Grain[]>): Map<string, GeoJSON.MultiPolygon> {
  const round = (value: number): number => Math.round(value * 1e6) / 1e6;
  const all = [...byArea.values()].flat();
  const objects = all.map((grain): [string, GeoJSON.Polygon] => [
    String(grain.index),
    { type: 'Polygon', coordinates: [grain.ring.map(([x, y]) => [round(x), round(y)])] },
  ]);
  const fine = topology(Object.fromEntries(objects)) as unknown as Topology<Record<string, TopoPolygon>>;
  const merged = new Map<string, GeoJSON.MultiPolygon>();
  for (const [code, grains] of byArea) {
    const polygons = grains.map((grain) => fine.objects[String(grain.index)]).filter((one) => one !== undefined);
    const geometry = feature(fine, mergeArcs(fine, polygons) as TopoMultiPolygon).geometry;
    merged.set(code, geometry as GeoJSON.MultiPolygon);
  }
  return merged;
}

type AreaTopology = Topology<Record<string, TopoMultiPolygon>>;

function smoothArcs(raw: unknown): AreaTopology {
  const network = raw as AreaTopology;
  const arcs = network.arcs.map((arc) => {
    const positions = arc.map(([x = 0, y = 0]): Position => [x * 1000 + ORIGIN.east, y * 1000 + ORIGIN.north]);
    return meander(relax(relax(positions)));
  });
  return { ...network, arcs };
}

const isRing = (line: readonly Position[]): boolean => {
  const [first, last] = [line[0], line.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

/** Draws every inner vertex towards its neighbours; ends of a border stay where three areas meet. */
function relax(line: readonly Position[]): Position[] {
  if (line.length < 4) return [...line];
  const closed = isRing(line);
  const at = (index: number): Position => line[index] as Position;
  const middle = (before: Position, here: Position, after: Position): Position => [
    (before[0] + 2 * here[0] + after[0]) / 4,
    (before[1] + 2 * here[1] + after[1]) / 4,
  ];
  const last = line.length - 1;
  const smoothed = line.map((here, index): Position => {
    if (index > 0 && index < last) return middle(at(index - 1), here, at(index + 1));
    return closed ? middle(at(last - 1), here, at(1)) : here;
  });
  return smoothed;
}

/** Adds small bends between vertices, as streams and field edges have; the chance hangs on the place alone. */
function meander(line: readonly Position[]): Position[] {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const bent: Position[] = [];
  line.forEach((here, index) => {
    bent.push([round(here[0]), round(here[1])]);
    const next = line[index + 1];
    if (!next) return;
    const [dx, dy] = [next[0] - here[0], next[1] - here[1]];
    if (dx * dx + dy * dy < 3600) return;
    const draw = chance(`bend ${Math.round(here[0])} ${Math.round(here[1])}`);
    const side = (draw.float() - 0.5) * 0.3;
    const along = 0.4 + 0.2 * draw.float();
    bent.push([round(here[0] + along * dx - side * dy), round(here[1] + along * dy + side * dx)]);
  });
  return bent;
}

function shapeOf(network: AreaTopology, code: string): Shape {
  const object = network.objects[code];
  if (!object) throw new RangeError(`no area ${code}`);
  const geometry = feature(network, object).geometry as GeoJSON.MultiPolygon | GeoJSON.Polygon;
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Shape;
}

/** Area of a shape in square kilometres. */
export function squareKilometres(shape: Shape): number {
  let doubled = 0;
  for (const polygon of shape)
    polygon.forEach((ring, index) => {
      let sum = 0;
      for (let at = 0; at + 1 < ring.length; at++) {
        const [here, next] = [ring[at] as Position, ring[at + 1] as Position];
        sum += here[0] * next[1] - next[0] * here[1];
      }
      doubled += (index === 0 ? 1 : -1) * Math.abs(sum);
    });
  return doubled / 2 / 1e6;
}
