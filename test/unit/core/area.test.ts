import { describe, expect, it } from 'vitest';
import { type Area, type AreaScheme, ancestorAt, areaIndex, areaTable, levelId } from '../../../src/core/area.ts';
import { codeSlug } from '../../../src/core/slug.ts';

const level = (id: string) => ({ id, names: { de: id }, plurals: { de: id } });
const scheme: AreaScheme = {
  id: 'raeume',
  names: { de: 'Räume' },
  levels: [level('region'), level('kommune'), level('raum')],
  validFrom: null,
  validTo: null,
};
const area = (code: string, depth: number, parent: number): Area => ({
  ...{ scheme: 'raeume', code, name: '', level: depth, parent },
  ...{ validFrom: null, validTo: null, note: null, excluded: null },
});

describe('areaTable', () => {
  const table = areaTable(
    [scheme],
    [area('R', 0, -1), area('01', 1, 0), area('1', 1, 0), area('01a', 2, 1), area('x', 2, 0)],
  );

  it('lists the children of each area in order', () => {
    expect(table.children).toEqual([[1, 2, 4], [3], [], [], []]);
  });

  it('keeps codes apart that differ by a leading zero only', () => {
    const indexOf = areaIndex(table);
    expect([indexOf('raeume', '01'), indexOf('raeume', '1'), indexOf('andere', '1')]).toEqual([1, 2, undefined]);
  });

  it('finds the ancestor on a level, also where levels are skipped', () => {
    expect([
      ancestorAt(table, 3, 1),
      ancestorAt(table, 3, 0),
      ancestorAt(table, 4, 1),
      ancestorAt(table, 4, 2),
    ]).toEqual([1, 0, -1, 4]);
    expect(levelId(table, table.areas[3]!)).toBe('raum');
  });

  it('refuses a parent on the same level or in another scheme', () => {
    expect(() => areaTable([scheme], [area('R', 0, -1), area('a', 1, 0), area('b', 1, 1)])).toThrow(/parent of area b/);
    const other = { ...area('a', 1, 0), scheme: 'andere' };
    expect(() => areaTable([scheme], [area('R', 0, -1), other])).toThrow(/parent of area a/);
  });
});

describe('codeSlug', () => {
  it.each([
    ['AC 1', 'ac-1'],
    ['S  3b', 's-3b'],
    ['../x', '--x'],
    ['Ä/Ö', 'ä-ö'],
  ])('makes of %j the file name %j', (code, slug) => {
    expect(codeSlug(code)).toBe(slug);
  });
});
