import type { OutputFile } from '../../core/effects.ts';
import { madeWhenRead } from '../../core/made-when-read.ts';
import { AREAS_KEY, AREAS_PATH, encodePayload, seriesKey, seriesPath } from './client/payload.ts';
import type { MapSeries } from './drawings.ts';
import type { Page } from './links.ts';
import type { MappedLevel, Site } from './site.ts';

/** The list of areas for search and maps. */
export function areasFile(site: Site): OutputFile {
  return {
    path: AREAS_PATH,
    chunks: madeWhenRead(() => [encodePayload(AREAS_KEY, { levels: site.payloadLevels })]),
  };
}

/** A series on a mapped level, with the page that shows it. */
export interface SeriesPlace {
  readonly page: Page;
  readonly map: MappedLevel;
  /** id of the indicator, index or typology */
  readonly id: string;
}

/** What the script needs to draw a series in another year or to put it on another page's map. */
export function seriesFile(site: Site, { page, map, id }: SeriesPlace, make: () => MapSeries): OutputFile {
  const pages = { de: site.links.path(page, 'de'), en: site.links.path(page, 'en') };
  const text = (): string => encodePayload(seriesKey(map.key, id), { figures: make().figures, pages });
  return { path: seriesPath(map.key, id), chunks: madeWhenRead(() => [text()]) };
}
