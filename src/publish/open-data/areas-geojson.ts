import { levelId } from '../../core/area.ts';
import { standardGeometry } from './area-shape.ts';
import { AREA_FACTS, areaFacts, newestFigures } from './newest-figures.ts';
import type { OpenDataInput } from './open-data-input.ts';

/**
 * areas.geojson in chunks: all schemes and levels in WGS84 with codes, names, level, parent and the newest figures. Which
 * figures these are stands before the areas; a value that is not shown is null, and its status says why.
 */
export function* areasGeojson({ assessed, edition }: OpenDataInput): Generator<string> {
  const { areas } = assessed.table;
  const figures = newestFigures(assessed);
  const series = figures.map(({ id, column, period, name, unit }) => ({ series: id, column, period, name, unit }));
  yield `{"type":"FeatureCollection","series":${JSON.stringify(series)},"features":[`;
  for (const [index, area] of areas.areas.entries()) {
    const facts = areaFacts(areas, area, levelId(areas, area));
    const properties: Record<string, string | number | null> = {};
    AREA_FACTS.forEach((name, at) => {
      properties[name] = facts[at] as string | null;
    });
    for (const { column, valueAt, statusAt } of figures) {
      const status = statusAt(index);
      if (status === 'unknown') continue;
      properties[column] = valueAt(index);
      if (status !== null) properties[`${column}_status`] = status;
    }
    const feature = {
      type: 'Feature',
      properties,
      geometry: standardGeometry(edition.shapes.geometries[index] ?? null),
    };
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(feature)}`;
  }
  yield '\n]}\n';
}
