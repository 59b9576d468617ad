import { describe, expect, it } from 'vitest';
import {
  type ObservationBlock,
  observationBlocks,
  observationCount,
  observationFormats,
  observationSheets,
  SHEET_ROWS,
} from '../../../src/core/observations.ts';
import { assessedTable } from '../../assessed-table.ts';

const block = (topic: ObservationBlock['topic'], count: number): ObservationBlock => ({
  series: 's',
  topic,
  period: '2021',
  position: 0,
  periodPosition: 0,
  isIndex: false,
  areas: { length: count } as number[],
});

describe('observationBlocks', () => {
  it('holds every area of the levels of which anything is known, hidden ones included', () => {
    const blocks = observationBlocks(assessedTable());
    expect(blocks.map(({ series, period, areas }) => [series, period, areas])).toEqual([
      ['quote', '2020', [0, 1, 2, 3]],
      ['quote', '2021', [0, 1, 2, 3]],
      ['belastung', '2021', [1, 2, 3]],
    ]);
    expect(observationCount(blocks)).toBe(11);
  });
});

describe('observationSheets', () => {
  it('needs one sheet for what fits on one', () => {
    expect(observationSheets([block('bildung', SHEET_ROWS)])?.map(({ topic }) => topic)).toEqual(['all']);
    expect(observationSheets([])?.map(({ topic }) => topic)).toEqual(['all']);
  });

  it('takes a sheet per topic for more', () => {
    const blocks = [block('bildung', SHEET_ROWS), block(null, 1)];
    expect(observationSheets(blocks)?.map(({ topic }) => topic)).toEqual(['bildung', null]);
  });

  it('gives none, and no format for spreadsheets, where a topic is too long', () => {
    const blocks = [block('bildung', SHEET_ROWS), block('bildung', 1)];
    expect(observationSheets(blocks)).toBeNull();
    expect(observationFormats(blocks)).toEqual(['csv', 'parquet', 'json-stat']);
  });
});
