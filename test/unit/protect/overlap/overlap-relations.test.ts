import { describe, expect, it } from 'vitest';
import { type Area, areaTable } from '../../../../src/core/area.ts';
import { overlapRelations } from '../../../../src/protect/overlap/overlap-relations.ts';

type Parent = string | null;

/** Areas of schemes p and q: code → code of the parent; the scheme is the first letter of the code, in lower case. */
function tableOf(parents: Readonly<Record<string, Parent>>) {
  const codes = Object.keys(parents);
  const areas = codes.map((code): Area => {
    const parent = parents[code] ?? null;
    const level = parent === null ? 0 : parents[parent] === null ? 1 : 2;
    const rest = { validFrom: null, validTo: null, note: null, excluded: null };
    return {
      scheme: code[0]!.toLowerCase(),
      code,
      name: code,
      level,
      parent: parent ? codes.indexOf(parent) : -1,
      ...rest,
    };
  });
  const levels = ['a', 'b', 'c'].map((id) => ({ id, names: { de: id }, plurals: { de: id } }));
  const schemes = ['p', 'q', 'r'].map((id) => ({ id, names: { de: id }, levels, validFrom: null, validTo: null }));
  return areaTable(schemes, areas);
}

/** Relations in words: `P1 = Q1 + Q2`, `P1 > Q1`; parts of the map by their zones, such as `P1 Q1`. */
function relations(parents: Readonly<Record<string, Parent>>, atoms: Readonly<Record<string, number>>): string[] {
  const table = tableOf(parents);
  const index = (code: string): number => table.areas.findIndex((area) => area.code === code);
  const parts = Object.entries(atoms).map(([zones, squareMetres]) => ({
    areas: zones.split(' ').map(index),
    squareMetres,
  }));
  const words = (areas: readonly number[]): string => areas.map((area) => table.areas[area]?.code).join(' + ');
  return overlapRelations(table, parts)
    .map(({ whole, parts: within, isExact }) => `${words(whole)} ${isExact ? '=' : '>'} ${words(within)}`)
    .sort();
}

const FLAT = { P: null, P1: 'P', P2: 'P', Q: null, Q1: 'Q', Q2: 'Q' } as const;

describe('overlapRelations', () => {
  it('finds nothing without a map', () => {
    expect(relations(FLAT, {})).toEqual([]);
  });

  it('finds a zone within another, and what must surround the rest', () => {
    expect(relations(FLAT, { 'P1 Q1': 5, 'P1 Q2': 5, 'P2 Q2': 10 })).toEqual(['P = Q', 'P1 > Q1', 'Q2 > P2']);
  });

  it('takes parts that are small beside both zones for slivers', () => {
    expect(relations(FLAT, { 'P1 Q1': 1000, 'P1 Q2': 1, 'P2 Q2': 1000 })).toEqual(['P = Q', 'P1 = Q1', 'P2 = Q2']);
    // small beside one, all of the other
    expect(relations(FLAT, { 'P1 Q1': 1000, 'P1 Q2': 1, 'P2 Q1': 1000 })).toContain('P1 > Q2');
  });

  it('trusts the border both ways where a part might be a sliver', () => {
    const found = relations(FLAT, { 'P1 Q1': 1000, 'P1 Q2': 30, 'P2 Q2': 1000 });
    expect(found).toEqual(['P = Q', 'P1 = Q1', 'P2 = Q2']);
    expect(relations({ ...FLAT, P3: 'P', Q3: 'Q' }, { 'P1 Q1': 1000, 'P1 Q2': 30, 'P2 Q2': 1000, 'P3 Q3': 5 })).toEqual(
      ['P = Q', 'P1 + P2 = Q1 + Q2', 'P1 = Q1', 'P2 = Q2', 'P3 = Q3'],
    );
  });

  it('finds two zones that are two others together', () => {
    const parents = { ...FLAT, P3: 'P', Q3: 'Q' };
    const crossed = { 'P1 Q1': 5, 'P1 Q2': 5, 'P2 Q1': 5, 'P2 Q2': 5, 'P3 Q3': 5 };
    expect(relations(parents, crossed)).toEqual(['P = Q', 'P1 + P2 = Q1 + Q2', 'P3 = Q3']);
  });

  it('finds the fewest zones that cover one, however many they are, with everything within', () => {
    const parents = { P: null, P1: 'P', P2: 'P', P3: 'P', P4: 'P', P5: 'P', Q: null, Q1: 'Q', Q2: 'Q', Q3: 'Q' };
    const district = { 'P1 Q1': 5, 'P2 Q1': 5, 'P3 Q1': 5, 'P4 Q1': 5, 'P4 Q2': 5, 'P5 Q2': 5, 'P5 Q3': 5 };
    expect(relations(parents, district)).toContain('P1 + P2 + P3 + P4 > Q1');
    expect(relations(parents, district)).toContain('Q1 > P1 + P2 + P3');
  });

  it('says nothing about zones that reach beyond the other scheme', () => {
    expect(relations({ P: null, P1: 'P', Q: null, Q1: 'Q' }, { 'P1 Q1': 5, Q1: 5 })).toEqual(['Q > P']);
    expect(relations({ P: null, P1: 'P', Q: null, Q1: 'Q' }, { 'P1 Q1': 5, Q1: 5, P1: 5 })).toEqual([]);
  });

  it('names the largest areas that do', () => {
    const parents = { P: null, PA: 'P', P1: 'PA', P2: 'PA', PB: 'P', P3: 'PB', Q: null, Q1: 'Q', Q2: 'Q', Q3: 'Q' };
    const found = relations(parents, { 'P1 Q1': 5, 'P2 Q1': 5, 'P3 Q2': 5, 'P3 Q3': 5 });
    expect(found).toEqual(['P = Q', 'PA = Q1', 'PB = Q2 + Q3']);
  });

  it('looks at every two of three schemes', () => {
    const parents = { P: null, P1: 'P', P2: 'P', Q: null, Q1: 'Q', R: null, R1: 'R', R2: 'R' };
    expect(relations(parents, { 'P1 Q1 R1': 5, 'P2 Q1 R2': 5 })).toEqual([
      'P = Q',
      'P = R',
      'P1 = R1',
      'P2 = R2',
      'Q = R',
    ]);
  });
});
