import * as XLSX from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** A cell of a delivered table; null is an empty one. */
export type OutCell = string | number | null;

/** Merged cells by their corners, both included, counted from 0. */
export type OutMerge = readonly [fromRow: number, fromColumn: number, toRow: number, toColumn: number];

/** A sheet of a workbook. */
export interface OutSheet {
  readonly name: string;
  readonly rows: readonly (readonly OutCell[])[];
  readonly merges?: readonly OutMerge[];
}

// Zip files carry a date per entry; a fixed one keeps the bytes the same from run to run.
const ZIP_DATE = new Date(2022, 2, 1, 12, 0, 0);

/** Text as Windows-1252 (or ISO-8859-1, which is the same for letters). */
export function westernBytes(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = { '–': 0x96, '„': 0x84, '“': 0x93, '€': 0x80, '…': 0x85 };
  return Uint8Array.from([...text], (letter) => {
    const code = special[letter] ?? letter.charCodeAt(0);
    if (code > 255) throw new RangeError(`no letter of Windows-1252: ${letter}`);
    return code;
  });
}

/** Text as UTF-16 with byte order mark, as office programs save "Unicode text". */
export function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes[2 + 2 * index] = code & 255;
    bytes[3 + 2 * index] = code >> 8;
  }
  return bytes;
}

/** Text as UTF-8, with a byte order mark if wanted. */
export function utf8Bytes(text: string, mark = false): Uint8Array {
  return strToU8(mark ? `\ufeff${text}` : text);
}

/** Rows as delimited text; cells with delimiter or quotes are quoted. */
export function delimited(
  rows: readonly (readonly OutCell[])[],
  { delimiter = ';', end = '\r\n' }: { delimiter?: string; end?: string } = {},
): string {
  const cell = (value: OutCell): string => {
    const text = value === null ? '' : String(value);
    return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + end).join('');
}

/** Whole number with a sign between thousands. */
export function grouped(value: number, sign: string): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, sign);
}

function workbook(sheets: readonly OutSheet[]): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (merges) {
      sheet['!merges'] = merges.map(([fromRow, fromColumn, toRow, toColumn]) => ({
        s: { r: fromRow, c: fromColumn },
        e: { r: toRow, c: toColumn },
      }));
    }
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return book;
}

/** Workbook of today's kind. */
export function xlsxBytes(sheets: readonly OutSheet[]): Uint8Array {
  const raw = XLSX.write(workbook(sheets), { type: 'array', bookType: 'xlsx', compression: false });
  return zipBytes(unzipSync(new Uint8Array(raw as ArrayBuffer)));
}

/** Workbook of the old kind (BIFF8). */
export function xlsBytes(sheets: readonly OutSheet[]): Uint8Array {
  return new Uint8Array(XLSX.write(workbook(sheets), { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
}

/** Zip archive with fixed dates. */
export function zipBytes(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...files }, { level: 9, mtime: ZIP_DATE });
}
