import { isShown, STATUSES } from '../../core/status.ts';
import { isRoundingOf } from '../pages/shown-number.ts';
import { textOf } from '../published-files.ts';
import { parsePayload } from './atlas-areas.ts';
import { numberWords } from './compare-rows.ts';
import type { Comparison } from './compare-tables.ts';
import { BOUND, PART } from './observations.ts';
import { isKnownArea } from './payload-keys.ts';

/** Period, value, lower and upper bound, status. */
export type Cell = readonly [string, number | null, number | null, number | null, number];

/** Where the atlas keeps all figures of an area. */
export const AREA_PAYLOADS_FOLDER = 'data/atlas/areas/';
/** Decimals to which values and bounds of these files are rounded. */
const DECIMALS = 4;
const PARTS = [PART.value, BOUND.lower, BOUND.upper];

/** Compares the figures that the atlas loads to put an area beside another one; returns how many were compared. */
export async function checkAreaPayloads(comparison: Comparison): Promise<number> {
  const { files, breaches, observations } = comparison;
  const schemeOfLevel = new Map(observations.areas.map(({ scheme, level }) => [`${scheme}-${level}`, scheme]));
  let compared = 0;
  for (const path of files.paths) {
    if (!path.startsWith(AREA_PAYLOADS_FOLDER)) continue;
    const { code, figures } = figuresOf(parsePayload(await textOf(files, path))?.payload);
    const scheme = schemeOfLevel.get(path.slice(AREA_PAYLOADS_FOLDER.length, path.lastIndexOf('/')));
    const area = observations.areaNumber(`${scheme}/${code}`);
    // an area without any figure has a page and no row
    if (!figures || (area < 0 && figures.length > 0)) breaches.add({ code: 'verify-file-altered', file: path });
    else
      for (const [series, cells] of figures) compared += checkSeries(comparison, { file: path, area, series }, cells);
  }
  return compared;
}

interface Place {
  readonly file: string;
  readonly area: number;
  readonly series: string;
}

function checkSeries({ observations, breaches }: Comparison, place: Place, cells: readonly Cell[]): number {
  const { file, area, series } = place;
  const { code: areaCode } = observations.areas[area]!;
  for (const [period, ...numbers] of cells) {
    const row = observations.rowAt(series, period, area);
    const status = row < 0 ? 0 : (observations.statuses[row] ?? 0);
    const at = { file, areaCode, column: `${series} ${period}` };
    const differs = (value: string, expected: string): void =>
      breaches.add({ code: 'verify-figure-differs', ...at, value: value || '–', expected: expected || '–' });
    PARTS.forEach((part, position) => {
      const found = numbers[position] ?? null;
      const expected = row < 0 ? Number.NaN : observations.numberAt(part, row);
      if (found === null) {
        if (!Number.isNaN(expected)) differs('–', numberWords(expected));
      } else if (Number.isNaN(expected) && !isShown(status)) breaches.add({ code: 'verify-hidden-figure', ...at });
      else if (!isRoundingOf(found, expected, DECIMALS)) differs(String(found), numberWords(expected));
    });
    const named = STATUSES[numbers[3] ?? -1] ?? '–';
    if (numbers[3] !== status) differs(named, STATUSES[status] ?? '–');
  }
  return cells.length;
}

/** Code and figures of a payload; no figures where it is not whole. */
export function figuresOf(payload: unknown): {
  code: string;
  figures: readonly (readonly [string, readonly Cell[]])[] | null;
} {
  const { code, figures } = (payload ?? {}) as { code?: unknown; figures?: unknown };
  if (!isKnownArea(payload)) return { code: '', figures: null };
  if (typeof code !== 'string' || typeof figures !== 'object' || figures === null) return { code: '', figures: null };
  const entries = Object.entries(figures);
  const isCell = (cell: unknown): boolean => Array.isArray(cell) && cell.length === 5 && typeof cell[0] === 'string';
  const isWhole = entries.every(([, cells]) => Array.isArray(cells) && cells.every(isCell));
  return { code, figures: isWhole ? (entries as [string, Cell[]][]) : null };
}
