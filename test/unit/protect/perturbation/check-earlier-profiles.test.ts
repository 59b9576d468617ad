import { describe, expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { checkEarlierProfiles } from '../../../../src/protect/perturbation/check-earlier-profiles.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { sealed } from '../attacks/attacker.ts';
import { type Invention, inventedTable } from '../invented-table.ts';

const solver = await loadLinearSolver();

const HIDING = {};
const ROUNDING = { method: 'rounding', roundingBase: 5 } as const;

/** Cases of four areas. */
function office(rule: Invention['rule'], more: Partial<Invention> = {}): Invention {
  return {
    trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
    periods: ['2021'],
    indicators: [{ id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' }],
    count: (series, _group, _period, area) => (series === 'residents' ? 60 : { A: 2, B: 1, C: 6, D: 13 }[area]!),
    ...(rule ? { rule } : {}),
    ...more,
  };
}

function edition(invention: Invention): EarlierEdition {
  const table = inventedTable(invention);
  return { ...sealed(table, protect(table, { earlier: [], solver }).shown), sources: table.sources };
}

const refused = (before: Invention, now: Invention): unknown[] =>
  checkEarlierProfiles(inventedTable(now), [edition(before)]).map(({ code, severity, value, details, more }) => [
    ...[code, severity, value, details?.series, details?.period, details?.before, details?.now],
    ...(more ? [more] : []),
  ]);

describe('counts that an earlier edition published by another method', () => {
  const changed = ['source-profile-changed', 'error', 'register', 'cases', '2021'];

  it('are refused, whichever came first', () => {
    expect(refused(office(ROUNDING), office(HIDING))).toEqual([[...changed, 'rounding-5', 'suppression', 1]]);
    expect(refused(office(HIDING), office(ROUNDING))).toEqual([[...changed, 'suppression', 'rounding-5', 1]]);
  });

  it('are refused where one method only differs in how far it goes', () => {
    const [ten, noise] = [
      { method: 'rounding', roundingBase: 10 },
      { method: 'cell-key', noise: { largest: 3, variance: 1, unshown: 0 } },
    ] as const;
    expect(refused(office(ROUNDING), office(ten))).toEqual([[...changed, 'rounding-5', 'rounding-10', 1]]);
    expect(refused(office({ method: 'cell-key' }), office(noise))).toEqual([
      [...changed, 'cell-key-7-4-2', 'cell-key-3-1-0', 1],
    ]);
  });

  it('are refused where the other edition has them within a sum of two years', () => {
    const [plain] = office(HIDING).indicators;
    const pooled = { ...plain!, numerator: 'cases cases@-1', denominator: 'residents residents@-1' };
    const years = [['2022'], ['2021']] as const;
    const found = refused(
      office(ROUNDING, { indicators: [pooled], periods: years[0] }),
      office(HIDING, { periods: years[1] }),
    );
    expect(found).toEqual([[...changed, 'rounding-5', 'suppression', 1]]);
  });

  it('are fine by the same method, with a stricter rule of it, at other times, or where they are public', () => {
    expect(refused(office(ROUNDING), office(ROUNDING))).toEqual([]);
    expect(refused(office(HIDING), office({ minimumCount: 5 }))).toEqual([]);
    expect(refused(office(ROUNDING), office(HIDING, { periods: ['2022'] }))).toEqual([]);
    expect(refused(office(ROUNDING), office(HIDING, { publicSources: ['register'] }))).toEqual([]);
  });

  it('are judged by what an edition says of its sources; one that says nothing is let through', () => {
    const { sources: _, ...silent } = edition(office(ROUNDING));
    expect(checkEarlierProfiles(inventedTable(office(HIDING)), [silent])).toEqual([]);
  });
});
