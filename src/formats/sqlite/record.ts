import { assert } from '../../core/assert.ts';

/** A value of a cell: whole numbers as bigint, other numbers as doubles. */
export type SqliteValue = string | number | bigint | Uint8Array | null;

const SIZE_OF_INTEGER = [0, 1, 2, 3, 4, 6, 8] as const;
const FIRST_BLOB = 12;
const FIRST_TEXT = 13;
const encoder = new TextEncoder();

/** Length in bytes of a number of variable length. */
export function varintLength(value: number): number {
  if (value < 0) return 9;
  let length = 1;
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) length++;
  return length;
}

/** Writes a number of variable length (below 2^49, or negative) and returns the place behind it. */
export function putVarint(target: Uint8Array, at: number, value: number): number {
  if (value < 0) {
    // the two's complement: eight times seven bits, then eight
    const bits = BigInt.asUintN(64, BigInt(value));
    for (let index = 0; index < 8; index++) target[at + index] = Number((bits >> BigInt(57 - 7 * index)) & 127n) | 128;
    target[at + 8] = Number(bits & 255n);
    return at + 9;
  }
  const length = varintLength(value);
  let rest = value;
  for (let index = length - 1; index >= 0; index--) {
    target[at + index] = (rest % 128) | (index === length - 1 ? 0 : 128);
    rest = Math.floor(rest / 128);
  }
  return at + length;
}

/** Reads a number of variable length; `end` is the place behind it. */
export function varintAt(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, end: at + index + 1 };
  }
  return { value: value * 256 + (bytes[at + 8] ?? 0), end: at + 9 };
}

interface Part {
  readonly type: number;
  readonly size: number;
  put(view: DataView, at: number): void;
}

function partOf(value: SqliteValue): Part {
  if (value === null) return { type: 0, size: 0, put: () => {} };
  if (typeof value === 'bigint') return integerPart(value);
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'a cell of a database holds a finite number or null');
    return { type: 7, size: 8, put: (view, at) => view.setFloat64(at, value) };
  }
  const bytes = typeof value === 'string' ? encoder.encode(value) : value;
  const type = (typeof value === 'string' ? FIRST_TEXT : FIRST_BLOB) + 2 * bytes.length;
  const put = (view: DataView, at: number): void => new Uint8Array(view.buffer, view.byteOffset).set(bytes, at);
  return { type, size: bytes.length, put };
}

function integerPart(value: bigint): Part {
  const type = [1, 2, 4, 6].find((each) => {
    const half = 1n << BigInt(8 * SIZE_OF_INTEGER[each as 1 | 2 | 4 | 6] - 1);
    return value >= -half && value < half;
  });
  assert(type !== undefined, `a whole number of at most 64 bits, not ${value}`);
  const size = SIZE_OF_INTEGER[type as 1 | 2 | 4 | 6];
  const put = (view: DataView, at: number): void => {
    for (let index = 0; index < size; index++)
      view.setUint8(at + index, Number((value >> BigInt(8 * (size - 1 - index))) & 255n));
  };
  return { type, size, put };
}

/** A row as SQLite stores it: kinds of its values, then the values. */
export function encodeRecord(values: readonly SqliteValue[]): Uint8Array {
  const parts = values.map(partOf);
  const kinds = parts.reduce((sum, { type }) => sum + varintLength(type), 0);
  // the length counts itself
  const head = kinds + (kinds + 1 < 128 ? 1 : 2);
  const bytes = new Uint8Array(parts.reduce((sum, { size }) => sum + size, head));
  const view = new DataView(bytes.buffer);
  let at = putVarint(bytes, 0, head);
  for (const { type } of parts) at = putVarint(bytes, at, type);
  for (const { size, put } of parts) {
    put(view, at);
    at += size;
  }
  return bytes;
}

/** The values of a row; numbers are numbers, whole or not. */
export function decodeRecord(bytes: Uint8Array): (string | number | Uint8Array | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const head = varintAt(bytes, 0);
  const types: number[] = [];
  for (let at = head.end; at < head.value; ) {
    const { value, end } = varintAt(bytes, at);
    types.push(value);
    at = end;
  }
  let at = head.value;
  return types.map((type) => {
    const start = at;
    if (type === 0) return null;
    if (type === 8 || type === 9) return type - 8;
    if (type === 7) {
      at += 8;
      return view.getFloat64(start);
    }
    if (type < FIRST_BLOB) {
      at += SIZE_OF_INTEGER[type as 1] ?? 0;
      return integerIn(bytes.subarray(start, at));
    }
    at += Math.floor((type - FIRST_BLOB) / 2);
    const cell = bytes.subarray(start, at);
    return type % 2 === 1 ? new TextDecoder().decode(cell) : cell;
  });
}

function integerIn(bytes: Uint8Array): number {
  let value = (bytes[0] ?? 0) >= 128 ? -1 : 0;
  for (const byte of bytes) value = value * 256 + byte;
  return value;
}
