import { type PublishedFiles, textBlocks } from '../published-files.ts';

/** How a table is read. */
export interface CsvReading {
  readonly delimiter: string;
  /** sees every block of text */
  seen?(text: string): void;
  /** takes a row and its line; false stops */
  row(cells: readonly string[], line: number): boolean;
}

/** Hands over the rows of a CSV file one after another; no row is kept. */
export async function eachCsvRow(files: PublishedFiles, path: string, reading: CsvReading): Promise<void> {
  let line = 0;
  let goesOn = true;
  for await (const block of textBlocks(files, path)) {
    reading.seen?.(block);
    let start = line === 0 && block.startsWith('\ufeff') ? 1 : 0;
    while (goesOn && start < block.length) {
      const end = block.indexOf('\n', start);
      const stop = end < 0 ? block.length : end;
      line++;
      const text = block.slice(start, stop);
      goesOn = reading.row(
        text.includes('"') ? quotedCells(text, reading.delimiter) : text.split(reading.delimiter),
        line,
      );
      start = stop + 1;
    }
  }
}

/**
 * A text as it is meant: spreadsheets take what begins like a formula for one, so CSV files put an apostrophe before it.
 */
export function unguarded(text: string): string {
  return text.startsWith("'") && /^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text;
}

function quotedCells(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] === '"') {
      let cell = '';
      let close = line.indexOf('"', at + 1);
      while (close >= 0 && line[close + 1] === '"') {
        cell += line.slice(at + 1, close + 1);
        at = close + 1;
        close = line.indexOf('"', at + 1);
      }
      const end = close < 0 ? line.length : close;
      cells.push(cell + line.slice(at + 1, end));
      at = end + 2;
    } else {
      const next = line.indexOf(delimiter, at);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return cells;
}
