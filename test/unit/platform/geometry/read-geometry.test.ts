import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import mapshaper from 'mapshaper';
import { describe, expect, it } from 'vitest';
import type { GeometryRequest } from '../../../../src/core/effects.ts';
import type { AreaGeometry, Position } from '../../../../src/core/geometry.ts';
import { readGeometry } from '../../../../src/platform/geometry/read-geometry.ts';
import { describeWithReference } from '../../../reference.ts';

const REQUEST: GeometryRequest = { file: '', layer: null, crs: null, forceCrs: false, toleranceMetres: null };
const first = (geometry: AreaGeometry | null | undefined): Position | undefined =>
  geometry?.type === 'Polygon' ? geometry.coordinates[0]?.[0] : geometry?.coordinates[0]?.[0]?.[0];

const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ],
];
const collection = (features: readonly unknown[], extra: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...extra, features });
const feature = (code: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { code },
  geometry: coordinates === null ? null : { type: 'Polygon', coordinates },
});

/** Aachen's centre in EPSG:25832, and about where that is. */
const UTM: [number, number] = [294_000, 5_628_000];
const NEAR = [6.08, 50.77] as const;

const readFrom = (files: Record<string, Uint8Array | string>) => async (path: string) => {
  const content = files[path];
  return content === undefined ? null : typeof content === 'string' ? strToU8(content) : content;
};
const read = (file: string, content: Uint8Array | string, wishes: Partial<GeometryRequest> = {}) =>
  readGeometry({ ...REQUEST, file, ...wishes }, readFrom({ [file]: content }));

function expectNear(position: Position | undefined): void {
  expect(position?.[0]).toBeCloseTo(NEAR[0], 1);
  expect(position?.[1]).toBeCloseTo(NEAR[1], 1);
}

describe('readGeometry', () => {
  const projected = collection([feature('0405', square(...UTM, 500))]);

  it('keeps degrees and codes of a GeoJSON as they are', async () => {
    const features = await read('a.geojson', collection([feature('01', square(6, 50, 0.1)), feature('02', null)]));
    expect(features?.map(({ properties }) => properties.code)).toEqual(['01', '02']);
    expect(first(features?.[0]?.geometry)).toEqual([6, 50]);
    expect(features?.[1]?.geometry).toBeNull();
  });

  it('reprojects by the system that the request names', async () => {
    expectNear(first((await read('a.json', projected, { crs: 'EPSG:25832' }))?.[0]?.geometry));
  });

  it('reprojects by the system that an old GeoJSON names itself', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
    const own = collection([feature('1', square(...UTM, 500))], { crs });
    expectNear(first((await read('a.json', own))?.[0]?.geometry));
  });

  it('does not project degrees because the request names a system', async () => {
    const features = await read('a.json', collection([feature('1', square(6, 50, 0.1))]), { crs: 'EPSG:25832' });
    expect(first(features?.[0]?.geometry)).toEqual([6, 50]);
  });

  it('leaves coordinates of an unknown system as they are, for the finding', async () => {
    expect(first((await read('a.json', projected))?.[0]?.geometry)).toEqual(UTM);
  });

  it.each([
    ['broken JSON', 'a.json', '{"type": "Fea'],
    ['JSON of another kind', 'a.json', '{"a": 1}'],
    ['a zip that is none', 'a.zip', 'PK'],
    ['a shapefile that is none', 'a.shp', 'x'],
    ['a GeoPackage that is none', 'a.gpkg', 'SQLite format 3'],
    ['an unknown ending', 'a.txt', 'x'],
  ])('gives null for %s', async (_title, file, content) => {
    expect(await read(file, content)).toBeNull();
  });

  it('gives null for a missing file and an unknown system', async () => {
    expect(await readGeometry({ ...REQUEST, file: 'none.json' }, async () => null)).toBeNull();
    expect(await read('a.json', projected, { crs: 'EPSG:999999' })).toBeNull();
  });

  it('simplifies shared borders alike, so that neighbours still touch', async () => {
    const border = Array.from({ length: 41 }, (_, step) => [6 + (step % 2) * 0.00001, 50 + step * 0.001]);
    const left = [[[5.9, 50], ...border, [5.9, 50.04], [5.9, 50]]];
    const right = [[[6.1, 50.04], ...[...border].reverse(), [6.1, 50], [6.1, 50.04]]];
    const features = await read('a.json', collection([feature('l', left), feature('r', right)]), {
      toleranceMetres: 15,
    });
    const points = features?.map(({ geometry }) =>
      geometry?.type === 'Polygon' ? geometry.coordinates[0] : undefined,
    );
    expect(points?.[0]?.length).toBeLessThan(12);
    const key = (position: Position): string => position.join();
    const rightPoints = new Set(points?.[1]?.map(key));
    const shared = new Set(points?.[0]?.map(key).filter((point) => rightPoints.has(point)));
    expect(shared.size).toBeGreaterThanOrEqual(2);
  });

  it('keeps an area that is smaller than the tolerance', async () => {
    const features = await read('a.json', collection([feature('1', square(6, 50, 0.00002))]), { toleranceMetres: 500 });
    expect(features?.[0]?.geometry).not.toBeNull();
  });

  it('chooses a layer of a TopoJSON and of a zip by its name', async () => {
    const parts = {
      'a.json': collection([feature('a', square(6, 50, 1))]),
      'b.json': collection([feature('b', square(7, 50, 1))]),
    };
    const made = await mapshaper.applyCommands(
      '-i a.json b.json combine-files -o format=topojson out.topojson target=*',
      parts,
    );
    const topology = made['out.topojson'] as string;
    expect((await read('t.topojson', topology, { layer: 'b' }))?.[0]?.properties.code).toBe('b');
    expect((await read('t.topojson', topology))?.[0]?.properties.code).toBe('a');
    expect(await read('t.topojson', topology, { layer: 'c' })).toBeNull();
    const zip = zipSync({
      'sub/a.json': strToU8(parts['a.json']),
      'b.json': strToU8(parts['b.json']),
      '__MACOSX/._a.json': strToU8('x'),
    });
    expect((await read('z.zip', zip, { layer: 'a' }))?.[0]?.properties.code).toBe('a');
    expect(await read('z.zip', zip, { layer: 'c' })).toBeNull();
  });

  it('reads umlauts of a shapefile table in Windows-1252 with and without a .cpg', async () => {
    const source = {
      'a.json': JSON.stringify({
        type: 'FeatureCollection',
        features: [{ ...feature('1', square(6, 50, 1)), properties: { name: 'Südstraße' } }],
      }),
    };
    const made = await mapshaper.applyCommands('-i a.json -o encoding=win1252 format=shapefile b.shp', source);
    const files = Object.fromEntries(Object.entries(made).filter(([name]) => !name.endsWith('.cpg'))) as Record<
      string,
      Uint8Array
    >;
    for (const cpg of [{}, { 'b.cpg': strToU8('ANSI 1252') }]) {
      const features = await readGeometry({ ...REQUEST, file: 'b.shp' }, readFrom({ ...files, ...cpg }));
      expect(features?.[0]?.properties.name).toBe('Südstraße');
    }
  });
});

describeWithReference('readGeometry on real files', (folder) => {
  const fromDisk = (path: string) =>
    readFile(join(folder, 'data', path)).then(
      (bytes) => new Uint8Array(bytes),
      () => null,
    );
  const readReal = (file: string) => readGeometry({ ...REQUEST, file, toleranceMetres: 15 }, fromDisk);

  it('puts Köln where it is, although its projection is not what its name says', async () => {
    const features = await readReal('itnrw-koeln/Stadtteil.shp');
    expect(features).toHaveLength(86);
    const [longitude = 0, latitude = 0] = first(features?.[0]?.geometry) ?? [];
    expect(longitude).toBeGreaterThan(6.7);
    expect(longitude).toBeLessThan(7.2);
    expect(latitude).toBeGreaterThan(50.8);
    expect(latitude).toBeLessThan(51.1);
    expect(features?.map(({ properties }) => properties.STT_NAME)).toContain('Höhenberg');
  });

  it('reads all municipalities of Germany from a zipped shapefile', async () => {
    const features = await readReal('vg250/VG250_GEM_simplified.zip');
    expect(features).toHaveLength(10_990);
    expect(features?.every(({ geometry }) => geometry !== null)).toBe(true);
  });

  it('reads Flensburg with umlauts and parents, and Wales from TopoJSON', async () => {
    const flensburg = await readReal('flensburg/flensburg_stadtbezirke.zip');
    expect(flensburg).toHaveLength(41);
    expect(flensburg?.[0]?.properties.CLASS_NAME).toBe('KLEINRÄUMIGE GLIEDERUNG');
    expect(await readReal('wales/wales-lsoa11.topojson')).toHaveLength(1909);
  });
});
