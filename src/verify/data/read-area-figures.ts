import { type ReadTable, readSqlite } from '../../formats/sqlite/read-sqlite.ts';
import { type PublishedFiles, textOf } from '../published-files.ts';

/** Shapes with the newest figures, in two formats. */
export const AREAS_GEOJSON = 'data/areas.geojson';
export const AREAS_GEOPACKAGE = 'data/areas.gpkg';

/** Facts about an area that are no figures. */
const FACTS = new Set(['scheme', 'code', 'name', 'level', 'parent', 'valid_from', 'valid_to', 'fid', 'geom']);
const STATUS_ENDING = '_status';

/** A column of figures, as the file itself explains it. */
export interface ExplainedColumn {
  readonly series: string;
  readonly period: string;
}

/** An area with everything that the file says about it. */
export interface AreaEntry {
  readonly scheme: string;
  readonly code: string;
  readonly level: string;
  readonly properties: ReadonlyMap<string, unknown>;
}

/** A file of areas as it is read. */
export interface AreaFile {
  readonly columns: ReadonlyMap<string, ExplainedColumn>;
  readonly entries: readonly AreaEntry[];
}

/** A number that a file says about an area, with its status; NaN for none. */
export interface AreaFigure extends ExplainedColumn {
  readonly column: string;
  /** a number or NaN; undefined for something else */
  readonly value: number | undefined;
  readonly status: string;
}

/** Reads areas.geojson; null if it is none. */
export async function readAreasGeojson(files: PublishedFiles): Promise<AreaFile | null> {
  try {
    const { features, series = [] } = JSON.parse(await textOf(files, AREAS_GEOJSON)) as {
      readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
      readonly series?: readonly Readonly<Record<'column' | 'series' | 'period', string>>[];
    };
    return {
      columns: new Map(series.map(({ column, ...explained }) => [column, explained])),
      entries: features.map(({ properties }) => entryOf(new Map(Object.entries(properties)))),
    };
  } catch {
    // no JSON, or JSON of another shape: the caller reports the file
    return null;
  }
}

/** Reads areas.gpkg; null if it is none. */
export async function readAreasGeopackage(files: PublishedFiles): Promise<AreaFile | null> {
  const tables = readSqlite(await files.read(AREAS_GEOPACKAGE));
  const layers = tables && rowsOf(tables, 'gpkg_contents')?.map((row) => String(row.get('table_name')));
  const explained = tables && rowsOf(tables, 'indicators');
  if (!tables || !layers || !explained) return null;
  const columns = new Map(
    explained.map((row) => [
      String(row.get('column_name')),
      { series: String(row.get('series')), period: String(row.get('period')) },
    ]),
  );
  // what is no layer and belongs to no standard was not meant to be there
  const known = new Set([...layers, 'indicators']);
  if (tables.some(({ name }) => !known.has(name) && !name.startsWith('gpkg_'))) return null;
  const areas = layers.filter((name) => name !== 'indicators').flatMap((name) => rowsOf(tables, name) ?? []);
  return { columns, entries: areas.map(entryOf) };
}

function rowsOf(tables: readonly ReadTable[], name: string): ReadonlyMap<string, unknown>[] | null {
  const table = tables.find((each) => each.name === name);
  if (!table) return null;
  return table.rows.map((row) => new Map(table.columns.map((column, at) => [column, row[at]])));
}

function entryOf(properties: ReadonlyMap<string, unknown>): AreaEntry {
  const text = (name: string): string => String(properties.get(name) ?? '');
  return { scheme: text('scheme'), code: text('code'), level: text('level'), properties };
}

/** The figures of an area: all that the file explains, whether it says them or not. */
export function* figuresOf({ columns }: AreaFile, { properties }: AreaEntry): Generator<AreaFigure> {
  for (const [column, explained] of columns) {
    const value = properties.get(column);
    const status = properties.get(column + STATUS_ENDING) ?? (properties.has(column) ? 'ok' : 'unknown');
    const number = value === null || value === undefined ? Number.NaN : value;
    yield {
      ...explained,
      column,
      value: typeof number === 'number' ? number : undefined,
      status: String(status),
    };
  }
}

/** Properties that neither are facts nor explained; null is nothing. */
export function unexplained({ columns }: AreaFile, { properties }: AreaEntry): readonly string[] {
  return [...properties].flatMap(([name, value]) => {
    const column = name.endsWith(STATUS_ENDING) ? name.slice(0, -STATUS_ENDING.length) : name;
    return value === null || FACTS.has(name) || columns.has(column) ? [] : [name];
  });
}
