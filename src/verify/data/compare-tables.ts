import type { BreachList } from '../breach-list.ts';
import type { PublishedFiles } from '../published-files.ts';
import { RowComparison } from './compare-rows.ts';
import { eachCsvRow, unguarded } from './csv-rows.ts';
import type { Observations } from './observations.ts';
import { eachParquetRow } from './read-parquet.ts';
import { eachXlsxRow } from './read-xlsx.ts';

/** What other files are compared with, and where breaches go. */
export interface Comparison {
  readonly files: PublishedFiles;
  readonly observations: Observations;
  readonly breaches: BreachList;
}

/** A German number; texts that are none become NaN. */
const germanNumber = (text: string): number =>
  /^-?\d+(?:,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;

/** Compares the observations in the formats for spreadsheets and programs; returns how many figures were compared. */
export async function compareTables(comparison: Comparison): Promise<number> {
  const { files } = comparison;
  const has = (path: string): boolean => files.paths.includes(path);
  let compared = 0;
  if (has('data/observations-de.csv')) compared += await compareGermanCsv(comparison, 'data/observations-de.csv');
  if (has('data/observations.xlsx')) compared += await compareXlsx(comparison, 'data/observations.xlsx');
  if (has('data/observations.parquet')) compared += await compareParquet(comparison, 'data/observations.parquet');
  return compared;
}

async function compareGermanCsv({ files, ...table }: Comparison, file: string): Promise<number> {
  const rows = new RowComparison({ ...table, file, number: germanNumber });
  await eachCsvRow(files, file, {
    delimiter: ';',
    row: (cells, line) => {
      if (line === 1) return rows.head(cells);
      rows.row(cells.map(unguarded), line);
      return true;
    },
  });
  rows.end();
  return rows.comparedFigures;
}

async function compareXlsx({ files, ...table }: Comparison, file: string): Promise<number> {
  const rows = new RowComparison({ ...table, file });
  const isRead = eachXlsxRow(await files.read(file), (cells, { sheet, line }) => {
    rows.sheet = sheet;
    if (line === 1) rows.head(cells);
    else rows.row(cells, line);
  });
  if (isRead) rows.end();
  else table.breaches.add({ code: 'verify-file-altered', file });
  return rows.comparedFigures;
}

async function compareParquet({ files, ...table }: Comparison, file: string): Promise<number> {
  const rows = new RowComparison({ ...table, file });
  const isRead = await eachParquetRow(files, file, {
    head: (names) => rows.head(names),
    row: (cells, line) => rows.row(cells, line),
  });
  if (isRead) rows.end();
  else table.breaches.add({ code: 'verify-file-altered', file });
  return rows.comparedFigures;
}
