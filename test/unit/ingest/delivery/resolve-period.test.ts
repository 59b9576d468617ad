import { describe, expect, it } from 'vitest';
import { filePeriod, PeriodResolver, readPeriod } from '../../../../src/ingest/delivery/resolve-period.ts';

describe('readPeriod', () => {
  it.each([
    ['31.12.2021', '2021-12-31'],
    ['1. 5. 2020', '2020-05-01'],
    ['2021', '2021'],
    ['2021.0', '2021'],
    ['2019–2021', '2019/2021'],
    ['2021-12-31T00:00:00.000Z', '2021-12-31'],
    ['2021-12-31', '2021-12-31'],
  ])('reads %s as %s', (printed, period) => {
    expect(readPeriod(printed)).toBe(period);
  });

  it.each(['', '31.02.2021', '2020/21', 'Dezember 2021', '12.2021', '20211'])(
    'does not guess what "%s" means',
    (printed) => {
      expect(readPeriod(printed)).toBeNull();
    },
  );
});

describe('PeriodResolver', () => {
  const base = { column: 'x', pattern: null, as: null, map: null };

  it('puts what was read into the wanted form', () => {
    expect(new PeriodResolver({ ...base, as: '{}-12-31' }).resolve(2020)).toBe('2020-12-31');
    expect(new PeriodResolver({ ...base, pattern: '(\\d{4})', as: '{}' }).resolve('Stand 2020')).toBe('2020');
  });

  it('uses the map first', () => {
    const resolver = new PeriodResolver({ ...base, map: { '2020/21': '2020-08/2021-07' } });
    expect(resolver.resolve('2020/21')).toBe('2020-08/2021-07');
    expect(resolver.resolve('2021/22')).toBeNull();
  });
});

describe('filePeriod', () => {
  it('reads file and sheet names', () => {
    expect(filePeriod({ fileName: '_(\\d{4})', as: '{}-12-31' }, 'sources/ew_2020.csv', null)?.period).toBe(
      '2020-12-31',
    );
    expect(filePeriod({ sheetName: '\\d{4}', as: null }, 'x.xlsx', 'Jahr 2019')?.period).toBe('2019');
    expect(filePeriod({ fileName: '_(\\d{4})', as: null }, 'ew.csv', null)).toEqual({
      period: null,
      printed: 'ew.csv',
    });
  });
});
