import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { readGeoPackage } from '../../../../src/platform/geometry/geopackage.ts';
import { readGeometry } from '../../../../src/platform/geometry/read-geometry.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const WKT =
  'PROJCS["own",GEOGCS["g",DATUM["d",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000],PARAMETER["False_Northing",0],PARAMETER["Central_Meridian",9],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0],UNIT["Meter",1]]';

/** A polygon as a GeoPackage cell: header with an envelope, then well-known binary. */
function cell(x: number, y: number, size: number): Uint8Array {
  const points = [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
  const bytes = Buffer.alloc(8 + 32 + 1 + 4 + 4 + 4 + points.length * 16);
  bytes.write('GP', 0, 'latin1');
  bytes[3] = 0b0000_0011;
  let at = 8 + 32;
  at = bytes.writeUInt8(1, at);
  for (const whole of [3, 1, points.length]) at = bytes.writeUInt32LE(whole, at);
  for (const value of points.flat()) at = bytes.writeDoubleLE(value, at);
  return bytes;
}

function geoPackage(system: { organization: string; code: number; definition: string }): Uint8Array {
  const path = join(temporaryFolder(), 'x.gpkg');
  const database = new DatabaseSync(path);
  database.exec(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    CREATE TABLE "Bezirke ""alt""" (fid INTEGER PRIMARY KEY, shape BLOB, code TEXT, note BLOB);
    CREATE TABLE second (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT);
    INSERT INTO gpkg_contents VALUES ('Bezirke "alt"', 'features'), ('second', 'features');
    INSERT INTO gpkg_geometry_columns VALUES ('Bezirke "alt"', 'shape', 1), ('second', 'geom', 1);`);
  const { organization, code, definition } = system;
  database.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (1, ?, ?, ?)').run(organization, code, definition);
  database
    .prepare('INSERT INTO "Bezirke ""alt""" VALUES (1, ?, ?, ?)')
    .run(cell(294_000, 5_628_000, 500), '0101', new Uint8Array(2));
  database.prepare('INSERT INTO second VALUES (1, NULL, ?)').run('empty');
  database.close();
  return readFileSync(path);
}

const EPSG = { organization: 'epsg', code: 25_832, definition: '' };

describe('readGeoPackage', () => {
  it('reads codes, shapes and the system of the first layer', async () => {
    const layer = await readGeoPackage(geoPackage(EPSG), null);
    const parsed = JSON.parse(layer?.geojson ?? '') as {
      features: { properties: object; geometry: { coordinates: number[][][] } }[];
    };
    expect(parsed.features[0]?.properties).toEqual({ fid: 1, code: '0101' });
    expect(parsed.features[0]?.geometry.coordinates[0]?.[0]).toEqual([294_000, 5_628_000]);
    expect(layer?.crs).toEqual({ code: 'EPSG:25832' });
  });

  it('finds a layer by name and knows an empty shape', async () => {
    const layer = await readGeoPackage(geoPackage(EPSG), 'second');
    expect(layer?.geojson).toContain('"geometry":null');
    expect(await readGeoPackage(geoPackage(EPSG), 'third')).toBeNull();
  });

  it.each([
    ['its EPSG code', EPSG],
    ['its own definition', { organization: 'NONE', code: 100_001, definition: WKT }],
  ])('is reprojected by %s', async (_title, system) => {
    const bytes = geoPackage(system);
    const request = { file: 'a.gpkg', layer: null, crs: null, forceCrs: false, toleranceMetres: null };
    const features = await readGeometry(request, async () => bytes);
    const geometry = features?.[0]?.geometry;
    const position = geometry?.type === 'Polygon' ? geometry.coordinates[0]?.[0] : undefined;
    expect(position?.[0]).toBeCloseTo(6.08, 1);
    expect(position?.[1]).toBeCloseTo(50.77, 1);
  });
});
