import { describe, expect, it } from 'vitest';
import type { AreaPayload, IndicatorsPayload, PayloadFigure } from '../../../../../src/publish/atlas/client/payload.ts';
import { severalRows } from '../../../../../src/publish/atlas/explore/several-rows.ts';

const at = (period: string, value: number | null = 10, status = 1): PayloadFigure => [
  period,
  value,
  null,
  null,
  status,
];
const area = (code: string, figures: AreaPayload['figures']): AreaPayload => ({ code, figures });
const INDICATORS: IndicatorsPayload = {
  indicators: [
    {
      ...{ id: 'a', names: { de: 'Quote' }, kind: 'share', unit: '%', decimals: 1, direction: 'strain' },
      ...{
        topic: 'bildung',
        multiplier: 100,
        levels: [],
        breaks: [],
        pages: { de: 'indikator/a.html', en: 'en/indicator/a.html' },
      },
    },
  ],
};
const WORDS = { language: 'de', root: '../' } as const;
const rowsOf = (areas: readonly AreaPayload[], year: number | null = null, region: AreaPayload | null = null) =>
  severalRows(INDICATORS, { areas, region, year }, WORDS);

describe('rows of several areas', () => {
  const one = area('1', { a: [at('2019-12-31', 1), at('2020-12-31', 2), at('2021-12-31', 3)] });
  const other = area('2', { a: [at('2019-12-31', 4), at('2020-12-31', 5)] });
  const without = area('3', {});

  it('stand at the newest time that all have', () => {
    const [row] = rowsOf([one, other], null, one);
    expect(row).toMatchObject({ period: '2020-12-31', href: '../indikator/a.html', region: { value: 2 } });
    expect(row!.figures.map(({ value }) => value)).toEqual([2, 5]);
  });

  it('stand at the newest time of any where one has nothing, which is no value and never zero', () => {
    const [row] = rowsOf([one, without]);
    expect(row!.period).toBe('2021-12-31');
    expect(row!.figures.map(({ value }) => value)).toEqual([3, null]);
    expect(row!.region.value).toBeNull();
  });

  it('keep to the year that is asked for, and leave out what has none', () => {
    expect(rowsOf([one, other], 2019)[0]!.period).toBe('2019-12-31');
    expect(rowsOf([one, other], 2015)).toEqual([]);
    expect(rowsOf([without])).toEqual([]);
    expect(rowsOf([])).toEqual([]);
  });

  it('show a hidden value as hidden', () => {
    const [row] = rowsOf([one, area('2', { a: [at('2021-12-31', null, 7)] })]);
    expect(row!.figures[1]).toMatchObject({ value: null, status: 7 });
  });
});
