import { describe, expect, it } from 'vitest';
import { observationBlocks } from '../../../../src/core/observations.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { observationRows } from '../../../../src/publish/open-data/observation-rows.ts';
import { assessedTable } from '../../../assessed-table.ts';

const HEADER =
  'scheme,area_code,area_level,period,series,group,unit,value,status,numerator,denominator,lower,upper,rank,class';

describe('observationRows', () => {
  const assessed = assessedTable();
  const rows = observationRows(assessed, observationBlocks(assessed));
  const rowOf = (code: string, period: string, series: string): Record<string, string | number | null> => {
    const find = Array.from({ length: rows.rowCount }, (_, row) => row).find((row) => {
      const at = (name: string) => rows.columns.find((column) => column.name === name)?.at(row);
      return at('area_code') === code && at('period') === period && at('series') === series;
    });
    return Object.fromEntries(rows.columns.map((column) => [column.name, column.at(find ?? -1)]));
  };

  it('has the columns that were promised, in their order', () => {
    expect(rows.columns.map(({ name }) => name).join()).toBe(HEADER);
  });

  it('shows a value with its counts, interval, rank and class', () => {
    expect(rowOf('01', '2020', 'quote')).toEqual({
      scheme: 'heute',
      area_code: '01',
      area_level: 'raum',
      period: '2020',
      series: 'quote',
      group: '',
      unit: '%',
      value: 12.5,
      status: 'ok',
      numerator: 25,
      denominator: 200,
      lower: 11.5,
      upper: 13.5,
      rank: 2,
      class: '2',
    });
  });

  it('shows a zero as a zero', () => {
    expect(rowOf('01', '2021', 'quote')).toMatchObject({ value: 0, numerator: 0, status: 'ok' });
  });

  it('leaves everything empty that could tell a hidden value, but the denominator that is shown itself', () => {
    const hidden = {
      value: null,
      status: 'hidden',
      numerator: null,
      lower: null,
      upper: null,
      rank: null,
      class: null,
    };
    expect(rowOf('02', '2021', 'quote')).toMatchObject({ ...hidden, denominator: 210 });
    expect(rowOf('=03', '2021', 'quote')).toMatchObject({ ...hidden, denominator: null });
  });

  it('leaves the counts beside a rate that is only unreliable', () => {
    const weak = assessedTable();
    const period = weak.table.indicators[0]!.periods[0]!;
    period.value.statuses[1] = STATUS.unreliable;
    const made = observationRows(weak, observationBlocks(weak));
    const row = Array.from({ length: made.rowCount }, (_, at) => at).find(
      (at) => made.columns[1]?.at(at) === '01' && made.columns[3]?.at(at) === '2020',
    )!;
    const cells = Object.fromEntries(made.columns.map(({ name, at }) => [name, at(row)]));
    expect(cells).toMatchObject({ status: 'unreliable', value: null, numerator: 25, denominator: 200 });
    expect(cells).toMatchObject({ lower: null, upper: null, rank: null, class: null });
  });

  it('shows an index with its class by name, and says why an area has none', () => {
    expect(rowOf('01', '2021', 'belastung')).toMatchObject({
      value: -0.5,
      unit: 'score',
      rank: 1,
      class: 'gering',
      numerator: null,
    });
    expect(rowOf('02', '2021', 'belastung')).toMatchObject({ value: null, status: 'hidden', rank: null, class: null });
    expect(rowOf('=03', '2021', 'belastung')).toMatchObject({ value: null, status: 'excluded' });
  });

  it('has no rows for a level of which nothing is known', () => {
    const schemes = Array.from({ length: rows.rowCount }, (_, row) => rows.columns[0]?.at(row));
    expect(new Set(schemes)).toEqual(new Set(['heute']));
    expect(rows.rowCount).toBe(4 + 4 + 3);
  });
});
