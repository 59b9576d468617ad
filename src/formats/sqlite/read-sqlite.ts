import { FILE_HEAD_BYTES, localLength, PAGE_KIND } from './pages.ts';
import { decodeRecord, varintAt } from './record.ts';

/** A value as it is read; whole numbers are numbers too. */
export type ReadValue = string | number | Uint8Array | null;

/** A table as it is read. */
export interface ReadTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReadValue[])[];
}

const MAGIC = 'SQLite format 3\0';
/** Deeper trees than that are damage. */
const DEEPEST = 20;
const NO_COLUMN = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\b/i;
const ROW_ID = /\bINTEGER\s+(?:NOT\s+NULL\s+)?PRIMARY\s+KEY\b/i;

/** Reads all tables of a SQLite database with pages of 4096 bytes; null if it is none or damaged. */
export function readSqlite(bytes: Uint8Array): readonly ReadTable[] | null {
  try {
    return new Reader(bytes).tables();
  } catch {
    // whatever is wrong with it: the caller reports the file
    return null;
  }
}

class Reader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly pageBytes: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new RangeError('no SQLite');
    this.pageBytes = this.view.getUint16(16);
    if (this.pageBytes !== 4096 || bytes.length % this.pageBytes !== 0) throw new RangeError('pages');
  }

  tables(): ReadTable[] {
    const tables: ReadTable[] = [];
    for (const { values } of this.rows(1, 0)) {
      const [type, name, , root, sql] = values;
      if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || typeof sql !== 'string') continue;
      const declared = declarations(sql);
      const rowIdAt = declared.findIndex((text) => ROW_ID.test(text));
      const rows = [...this.rows(root, 0)].map(({ rowId, values: own }) =>
        rowIdAt < 0 ? own : own.with(rowIdAt, rowId),
      );
      tables.push({ name, columns: declared.map(nameIn), rows });
    }
    return tables;
  }

  private *rows(page: number, depth: number): Generator<{ rowId: number; values: ReadValue[] }> {
    if (depth > DEEPEST) throw new RangeError('a ring of pages');
    const start = (page - 1) * this.pageBytes;
    const head = start + (page === 1 ? FILE_HEAD_BYTES : 0);
    const kind = this.view.getUint8(head);
    const count = this.view.getUint16(head + 3);
    const isInterior = kind === PAGE_KIND.tableInterior;
    if (!isInterior && kind !== PAGE_KIND.tableLeaf) throw new RangeError('kind of page');
    for (let index = 0; index < count; index++) {
      const cell = start + this.view.getUint16(head + (isInterior ? 12 : 8) + 2 * index);
      if (isInterior) yield* this.rows(this.view.getUint32(cell), depth + 1);
      else yield this.row(cell);
    }
    if (isInterior) yield* this.rows(this.view.getUint32(head + 8), depth + 1);
  }

  private row(cell: number): { rowId: number; values: ReadValue[] } {
    const length = varintAt(this.bytes, cell);
    const rowId = varintAt(this.bytes, length.end);
    const local = localLength(length.value, 'table');
    const whole = new Uint8Array(length.value);
    whole.set(this.bytes.subarray(rowId.end, rowId.end + local));
    let next = local < length.value ? this.view.getUint32(rowId.end + local) : 0;
    for (let filled = local; filled < length.value; ) {
      const start = (next - 1) * this.pageBytes;
      const piece = this.bytes.subarray(start + 4, start + Math.min(this.pageBytes, 4 + length.value - filled));
      if (next === 0 || piece.length === 0) throw new RangeError('a row is cut off');
      whole.set(piece, filled);
      filled += piece.length;
      next = this.view.getUint32(start);
    }
    return { rowId: rowId.value, values: decodeRecord(whole) };
  }
}

/** Declarations of the columns of a table. */
function declarations(sql: string): string[] {
  const inner = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const sign of inner) {
    if (quote === '' && sign === ',' && depth === 0) {
      parts.push('');
      continue;
    }
    if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = '';
    else if (quote === '' && sign === '(') depth++;
    else if (quote === '' && sign === ')') depth--;
    parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '' && !NO_COLUMN.test(part));
}

function nameIn(declaration: string): string {
  if (!declaration.startsWith('"')) return declaration.split(/\s/)[0] ?? '';
  return (/^"((?:[^"]|"")*)"/.exec(declaration)?.[1] ?? '').replaceAll('""', '"');
}
