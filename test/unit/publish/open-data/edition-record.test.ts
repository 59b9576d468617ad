import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { describe, expect, it } from 'vitest';
import { editionRecord } from '../../../../src/publish/open-data/edition-record.ts';
import { assessedTable, column, editionOf, NO_FORMULAS } from '../../../assessed-table.ts';

const quantity = {
  id: 'q',
  terms: [{ series: 's', group: '', yearOffset: 0, coefficient: 1 }],
  sources: ['q'],
  isCount: true,
};
const shares = [{ numerator: 'q', basePeriod: '2021', denominator: 'r', denominatorPeriod: '2020' }];
const shown = [{ quantity, basePeriod: '2021', column: column([205, 0, null, null, null]) }];

describe('editionRecord', () => {
  const input = { assessed: assessedTable(), edition: editionOf('released'), methodLog: [], formulas: NO_FORMULAS };
  const files = new Map([...editionRecord(input, { shown, shares })].map(({ path, chunks }) => [path, [...chunks]]));
  const text = (path: string): string => (files.get(path) ?? []).join('');

  it('keeps what a later edition must know', () => {
    expect([...files.keys()].sort()).toEqual([
      'areas.json',
      'definitions.json',
      'methods.json',
      'quantities.json',
      'table.parquet',
      'texts/imprint.md',
    ]);
    expect(JSON.parse(text('quantities.json'))).toEqual({
      areas: [
        ['heute', 'K'],
        ['heute', '01'],
        ['heute', '02'],
        ['heute', '=03'],
        ['früher', 'K'],
      ],
      quantities: [quantity],
      shares,
      columns: [{ quantity: 'q', basePeriod: '2021', values: [205, 0, null, null, null], hidden: [2, 3, 4] }],
    });
  });

  it('keeps what classes told of hidden counts', () => {
    const bounds = new Map([
      [2, { lower: 3, upper: 9 }],
      [3, { lower: 0, upper: Number.POSITIVE_INFINITY }],
    ]);
    const [record] = [...editionRecord(input, { shown: [{ ...shown[0]!, bounds }], shares: [] })].filter(
      ({ path }) => path === 'quantities.json',
    );
    expect(JSON.parse([...record!.chunks].join('')).columns[0].bounds).toEqual([
      [2, 3, 9],
      [3, 0, null],
    ]);
  });

  it('keeps the table after protection with the status of every part', async () => {
    const bytes = Buffer.concat((files.get('table.parquet') ?? []) as Uint8Array[]);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file, compressors });
    expect(rows).toHaveLength(10);
    expect(rows[7]).toEqual({
      indicator: 'quote',
      period: '2021',
      scheme: 'heute',
      area_code: '02',
      value: null,
      value_status: 'hidden',
      numerator: null,
      numerator_status: 'hidden',
      denominator: 210,
      denominator_status: 'ok',
    });
  });
});
