import { FILE_HEAD_BYTES, PAGE_BYTES, PageList } from './pages.ts';
import type { SqliteValue } from './record.ts';
import { writeIndexTree, writeTableTree } from './trees.ts';

/** A table as it is written. A column that is `INTEGER PRIMARY KEY` holds null: it is the number of the row. */
export interface SqliteTable {
  readonly name: string;
  /** `CREATE TABLE …`, as it stands in the file */
  readonly sql: string;
  readonly rows: readonly (readonly SqliteValue[])[];
  /** numbers of the rows, ascending (default: from 1) */
  readonly rowIds?: readonly number[];
  /** positions of the columns of each PRIMARY KEY (of texts) and UNIQUE, in the order of the statement */
  readonly uniqueKeys?: readonly (readonly number[])[];
}

/** What a database is made of. */
export interface SqliteDatabase {
  readonly tables: readonly SqliteTable[];
  readonly applicationId: number;
  readonly userVersion: number;
}

/** Version that the file names as its writer's: any that knows this format. */
const SQLITE_VERSION = 3_040_000;

/**
 * Writes a SQLite database page by page; equal input gives equal bytes. All pages stand in memory.
 *
 * Own writer, because the stages know no disk and SQLite itself writes its version into the file: the next Node would
 * make other bytes. Node's own SQLite reads the result in the tests.
 */
export function* writeSqlite({ tables, applicationId, userVersion }: SqliteDatabase): Generator<Uint8Array> {
  const pages = new PageList();
  const first = pages.add();
  const schema: SqliteValue[][] = [];
  for (const { name, sql, rows, rowIds, uniqueKeys = [] } of tables) {
    schema.push(['table', name, name, BigInt(writeTableTree(pages, rows, { rowIds })), sql]);
    uniqueKeys.forEach((positions, index) => {
      const entries = rows.map((row, at) => [
        ...positions.map((position) => row[position]!),
        BigInt(rowIds?.[at] ?? at + 1),
      ]);
      const root = writeIndexTree(pages, entries.sort(byKeys));
      schema.push(['index', `sqlite_autoindex_${name}_${index + 1}`, name, BigInt(root), null]);
    });
  }
  writeTableTree(pages, schema, { root: first });
  writeHead(pages, { applicationId, userVersion });
  yield* pages.pages;
}

/** Keys are texts, compared byte by byte. */
function byKeys(first: readonly SqliteValue[], second: readonly SqliteValue[]): number {
  for (const [at, value] of first.entries()) {
    const [one, other] = [value, second[at]];
    if (typeof one === 'string' && typeof other === 'string' && one !== other) return compareBytes(one, other);
  }
  return 0;
}

function compareBytes(first: string, second: string): number {
  const [one, other] = [first, second].map((text) => new TextEncoder().encode(text)) as [Uint8Array, Uint8Array];
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}

function writeHead(
  { pages }: PageList,
  { applicationId, userVersion }: Pick<SqliteDatabase, 'applicationId' | 'userVersion'>,
): void {
  const page = pages[0] as Uint8Array;
  page.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(page.buffer, 0, FILE_HEAD_BYTES);
  view.setUint16(16, PAGE_BYTES);
  // plain journal, no reserved bytes, fixed fractions of payload
  page.set([1, 1, 0, 64, 32, 32], 18);
  view.setUint32(24, 1);
  view.setUint32(28, pages.length);
  view.setUint32(40, 1);
  view.setUint32(44, 4);
  view.setUint32(56, 1);
  view.setUint32(60, userVersion);
  view.setUint32(68, applicationId);
  view.setUint32(92, 1);
  view.setUint32(96, SQLITE_VERSION);
}
