import { codesOf, type DataSet, entryAt, JSON_STAT_FOLDER, parseDataSet } from '../../data/check-json-stat.ts';
import { type PublishedFiles, textOf } from '../../published-files.ts';
import { Figures, NO_ROW, statusByte } from './figures.ts';
import type { OtherFormat } from './other-format.ts';
import type { KnownAreas } from './read-areas.ts';

/** Reads the values of all JSON-stat data sets. */
export async function readJsonStat(files: PublishedFiles, areas: KnownAreas): Promise<OtherFormat> {
  const figures = new Figures(JSON_STAT_FOLDER, areas);
  const damaged: string[] = [];
  const fileOf = new Map<string, string>();
  const schemes = [...new Set(areas.areas.map(({ scheme }) => scheme))];
  for (const path of files.paths) {
    if (!path.startsWith(JSON_STAT_FOLDER) || path === `${JSON_STAT_FOLDER}collection.json`) continue;
    const dataSet = parseDataSet(await textOf(files, path));
    const series = path.slice(JSON_STAT_FOLDER.length, -'.json'.length);
    fileOf.set(series, path);
    if (!dataSet || !readDataSet(figures, { series, dataSet, schemes })) damaged.push(path);
  }
  return { figures, damaged, traces: [], fileOf: (series) => fileOf.get(series) ?? JSON_STAT_FOLDER };
}

interface Reading {
  readonly series: string;
  readonly dataSet: DataSet;
  readonly schemes: readonly string[];
}

function readDataSet(figures: Figures, { series, dataSet, schemes }: Reading): boolean {
  const periods = codesOf(dataSet, 'period');
  const numbers = codesOf(dataSet, 'area').map((code) => areaNumber(figures, code, schemes));
  if (numbers.includes(undefined)) return false;
  for (const [areaAt, area] of numbers.entries())
    for (const [periodAt, period] of periods.entries()) {
      const position = areaAt * periods.length + periodAt;
      const value = entryAt(dataSet.value, position) ?? Number.NaN;
      if (typeof value !== 'number') return false;
      const named = typeof dataSet.status === 'string' ? dataSet.status : entryAt(dataSet.status ?? {}, position);
      const status = statusByte(named ?? 'ok');
      if (status === NO_ROW) return false;
      const block = figures.block(series, period);
      if (Number.isNaN(value)) continue;
      block.statuses[area!] = status;
      block.value[area!] = value;
      figures.sawDecimals(series, value);
    }
  return true;
}

/** Codes carry their scheme where an edition has several. */
function areaNumber({ areas }: Figures, code: string, schemes: readonly string[]): number | undefined {
  for (const scheme of schemes) {
    const own = code.startsWith(`${scheme}:`) ? code.slice(scheme.length + 1) : code;
    const number = areas.numbers.get(`${scheme}/${own}`);
    if (number !== undefined) return number;
  }
  return undefined;
}
