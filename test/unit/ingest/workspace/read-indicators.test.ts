import { describe, expect, it } from 'vitest';
import { readIndicators, UNITS } from '../../../../src/ingest/workspace/read-indicators.ts';
import { UNIT_CODES } from '../../../../src/locale/number.ts';
import { memoryEffects } from '../../../memory-effects.ts';

const HEAD =
  'id;name_de;topic;kind;numerator;denominator;unit;direction;multiplier;decimals;core;valid_from;breaks;break_reason_de';

const readRows = (...rows: string[]) => readIndicators(memoryEffects({ 'i.csv': [HEAD, ...rows].join('\n') }), 'i.csv');

describe('readIndicators', () => {
  it('accepts exactly the units that the publications have words for', () => {
    expect([...UNITS].sort()).toEqual([...UNIT_CODES].sort());
  });

  it('fills what may be left out and remembers where each indicator is declared', async () => {
    const { indicators, findings } = await readRows('', 'x;Name;bildung;count;a;;persons;neutral;;;;');
    expect(findings).toEqual([]);
    expect(indicators).toHaveLength(1);
    expect(indicators[0]).toMatchObject({
      id: 'x',
      names: { de: 'Name' },
      multiplier: 1,
      decimals: 0,
      pooledPeriods: 1,
      core: false,
      validFrom: null,
      breaks: [],
      breakReason: null,
      definition: null,
      declared: { file: 'i.csv', row: 3 },
    });
  });

  it('reads German notation of numbers and days', async () => {
    const { indicators, findings } = await readRows('x;N;bildung;rate;a;b;per-100;need;0,5;2;yes;01.08.2019');
    expect(findings).toEqual([]);
    expect(indicators[0]).toMatchObject({ multiplier: 0.5, decimals: 2, core: true, validFrom: '2019-08-01' });
  });

  it('reads the days on which a definition changes, in time order, and why', async () => {
    const { indicators, findings } = await readRows('x;N;bildung;count;a;;persons;need;;;;;01.01.2020, 2017-01-01;neu');
    expect(findings).toEqual([]);
    expect(indicators[0]).toMatchObject({ breaks: ['2017-01-01', '2020-01-01'], breakReason: { de: 'neu' } });
    const wrong = await readRows('x;N;bildung;count;a;;persons;need;;;;;2017;');
    expect(wrong.findings).toMatchObject([{ column: 'breaks', value: '2017', severity: 'error' }]);
  });

  it('reports every wrong cell of a row at once', async () => {
    const { findings } = await readRows('X y;;bildun;share;;;prozent;up;-1;1,5;ja;31.2.2020');
    expect(findings.map((finding) => finding.column).sort()).toEqual(
      [
        'id',
        'name_de',
        'topic',
        'numerator',
        'denominator',
        'unit',
        'direction',
        'multiplier',
        'decimals',
        'core',
        'valid_from',
      ].sort(),
    );
    expect(findings.every((finding) => finding.row === 2 && finding.severity === 'error')).toBe(true);
  });

  it('reads which indicators make areas similar, with or without a tolerance', async () => {
    const head = `${HEAD.replace('valid_from', 'similar')}`;
    const read = async (cell: string) => {
      const text = `${head}\nx;N;bildung;count;a;;persons;neutral;;;;"${cell}"`;
      const { indicators, findings } = await readIndicators(memoryEffects({ 'i.csv': text }), 'i.csv');
      return [indicators[0]?.similarity, findings.length];
    };
    expect(await read('')).toEqual([null, 0]);
    expect(await read('no')).toEqual([null, 0]);
    expect(await read('yes')).toEqual([{ tolerance: null }, 0]);
    expect(await read('2,5')).toEqual([{ tolerance: 2.5 }, 0]);
    expect(await read('ja')).toEqual([{ tolerance: null }, 1]);
    expect(await read('-1')).toEqual([{ tolerance: null }, 1]);
  });
});
