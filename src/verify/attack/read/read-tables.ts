import { eachCsvRow, unguarded } from '../../data/csv-rows.ts';
import { eachParquetRow } from '../../data/read-parquet.ts';
import { eachXlsxRow } from '../../data/read-xlsx.ts';
import { type PublishedFiles, REFERENCE_PATH } from '../../published-files.ts';
import type { KnownAreas } from './read-areas.ts';
import { RowReader } from './row-reader.ts';

const german = (text: string): number => (/^-?\d+(?:,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN);
const plain = (text: string): number => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

/** Tables of observations that an edition may have, beside observations.csv. */
export const OTHER_TABLES = [
  'data/observations-de.csv',
  'data/observations.xlsx',
  'data/observations.parquet',
] as const;

/** Reads the table that everything else is held against. */
export function readReference(files: PublishedFiles, areas: KnownAreas): Promise<RowReader> {
  return readCsv(files, new RowReader(REFERENCE_PATH, areas, plain), ',');
}

/** Reads one of the other tables; what cannot be read is damaged. */
export async function readTable(
  files: PublishedFiles,
  path: (typeof OTHER_TABLES)[number],
  areas: KnownAreas,
): Promise<RowReader> {
  if (path.endsWith('.csv')) return readCsv(files, new RowReader(path, areas, german), ';');
  const reader = new RowReader(path, areas);
  const isRead = path.endsWith('.xlsx')
    ? eachXlsxRow(await files.read(path), (cells, { line }) => {
        if (line === 1) reader.head(cells);
        else reader.row(cells, line);
      })
    : await eachParquetRow(files, path, {
        head: (names) => reader.head(names),
        row: (cells, line) => reader.row(cells, line),
      });
  if (!isRead) reader.damage ??= { row: 0, column: '', value: '' };
  return reader;
}

async function readCsv(files: PublishedFiles, reader: RowReader, delimiter: string): Promise<RowReader> {
  let last = '';
  await eachCsvRow(files, reader.figures.file, {
    delimiter,
    seen: (text) => {
      last = text.slice(-1) || last;
    },
    row: (cells, line) => {
      if (line === 1) return reader.head(cells);
      reader.row(cells.map(unguarded), line);
      return reader.damage === null;
    },
  });
  // cut off, though perhaps between two digits
  if (last !== '\n') reader.damage ??= { row: reader.rowCount + 1, column: '', value: '' };
  return reader;
}
