import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { type GeoPackageLayer, writeGeoPackage } from '../../../src/formats/write-geopackage.ts';
import { readGeometry } from '../../../src/platform/geometry/read-geometry.ts';
import { hasProgramme } from '../../programmes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { bytesOf } from './reading.ts';

const ring = (x: number, y: number, size: number) =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ] as [number, number][];
const LAYER: GeoPackageLayer = {
  name: 'heute-raum',
  title: 'Heute: Räume',
  description: 'CC0',
  columns: [
    { name: 'code', type: 'TEXT', title: 'Code', description: null },
    { name: 'so01', type: 'DOUBLE', title: 'Quote (%), 31.12.2021', description: 'Was es ist' },
    { name: 'so01_status', type: 'TEXT', title: null, description: null },
  ],
  geometries: [
    { type: 'Polygon', coordinates: [ring(6, 50, 0.5), ring(6.1, 50.1, 0.1).reverse()] },
    { type: 'MultiPolygon', coordinates: [[ring(7, 50, 0.5)], [ring(8, 51, 0.25)]] },
    null,
  ],
  rows: [
    ['01', 12.5, null],
    ['O\'Neil "2"', null, 'hidden'],
    ['03', 0, null],
  ],
};
const TABLE: GeoPackageLayer = {
  name: 'indicators',
  title: 'Indikatoren',
  description: '',
  columns: [{ name: 'series', type: 'TEXT', title: null, description: null }],
  rows: [['so01']],
};

const bytes = bytesOf(writeGeoPackage({ layers: [LAYER, TABLE], date: '2022-06-30' }));
const path = join(temporaryFolder(), 'areas.gpkg');
writeFileSync(path, bytes);

describe('writeGeoPackage', () => {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row));

  it('is a whole database whose references hold, and says that it is a GeoPackage 1.3', () => {
    expect(rows('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(rows('PRAGMA foreign_key_check')).toEqual([]);
    expect(rows('PRAGMA application_id')).toEqual([[0x47504b47]]);
    expect(rows('PRAGMA user_version')).toEqual([[10_300]]);
  });

  it('lists layers with their box, and tables, with the day of the edition', () => {
    expect(
      rows('SELECT table_name, data_type, identifier, last_change, min_x, max_y, srs_id FROM gpkg_contents'),
    ).toEqual([
      ['heute-raum', 'features', 'Heute: Räume', '2022-06-30T00:00:00.000Z', 6, 51.25, 4326],
      ['indicators', 'attributes', 'Indikatoren', '2022-06-30T00:00:00.000Z', null, null, 0],
    ]);
    expect(rows('SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY srs_id')).toEqual([[-1], [0], [4326]]);
    expect(rows("SELECT title, description FROM gpkg_data_columns WHERE column_name = 'so01'")).toEqual([
      ['Quote (%), 31.12.2021', 'Was es ist'],
    ]);
  });

  it('keeps numbers, nothing and zero apart', () => {
    expect(rows('SELECT fid, code, so01, so01_status FROM "heute-raum"')).toEqual([
      [1, '01', 12.5, null],
      [2, 'O\'Neil "2"', null, 'hidden'],
      [3, '03', 0, null],
    ]);
  });

  it('gives equal bytes twice', () => {
    expect(bytesOf(writeGeoPackage({ layers: [LAYER, TABLE], date: '2022-06-30' }))).toEqual(bytes);
  });

  it('is read by the reader of deliveries, shapes with their holes and parts', async () => {
    const request = { file: 'areas.gpkg', layer: null, crs: null, forceCrs: false, toleranceMetres: null };
    const features = await readGeometry(request, async () => bytes);
    expect(features?.map(({ properties }) => properties.code)).toEqual(['01', 'O\'Neil "2"', '03']);
    expect(features?.map(({ geometry }) => geometry?.type ?? null)).toEqual(['Polygon', 'MultiPolygon', null]);
    expect(features?.[0]?.geometry?.coordinates).toHaveLength(2);
  });

  // npm leaves this package out where it runs on an older Node, and mapshaper reads no GeoPackage without it
  it.skipIf(!hasProgramme(process.execPath, '-e', "require('better-sqlite3')"))(
    'is read by mapshaper',
    () => {
      const words = ['node_modules/mapshaper/bin/mapshaper', path, 'layers=heute-raum', '-info'];
      const run = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 60_000 });
      expect(run.stdout + run.stderr).toMatch(/Records:\s+3/);
    },
    70_000,
  );

  it.skipIf(!hasProgramme('Rscript', '-e', 'library(sf)'))(
    'is read by R',
    () => {
      const script = `x <- sf::st_read("${path}", layer = "heute-raum", quiet = TRUE)
cat(nrow(x), sf::st_crs(x)$epsg, all(sf::st_is_valid(x[1:2, ])), x$so01, sf::st_is_empty(x), round(as.numeric(sum(sf::st_area(sf::st_set_crs(x[1:2,], NA)))), 4))`;
      const { stdout } = spawnSync('Rscript', ['-e', script], { encoding: 'utf8', timeout: 100_000 });
      expect(stdout).toBe('3 4326 TRUE 12.5 NA 0 FALSE FALSE TRUE 0.5525');
    },
    110_000,
  );
});
