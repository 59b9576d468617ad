import { describe, expect, it } from 'vitest';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { groupsOfPairs } from '../../../../src/protect/preview/area-pairs.ts';
import { previewProtection } from '../../../../src/protect/preview/preview-protection.ts';
import { regroupAreas, regroupAtoms } from '../../../../src/protect/preview/regroup-areas.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type Invention, inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();

const CASES: Readonly<Record<string, number>> = { A: 2, B: 30, C: 4, D: 30 };
const INVENTION: Invention = {
  trees: { places: { R: null, P: 'R', Q: 'R', A: 'P', B: 'P', C: 'Q', D: 'Q' } },
  periods: ['2021'],
  indicators: [{ id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' }],
  count: (series, _group, _period, area) => (series === 'cases' ? (CASES[area] ?? 0) : 100),
};
const previewOf = (more: Partial<Invention> = {}) => {
  const table = inventedTable({ ...INVENTION, ...more });
  return previewProtection(table, { earlier: [], solver, neighbours: table.areas.areas.map(() => []), atoms: [] });
};

describe('a preview of protection', () => {
  it('says what each threshold costs: the small count and the partner that protects it', () => {
    const { lines } = previewOf();
    expect(lines.map(({ change, values, hidden, givenUp }) => [change.kind, values, hidden, givenUp])).toEqual([
      ['today', 7, 2, 0],
      // A with B; from 5 on C with D too
      ['threshold', 7, 2, 0],
      ['threshold', 7, 2, 0],
      ['threshold', 7, 4, 0],
      ['threshold', 7, 4, 0],
      ['small-areas', 6, 0, 1],
      ['level-above', 3, 0, 4],
    ]);
  });

  it('is the real gate: as today it hides as much as a build', () => {
    const table = inventedTable(INVENTION);
    expect(previewOf().lines[0]?.hidden).toBe(protect(table, { earlier: [], solver }).hiddenCount);
  });

  it('names the single joins with what they leave hidden', () => {
    const { areas } = previewOf({ rule: { minimumCount: 5 } });
    expect(areas.map(({ change, hidden }) => [change, hidden])).toEqual([
      [{ kind: 'area-pair', first: 'A A', second: 'B B' }, 2],
    ]);
  });

  it('reckons with what schemes have in common, also after joins', () => {
    // S1 holds A and B and two people of C
    const residents: Record<string, number> = { A: 1200, B: 900, C: 1502, D: 1100, S1: 2102, S2: 2600 };
    const table = inventedTable({
      trees: { social: { K: null, A: 'K', B: 'K', C: 'K', D: 'K' }, school: { S: null, S1: 'S', S2: 'S' } },
      periods: ['2021'],
      indicators: [{ id: 'people', kind: 'count', numerator: 'residents' }],
      count: (_series, _group, _period, area) => residents[area] ?? 0,
    });
    const at = (code: string): number => table.areas.areas.findIndex((area) => area.code === code);
    const places = ['A S1', 'B S1', 'C S1', 'C S2', 'D S2'];
    const atoms = places.map((codes) => ({ areas: codes.split(' ').map(at), squareMetres: 1e6 }));
    const given = { earlier: [], solver, neighbours: table.areas.areas.map(() => []) };
    const { lines } = previewProtection(table, { ...given, atoms });
    const today = protect(table, { earlier: [], solver, atoms }).hiddenCount;
    expect(today).toBeGreaterThan(0);
    expect(lines[0]?.hidden).toBe(today);
    expect(previewProtection(table, { ...given, atoms: [] }).lines[0]?.hidden).toBe(0);
    const groups = groupsOfPairs(table.areas, [[at('A'), at('B')]]);
    const joined = regroupAreas(table, groups);
    const cut = regroupAtoms(table.areas, atoms, groups);
    const codes = cut.map(({ areas }) => areas.map((area) => joined.areas.areas[area]?.code).join());
    expect(codes).toEqual(['A + B,S1', 'A + B,S1', 'C,S1', 'C,S2', 'D,S2']);
    expect(protect(joined, { earlier: [], solver, atoms: cut }).hiddenCount).toBeGreaterThan(0);
  });

  it('leaves sources alone that are public already', () => {
    const { lines } = previewOf({ publicSources: ['register'] });
    expect(lines.map(({ hidden }) => hidden)).toEqual(lines.map(() => 0));
  });
});
