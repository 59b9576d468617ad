import { assert } from '../../core/assert.ts';
import { putVarint, varintLength } from './record.ts';

/** Bytes of a page. */
export const PAGE_BYTES = 4096;
/** Bytes at the head of the first page that say what the file is. */
export const FILE_HEAD_BYTES = 100;
/** Kinds of pages. */
export const PAGE_KIND = Object.freeze({ indexInterior: 2, tableInterior: 5, indexLeaf: 10, tableLeaf: 13 });

const MOST_LOCAL = { table: PAGE_BYTES - 35, index: Math.floor(((PAGE_BYTES - 12) * 64) / 255) - 23 } as const;
const LEAST_LOCAL = Math.floor(((PAGE_BYTES - 12) * 32) / 255) - 23;
const CHAINED_BYTES = PAGE_BYTES - 4;

/** How many bytes of a row stand on its page; the others go on in pages of their own. */
export function localLength(length: number, kind: 'table' | 'index'): number {
  if (length <= MOST_LOCAL[kind]) return length;
  const kept = LEAST_LOCAL + ((length - LEAST_LOCAL) % CHAINED_BYTES);
  return kept <= MOST_LOCAL[kind] ? kept : LEAST_LOCAL;
}

/** Pages of a database, in the order of their numbers from 1. */
export class PageList {
  readonly pages: Uint8Array[] = [];

  /** Adds an empty page and returns its number. */
  add(): number {
    this.pages.push(new Uint8Array(PAGE_BYTES));
    return this.pages.length;
  }

  /** Puts the rest of a long row into pages that follow one another; returns the first, 0 for no rest. */
  chain(rest: Uint8Array): number {
    const first = this.pages.length + 1;
    for (let start = 0; start < rest.length; start += CHAINED_BYTES) {
      const number = this.add();
      const page = this.pages[number - 1] as Uint8Array;
      page.set(rest.subarray(start, start + CHAINED_BYTES), 4);
      if (start + CHAINED_BYTES < rest.length) new DataView(page.buffer).setUint32(0, number + 1);
    }
    return rest.length === 0 ? 0 : first;
  }

  /** Fills a page with cells; `right` is the last child of an interior page. */
  fill(number: number, kind: number, { cells, right }: { cells: readonly Uint8Array[]; right?: number }): void {
    const page = this.pages[number - 1] as Uint8Array;
    const view = new DataView(page.buffer);
    const head = number === 1 ? FILE_HEAD_BYTES : 0;
    let content = PAGE_BYTES;
    let pointer = head + (right === undefined ? 8 : 12);
    for (const cell of cells) {
      content -= cell.length;
      assert(content >= pointer + 2, 'cells fit on their page');
      page.set(cell, content);
      view.setUint16(pointer, content);
      pointer += 2;
    }
    view.setUint8(head, kind);
    view.setUint16(head + 3, cells.length);
    view.setUint16(head + 5, content);
    if (right !== undefined) view.setUint32(head + 8, right);
  }
}

/** Room for cells on a page, each with the two bytes that point to it. */
export function roomOn(number: number, isInterior: boolean): number {
  return PAGE_BYTES - (number === 1 ? FILE_HEAD_BYTES : 0) - (isInterior ? 12 : 8);
}

/** The cell of a row: its length, its number, as much as stands here, and where the rest stands. */
export function leafCell(pages: PageList, record: Uint8Array, rowId: number | null): Uint8Array {
  const local = localLength(record.length, rowId === null ? 'index' : 'table');
  const isLong = local < record.length;
  const head = varintLength(record.length) + (rowId === null ? 0 : varintLength(rowId));
  const cell = new Uint8Array(head + local + (isLong ? 4 : 0));
  let at = putVarint(cell, 0, record.length);
  if (rowId !== null) at = putVarint(cell, at, rowId);
  cell.set(record.subarray(0, local), at);
  if (isLong) new DataView(cell.buffer).setUint32(at + local, pages.chain(record.subarray(local)));
  return cell;
}

/** A cell of an interior page: the child to the left, and what separates it from the next one. */
export function interiorCell(child: number, key: Uint8Array): Uint8Array {
  const cell = new Uint8Array(4 + key.length);
  new DataView(cell.buffer).setUint32(0, child);
  cell.set(key, 4);
  return cell;
}
