import type { AreaGeometry, Position } from '../core/geometry.ts';
import type { SqliteValue } from './sqlite/record.ts';
import { type SqliteTable, writeSqlite } from './sqlite/write-sqlite.ts';

/** A column of a layer or table. */
export interface GeoPackageColumn {
  readonly name: string;
  readonly type: 'TEXT' | 'DOUBLE' | 'INTEGER';
  /** what people call it, and what it holds; null: the name says it */
  readonly title: string | null;
  readonly description: string | null;
}

/** A layer of shapes in WGS84, or a table without shapes. */
export interface GeoPackageLayer {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly GeoPackageColumn[];
  /** a shape per row, null for a row without one; left out for a table */
  readonly geometries?: readonly (AreaGeometry | null)[];
  /** in the order of the columns */
  readonly rows: readonly (readonly SqliteValue[])[];
}

/** The letters GPKG, and the edition 1.3 of the standard. */
const APPLICATION = 0x47504b47;
const VERSION = 10_300;
const WGS84 = 4326;
const WGS84_DEFINITION =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Writes a GeoPackage 1.3; equal input gives equal bytes.
 * @param options.date day of the edition, ISO: the only date in the file
 */
export function* writeGeoPackage(options: {
  readonly layers: readonly GeoPackageLayer[];
  readonly date: string;
}): Generator<Uint8Array> {
  const { layers, date } = options;
  const tables = [referenceSystems(), contents(layers, date), geometryColumns(layers), ...columnTitles(layers)];
  yield* writeSqlite({
    tables: [...tables, ...layers.map(layerTable)],
    applicationId: APPLICATION,
    userVersion: VERSION,
  });
}

function referenceSystems(): SqliteTable {
  const undefinedSystem = (name: string, id: bigint): SqliteValue[] => [
    ...[
      `Undefined ${name}`,
      null,
      'NONE',
      id,
      'undefined',
      `undefined ${name.toLowerCase()} coordinate reference system`,
    ],
  ];
  return {
    name: 'gpkg_spatial_ref_sys',
    sql: 'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)',
    rows: [
      undefinedSystem('Cartesian', -1n),
      undefinedSystem('geographic', 0n),
      ['WGS 84 geodetic', null, 'EPSG', BigInt(WGS84), WGS84_DEFINITION, 'longitude and latitude in degrees'],
    ],
    rowIds: [-1, 0, WGS84],
  };
}

function contents(layers: readonly GeoPackageLayer[], date: string): SqliteTable {
  const time = `${date}T00:00:00.000Z`;
  return {
    name: 'gpkg_contents',
    sql: "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
    rows: layers.map(({ name, title, description, geometries }) => {
      const box = geometries && boxOf(geometries.flatMap((geometry) => (geometry ? [...positionsOf(geometry)] : [])));
      const corners = box ? [box[0], box[2], box[1], box[3]] : [null, null, null, null];
      const kind = geometries ? 'features' : 'attributes';
      return [name, kind, title, description, time, ...corners, geometries ? BigInt(WGS84) : 0n];
    }),
    uniqueKeys: [[0], [2]],
  };
}

function geometryColumns(layers: readonly GeoPackageLayer[]): SqliteTable {
  return {
    name: 'gpkg_geometry_columns',
    sql: 'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))',
    rows: layers
      .filter(({ geometries }) => geometries)
      .map(({ name }) => [name, 'geom', 'MULTIPOLYGON', BigInt(WGS84), 0n, 0n]),
    uniqueKeys: [[0, 1], [0]],
  };
}

/** The schema extension: what people call the columns. Programs show these instead of the names. */
function columnTitles(layers: readonly GeoPackageLayer[]): SqliteTable[] {
  const titles = layers.flatMap(({ name, columns }) =>
    columns
      .filter(({ title }) => title !== null)
      .map((column): SqliteValue[] => [name, column.name, null, column.title, column.description, null, null]),
  );
  const scope = ['gpkg_schema', 'http://www.geopackage.org/spec/#extension_schema', 'read-write'];
  return [
    {
      name: 'gpkg_data_columns',
      sql: 'CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))',
      rows: titles,
      uniqueKeys: [
        [0, 1],
        [0, 2],
      ],
    },
    {
      name: 'gpkg_data_column_constraints',
      sql: 'CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT, CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))',
      rows: [],
      uniqueKeys: [[0, 1, 2]],
    },
    {
      name: 'gpkg_extensions',
      sql: 'CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))',
      rows: [
        ['gpkg_data_columns', null, ...scope],
        ['gpkg_data_column_constraints', null, ...scope],
      ],
      uniqueKeys: [[0, 1, 2]],
    },
  ];
}

function layerTable({ name, columns, geometries, rows }: GeoPackageLayer): SqliteTable {
  const declared = columns.map((column) => `${quoted(column.name)} ${column.type}`);
  const shape = geometries ? ['geom MULTIPOLYGON'] : [];
  return {
    name,
    sql: `CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY NOT NULL, ${[...shape, ...declared].join(', ')})`,
    rows: rows.map((row, at) => [null, ...(geometries ? [geometryCell(geometries[at] ?? null)] : []), ...row]),
  };
}

function* positionsOf(geometry: AreaGeometry): Generator<Position> {
  for (const polygon of polygonsOf(geometry)) for (const ring of polygon) yield* ring;
}

const polygonsOf = (geometry: AreaGeometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** West, east, south and north of positions; null for none. */
function boxOf(positions: readonly Position[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const box: [number, number, number, number] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of positions) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.max(box[1], x);
    box[2] = Math.min(box[2], y);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** A shape as GeoPackage stores it: the letters GP, version, flags, system, its box, then well-known binary. */
function geometryCell(geometry: AreaGeometry | null): Uint8Array | null {
  const box = geometry && boxOf([...positionsOf(geometry)]);
  if (!geometry || !box) return null;
  const polygons = polygonsOf(geometry);
  const head = 8 + 4 * 8;
  const ringBytes = (ring: readonly Position[]): number => 4 + 16 * ring.length;
  const polygonBytes = polygons.map((rings) => rings.reduce((sum, ring) => sum + ringBytes(ring), 9));
  const cell = new Uint8Array(polygonBytes.reduce((sum, bytes) => sum + bytes, head + 9));
  const view = new DataView(cell.buffer);
  // little endian, with a box of x and y
  cell.set([0x47, 0x50, 0, 0b0000_0011]);
  view.setInt32(4, WGS84, true);
  for (const [index, bound] of box.entries()) view.setFloat64(8 + 8 * index, bound, true);
  let at = head;
  const start = (kind: number, count: number): void => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, kind, true);
    view.setUint32(at + 5, count, true);
    at += 9;
  };
  start(6, polygons.length);
  for (const rings of polygons) {
    start(3, rings.length);
    for (const ring of rings) {
      view.setUint32(at, ring.length, true);
      at += 4;
      for (const [x, y] of ring) {
        view.setFloat64(at, x, true);
        view.setFloat64(at + 8, y, true);
        at += 16;
      }
    }
  }
  return cell;
}
