import { readFileSync } from 'node:fs';

/** A CSV table of the reference folder: rows by heading; of equal headings the first counts. */
export type Row = ReadonlyMap<string, string>;

/** Reads a simple CSV with quoted cells. */
export function readTable(path: string, delimiter: string): Row[] {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const [headings, ...rows] = lines.map((line) => cellsOf(line, delimiter));
  return rows.map((cells) => {
    const row = new Map<string, string>();
    headings?.forEach((heading, index) => {
      if (!row.has(heading.trim())) row.set(heading.trim(), cells[index]?.trim() ?? '');
    });
    return row;
  });
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

/** The column whose heading begins so, as numbers. */
export function numbers(rows: readonly Row[], heading: string): Float64Array {
  return Float64Array.from(rows, (row) => {
    const key = [...row.keys()].find((name) => name.startsWith(heading));
    const text = key === undefined ? '' : (row.get(key) ?? '');
    if (text === '' || Number.isNaN(Number(text))) throw new Error(`${heading}: "${text}" is no number`);
    return Number(text);
  });
}
