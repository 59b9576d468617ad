import type { DELIVERY_FORMATS } from '../core/delivery-schema.ts';
import { isFfcsvHeading } from './ffcsv.ts';
import { isGenesisTitle } from './genesis.ts';
import { type Refusal, unreadable } from './refusal.ts';
import { isSdmxHeading } from './sdmx-csv.ts';
import { zipDirectory } from './spreadsheet/zip.ts';

/** Format of a delivery once it is known. */
export type DeliveryFormat = Exclude<(typeof DELIVERY_FORMATS)[number], 'auto'>;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const PARQUET = [0x50, 0x41, 0x52, 0x31];
const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
// A compound file names the streams in UTF-16: an encrypted XLSX is such a file with this stream.
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Format by the first bytes: binary ones only; null means text of some kind. */
export function detectBinaryFormat(bytes: Uint8Array): DeliveryFormat | Refusal | null {
  if (startsWith(bytes, PARQUET)) return 'parquet';
  if (startsWith(bytes, COMPOUND_FILE)) return isEncryptedWorkbook(bytes) ? unreadable('encrypted') : 'xls';
  if (!startsWith(bytes, ZIP)) return null;
  const directory = zipDirectory(bytes);
  if (!directory) return unreadable('damaged', { part: 'zip directory' });
  const isWorkbook = directory.some(({ path }) => /^(\/)?(xl\/|\[Content_Types\]\.xml$)/.test(path));
  const isBinaryWorkbook = directory.some(({ path }) => path === 'xl/workbook.bin');
  return isWorkbook && !isBinaryWorkbook ? 'xlsx' : unreadable('spreadsheet-unknown');
}

function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  const directoryBytes = Math.min(bytes.length, 1_000_000);
  for (let at = 512; at + ENCRYPTED_STREAM.length <= directoryBytes; at += 2) {
    if (bytes[at] === ENCRYPTED_STREAM[0] && ENCRYPTED_STREAM.every((byte, index) => bytes[at + index] === byte))
      return true;
  }
  return false;
}

/** Format of a text by its first lines. Everything that is nothing else is CSV. */
export function detectTextFormat(text: string): DeliveryFormat | Refusal {
  const start = text.slice(0, 4000).trimStart();
  if (/^[{[]/.test(start)) return 'jsonstat';
  if (/^<(!doctype|!--|html|\?xml|table|meta)/i.test(start)) return unreadable('markup');
  const firstLine = start.split(/\r?\n|\r/, 1)[0] ?? '';
  if (isFfcsvHeading(firstLine)) return 'ffcsv';
  if (isSdmxHeading(firstLine)) return 'sdmx-csv';
  return isGenesisTitle(firstLine) ? 'genesis' : 'csv';
}
