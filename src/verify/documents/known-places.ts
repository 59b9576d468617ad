import { SIDE_TABLE_NAMES } from '../../core/side-tables.ts';

/** Places of an edition at which files are read by themselves, or say nothing about single areas. */
const KNOWN = new RegExp(
  [
    'manifest\\.json',
    'assets/[^/]+\\.(?:css|js|svg|png|ico|webmanifest)',
    'data/observations(?:-de\\.csv|\\.(?:csv|parquet|xlsx))',
    'data/areas\\.(?:geojson|gpkg)',
    // made from shown values alone, or judged by themselves
    `data/(?:${SIDE_TABLE_NAMES.join('|')})\\.csv`,
    'data/jsonstat/[^/]+\\.json',
    'data/atlas/(?:[^/]+/)*[^/]+\\.js',
    '.*\\.(?:html|woff2?)',
  ]
    .map((place) => `^${place}$`)
    .join('|'),
);

/** True for files that others read, or of which every edition knows what they say. */
export function isKnownPlace(path: string): boolean {
  return KNOWN.test(path);
}
