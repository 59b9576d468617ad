import { describe, expect, it } from 'vitest';
import { parseJsonStat } from '../../../src/formats/jsonstat.ts';
import { LIMITS } from '../../../src/formats/refusal.ts';
import { describeWithReference } from '../../reference.ts';
import { fileBytes, read, readWell, rowsOf } from './reading.ts';

const dataset = (more: Record<string, unknown> = {}): string =>
  JSON.stringify({
    version: '2.0',
    class: 'dataset',
    id: ['area', 'year'],
    size: [2, 2],
    dimension: {
      area: { category: { index: { b: 1, a: 0 } } },
      year: { category: { index: ['2020', '2021'] } },
    },
    value: [1, null, 0, 4],
    ...more,
  });

describe('parseJsonStat', () => {
  it('puts codes, value and status side by side, the last dimension fastest', async () => {
    expect(await rowsOf(dataset({ status: { '1': 'x' } }))).toEqual([
      ['area', 'year', 'value', 'status'],
      ['a', '2020', 1, null],
      ['a', '2021', null, 'x'],
      ['b', '2020', 0, null],
      ['b', '2021', 4, null],
    ]);
  });

  it('reads status as one sign for all and as a list', async () => {
    const statuses = async (status: unknown) => (await rowsOf(dataset({ status }))).slice(1).map((row) => row[3]);
    expect(await statuses('e')).toEqual(['e', 'e', 'e', 'e']);
    expect(await statuses(['a', null, 'b'])).toEqual(['a', null, 'b', null]);
  });

  it('gives a sparse value rows only where it says something, in order', async () => {
    const rows = await rowsOf(dataset({ value: { '3': 4, '0': 1 }, status: { '1': 'x' } }));
    expect(rows.slice(1)).toEqual([
      ['a', '2020', 1, null],
      ['a', '2021', null, 'x'],
      ['b', '2021', 4, null],
    ]);
  });

  it.each([
    ['a size that is not that of its dimension', { size: [2, 3] }],
    ['too few values', { value: [1] }],
    ['a position outside', { value: { '4': 1 } }],
    ['a position that is no number', { value: { x: 1 } }],
    ['a dimension without categories', { dimension: { area: {}, year: {} } }],
    ['positions given twice', { dimension: { area: { category: { index: { a: 0, b: 0 } } } } }],
    ['ids without dimension', { id: ['area', '__proto__'] }],
    ['no ids', { id: [], size: [] }],
  ])('refuses %s', (_title, more) => {
    expect(parseJsonStat(dataset(more))).toMatchObject({
      code: 'delivery-unreadable',
      details: { reason: 'jsonstat-shape' },
    });
  });

  it('refuses more cells than allowed before making them', () => {
    expect(parseJsonStat(dataset(), { ...LIMITS, cells: 15 })).toMatchObject({
      code: 'delivery-too-large',
      details: { found: 16, allowed: 15 },
    });
  });

  it('tells broken JSON from JSON that is no JSON-stat', async () => {
    expect(await read('{"version": ')).toMatchObject({ details: { reason: 'json-syntax' } });
    expect(await read('[1, 2]')).toMatchObject({ details: { reason: 'jsonstat-unknown' } });
  });
});

describeWithReference('samples of JSON-stat', (folder) => {
  const sample = (name: string) => fileBytes(folder, `jsonstat/${name}.json`);

  it('come in the order that the sample on ordering states', async () => {
    const [, ...rows] = await rowsOf(sample('order'));
    expect(rows).toHaveLength(24);
    const others = rows
      .filter((row) => row[3] !== `A${row[0]}B${row[1]}C${row[2]}`)
      .map((row) => row.slice(0, 3).join());
    // a slip of the sample itself, which says A1B1C4 twice
    expect(others).toEqual(['2,1,4']);
  });

  it('of version 1 and collections give one grid per data set', async () => {
    expect((await readWell(sample('bundle'))).grids.map(({ name }) => name)).toEqual(['dataset', 'dataset2']);
    expect((await readWell(sample('oecd-canada-col'))).grids).toHaveLength(2);
    const { grids } = await readWell(sample('oecd-canada-col'), { sheet: '/Canada/' });
    expect(grids.map(({ name }) => name)).toEqual([expect.stringContaining('Canada')]);
  });

  it('keep status signs beside values', async () => {
    expect((await rowsOf(sample('canada')))[1]).toEqual(['CA', '2012', 'T', 'POP', 'T', 34880.5, 'a']);
  });

  it('that only link elsewhere, or are something else, are refused', async () => {
    expect(await read(sample('collection_sample'))).toMatchObject({ details: { reason: 'jsonstat-links-only' } });
    expect(await read(sample('notjsonstat'))).toMatchObject({ details: { reason: 'jsonstat-unknown' } });
  });
});
