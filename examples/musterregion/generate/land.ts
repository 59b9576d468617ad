import { Delaunay } from 'd3-delaunay';
import { chance } from './chance.ts';
import { EXCLAVE, MUNICIPALITIES, type Municipality, SECOND_PARTS } from './municipalities.ts';
import { landscape } from './noise.ts';

/** A small piece of land, the grain of which areas are made. */
export interface Grain {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly neighbours: readonly number[];
  /** closed ring in kilometres */
  readonly ring: readonly (readonly [number, number])[];
  /** code of the area; empty outside the region */
  area: string;
}

type Site = readonly [x: number, y: number];

// Multiplied out: powers may differ in the last digit between machines.
const square = (value: number): number => value * value;
const length = (x: number, y: number): number => Math.sqrt(square(x) + square(y));

const GRAIN_KM = 0.27;
const HALF_WIDTH = 24;
const HALF_HEIGHT = 16;

// A main river from south-west to north-east and a side valley: borders like to follow water.
const river = landscape('river', 9, 3);
const sideOfRivers = (x: number, y: number): readonly boolean[] => [
  y > 0.16 * x - 1.2 + 2 * river(x, 3),
  x > 6.2 + 0.35 * y + 1.8 * river(y, 40),
  x > -6.3 - 0.3 * y + 1.6 * river(y, 80),
];

function bendsOf(seed: string): (x: number, y: number) => Site {
  const [eastward, northward] = [landscape(`${seed} east`, 4.5, 5), landscape(`${seed} north`, 4.5, 5)];
  return (x, y) => [x + 1.7 * eastward(x, y), y + 1.7 * northward(x, y)];
}

/** All grains of the region with the code of their area. */
export function settleLand(): readonly Grain[] {
  const grains = scatterGrains();
  const bend = bendsOf('bend');
  const townOf = grains.map((grain) => nearestTown(bend(grain.x, grain.y), grain));
  const outline = landscape('outline', 10, 5);
  grains.forEach((grain, index) => {
    const [x, y] = bend(grain.x, grain.y);
    // longer towards south-east and north-west than a plain oval
    const [along, across] = [0.94 * x - 0.34 * y, 0.34 * x + 0.94 * y];
    const reach = length(along / 19.4, across / 11.6) + 0.2 * outline(grain.x, grain.y);
    if (reach > 1) townOf[index] = -1;
  });
  keepLargestPart(grains, townOf);
  MUNICIPALITIES.forEach((municipality, town) => {
    settleTown(
      municipality,
      grains.filter((grain) => townOf[grain.index] === town),
    );
  });
  mendFragments(grains);
  for (const grain of grains) {
    const distance = length(grain.x - EXCLAVE.centre[0], grain.y - EXCLAVE.centre[1]);
    if (grain.area !== '' && distance < EXCLAVE.radius) grain.area = EXCLAVE.area;
  }
  return grains;
}

function scatterGrains(): Grain[] {
  const draw = chance('grains');
  const points: Site[] = [];
  for (let y = -HALF_HEIGHT; y < HALF_HEIGHT; y += GRAIN_KM)
    for (let x = -HALF_WIDTH; x < HALF_WIDTH; x += GRAIN_KM)
      points.push([x + GRAIN_KM * 0.9 * draw.float(), y + GRAIN_KM * 0.9 * draw.float()]);
  const delaunay = Delaunay.from(points.map(([x, y]): [number, number] => [x, y]));
  const voronoi = delaunay.voronoi([-HALF_WIDTH - 1, -HALF_HEIGHT - 1, HALF_WIDTH + 1, HALF_HEIGHT + 1]);
  return points.map(([x, y], index) => ({
    index,
    x,
    y,
    neighbours: [...delaunay.neighbors(index)],
    ring: voronoi.cellPolygon(index).map(([east, north]): Site => [east, north]),
    area: '',
  }));
}

/** Town of a place: the nearest by reach where no river lies between; first the place on the warped plane. */
function nearestTown([x, y]: Site, place: Grain): number {
  const here = sideOfRivers(place.x, place.y);
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  MUNICIPALITIES.forEach(({ centre, reach }, town) => {
    const there = sideOfRivers(centre[0], centre[1]);
    const crossings = here.filter((side, index) => side !== there[index]).length;
    const power = square(x - centre[0]) + square(y - centre[1]) - square(reach) + 14 * crossings;
    if (power < least) [best, least] = [town, power];
  });
  return best;
}

/** Numbers of connected parts: grains of one label that touch share a part. */
function partsOf(grains: readonly Grain[], label: (index: number) => string): number[] {
  const part = grains.map(() => -1);
  let count = 0;
  for (const start of grains) {
    if (part[start.index] !== -1) continue;
    const open = [start.index];
    part[start.index] = count;
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      for (const neighbour of grains[index]?.neighbours ?? []) {
        if (part[neighbour] !== -1 || label(neighbour) !== label(start.index)) continue;
        part[neighbour] = count;
        open.push(neighbour);
      }
    }
    count++;
  }
  return part;
}

function sizesOf(parts: readonly number[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return sizes;
}

// One piece of land without islands, and no hole that is not land.
function keepLargestPart(grains: readonly Grain[], townOf: number[]): void {
  const inside = partsOf(grains, (index) => (townOf[index] === -1 ? 'out' : 'in'));
  const sizes = [...sizesOf(inside)].sort((first, second) => second[1] - first[1]);
  const [outer, land] = sizes.slice(0, 2).map(([part]) => part);
  const bend = bendsOf('bend');
  grains.forEach((grain, index) => {
    const isLand = townOf[index] !== -1;
    const large = inside[index] === outer || inside[index] === land;
    if (large) return;
    townOf[index] = isLand ? -1 : nearestTown(bend(grain.x, grain.y), grain);
  });
}

/** Gives the grains of a town to its areas: nearest seed, with smaller areas round the centre. */
function settleTown(municipality: Municipality, grains: readonly Grain[]): void {
  const codes = municipality.areas.map(([number]) => `${municipality.letters} ${number}`);
  const seeds = placeSeeds(municipality, grains, codes.length);
  const sites = seeds.map(([x, y], index) => ({ x, y, code: codes[index] ?? '', scale: scaleAt(municipality, x, y) }));
  for (const code of codes) {
    const part = SECOND_PARTS[code];
    if (!part) continue;
    sites.push({ x: municipality.centre[0] + part[0], y: municipality.centre[1] + part[1], code, scale: 0.8 });
  }
  const bend = bendsOf(`bend ${municipality.code}`);
  for (const grain of grains) {
    const [bentX, bentY] = bend(grain.x, grain.y);
    const [x, y] = [grain.x + 0.42 * (bentX - grain.x), grain.y + 0.42 * (bentY - grain.y)];
    let [best, least] = ['', Number.POSITIVE_INFINITY];
    for (const site of sites) {
      const distance = length(x - site.x, y - site.y) / site.scale;
      if (distance < least) [best, least] = [site.code, distance];
    }
    grain.area = best;
  }
}

const scaleAt = ({ centre, reach }: Municipality, x: number, y: number): number =>
  0.45 + length(x - centre[0], y - centre[1]) / reach;

// Each new seed is the candidate farthest from the others, measured in local scale; then numbered round the centre.
function placeSeeds(municipality: Municipality, grains: readonly Grain[], count: number): readonly Site[] {
  const draw = chance(`seeds ${municipality.code}`);
  const seeds: Site[] = [municipality.centre];
  while (seeds.length < count) {
    let [best, farthest]: [Site, number] = [municipality.centre, -1];
    for (let trial = 0; trial < 60; trial++) {
      const grain = grains[Math.floor(draw.float() * grains.length)];
      if (!grain) continue;
      const scale = scaleAt(municipality, grain.x, grain.y);
      const gaps = seeds.map(([x, y]) => length(x - grain.x, y - grain.y) / scale);
      const gap = Math.min(...gaps);
      if (gap > farthest) [best, farthest] = [[grain.x, grain.y], gap];
    }
    seeds.push(best);
  }
  const [centre, ...others] = seeds;
  const turn = ([x, y]: Site): number => Math.atan2(y - municipality.centre[1], x - municipality.centre[0]);
  return [centre ?? municipality.centre, ...others.sort((first, second) => turn(second) - turn(first))];
}

// Splinters go to the neighbour they touch most; the main part and a wanted second part stay.
function mendFragments(grains: readonly Grain[]): void {
  for (let round = 0; round < 4; round++) {
    const parts = partsOf(grains, (index) => grains[index]?.area ?? '');
    const sizes = sizesOf(parts);
    const kept = new Map<string, number[]>();
    for (const grain of grains) {
      const part = parts[grain.index] ?? -1;
      const list = kept.get(grain.area) ?? [];
      if (!list.includes(part)) list.push(part);
      kept.set(grain.area, list);
    }
    for (const [area, list] of kept) {
      list.sort((first, second) => (sizes.get(second) ?? 0) - (sizes.get(first) ?? 0));
      list.length = Math.min(list.length, area in SECOND_PARTS ? 2 : 1);
    }
    for (const grain of grains) {
      if (kept.get(grain.area)?.includes(parts[grain.index] ?? -1)) continue;
      const others = grain.neighbours.map((index) => grains[index]?.area ?? '').filter((area) => area !== grain.area);
      grain.area = mostFrequent(others.filter((area) => area !== '')) ?? grain.area;
    }
  }
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((first, second) => second[1] - first[1])[0]?.[0];
}
