import { unzip } from '../../formats/spreadsheet/zip.ts';
import { unescaped } from '../pages/tag-scanner.ts';
import type { TableCell } from './compare-rows.ts';

/** Where a row of a workbook stands. */
export interface SheetPlace {
  readonly sheet: string;
  readonly line: number;
}

/** More than the longest workbook Excel opens. */
const MAXIMUM_BYTES = 3_000_000_000;
const SLICE_BYTES = 1 << 21;

const ROW = /<row r="(\d+)"[^>]*>(.*?)<\/row>/gs;
const CELL = /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>|<is>(.*?)<\/is>)?<\/c>)/gs;

/** Hands over the rows of all sheets of a workbook, one after another. False if it cannot be read. */
export function eachXlsxRow(bytes: Uint8Array, row: (cells: TableCell[], place: SheetPlace) => void): boolean {
  const unzipped = unzip(bytes, { isWanted: (path) => path.endsWith('.xml'), maximumBytes: MAXIMUM_BYTES });
  if (!unzipped.ok) return false;
  const text = (path: string): string => new TextDecoder().decode(unzipped.files.get(path) ?? new Uint8Array(0));
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((match) => plain(match[1] ?? ''));
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map((match) =>
    unescaped(match[1] ?? ''),
  );
  for (const [index, sheet] of names.entries()) {
    const content = unzipped.files.get(`xl/worksheets/sheet${index + 1}.xml`);
    if (!content) return false;
    for (const block of rowBlocks(content))
      for (const match of block.matchAll(ROW)) row(cellsOf(match[2] ?? '', strings), { sheet, line: Number(match[1]) });
  }
  return names.length > 0;
}

/** Text of a sheet in blocks that end with a row: a long one is more than a text can hold. */
function* rowBlocks(content: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (let start = 0; start < content.length; start += SLICE_BYTES) {
    const text = rest + decoder.decode(content.subarray(start, start + SLICE_BYTES), { stream: true });
    const cut = text.lastIndexOf('</row>') + 6;
    if (cut < 6) {
      rest = text;
      continue;
    }
    yield text.slice(0, cut);
    rest = text.slice(cut);
  }
}

function cellsOf(row: string, strings: readonly string[]): TableCell[] {
  const cells: TableCell[] = [];
  for (const [, letters = '', attributes = '', value, inline] of row.matchAll(CELL)) {
    if (inline !== undefined) cells[columnOf(letters)] = plain(inline);
    else if (value !== undefined) {
      const isShared = attributes.includes('t="s"');
      const isText = !isShared && attributes.includes(' t="') && !attributes.includes('t="n"');
      cells[columnOf(letters)] = isShared ? strings[Number(value)] : isText ? unescaped(value) : Number(value);
    }
  }
  return cells;
}

const plain = (markup: string): string => unescaped(markup.replace(/<[^>]*>/g, ''));

function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}
