import type { AreaTable } from '../core/area.ts';
import type { FindingCode } from '../core/codes.ts';
import type { Cell, Grid } from '../core/grid.ts';
import { readGrids } from '../formats/read-grids.ts';
import { columnNames } from './delivery/column-names.ts';
import { addEvidence, noEvidence } from './delivery/number-style.ts';
import { columnProfiles } from './proposal/column-profile.ts';
import { guessArea } from './proposal/guess-area.ts';
import { guessHeader } from './proposal/guess-header.ts';
import { guessLong } from './proposal/guess-long.ts';
import { guessPeriod } from './proposal/guess-period.ts';
import { writeProposal } from './proposal/write-proposal.ts';

/** A mapping file to be confirmed, or why the delivery cannot be read. */
export type MappingProposal =
  | { readonly yaml: string }
  | { readonly code: FindingCode; readonly details: Readonly<Record<string, string | number>> };

/** Whatever is longer is neither number, name nor heading: guessing at it would take for ever. */
const LONGEST = 500;

function withShortCells(grid: Grid): Grid {
  const isLong = (cell: Cell): cell is string => typeof cell === 'string' && cell.length > LONGEST;
  if (!grid.rows.some((row) => row.some(isLong))) return grid;
  const rows = grid.rows.map((row) => row.map((cell) => (isLong(cell) ? cell.slice(0, LONGEST) : cell)));
  return { ...grid, rows };
}

/**
 * Proposes how to read a delivery: format, heading, column of the areas, periods, value columns. Everything is guessed
 * from the file and the known areas, and written with `draft: true`, so that nothing is built before a person agreed.
 */
export async function proposeMapping(bytes: Uint8Array, fileName: string, areas: AreaTable): Promise<MappingProposal> {
  const name = fileName.split('/').at(-1) ?? fileName;
  const options = { fileName: name, format: 'auto', encoding: 'auto', delimiter: 'auto', sheet: null } as const;
  const read = await readGrids(bytes, options);
  if (!read.ok) return { code: read.code, details: read.details };
  const grids = read.grids.map(withShortCells);
  const grid = bestSheet(grids, areas);
  if (!grid) return { code: 'delivery-empty', details: {} };

  const area = guessArea(grid, areas);
  const isFlat = ['ffcsv', 'jsonstat', 'sdmx-csv', 'parquet'].includes(read.format);
  const guessed = guessHeader(grid, area?.first ?? -1);
  const header = isFlat ? { skipRows: 0, headerRows: 1, footer: null, end: grid.rows.length } : guessed;
  const start = header.skipRows + header.headerRows;
  const names = columnNames(grid, header.skipRows, header.headerRows);
  const profiles = columnProfiles(grid, start, header.end);
  const figures = profiles.filter((profile) => {
    return profile.index !== area?.column && profile.filled > 0 && profile.numeric > 0.5;
  });
  const headings = figures.map((profile) => names[profile.index] ?? '');
  const period = guessPeriod(
    name,
    { profiles, taken: area?.column ?? -1, headings },
    grid.rows.slice(0, header.skipRows),
  );
  const periodColumn = period.kind === 'column' ? period.column : null;
  const input = { grid, format: read.format, names, profiles, start, area: area?.column ?? -1, period: periodColumn };
  const long = guessLong(input);
  const values = figures.map((profile) => profile.index).filter((index) => index !== periodColumn);
  const yaml = writeProposal({
    fileName,
    format: read.format,
    encoding: read.encoding,
    delimiter: read.delimiter,
    decimal: isFlat ? null : decimalOf(grid, { start, end: header.end, columns: values }),
    sheet: grids.length > 1 ? grid.name : null,
    otherSheets: grids.filter((other) => other !== grid).map((other) => other.name ?? ''),
    header,
    names,
    area,
    period,
    long,
    values,
    firstScheme: areas.schemes[0]?.id ?? null,
    regionCode: areas.areas[0]?.code ?? null,
  });
  return { yaml };
}

/** The sheet that names most areas, else the one with most rows. */
function bestSheet(grids: readonly Grid[], areas: AreaTable): Grid | null {
  let best: { grid: Grid; score: number } | null = null;
  for (const grid of grids) {
    const area = guessArea(grid, areas);
    const score = (area ? 1_000_000 * area.share : 0) + grid.rows.length;
    if (!best || score > best.score) best = { grid, score };
  }
  return best?.grid ?? null;
}

function decimalOf(
  grid: Grid,
  { start, end, columns }: { start: number; end: number; columns: readonly number[] },
): ',' | '.' | null {
  const evidence = noEvidence();
  for (let row = start; row < end; row++) {
    for (const column of columns) {
      const cell = grid.rows[row]?.[column];
      if (typeof cell === 'string') addEvidence(evidence, cell, row);
    }
  }
  if (evidence.comma > 0 && evidence.point === 0) return ',';
  return evidence.point > 0 && evidence.comma === 0 ? '.' : null;
}
