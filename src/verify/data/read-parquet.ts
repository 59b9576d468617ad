import { parquetMetadataAsync, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { PublishedFiles } from '../published-files.ts';
import type { TableCell } from './compare-rows.ts';

/** Who takes the rows. */
export interface ParquetReading {
  /** false: the columns are not those expected, nothing is read */
  head(names: readonly string[]): boolean;
  row(cells: readonly TableCell[], line: number): void;
}

/** Reads a Parquet file by groups of rows, so that no more than one stands in memory. False if it cannot be read. */
export async function eachParquetRow(files: PublishedFiles, path: string, reading: ParquetReading): Promise<boolean> {
  try {
    const { bytes: byteLength } = await files.fingerprint(path);
    const slice = async (start: number, end = byteLength): Promise<ArrayBuffer> =>
      (await files.readRange(path, start, end)).slice().buffer as ArrayBuffer;
    const file = { byteLength, slice };
    const metadata = await parquetMetadataAsync(file);
    if (!reading.head(parquetSchema(metadata).children.map(({ element }) => element.name))) return true;
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      let rows: TableCell[][] = [];
      const onComplete = (read: TableCell[][]): void => {
        rows = read;
      };
      await parquetRead({ file, metadata, compressors, rowStart, rowEnd, onComplete });
      for (const [index, row] of rows.entries()) reading.row(row, rowStart + index + 1);
      rowStart = rowEnd;
    }
    return true;
  } catch {
    // the reader throws in many ways on a damaged file: whatever it was, the caller reports the file
    return false;
  }
}
