import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSqlite } from '../../../../src/formats/sqlite/read-sqlite.ts';
import type { SqliteValue } from '../../../../src/formats/sqlite/record.ts';
import { type SqliteTable, writeSqlite } from '../../../../src/formats/sqlite/write-sqlite.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { bytesOf } from '../reading.ts';

const folder = temporaryFolder();
const written = (...tables: SqliteTable[]) => bytesOf(writeSqlite({ tables, applicationId: 7, userVersion: 9 }));

/** Node's own SQLite on the bytes: rows of a table, and whether it finds them whole. */
function opened(bytes: Uint8Array): { rows(sql: string): unknown[]; integrity: unknown } {
  const path = join(folder, `${Math.abs(bytes.length)}-${opened.count++}.sqlite`);
  writeFileSync(path, bytes);
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row));
  return { rows, integrity: rows('PRAGMA integrity_check')[0] };
}
opened.count = 0;

const table = (rows: SqliteTable['rows'], more: Partial<SqliteTable> = {}): SqliteTable => ({
  name: 't',
  sql: 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b, c DOUBLE)',
  rows,
  ...more,
});

const value = fc.oneof(
  fc.constant(null),
  fc.string({ maxLength: 40 }),
  fc.uint8Array({ maxLength: 300 }),
  fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
const asRead = (cell: SqliteValue): SqliteValue => (typeof cell === 'bigint' ? Number(cell) : cell);

describe('writeSqlite', () => {
  it('is read by SQLite itself and by the own reader as it was', () => {
    const rows = fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), value, number), { maxLength: 300 });
    fc.assert(
      fc.property(rows, (cells) => {
        const bytes = written(table(cells.map(([a, b, c]) => [null, a.replaceAll('\0', ''), b, c])));
        const expected = cells.map(([a, b, c], at) => [at + 1, a.replaceAll('\0', ''), asRead(b), asRead(c)]);
        const { rows: read, integrity } = opened(bytes);
        expect(integrity).toEqual(['ok']);
        expect(read('SELECT id, a, b, c FROM t').map((row) => (row as unknown[]).slice(0, 3))).toEqual(
          expected.map((row) => row.slice(0, 3)),
        );
        expect(readSqlite(bytes)?.[0]).toEqual({ name: 't', columns: ['id', 'a', 'b', 'c'], rows: expected });
      }),
      { numRuns: 40 },
    );
  });

  it.each([0, 1, 3_300, 4_061, 4_062, 8_150, 100_000])('keeps a text of %i letters whole', (length) => {
    const bytes = written(table([[null, 'x'.repeat(length), null, 0.5]]));
    const { rows, integrity } = opened(bytes);
    expect(integrity).toEqual(['ok']);
    expect(rows('SELECT length(a), c FROM t')).toEqual([[length, 0.5]]);
    expect(readSqlite(bytes)?.[0]?.rows[0]?.[1]).toHaveLength(length);
  });

  it.each([0, 1, 272, 273, 75_000])('holds %i rows, each found by its number', (count) => {
    const long = 'y'.repeat(count > 1000 ? 10 : 3000);
    const bytes = written(table(Array.from({ length: count }, (_, at) => [null, `${at}${long}`, BigInt(at), at / 2])));
    const { rows, integrity } = opened(bytes);
    expect(integrity).toEqual(['ok']);
    expect(rows('SELECT count(*) FROM t')).toEqual([[count]]);
    expect(rows(`SELECT b, c FROM t WHERE id = ${count}`)).toEqual(count === 0 ? [] : [[count - 1, (count - 1) / 2]]);
    expect(readSqlite(bytes)?.[0]?.rows).toHaveLength(count);
  });

  it.each([0, 1, 40, 41, 42, 43, 1_600, 1_700, 4_000])('finds each of %i texts by its index', (count) => {
    // in disorder, with letters beyond ASCII
    const keys = Array.from(
      { length: count },
      (_, at) => `${'äzA😀'.slice(at % 3)}${(at * 7919) % 100_003}${'k'.repeat(80)}`,
    );
    const sql = 'CREATE TABLE t (a TEXT NOT NULL PRIMARY KEY, b TEXT UNIQUE)';
    const rows = keys.map((key): SqliteValue[] => [key, `${key}b`]);
    const { rows: read, integrity } = opened(written(table(rows, { sql, uniqueKeys: [[0], [1]] })));
    expect(integrity).toEqual(['ok']);
    for (const key of keys.slice(0, 50)) expect(read(`SELECT b FROM t WHERE a = '${key}'`)).toEqual([[`${key}b`]]);
  });

  it('takes row numbers of its caller, and says who wrote it', () => {
    const bytes = written(
      table(
        [
          [null, 'a', null, null],
          [null, 'b', null, null],
        ],
        { rowIds: [-1, 4326] },
      ),
    );
    const { rows, integrity } = opened(bytes);
    expect(integrity).toEqual(['ok']);
    expect(rows('SELECT id, a FROM t')).toEqual([
      [-1, 'a'],
      [4326, 'b'],
    ]);
    expect([rows('PRAGMA application_id'), rows('PRAGMA user_version')]).toEqual([[[7]], [[9]]]);
  });

  it('writes many tables, more than the first page lists', () => {
    const tables = Array.from({ length: 200 }, (_, at) =>
      table([[null, `${at}`, null, null]], {
        name: `t${at}`,
        sql: `CREATE TABLE t${at} (id INTEGER PRIMARY KEY, a, b, c)`,
      }),
    );
    const { rows, integrity } = opened(written(...tables));
    expect(integrity).toEqual(['ok']);
    expect(rows('SELECT a FROM t199')).toEqual([['199']]);
    expect(readSqlite(written(...tables))?.at(-1)?.rows).toEqual([[1, '199', null, null]]);
  });

  it('gives equal bytes twice', () => {
    const rows: SqliteValue[][] = [[null, 'a', 1n, 2.5]];
    expect(written(table(rows))).toEqual(written(table(rows)));
  });
});

describe('readSqlite', () => {
  it('reads what SQLite itself wrote', () => {
    const path = join(folder, 'theirs.sqlite');
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE "a ""b" (x REAL DEFAULT (1 + 2), "y, z" TEXT, CONSTRAINT c UNIQUE (x))');
    database.exec('INSERT INTO "a ""b" VALUES (1, \'one\'), (2.5, NULL), (-3, \'three\')');
    const rows = [
      [1, 'one'],
      [2.5, null],
      [-3, 'three'],
    ];
    database.close();
    const bytes = new Uint8Array(readFileSync(path));
    expect(readSqlite(bytes)).toEqual([{ name: 'a "b', columns: ['x', 'y, z'], rows }]);
  });

  it('gives nothing for what is no database, or was cut off', () => {
    expect(readSqlite(new Uint8Array())).toBeNull();
    expect(readSqlite(new TextEncoder().encode('no database at all'.repeat(300)))).toBeNull();
    const whole = written(table(Array.from({ length: 600 }, () => [null, 'z'.repeat(900), null, null])));
    expect(readSqlite(whole.subarray(0, 8192))).toBeNull();
  });
});
