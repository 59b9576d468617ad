import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/assess/assess.ts';
import type { IndexDefinition } from '../../../../src/core/indicator.ts';
import { type TestCell, testAreas, testIndex, testIndicator, testMembers } from '../../../checked-table.ts';
import { protectedTable } from '../../../protected-table.ts';
import { shippedRecipe } from '../../../shipped-recipes.ts';

const CODES = ['A', 'B', 'C', 'D', 'E'];

/** Audit of one index over three indicators; the newest year counts, in the one before all are alike. */
function auditOf(fields: Partial<IndexDefinition>, cells: Readonly<Record<string, readonly TestCell[]>> = {}) {
  const values = { first: [1, 2, 3, 4, 10], second: [9, 4, 4, 2, 1], equal: [7, 7, 7, 7, 7], ...cells };
  const indicators = Object.entries(values).map(([id, list]) => ({
    definition: testIndicator({ id, kind: 'delivered', direction: id === 'second' ? 'relief' : 'strain' }),
    periods: [
      { period: '2019', values: [null, 5, 6, 5, 6, 5] },
      { period: '2020', values: [null, ...list] },
    ],
  }));
  const index = testIndex({ id: 'index', ...fields });
  return assess(protectedTable({ areas: testAreas(CODES), indicators, indices: [index] })).audits;
}

describe('auditIndex', () => {
  // r of the turned members by hand: 33 / √(50 · 38)
  const r = 33 / Math.sqrt(1900);

  it('agrees with what is known of two standardised members', () => {
    const [audit, ...others] = auditOf({ members: testMembers(['first', 2], 'second') });
    expect(others).toEqual([]);
    expect(audit).toMatchObject({ index: 'index', period: '2020', areaCount: 5 });
    expect(audit!.alpha).toBeCloseTo((2 * r) / (1 + r), 12);
    expect(audit!.firstShare).toBeCloseTo((1 + r) / 2, 12);
    expect(audit!.correlations[0]![1]).toBeCloseTo(r, 12);
    const [first, second] = audit!.members;
    expect([first!.nominalShare, second!.nominalShare]).toEqual([2 / 3, 1 / 3]);
    expect(first!.effectiveShare).toBeCloseTo((4 + 2 * r) / (5 + 4 * r), 12);
    expect(second!.effectiveShare).toBeCloseTo((1 + 2 * r) / (5 + 4 * r), 12);
    expect(first!.withIndex).toBeCloseTo((2 + r) / Math.sqrt(5 + 4 * r), 12);
  });

  it('tells what would be different without a member', () => {
    const [audit] = auditOf({ members: testMembers(['first', 2], 'second') });
    const [first, second] = audit!.members.map((member) => member.leftOut);
    // Alone the second ranks 5, 3, 3, 2, 1 and lowers E to 1.09; alone the first ranks alike and raises A to −0.95.
    expect(first).toEqual({ areaCount: 5, meanRankShift: 1 / 5, largestRankShift: 1, changedClasses: 1 });
    expect(second).toEqual({ areaCount: 5, meanRankShift: 0, largestRankShift: 0, changedClasses: 1 });
  });

  it('finds areas far from the median by the values as shown', () => {
    const [audit] = auditOf({ members: testMembers('first', 'second') }, { first: [1, 2, 3, 4, 40] });
    // median 3, median distance 1: 0.6745 × 37 deviations
    expect(audit!.members.map(({ farAreas }) => farAreas)).toEqual([[5], []]);
  });

  it('leaves out a member that tells no areas apart', () => {
    const [audit] = auditOf({ members: testMembers('equal', 'first', 'second') });
    const [equal, first] = audit!.members;
    expect(equal).toEqual({
      ...{ member: 'equal', enters: false, nominalShare: 0, effectiveShare: null, withIndex: null, leftOut: null },
      farAreas: [],
    });
    expect(first!.nominalShare).toBe(0.5);
    expect(audit!.correlations[0]).toEqual([null, null, null]);
    expect(audit!.correlations[1]![2]).toBeCloseTo(r, 12);
  });

  it('says nothing of an index of one member but that it is the index', () => {
    const [audit] = auditOf({ members: testMembers('first') });
    expect(audit).toMatchObject({ alpha: null, firstShare: null });
    expect(audit!.members[0]).toMatchObject({ nominalShare: 1, leftOut: null });
    expect(audit!.members[0]!.effectiveShare).toBeCloseTo(1, 12);
    expect(audit!.members[0]!.withIndex).toBeCloseTo(1, 12);
  });

  it('gives no effective weights where parts do not add up', () => {
    const recipe = shippedRecipe('burden', { normalise: { method: 'rank' }, aggregate: { method: 'geometric' } });
    const [audit] = auditOf({ recipe, members: testMembers('first', 'second') });
    expect(audit!.members.map((member) => member.effectiveShare)).toEqual([null, null]);
    expect(audit!.members[0]!.leftOut).not.toBeNull();
  });

  it('counts the scored areas alone, and does without an index', () => {
    const [audit] = auditOf({ members: testMembers('first', 'second') }, { first: [1, 'hidden', 3, 4, 10] });
    expect(audit!.areaCount).toBe(4);
    expect(audit!.members[0]!.leftOut!.areaCount).toBe(4);
    expect(auditOf({ members: testMembers('equal') })).toEqual([]);
    expect(auditOf({ members: testMembers('first') }, { first: [null, null, null, null, null] })).toEqual([]);
  });
});
