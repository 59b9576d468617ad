import { AREAS_GEOPACKAGE, figuresOf, readAreasGeopackage, unexplained } from '../../data/read-area-figures.ts';
import type { PublishedFiles } from '../../published-files.ts';
import { Figures, NO_ROW, statusByte } from './figures.ts';
import type { OtherFormat } from './other-format.ts';
import type { KnownAreas } from './read-areas.ts';

/** Reads the newest figures of areas.gpkg; what it does not explain is damage: nobody knows what that tells. */
export async function readGeopackage(files: PublishedFiles, areas: KnownAreas): Promise<OtherFormat> {
  const figures = new Figures(AREAS_GEOPACKAGE, areas);
  const format = { figures, traces: [], fileOf: () => AREAS_GEOPACKAGE };
  if (!files.paths.includes(AREAS_GEOPACKAGE)) return { ...format, damaged: [] };
  const file = await readAreasGeopackage(files);
  let isWhole = file !== null;
  for (const entry of file?.entries ?? []) {
    const area = areas.numbers.get(`${entry.scheme}/${entry.code}`);
    if (area === undefined || unexplained(file!, entry).length > 0) isWhole = false;
    else
      for (const { series, period, value, status } of figuresOf(file!, entry)) {
        const byte = statusByte(status);
        if (value === undefined || byte === NO_ROW) isWhole = false;
        else if (!Number.isNaN(value)) {
          const block = figures.block(series, period);
          block.statuses[area] = byte;
          block.value[area] = value;
          figures.sawDecimals(series, value);
        }
      }
  }
  return { ...format, damaged: isWhole ? [] : [AREAS_GEOPACKAGE] };
}
