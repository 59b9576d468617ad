import type { DELIVERY_FORMATS } from '../core/delivery-schema.ts';
import type { Grid } from '../core/grid.ts';
import { type ParsedCsv, parseCsv } from './csv.ts';
import type { Delimiter } from './delimiter.ts';
import { type DeliveryFormat, detectBinaryFormat, detectTextFormat } from './detect-format.ts';
import { parseFfcsv } from './ffcsv.ts';
import { parseGenesis } from './genesis.ts';
import { parseJsonStat } from './jsonstat.ts';
import { LIMITS, type Limits, type Refusal, refuse, tooLarge, unreadable } from './refusal.ts';
import { parseSdmxCsv } from './sdmx-csv.ts';
import { chooseSheets } from './spreadsheet/sheet-choice.ts';
import { parseXlsx } from './spreadsheet/xlsx.ts';
import { decodeText, type TextEncoding } from './text.ts';

/** What a mapping says about a file; `auto` looks at the bytes. */
export interface ReadGridsOptions {
  readonly fileName: string;
  readonly format: (typeof DELIVERY_FORMATS)[number];
  readonly encoding: TextEncoding | 'auto';
  readonly delimiter: ';' | ',' | 'tab' | '|' | 'auto';
  /** name of a sheet or data set, a regular expression between slashes, or null for all */
  readonly sheet: string | null;
  readonly limits?: Limits;
}

/** Grids of a file with what was found out about it, or why it is not read. */
export type ReadGrids =
  | {
      readonly ok: true;
      readonly format: DeliveryFormat;
      /** null for binary formats */
      readonly encoding: TextEncoding | null;
      /** null for other formats and for files with one column */
      readonly delimiter: Delimiter | null;
      readonly grids: readonly Grid[];
    }
  | Refusal;

type TextParser = (text: string, options: { delimiter: Delimiter | null; limits: Limits }) => ParsedCsv | Refusal;

const TEXT_PARSERS: Partial<Record<DeliveryFormat, TextParser>> = {
  csv: parseCsv,
  ffcsv: parseFfcsv,
  genesis: parseGenesis,
  'sdmx-csv': parseSdmxCsv,
};

const BINARY_FORMATS: ReadonlySet<string> = new Set(['xlsx', 'xls', 'parquet']);
// An office that saves its workbook in the newer kind next year has done nothing wrong.
const SPREADSHEETS: ReadonlySet<string> = new Set(['xlsx', 'xls']);

/**
 * The one entry to deliveries: bytes of any format → grids of cells. Never throws on foreign bytes; what cannot be read
 * comes back with a code: `delivery-unreadable` (details.reason), `delivery-too-large` (what, found, allowed),
 * `delivery-empty`, `delivery-encoding`, `delivery-sheet-unknown` (sheet, sheets, count, nearest), `delivery-macro`.
 */
export async function readGrids(bytes: Uint8Array, options: ReadGridsOptions): Promise<ReadGrids> {
  const limits = options.limits ?? LIMITS;
  if (bytes.length === 0) return refuse('delivery-empty');
  if (bytes.length > limits.bytes) return tooLarge('bytes', { found: bytes.length, allowed: limits.bytes });
  try {
    const read = await readAs(bytes, options, limits);
    if (!read.ok) return read;
    return read.grids.some(hasContent) ? read : refuse('delivery-empty');
  } catch (error) {
    // Libraries throw on damaged files in their own ways; whatever it was, the file is at fault and is named.
    return unreadable('damaged', { message: String(error instanceof Error ? error.message : error).slice(0, 120) });
  }
}

function hasContent(grid: Grid): boolean {
  return grid.rows.some((row) => row.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== '')));
}

async function readAs(bytes: Uint8Array, options: ReadGridsOptions, limits: Limits): Promise<ReadGrids> {
  const found = detectBinaryFormat(bytes);
  if (found !== null && typeof found !== 'string') return found;
  const named = options.format === 'auto' ? null : options.format;
  // A file that is what its mapping denies is refused rather than misread: someone put another file there.
  if (named && BINARY_FORMATS.has(named) !== (found !== null)) return wrongFormat(named, found ?? 'text');
  if (found === null) return readText(bytes, options, limits);
  if (named && named !== found && !(SPREADSHEETS.has(named) && SPREADSHEETS.has(found)))
    return wrongFormat(named, found);
  return readBinary(bytes, found, { sheet: options.sheet, limits });
}

function wrongFormat(expected: DeliveryFormat, found: string): Refusal {
  return unreadable('other-format', { expected, found });
}

async function readBinary(
  bytes: Uint8Array,
  format: DeliveryFormat,
  options: { readonly sheet: string | null; readonly limits: Limits },
): Promise<ReadGrids> {
  const shared = { ok: true, format, encoding: null, delimiter: null } as const;
  if (format === 'xlsx') {
    const workbook = parseXlsx(bytes, options);
    return workbook.ok ? { ...shared, grids: workbook.grids } : workbook;
  }
  // Rare formats load their readers only when one of them arrives.
  if (format === 'xls') {
    const { parseXls } = await import('./spreadsheet/xls.ts');
    const workbook = parseXls(bytes, options);
    return workbook.ok ? { ...shared, grids: workbook.grids } : workbook;
  }
  const { parseParquet } = await import('./parquet.ts');
  const parsed = await parseParquet(bytes, options.limits);
  return parsed.ok ? chosenGrids({ ...shared, grids: [parsed.grid] }, options.sheet) : parsed;
}

function readText(bytes: Uint8Array, options: ReadGridsOptions, limits: Limits): ReadGrids {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded;
  if (isBinary(text)) return unreadable('unknown-format');
  const format = options.format === 'auto' ? detectTextFormat(text) : options.format;
  if (typeof format !== 'string') return format;
  if (format === 'jsonstat') {
    const parsed = parseJsonStat(text, limits);
    if (!parsed.ok) return parsed;
    return chosenGrids({ ok: true, format, encoding, delimiter: null, grids: parsed.grids }, options.sheet);
  }
  const parse = TEXT_PARSERS[format];
  if (!parse) return wrongFormat(format, 'text');
  const parsed = parse(text, { delimiter: delimiterOf(options.delimiter), limits });
  if (!parsed.ok) return parsed;
  const { delimiter, grid } = parsed;
  return chosenGrids({ ok: true, format, encoding, delimiter, grids: [grid] }, options.sheet);
}

/** Texts have no zero characters; their bytes in a picture or archive do. */
function isBinary(text: string): boolean {
  return text.slice(0, 8000).includes('\0');
}

function delimiterOf(named: ReadGridsOptions['delimiter']): Delimiter | null {
  if (named === 'auto') return null;
  return named === 'tab' ? '\t' : named;
}

function chosenGrids(read: Extract<ReadGrids, { ok: true }>, sheet: string | null): ReadGrids {
  if (sheet === null) return read;
  const chosen = chooseSheets(
    read.grids.flatMap(({ name }) => (name === null ? [] : [name])),
    sheet,
  );
  if ('ok' in chosen) return chosen;
  return { ...read, grids: read.grids.filter(({ name }) => name !== null && chosen.has(name)) };
}
