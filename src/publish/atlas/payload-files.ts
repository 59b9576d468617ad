import type { OutputFile } from '../../core/effects.ts';
import type { MapFigures } from '../maps/map-figures.ts';
import { AREAS_KEY, AREAS_PATH, encodePayload, seriesKey, seriesPath } from './client/payload.ts';
import type { MapSeries } from './drawings.ts';
import type { Page } from './links.ts';
import type { Site } from './site.ts';

/** The list of areas for search and maps. */
export function areasFile(site: Site): OutputFile {
  return { path: AREAS_PATH, chunks: [encodePayload(AREAS_KEY, { levels: site.payloadLevels })] };
}

/** What the script needs to draw a series in another year or to put it on another page's map. */
export function seriesFile(site: Site, series: MapSeries, page: Page): OutputFile {
  const { key } = series.map;
  const figures: MapFigures = series.figures;
  const pages = { de: site.links.path(page, 'de'), en: site.links.path(page, 'en') };
  return {
    path: seriesPath(key, figures.id),
    chunks: [encodePayload(seriesKey(key, figures.id), { figures, pages })],
  };
}
