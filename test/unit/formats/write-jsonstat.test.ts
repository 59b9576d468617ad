import { describe, expect, it } from 'vitest';
import { type JsonStatDataset, writeJsonStat } from '../../../src/formats/write-jsonstat.ts';
import { rowsOf } from './reading.ts';

const dataset: JsonStatDataset = {
  label: 'Beobachtungen "A"',
  source: 'Amt',
  updated: '2022-06-30',
  dimensions: [
    {
      id: 'area',
      label: 'Gebiet',
      role: 'geo',
      categories: [
        { code: '02', label: 'Nord' },
        { code: '01', label: 'Süd' },
      ],
    },
    {
      id: 'period',
      label: 'Zeit',
      role: 'time',
      categories: ['2020', '2021'].map((code) => ({ code, label: code })),
    },
  ],
  valueAt: (position) => [1.5, Number.NaN, 0, null][position] ?? null,
  statusAt: (position) => [null, 'hidden', 'revised', 'unknown'][position] ?? null,
};
const written = (more: Partial<JsonStatDataset> = {}) => [...writeJsonStat({ ...dataset, ...more })].join('');

describe('writeJsonStat', () => {
  it('is read back cell by cell, in the order of the categories', async () => {
    expect(await rowsOf(written())).toEqual([
      ['area', 'period', 'value', 'status'],
      ['02', '2020', 1.5, null],
      ['02', '2021', null, 'hidden'],
      ['01', '2020', 0, 'revised'],
      ['01', '2021', null, 'unknown'],
    ]);
  });

  it('states version, roles, labels and date', () => {
    expect(JSON.parse(written({ notes: ['erfunden'] }))).toMatchObject({
      version: '2.0',
      class: 'dataset',
      label: 'Beobachtungen "A"',
      updated: '2022-06-30',
      note: ['erfunden'],
      size: [2, 2],
      role: { geo: ['area'], time: ['period'] },
      dimension: { area: { category: { index: ['02', '01'], label: { '01': 'Süd' } } } },
    });
    expect(JSON.parse(written())).not.toHaveProperty('note');
  });

  it('has no values where a dimension has no categories', () => {
    const empty = { id: 'area', label: 'Gebiet', categories: [] };
    expect(JSON.parse(written({ dimensions: [empty] }))).toMatchObject({ size: [0], value: [], status: {} });
  });

  it('comes in chunks of bounded size', () => {
    const categories = Array.from({ length: 400_000 }, (_, index) => ({ code: String(index), label: '' }));
    const chunks = [...writeJsonStat({ ...dataset, dimensions: [{ id: 'a', label: '', categories }] })];
    expect(chunks.length).toBeGreaterThan(1);
    expect(JSON.parse(chunks.join('')).value).toHaveLength(400_000);
  });
});
