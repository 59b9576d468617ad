import { interiorCell, leafCell, PAGE_KIND, type PageList, roomOn } from './pages.ts';
import { encodeRecord, putVarint, type SqliteValue, varintLength } from './record.ts';

/** A page of a tree and the largest row number below it. */
interface Child {
  readonly page: number;
  readonly lastRow: number;
}

const CELL_POINTER = 2;

/**
 * Puts rows into a tree of pages.
 * @param options.rowIds their numbers, ascending (default: from 1)
 * @param options.root number of a page that is there already (default: a new one)
 * @returns number of the root
 */
export function writeTableTree(
  pages: PageList,
  rows: readonly (readonly SqliteValue[])[],
  options: { readonly rowIds?: readonly number[] | undefined; readonly root?: number } = {},
): number {
  const root = options.root ?? null;
  const leaves: { cells: Uint8Array[]; lastRow: number }[] = [];
  let room = 0;
  for (const [at, row] of rows.entries()) {
    const rowId = options.rowIds?.[at] ?? at + 1;
    const cell = leafCell(pages, encodeRecord(row), rowId);
    // a first page has less room than others; a lone leaf may have to be it
    if (leaves.length === 0 || cell.length + CELL_POINTER > room) {
      leaves.push({ cells: [], lastRow: rowId });
      room = roomOn(leaves.length === 1 ? (root ?? 2) : 2, false);
    }
    const leaf = leaves.at(-1)!;
    leaf.cells.push(cell);
    leaf.lastRow = rowId;
    room -= cell.length + CELL_POINTER;
  }
  if (leaves.length <= 1) {
    const number = root ?? pages.add();
    pages.fill(number, PAGE_KIND.tableLeaf, { cells: leaves[0]?.cells ?? [] });
    return number;
  }
  const children = leaves.map(({ cells, lastRow }): Child => {
    const page = pages.add();
    pages.fill(page, PAGE_KIND.tableLeaf, { cells });
    return { page, lastRow };
  });
  return writeInterior(pages, children, root);
}

function writeInterior(pages: PageList, children: readonly Child[], root: number | null): number {
  const cellOf = ({ page, lastRow }: Child): Uint8Array => {
    const key = new Uint8Array(varintLength(lastRow));
    putVarint(key, 0, lastRow);
    return interiorCell(page, key);
  };
  // a pointer, a page number and the longest row number
  const most = Math.floor(roomOn(1, true) / (CELL_POINTER + 4 + 9));
  if (children.length <= most) {
    const number = root ?? pages.add();
    const cells = children.slice(0, -1).map(cellOf);
    pages.fill(number, PAGE_KIND.tableInterior, { cells, right: children.at(-1)!.page });
    return number;
  }
  const above: Child[] = [];
  for (let start = 0; start < children.length; start += most) {
    // a page with one child alone would be none
    const rest = children.length - start;
    const own = children.slice(start, start + (rest === most + 1 ? most - 1 : most));
    if (rest === most + 1) start--;
    above.push({ page: writeInterior(pages, own, null), lastRow: own.at(-1)!.lastRow });
  }
  return writeInterior(pages, above, root);
}

/** Puts the entries of an index, sorted already, into a tree of pages; returns the number of the root. */
export function writeIndexTree(pages: PageList, entries: readonly (readonly SqliteValue[])[]): number {
  const cells = entries.map((entry) => leafCell(pages, encodeRecord(entry), null));
  const leaves = split(cells, roomOn(2, false));
  const numbers = leaves.map(({ own }) => {
    const number = pages.add();
    pages.fill(number, PAGE_KIND.indexLeaf, { cells: own });
    return number;
  });
  return writeIndexInterior(
    pages,
    numbers,
    leaves.flatMap(({ between }) => (between ? [between] : [])),
  );
}

/** Pages above others until one is left; `keys` stand between the children. */
function writeIndexInterior(pages: PageList, children: readonly number[], keys: readonly Uint8Array[]): number {
  if (children.length === 1) return children[0]!;
  const groups = split(
    keys.map((key, at) => interiorCell(children[at]!, key)),
    roomOn(2, true),
  );
  let at = 0;
  const numbers = groups.map(({ own }) => {
    const number = pages.add();
    at += own.length + 1;
    pages.fill(number, PAGE_KIND.indexInterior, { cells: own, right: children[at - 1]! });
    return number;
  });
  // of the cell between two pages the child went to the left one: its key alone goes up
  const above = groups.flatMap(({ between }) => (between ? [between.subarray(4)] : []));
  return writeIndexInterior(pages, numbers, above);
}

/** Cells on pages as they fit; the one between two pages stands on neither, and none stays empty. */
function split(cells: readonly Uint8Array[], roomOfPage: number): { own: Uint8Array[]; between?: Uint8Array }[] {
  const groups: { own: Uint8Array[]; between?: Uint8Array }[] = [{ own: [] }];
  let room = roomOfPage;
  cells.forEach((cell, at) => {
    const group = groups.at(-1)!;
    const bytes = cell.length + CELL_POINTER;
    if (bytes <= room) {
      group.own.push(cell);
      room -= bytes;
      return;
    }
    const isLast = at === cells.length - 1;
    group.between = isLast ? group.own.pop()! : cell;
    groups.push({ own: isLast ? [cell] : [] });
    room = roomOfPage - (isLast ? bytes : 0);
  });
  return groups;
}
