import { levelId } from '../../core/area.ts';
import { type GeoPackageColumn, type GeoPackageLayer, writeGeoPackage } from '../../formats/write-geopackage.ts';
import { openData as words } from '../../locale/de/open-data.ts';
import { standardGeometry } from './area-shape.ts';
import { AREA_FACTS, areaFacts, knownIn, type NewestFigures, newestFigures } from './newest-figures.ts';
import type { OpenDataInput } from './open-data-input.ts';

/** Name of the table that says what the columns of figures are. */
export const SERIES_TABLE = 'indicators';

/** areas.gpkg: a layer per level of each scheme, with shapes and the newest figures, and a list of these. */
export function areasGeopackage(input: OpenDataInput): Iterable<Uint8Array> {
  const figures = newestFigures(input.assessed);
  const layers = [...areaLayers(input, figures), seriesTable(figures)];
  return writeGeoPackage({ layers, date: input.edition.config.edition.date });
}

function areaLayers(
  { assessed, edition }: OpenDataInput,
  figures: readonly NewestFigures[],
): readonly GeoPackageLayer[] {
  const { areas } = assessed.table;
  const { shapes, config } = edition;
  const titles = new Set<string>();
  const licence = [config.publish.licence, shapes.attribution].filter(Boolean).join('; ');
  return areas.schemes.flatMap((scheme) =>
    scheme.levels.flatMap((level): GeoPackageLayer[] => {
      const own = areas.areas.flatMap((area, at) =>
        area.scheme === scheme.id && levelId(areas, area) === level.id ? [at] : [],
      );
      if (own.length === 0) return [];
      const name = `${scheme.id}-${level.id}`;
      const plain = `${scheme.names.de}: ${level.plurals.de}`;
      // titles must differ
      const title = titles.has(plain) ? `${plain} (${name})` : plain;
      titles.add(title);
      const known = knownIn(figures, own);
      const geometries = own.map((area) => standardGeometry(shapes.geometries[area] ?? null));
      return [
        {
          name,
          title,
          description: licence,
          columns: [...factColumns(), ...known.flatMap(figureColumns)],
          ...(geometries.some((geometry) => geometry !== null) ? { geometries } : {}),
          rows: own.map((area) => [
            ...areaFacts(areas, areas.areas[area]!, level.id),
            ...known.flatMap(({ valueAt, statusAt }) => [valueAt(area), statusAt(area)]),
          ]),
        },
      ];
    }),
  );
}

const factColumns = (): GeoPackageColumn[] =>
  AREA_FACTS.map((name) => ({ name, type: 'TEXT', title: words.areaFacts[name], description: null }));

function figureColumns({ column, name, unit, periodName, meaning }: NewestFigures): GeoPackageColumn[] {
  const title = `${name} (${unit}), ${periodName}`;
  return [
    { name: column, type: 'DOUBLE', title, description: meaning === '' ? null : meaning },
    { name: `${column}_status`, type: 'TEXT', title: `${title}: ${words.statusNote}`, description: null },
  ];
}

function seriesTable(figures: readonly NewestFigures[]): GeoPackageLayer {
  const columns = ['series', 'column_name', 'period', 'name', 'unit'] as const;
  return {
    name: SERIES_TABLE,
    title: words.seriesTable,
    description: words.seriesTable,
    columns: columns.map((name) => ({ name, type: 'TEXT', title: null, description: null })),
    rows: figures.map(({ id, column, period, name, unit }) => [id, column, period, name, unit]),
  };
}
