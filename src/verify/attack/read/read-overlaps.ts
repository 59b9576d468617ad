import { eachCsvRow, unguarded } from '../../data/csv-rows.ts';
import { type PublishedFiles, textOf } from '../../published-files.ts';
import type { KnownAreas } from './read-areas.ts';
import type { Damage } from './row-reader.ts';

/** Where an edition of several schemes tells how they cut one another. */
export const OVERLAPS_PATH = 'data/overlaps.csv';

/** How much of one of the lowest areas with a shape lies in one of another scheme. */
export interface SharedSurface {
  readonly scheme: string;
  readonly area: number;
  readonly otherScheme: string;
  readonly other: number;
  /** above 0, at most 1 */
  readonly share: number;
}

/** What a map tells, or why it cannot be read. */
export interface Overlaps {
  readonly surfaces: readonly SharedSurface[];
  readonly damage: Damage | null;
}

const COLUMNS = ['scheme', 'area_code', 'area_level', 'other_scheme', 'other_code', 'surface_share'] as const;
/** Shares are written to six decimals. */
const ROUNDING = 1e-4;

/** Reads overlaps.csv: no surfaces where an edition has none, damage where the file is not whole or is missing. */
export async function readOverlaps(files: PublishedFiles, areas: KnownAreas, isNeeded: boolean): Promise<Overlaps> {
  if (!files.paths.includes(OVERLAPS_PATH))
    return { surfaces: [], damage: isNeeded ? { row: 0, column: '', value: '' } : null };
  const surfaces: SharedSurface[] = [];
  let damage: Damage | null = null;
  await eachCsvRow(files, OVERLAPS_PATH, {
    delimiter: ',',
    row: (cells, row) => {
      if (row === 1) damage = headFault(cells);
      else {
        const found = surfaceIn(cells.map(unguarded), areas);
        if ('column' in found) damage = { row, ...found };
        else surfaces.push(found);
      }
      return damage === null;
    },
  });
  damage ??= wholeFault(surfaces, await textOf(files, OVERLAPS_PATH));
  return damage ? { surfaces: [], damage } : { surfaces, damage: null };
}

function headFault(cells: readonly string[]): Damage | null {
  const missing = COLUMNS.find((name, at) => cells[at] !== name);
  return missing === undefined && cells.length === COLUMNS.length
    ? null
    : { row: 1, column: missing ?? '', value: cells.join() };
}

function surfaceIn(cells: readonly string[], { numbers }: KnownAreas): SharedSurface | Omit<Damage, 'row'> {
  const [scheme = '', code = '', , otherScheme = '', otherCode = '', text = ''] = cells;
  if (cells.length !== COLUMNS.length) return { column: 'surface_share', value: String(cells.length) };
  const area = numbers.get(`${scheme}/${code}`);
  if (area === undefined) return { column: 'area_code', value: code };
  const other = numbers.get(`${otherScheme}/${otherCode}`);
  if (other === undefined || otherScheme === scheme) return { column: 'other_code', value: otherCode };
  const share = /^\d+(?:\.\d+)?(?:e-\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(share > 0 && share <= 1 + ROUNDING)) return { column: 'surface_share', value: text };
  return { scheme, area, otherScheme, other, share };
}

/** No rows, a last line without its end, or an area that lies in another scheme more than once over. */
function wholeFault(surfaces: readonly SharedSurface[], text: string): Damage | null {
  if (surfaces.length === 0 || !text.endsWith('\n')) return { row: surfaces.length + 1, column: '', value: '' };
  const sums = new Map<string, number>();
  for (const { scheme, area, otherScheme, share } of surfaces) {
    const key = `${scheme}/${area}/${otherScheme}`;
    const sum = (sums.get(key) ?? 0) + share;
    if (sum > 1 + ROUNDING) return { row: 0, column: 'surface_share', value: String(sum) };
    sums.set(key, sum);
  }
  return null;
}
