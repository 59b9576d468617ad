import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/formats/refusal.ts';
import { read, readWell } from './reading.ts';

type Columns = Parameters<typeof parquetWrite>[0]['columnData'];

function parquetBytes(columnData: Columns): Uint8Array {
  const writer = new ByteWriter();
  parquetWrite({ writer, columnData });
  return writer.getBytes().slice();
}

describe('parseParquet', () => {
  it('reads every type as a cell', async () => {
    const bytes = parquetBytes([
      { name: 'code', data: ['0101', null, ''], type: 'STRING' },
      { name: 'value', data: [1.5, Number.NaN, null], type: 'DOUBLE' },
      { name: 'count', data: [1n, 2n ** 60n, null], type: 'INT64' },
      { name: 'yes', data: [true, false, null], type: 'BOOLEAN' },
      { name: 'day', data: [new Date('2021-12-31'), new Date('2021-12-31T08:30:00Z'), null], type: 'TIMESTAMP' },
      { name: 'more', data: [{ a: 1 }, [1], null], type: 'JSON' },
    ]);
    const { format, grids } = await readWell(bytes);
    expect(format).toBe('parquet');
    expect(grids[0]?.rows).toEqual([
      ['code', 'value', 'count', 'yes', 'day', 'more'],
      ['0101', 1.5, 1, true, '2021-12-31', '{"a":1}'],
      [null, null, '1152921504606846976', false, '2021-12-31T08:30:00', '[1]'],
      [null, null, null, null, null, null],
    ]);
  });

  it('refuses by the footer what is too large, before unpacking', async () => {
    const bytes = parquetBytes([{ name: 'a', data: new Array(100_000).fill('x'), type: 'STRING' }]);
    expect(bytes.length).toBeLessThan(10_000);
    expect(await read(bytes, { limits: { ...LIMITS, cells: 99_999 } })).toMatchObject({
      code: 'delivery-too-large',
      details: { what: 'cells', found: 100_000, allowed: 99_999 },
    });
    expect(await read(bytes, { limits: { ...LIMITS, unpackedBytes: 10 } })).toMatchObject({
      details: { what: 'unpackedBytes', allowed: 10 },
    });
    const long = parquetBytes([{ name: 'a', data: ['x'.repeat(11)], type: 'STRING' }]);
    expect(await read(long, { limits: { ...LIMITS, cellLength: 10 } })).toMatchObject({
      details: { found: 11, line: 2, inColumn: 'a' },
    });
  });

  it('refuses a file that is cut off', async () => {
    const bytes = parquetBytes([{ name: 'a', data: ['x'], type: 'STRING' }]);
    expect(await read(bytes.slice(0, bytes.length - 6))).toMatchObject({ code: 'delivery-unreadable' });
  });
});
