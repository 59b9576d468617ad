import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { AreaGeometry } from '../../../src/core/geometry.ts';
import { contiguity } from '../../../src/geo/contiguity.ts';
import { nearestNeighbours } from '../../../src/geo/nearest-neighbours.ts';
import { planeShapes } from '../../../src/geo/plane-shapes.ts';
import type { PlanePolygons } from '../../../src/geo/topology.ts';
import { moran } from '../../../src/stats/space/moran.ts';
import type { NeighbourWeights } from '../../../src/stats/space/neighbour-weights.ts';
import type { SpatialStatistic } from '../../../src/stats/space/spatial-statistic.ts';
import { weighNeighbours } from '../../../src/stats/space/weigh-neighbours.ts';
import { weightsAmong } from '../../../src/stats/space/weights-among.ts';
import { describeWithReference } from '../../reference.ts';
import { readColumbus } from '../moran/columbus.ts';
import printed from './cases.json' with { type: 'json' };

const listsOf = ({ offsets, neighbours }: NeighbourWeights): number[][] =>
  Array.from({ length: offsets.length - 1 }, (_, area) =>
    Array.from(neighbours.subarray(offsets[area], offsets[area + 1])),
  );

describe('contiguity: drawn and counted by hand', () => {
  it.each(printed.cases)('$name', ({ shapes, tolerance, queen, rook }) => {
    const polygons = shapes as unknown as PlanePolygons[];
    expect(listsOf(contiguity(polygons, { kind: 'queen', tolerance }))).toEqual(queen);
    expect(listsOf(contiguity(polygons, { kind: 'rook', tolerance }))).toEqual(rook);
  });
});

describeWithReference('neighbours of real areas', (folder) => {
  const shapesOf = (path: string) => {
    const file = JSON.parse(readFileSync(`${folder}/data/${path}`, 'utf8'));
    return planeShapes(file.features.map((feature: { geometry: AreaGeometry }) => feature.geometry));
  };
  const links = (path: string, kind: 'queen' | 'rook') => contiguity(shapesOf(path), { kind, tolerance: 1 });
  const alone = (found: NeighbourWeights) => listsOf(found).filter((list) => list.length === 0).length;

  it('finds the 87 pairs of the 34 districts of Aachen that its source counts, two of them in a corner', () => {
    const path = 'aachen/statistische_bezirke_aachen.geojson';
    expect(links(path, 'queen').neighbours).toHaveLength(2 * 87);
    expect(links(path, 'rook').neighbours).toHaveLength(2 * 85);
  });

  it('finds the 1,329 pairs of 448 planning areas of Berlin that spdep finds (poly2nb, snap 1 m)', () => {
    const found = links('berlin/lor-planungsraeume-until-2020.geojson', 'queen');
    expect(found.neighbours).toHaveLength(2 * 1329);
    expect(alone(found)).toBe(0);
  });

  it("gives Berlin's unemployment of 2018 the Moran's I of spdep, areas without value left out", () => {
    const table = 'berlin-lor-monitoring-social-urban-development-2019-00-planning-areas.csv';
    const text = readFileSync(`${folder}/data/berlin/${table}`, 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const shareOf = new Map(data.map((row) => [row.id, Number(row.s1_percentage_unemployed)]));
    const file = JSON.parse(readFileSync(`${folder}/data/berlin/lor-planungsraeume-until-2020.geojson`, 'utf8'));
    const ids: string[] = file.features.map((feature: { properties: { id: string } }) => feature.properties.id);
    const areas = Uint32Array.from(ids.keys()).filter((area) => shareOf.has(ids[area]!));
    expect(areas).toHaveLength(436);
    const among = weightsAmong(links('berlin/lor-planungsraeume-until-2020.geojson', 'queen'), areas);
    expect(among.cutOffCount).toBe(0);
    const values = Float64Array.from(areas, (area) => shareOf.get(ids[area]!)!);
    const found = moran(values, weighNeighbours(among.links, 'W')) as SpatialStatistic;
    // spdep 1.2-7, moran.test with poly2nb (snap 1 m) in style W
    expect(found.statistic).toBeCloseTo(0.4033947766727932, 10);
    expect(found.varianceRandom).toBeCloseTo(0.00085715601798377, 13);
  });

  it('leaves nobody alone where two sources meet with slivers', () => {
    const found = links('aachen/staedteregion_aachen_43_raeume.geojson', 'queen');
    expect(found.neighbours).toHaveLength(2 * 107);
    expect(alone(found)).toBe(0);
  });

  it('finds the four nearest of each area of Columbus as spdep does', () => {
    const { x, y, knn4 } = readColumbus(folder);
    const wanted = knn4.map((list) => list.map((neighbour) => neighbour - 1).sort((first, second) => first - second));
    expect(listsOf(nearestNeighbours({ x, y }, 4))).toEqual(wanted);
  });
});
