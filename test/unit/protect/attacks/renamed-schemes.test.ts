import { describe, expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import { STATUS } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { inventedTable, type Tree } from '../invented-table.ts';
import { sealed } from './attacker.ts';

const solver = await loadLinearSolver();

const PEOPLE: Readonly<Record<string, number>> = { A: 3, B: 7, C: 1 };

/** People by area, with a region or without. */
function tableOf(trees: Readonly<Record<string, Tree>>) {
  return inventedTable({
    trees,
    periods: ['2021'],
    indicators: [{ id: 'people', kind: 'count', numerator: 'people' }],
    count: (_series, _group, _period, area) => PEOPLE[area]!,
  });
}

const PARTS: Tree = { A: 'R', B: 'R', C: 'R' };

/** An edition that showed 3 in A and 7 in B and hid the others, under a scheme of this name. */
function editionOf(scheme: string): EarlierEdition {
  const table = tableOf({ [scheme]: { R: null, ...PARTS } });
  const edition = sealed(table, protect(table, { earlier: [], solver }).shown);
  const place = { ...edition.hidden![0]!, scheme };
  const at = (areaCode: string) => ({ ...place, areaCode });
  const counts = ['A', 'B'].map((area) => ({ ...at(area), value: PEOPLE[area]! }));
  const areas = table.areas.areas.map(({ scheme: own, code, name }) => ({ scheme: own, code, name }));
  return { ...edition, counts, hidden: [at('R'), at('C')], areas };
}

function hiddenAfter(earlier: readonly EarlierEdition[]): string[] {
  const table = tableOf({ today: { R: null, ...PARTS } });
  const { value } = protect(table, { earlier, solver }).table.indicators[0]!.periods[0]!;
  return table.areas.areas.flatMap(({ code }, area) => (value.statuses[area] === STATUS.hidden ? [code] : []));
}

describe('a scheme with another short name than in the edition before', () => {
  it('has the same areas, and what was shown of them is known', () => {
    // beside 3 and 7 the whole would tell the one in C
    expect(hiddenAfter([editionOf('today')])).toEqual(['R', 'C']);
    expect(hiddenAfter([editionOf('then')])).toEqual(['R', 'C']);
  });

  it('is another scheme where its areas had other names', () => {
    const { areas, ...edition } = editionOf('then');
    const others = areas!.map((area) => ({ ...area, name: `${area.name} (alt)` }));
    expect(hiddenAfter([{ ...edition, areas: others }])).toEqual(hiddenAfter([]));
    expect(hiddenAfter([edition])).toEqual(hiddenAfter([]));
    expect(hiddenAfter([])).not.toContain('R');
  });
});
