import type { AssessedTable } from './assessed.ts';
import type { AreaShapes } from './geometry.ts';

/** Tables of open data beside the observations, each a file `data/<name>.csv`. */
export const SIDE_TABLE_NAMES = [
  'assessments',
  'certainty',
  'index-bases',
  'inequality',
  'typologies',
  'similar-areas',
  'clusters',
  'surroundings',
  'class-joins',
  'correlations',
  'overlaps',
  'segregation',
  'area-inequality',
  'early-classes',
  'ages',
] as const;
/** Name of a table beside the observations. */
export type SideTableName = (typeof SIDE_TABLE_NAMES)[number];

/** The tables beside the observations of which an edition has any. */
export function sideTableNames(assessed: AssessedTable, shapes: AreaShapes): readonly SideTableName[] {
  const { indicators, inequality, typologies, surroundings } = assessed;
  const has: Readonly<Record<SideTableName, boolean>> = {
    assessments: indicators.size > 0,
    certainty: assessed.certainty.length > 0,
    'index-bases': assessed.indices.some(({ periods }) => periods.some(({ onFirstBase }) => onFirstBase !== null)),
    inequality: inequality.length > 0,
    typologies: typologies.length > 0,
    'similar-areas': assessed.similarAreas.length > 0,
    clusters: assessed.clusters.length > 0,
    surroundings: surroundings.indicators.size + surroundings.indices.size > 0,
    'class-joins': assessed.classJoins.length > 0,
    correlations: assessed.correlations.length > 0,
    overlaps: shapes.atoms.length > 0,
    segregation: assessed.segregation.length > 0,
    'area-inequality': assessed.areaInequality.length > 0,
    'early-classes': assessed.table.indicators.some(({ periods }) =>
      periods.some(({ earlyClasses }) => earlyClasses?.some((one) => one > 0)),
    ),
    ages: assessed.ages.length > 0,
  };
  return SIDE_TABLE_NAMES.filter((name) => has[name]);
}
