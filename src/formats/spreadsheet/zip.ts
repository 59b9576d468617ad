import { Inflate } from 'fflate';
import { type Refusal, tooLarge, unreadable } from '../refusal.ts';

/** A file inside a zip as its directory describes it. */
interface ZipEntry {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/** Unpacked files by path. */
export interface Unzipped {
  readonly ok: true;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const IN_ZIP64 = 0xffffffff;
const SLICE = 65_536;

function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  return -1;
}

/** Sizes beyond 32 bits stand in an extra field, in this order and only those that the entry leaves out. */
function zip64Values(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1)
      return Array.from({ length: Math.floor(size / 8) }, (_, index) =>
        Number(view.getBigUint64(at + 4 + index * 8, true)),
      );
    at += 4 + size;
  }
  return [];
}

/** Entries of a zip as its directory lists them; null if there is no directory. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH) return null;
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const pathLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const pathEnd = at + ENTRY_LENGTH + pathLength;
    if (pathEnd + extraLength > bytes.length) return null;
    const wide = zip64Values(view, pathEnd, extraLength);
    const sizeOr64 = (offset: number): number => {
      const value = view.getUint32(offset, true);
      return value === IN_ZIP64 ? (wide.shift() ?? value) : value;
    };
    const size = sizeOr64(at + 24);
    const packedSize = sizeOr64(at + 20);
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, pathEnd)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      size,
      packedSize,
      headerOffset: sizeOr64(at + 42),
    });
    at = pathEnd + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerOffset } = entry;
  if (headerOffset + LOCAL_LENGTH > bytes.length) return null;
  const skipped = view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  const start = headerOffset + LOCAL_LENGTH + skipped;
  return start + entry.packedSize > bytes.length ? null : bytes.subarray(start, start + entry.packedSize);
}

/** Inflates piece by piece and stops as soon as more comes out than the directory promised. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  let overflows = false;
  const stream = new Inflate((piece) => {
    overflows ||= filled + piece.length > size;
    if (overflows) return;
    unpacked.set(piece, filled);
    filled += piece.length;
  });
  for (let start = 0; start < packed.length && !overflows; start += SLICE)
    stream.push(packed.subarray(start, start + SLICE), start + SLICE >= packed.length);
  return overflows || filled !== size ? null : unpacked;
}

/**
 * Unpacks the wanted files of a zip. The sum of the sizes is taken from the directory before anything is unpacked, and
 * held against what really comes out: a directory that understates its sizes gains nothing.
 * @param options.isWanted false leaves a file packed; it then costs nothing
 */
export function unzip(
  bytes: Uint8Array,
  options: { readonly isWanted: (path: string) => boolean; readonly maximumBytes: number },
): Unzipped | Refusal {
  const entries = zipDirectory(bytes)?.filter(({ path }) => options.isWanted(path));
  if (!entries) return unreadable('damaged', { part: 'zip directory' });
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > options.maximumBytes) return tooLarge('unpackedBytes', { found: total, allowed: options.maximumBytes });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.isEncrypted) return unreadable('encrypted');
    if (entry.method !== 0 && entry.method !== 8) return unreadable('zip-method', { method: entry.method });
    const packed = packedBytes(bytes, entry);
    const unpacked = packed && (entry.method === 0 ? packed : inflate(packed, entry.size));
    if (!unpacked) return unreadable('damaged', { part: entry.path.slice(0, 120) });
    files.set(entry.path, unpacked);
  }
  return { ok: true, files };
}
