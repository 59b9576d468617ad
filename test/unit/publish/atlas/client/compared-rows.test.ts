import { describe, expect, it } from 'vitest';
import { comparedRows, yearsOf } from '../../../../../src/publish/atlas/client/compared-rows.ts';
import type { AreaPayload, PayloadFigure, PayloadIndicator } from '../../../../../src/publish/atlas/client/payload.ts';

const indicator = (id: string, breaks: readonly string[] = []): PayloadIndicator => ({
  ...{
    id,
    names: { de: `Quote ${id}`, en: undefined },
    kind: 'share',
    multiplier: 100,
    levels: [],
    unit: '%',
    decimals: 1,
    direction: 'strain',
    topic: 'bildung',
    breaks,
  },
  pages: { de: `indikator/${id}.html`, en: `en/indicator/${id}.html` },
});
const at = (period: string, value = 10): PayloadFigure => [period, value, value - 1, value + 1, 1];
const area = (code: string, figures: AreaPayload['figures']): AreaPayload => ({ code, figures });
const WORDS = { language: 'de', root: '../' } as const;
const INDICATORS = { indicators: [indicator('a', ['2020-01-01']), indicator('b')] };
const here = area('K 1', {
  a: [at('2019-12-31'), at('2020-12-31'), at('2021-12-31')],
  b: [at('2018/2020'), at('2020/2022')],
});

describe('rows of a comparison', () => {
  it('put two areas side by side at the newest time that both have', () => {
    const there = area('K 2', { a: [at('2019-12-31'), at('2020-12-31', 20)] });
    const rows = comparedRows(INDICATORS, { here, there, year: null }, WORDS);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: 'Quote a', href: '../indikator/a.html', isSameKind: true });
    expect([rows[0]!.here.period, rows[0]!.there.period]).toEqual(['2020-12-31', '2020-12-31']);
    expect(rows[0]!.there.value).toBe(20);
  });

  it('take the year that is asked for, and leave out what has none', () => {
    const there = area('K 2', { a: [at('2019-12-31'), at('2020-12-31')] });
    const [row] = comparedRows(INDICATORS, { here, there, year: 2019 }, WORDS);
    expect(row!.here.period).toBe('2019-12-31');
    expect(comparedRows(INDICATORS, { here, there, year: 2021 }, WORDS)).toEqual([]);
  });

  it('put the newest figures of an area beside its own, never across a new definition or overlapping years', () => {
    const rowsIn = (year: number) => comparedRows(INDICATORS, { here, there: here, year }, WORDS);
    expect(rowsIn(2020).map(({ isSameKind }) => isSameKind)).toEqual([true, false]);
    expect(rowsIn(2019).map(({ isSameKind }) => isSameKind)).toEqual([false]);
    expect(rowsIn(2020)[0]!.here.period).toBe('2021-12-31');
    expect(rowsIn(2021)).toEqual([]);
  });

  it('tell which figures can be held against the region alone', () => {
    const ratio = { ...indicator('b'), kind: 'standardised-ratio' } as const;
    const rows = comparedRows({ indicators: [indicator('a'), ratio] }, { here, there: here, year: 2020 }, WORDS);
    expect(rows.map(({ isOnlyWithRegion }) => isOnlyWithRegion)).toEqual([false, true]);
  });

  it('know the years of an area, newest first', () => {
    expect(yearsOf(here)).toEqual([2022, 2021, 2020, 2019]);
    expect(yearsOf(area('K 3', {}))).toEqual([]);
  });
});
