import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AreaGeometry } from '../../core/geometry.ts';
import { parseWellKnownBinary } from './well-known-binary.ts';
import { readableProjection } from './well-known-text.ts';

/** One layer of a GeoPackage as GeoJSON text in its own coordinates. */
export interface GeoPackageLayer {
  readonly geojson: string;
  /** `EPSG:25832`, the definition as well-known text, or null where the file says neither */
  readonly crs: { readonly code: string } | { readonly definition: string } | null;
}

type Row = Record<string, unknown>;
type Query = (sql: string, ...values: string[]) => Row[];

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/**
 * Reads one layer of a GeoPackage with Node's own SQLite.
 * @param layer name of the table; null: the first
 * @returns null if there is no such layer
 * @throws {Error} if the bytes are no SQLite file
 */
export async function readGeoPackage(bytes: Uint8Array, layer: string | null): Promise<GeoPackageLayer | null> {
  // loaded only here: the other commands need no database
  const { DatabaseSync } = await import('node:sqlite');
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
  try {
    const path = join(folder, 'input.gpkg');
    writeFileSync(path, bytes, { mode: 0o600 });
    const database = new DatabaseSync(path, { allowExtension: false });
    try {
      return readLayer((sql, ...values) => database.prepare(sql).all(...values) as Row[], layer);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readLayer(query: Query, layer: string | null): GeoPackageLayer | null {
  const found = query(
    `SELECT g.table_name AS tableName, g.column_name AS columnName, s.organization, s.organization_coordsys_id AS code,
            s.definition
       FROM gpkg_geometry_columns g
       JOIN gpkg_contents c ON c.table_name = g.table_name
       LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
      WHERE c.data_type = 'features' AND (? = '' OR g.table_name = ?)
      ORDER BY c.rowid LIMIT 1`,
    layer ?? '',
    layer ?? '',
  )[0];
  if (!found) return null;
  const geometryColumn = String(found.columnName);
  const features = query(`SELECT * FROM ${quoted(String(found.tableName))}`).map((row) => ({
    type: 'Feature',
    properties: Object.fromEntries(
      Object.entries(row).filter(([name, value]) => name !== geometryColumn && !(value instanceof Uint8Array)),
    ),
    geometry: geometryOf(row[geometryColumn]),
  }));
  return { geojson: JSON.stringify({ type: 'FeatureCollection', features }), crs: crsOf(found) };
}

function crsOf(found: Row): GeoPackageLayer['crs'] {
  if (String(found.organization).toUpperCase() === 'EPSG') return { code: `EPSG:${Number(found.code)}` };
  const definition = String(found.definition ?? '');
  return /^(PROJCS|GEOGCS)\s*\[/i.test(definition) ? { definition: readableProjection(definition) } : null;
}

/** Geometry of a GeoPackage cell: the letters GP, version, flags, four bytes of system, an envelope, then the shape. */
function geometryOf(cell: unknown): AreaGeometry | null {
  if (!(cell instanceof Uint8Array) || cell[0] !== 0x47 || cell[1] !== 0x50) return null;
  const flags = cell[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  return envelope === undefined ? null : parseWellKnownBinary(cell, 8 + envelope);
}
