import { describe, expect, it } from 'vitest';
import { STATUS } from '../../../../src/core/status.ts';
import type { ComparedFigure } from '../../../../src/publish/charts/comparison-table.ts';
import { drawDotRanges } from '../../../../src/publish/charts/dot-ranges.ts';
import { clearDifferences, type SeveralRow, severalTable } from '../../../../src/publish/charts/several-table.ts';

const figure = (value: number | null, spread: number | null = null, status: number = STATUS.ok): ComparedFigure => ({
  ...{ period: '2021-12-31', value, status },
  lower: value === null || spread === null ? null : value - spread,
  upper: value === null || spread === null ? null : value + spread,
});
const row = (figures: readonly ComparedFigure[], direction: SeveralRow['direction'] = 'strain'): SeveralRow => ({
  ...{ name: 'Kinderarmut', href: null, unit: '%', decimals: 1, direction, topic: 'bildung', period: '2021-12-31' },
  ...{ isCount: false, isOnlyWithRegion: false, figures, region: figure(10) },
});
const HEADS = { heads: ['A', 'B', 'C'], base: 0 };
const table = (rows: readonly SeveralRow[], heads = HEADS.heads) =>
  severalTable({ language: 'de', caption: 'x', heads, base: 0, region: 'Region', rows });

describe('the table of several areas', () => {
  it('has a column for each area, the region, the differences and the dots', () => {
    const { columns, rows } = table([row([figure(10, 1), figure(20, 1), figure(10.5, 1)])]);
    expect(columns.map(({ id }) => id)).toEqual(['name', 'area-0', 'area-1', 'area-2', 'region', 'verdict', 'plot']);
    expect(rows[0]!.cells.map(({ text }) => text)).toEqual([
      ...[
        'Kinderarmut, %, 31.12.2021',
        '10,0 (9,0\u00a0bis\u00a011,0)',
        '20,0 (19,0\u00a0bis\u00a021,0)',
        '10,5 (9,5\u00a0bis\u00a011,5)',
      ],
      ...['10,0', 'B ungünstiger', ''],
    ]);
  });

  it('compares nothing where one area stands alone', () => {
    expect(table([row([figure(10, 1)])], ['A']).columns.map(({ id }) => id)).not.toContain('verdict');
  });

  it('judges no figures that can be held against the region alone', () => {
    const ratio = { ...row([figure(10, 1), figure(20, 1)]), isOnlyWithRegion: true };
    expect(clearDifferences('de', ratio, { heads: ['A', 'B'], base: 0 })).not.toContain('ungünstiger');
  });

  it('marks what is hidden and explains the mark', () => {
    const { rows, note } = table([row([figure(10, 1), figure(null, null, STATUS.hidden), figure(10, 1)])]);
    expect(rows[0]!.cells[2]).toMatchObject({ text: '[c]', value: null });
    expect(note).toContain('[c]');
  });

  it('tells clear differences alone, by direction; none and not compared have words', () => {
    const told = (figures: readonly ComparedFigure[], direction?: SeveralRow['direction']) =>
      clearDifferences('de', row(figures, direction), HEADS);
    expect(told([figure(10, 1), figure(20, 1), figure(1, 1)])).toBe('B ungünstiger; C günstiger');
    expect(told([figure(10, 1), figure(20, 1), figure(30, 1)])).toBe('B, C ungünstiger');
    expect(told([figure(10, 1), figure(20, 1), figure(10, 1)], 'neutral')).toBe('B höher');
    expect(told([figure(10, 1), figure(10, 1), figure(10, 1)])).toBe('kein klarer Unterschied');
    expect(told([figure(10), figure(20), figure(null)])).toBe('nicht verglichen');
  });
});

describe('dots with ranges', () => {
  const draw = (values: readonly (number | null)[], reference: number | null = 5) =>
    drawDotRanges({
      ...{ id: 'd', language: 'de', title: 'Quote', unit: '%', decimals: 1 },
      dots: values.map((value, index) => ({ name: `G ${index}`, value, lower: value, upper: value })),
      reference: { name: 'Region', value: reference },
    });

  it('draw a dot for each value, from top to bottom, and say them', () => {
    const drawn = draw([0, 10]);
    expect([...drawn.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [x, y])).toEqual([
      ['8', '7.5'],
      ['172', '18.5'],
    ]);
    expect(drawn).toContain('G 0 0,0\u202f% (0,0\u202f% bis 0,0\u202f%), G 1 10,0');
    expect(drawn).toContain('Region 5,0');
  });

  it('leave out what has no value, and stand in the middle where all are equal', () => {
    expect(draw([null, 3], null).match(/<circle/g)).toHaveLength(1);
    expect(draw([null, 3], null)).toContain('G 0 kein Wert');
    expect(draw([3, 3], 3)).toContain('cx="90"');
    expect(draw([], null)).not.toMatch(/NaN|Infinity/);
  });
});
