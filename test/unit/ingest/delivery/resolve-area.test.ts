import { describe, expect, it } from 'vitest';
import { type Area, areaTable } from '../../../../src/core/area.ts';
import { AREA, AreaResolver } from '../../../../src/ingest/delivery/resolve-area.ts';

const level = (id: string) => ({ id, names: { de: id }, plurals: { de: id } });
const area = (code: string, name: string, depth: number): Area => ({
  scheme: 's',
  code,
  name,
  level: depth,
  parent: depth === 0 ? -1 : 0,
  validFrom: null,
  validTo: null,
  note: null,
  excluded: null,
});
const scheme = {
  id: 's',
  names: { de: 's' },
  levels: [level('region'), level('raum'), level('block')],
  validFrom: null,
  validTo: null,
};
const areas = areaTable(
  [scheme],
  [
    area('R', 'Kreis', 0),
    area('0101', 'Mitte', 1),
    area('0102', 'Nord', 1),
    area('010203', 'Mitte', 2),
    area('1200000', 'Süd', 1),
  ],
);
const RULE = {
  column: 'x',
  fixed: null,
  level: null,
  pattern: null,
  pad: null,
  map: null,
  byName: false,
  regionLabels: [],
  unassignable: [],
  ignore: [],
};
const resolver = (rule: Partial<typeof RULE> | object = {}) => new AreaResolver(areas, 's', { ...RULE, ...rule });

describe('AreaResolver', () => {
  it('keeps codes as text: a lost zero is no other area', () => {
    expect(resolver().resolve('0101')).toBe(1);
    expect(resolver().resolve('101')).toBe(AREA.unknown);
    expect(resolver().resolve(101)).toBe(AREA.unknown);
  });

  it('restores zeros only where the mapping says how many digits there are', () => {
    const padding = resolver({ pad: 4 });
    expect(padding.resolve(101)).toBe(1);
    expect([...padding.padded]).toEqual([['0101', '101']]);
  });

  it('takes the code out of a longer label', () => {
    expect(resolver({ pattern: '^(\\d+) ' }).resolve('0102 Nord')).toBe(2);
  });

  it('finds areas by name, blanks and capitals apart, but not by a name that two have', () => {
    const named = resolver({ byName: true });
    expect(named.resolve(' NORD ')).toBe(2);
    expect(named.resolve('Mitte')).toBe(AREA.unknown);
    expect(named.explain('Mitte').details.problem).toBe('several');
    expect(resolver({ byName: true, level: 'raum' }).resolve('Mitte')).toBe(1);
  });

  it('knows the labels of the mapping, exact or as pattern', () => {
    const labels = resolver({
      regionLabels: ['Insgesamt'],
      unassignable: ['/^ohne /'],
      ignore: ['davon'],
      map: { Zentrum: '0101' },
    });
    expect(labels.resolve('insgesamt')).toBe(0);
    expect(labels.resolve('ohne Angabe')).toBe(AREA.unassignable);
    expect(labels.resolve('davon')).toBe(AREA.ignored);
    expect(labels.resolve('Zentrum')).toBe(1);
  });

  it('accepts one level only where the mapping names it', () => {
    const one = resolver({ level: 'block' });
    expect(one.resolve('010203')).toBe(3);
    expect(one.resolve('0102')).toBe(AREA.unknown);
    expect(one.explain('0102').details.problem).toBe('level');
  });

  it('tells how a code was damaged', () => {
    expect(resolver().explain('101')).toMatchObject({
      code: 'area-code-truncated',
      details: { suggestion: '0101', problem: 'zeros' },
    });
    expect(resolver().explain('101.0')).toMatchObject({ code: 'area-code-truncated', details: { suggestion: '0101' } });
    expect(resolver().explain('1,2E+06')).toMatchObject({
      code: 'area-code-truncated',
      details: { suggestion: '1200000', problem: 'number' },
    });
    expect(resolver().explain('01020')).toMatchObject({
      code: 'area-code-truncated',
      details: { suggestion: '010203', problem: 'cut' },
    });
    expect(resolver().explain('0199')).toMatchObject({ code: 'area-code-unknown' });
    expect(resolver().explain('')).toMatchObject({ code: 'area-code-empty' });
  });

  it('gives every row the one area that the mapping fixes', () => {
    expect(resolver({ fixed: '0102', column: null }).resolve(undefined)).toBe(2);
    expect(resolver({ fixed: '9', column: null }).lacksFixedArea).toBe(true);
  });
});
