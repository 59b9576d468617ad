import { isShown, STATUSES } from '../../core/status.ts';
import { textOf } from '../published-files.ts';
import { numberWords } from './compare-rows.ts';
import type { Comparison } from './compare-tables.ts';
import { type Observations, PART } from './observations.ts';

interface Dimension {
  readonly category: { readonly index: readonly string[] | Readonly<Record<string, number>> };
}

/** A data set of JSON-stat 2 over areas and periods. */
export interface DataSet {
  readonly size: readonly [number, number];
  readonly id: readonly [string, string];
  readonly dimension: Readonly<Record<string, Dimension>>;
  readonly value: readonly (number | null)[] | Readonly<Record<string, number | null>>;
  readonly status?: readonly (string | null)[] | Readonly<Record<string, string>> | string;
}

/** Where the data sets lie. */
export const JSON_STAT_FOLDER = 'data/jsonstat/';
/** A longer text is more than a program can hold; such a file is left out and its figures are not counted. */
const LONGEST_BYTES = 400_000_000;

/** Compares the JSON-stat data sets; returns how many figures were compared. */
export async function checkJsonStat(comparison: Comparison): Promise<number> {
  const { files, breaches } = comparison;
  let compared = 0;
  for (const path of files.paths) {
    if (!path.startsWith(JSON_STAT_FOLDER) || !path.endsWith('.json') || path === `${JSON_STAT_FOLDER}collection.json`)
      continue;
    if ((await files.fingerprint(path)).bytes > LONGEST_BYTES) continue;
    const dataSet = parseDataSet(await textOf(files, path));
    if (dataSet) compared += compareDataSet(comparison, path, dataSet);
    else breaches.add({ code: 'verify-file-altered', file: path });
  }
  return compared;
}

/** Reads a data set; null if it is none of ours. */
export function parseDataSet(text: string): DataSet | null {
  try {
    const dataSet = JSON.parse(text) as DataSet;
    const isWhole = dataSet.id.join() === 'area,period' && typeof dataSet.value === 'object';
    return isWhole && dataSet.id.every((id, at) => codesOf(dataSet, id).length === dataSet.size[at]) ? dataSet : null;
  } catch {
    // no JSON, or JSON of another shape: the caller reports the file
    return null;
  }
}

/** Codes of a dimension in their order. */
export function codesOf({ dimension }: DataSet, id: string): readonly string[] {
  const index = dimension[id]?.category.index ?? [];
  return Array.isArray(index)
    ? index
    : Object.entries(index as Readonly<Record<string, number>>)
        .sort((first, second) => first[1] - second[1])
        .map(([code]) => code);
}

/** Area numbers of codes, which carry their scheme where an edition has several. */
function areaNumbers(observations: Observations, codes: readonly string[]): readonly number[] {
  const schemes = [...new Set(observations.areas.map(({ scheme }) => scheme))];
  return codes.map((code) => {
    const scheme = schemes.find((each) => code.startsWith(`${each}:`));
    const whole = scheme === undefined ? -1 : observations.areaNumber(`${scheme}/${code.slice(scheme.length + 1)}`);
    if (whole >= 0) return whole;
    return schemes.map((each) => observations.areaNumber(`${each}/${code}`)).find((number) => number >= 0) ?? -1;
  });
}

function compareDataSet({ observations, breaches }: Comparison, file: string, dataSet: DataSet): number {
  const series = file.slice(JSON_STAT_FOLDER.length, -'.json'.length);
  const codes = codesOf(dataSet, 'area');
  const periods = codesOf(dataSet, 'period');
  const areas = areaNumbers(observations, codes);
  const met = new Set<number>();
  for (const [areaAt, area] of areas.entries())
    for (const [periodAt, period] of periods.entries()) {
      const position = areaAt * periods.length + periodAt;
      const row = observations.rowAt(series, period, area);
      if (row >= 0) met.add(row);
      const status = row < 0 ? 0 : (observations.statuses[row] ?? 0);
      const found = entryAt(dataSet.value, position) ?? Number.NaN;
      const expected = row < 0 ? Number.NaN : observations.numberAt(PART.value, row);
      const place = { file, row: position + 1, column: period, areaCode: codes[areaAt] ?? null };
      if (!Object.is(found, expected) && found !== expected) {
        if (row >= 0 && !isShown(status)) breaches.add({ code: 'verify-hidden-figure', ...place });
        else {
          const figures = { value: numberWords(found as number), expected: numberWords(expected) };
          breaches.add({ code: 'verify-figure-differs', ...place, ...figures });
        }
      }
      const named = typeof dataSet.status === 'string' ? dataSet.status : entryAt(dataSet.status ?? {}, position);
      const words = { value: String(named ?? 'ok'), expected: STATUSES[status] ?? '–' };
      if (words.value !== words.expected) breaches.add({ code: 'verify-figure-differs', ...place, ...words });
    }
  if (met.size < rowCountOf(observations, series))
    breaches.add({
      code: 'verify-figure-differs',
      file,
      value: `${met.size}`,
      expected: `${rowCountOf(observations, series)}`,
    });
  return codes.length * periods.length;
}

/** An entry of a list that may be written as a list or by position. */
export function entryAt<T>(entries: readonly T[] | Readonly<Record<string, T>>, position: number): T | undefined {
  return (entries as Readonly<Record<number, T>>)[position];
}

function rowCountOf(observations: Observations, series: string): number {
  let count = 0;
  for (const { rowOfArea } of observations.periodsOf(series).values())
    for (const row of rowOfArea) if (row > 0) count++;
  return count;
}
