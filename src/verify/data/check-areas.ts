import { isShown, STATUSES } from '../../core/status.ts';
import { numberWords } from './compare-rows.ts';
import type { Comparison } from './compare-tables.ts';
import { PART } from './observations.ts';
import {
  AREAS_GEOJSON,
  AREAS_GEOPACKAGE,
  type AreaEntry,
  type AreaFigure,
  type AreaFile,
  figuresOf,
  readAreasGeojson,
  readAreasGeopackage,
  unexplained,
} from './read-area-figures.ts';

/** A longer file is more than a program can hold; such a file is left out. */
const LONGEST_BYTES = 400_000_000;

/**
 * Compares the newest figures beside the shapes, in both formats; every area that has figures has an entry, on the same
 * level. Returns how many figures were compared.
 */
export async function checkAreas(comparison: Comparison): Promise<number> {
  return (
    (await checkFile(comparison, AREAS_GEOJSON, readAreasGeojson)) +
    (await checkFile(comparison, AREAS_GEOPACKAGE, readAreasGeopackage))
  );
}

async function checkFile(
  comparison: Comparison,
  file: string,
  read: (files: Comparison['files']) => Promise<AreaFile | null>,
): Promise<number> {
  const { files, breaches } = comparison;
  if (!files.paths.includes(file) || (await files.fingerprint(file)).bytes > LONGEST_BYTES) return 0;
  const areas = await read(files);
  if (!areas) {
    breaches.add({ code: 'verify-file-altered', file });
    return 0;
  }
  checkLevels(comparison, file, areas);
  let compared = 0;
  for (const entry of areas.entries) {
    for (const name of unexplained(areas, entry))
      breaches.add({ code: 'verify-figure-differs', file, column: name, areaCode: entry.code, expected: '–' });
    for (const figure of figuresOf(areas, entry)) {
      compareFigure(comparison, { file, entry, figure });
      compared++;
    }
  }
  return compared;
}

function checkLevels({ observations, breaches }: Comparison, file: string, { entries }: AreaFile): void {
  const levels = new Map(entries.map(({ scheme, code, level }) => [`${scheme}/${code}`, level]));
  for (const { scheme, code, level } of observations.areas) {
    const found = levels.get(`${scheme}/${code}`);
    if (found === level) continue;
    const place = { file, column: 'level', areaCode: code };
    breaches.add({ code: 'verify-figure-differs', ...place, value: found || '–', expected: level || '–' });
  }
}

interface FoundFigure {
  readonly file: string;
  readonly entry: AreaEntry;
  readonly figure: AreaFigure;
}

function compareFigure({ observations, breaches }: Comparison, { file, entry, figure }: FoundFigure): void {
  const { series, period, column, value, status } = figure;
  const row = observations.rowAt(series, period, observations.areaNumber(`${entry.scheme}/${entry.code}`));
  const byte = row < 0 ? 0 : (observations.statuses[row] as number);
  const expected = row < 0 ? Number.NaN : observations.numberAt(PART.value, row);
  const place = { file, column, areaCode: entry.code };
  const isSame = value === expected || (value !== undefined && Number.isNaN(value) && Number.isNaN(expected));
  if (!isSame && !isShown(byte)) {
    breaches.add({ code: 'verify-hidden-figure', ...place });
    return;
  }
  const found = value === undefined ? '?' : numberWords(value);
  if (!isSame) breaches.add({ code: 'verify-figure-differs', ...place, value: found, expected: numberWords(expected) });
  else if (status !== STATUSES[byte])
    breaches.add({ code: 'verify-figure-differs', ...place, value: status, expected: STATUSES[byte] ?? '–' });
}
