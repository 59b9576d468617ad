import { describe, expect, it } from 'vitest';
import type { EarlierEdition } from '../../../../src/core/edition.ts';
import { areaNodes } from '../../../../src/protect/area-nodes.ts';
import { earlierKnowledge } from '../../../../src/protect/earlier-knowledge.ts';
import { currentTemplates } from '../../../../src/protect/templates.ts';
import { type Invention, inventedTable } from '../invented-table.ts';

/** Cases by area among 100 residents each. */
const CASES: Readonly<Record<string, number>> = { A: 2, B: 32, C: 60, D: 60 };
const OFFICE: Invention = {
  trees: { places: { R: null, A: 'R', B: 'R', C: 'R', D: 'R' } },
  periods: ['2020', '2021'],
  indicators: [{ id: 'share', kind: 'share', numerator: 'cases', denominator: 'residents' }],
  count: (series, _group, _period, area) => (series === 'residents' ? 100 : CASES[area]!),
};
const TABLE = inventedTable(OFFICE);
const AREAS = TABLE.areas.areas.map(({ code }) => code);
const at = (areaCode: string, basePeriod = '2021') => ({ quantity: 'cases', basePeriod, scheme: 'places', areaCode });

/** An edition that told in 2021 within which bounds B lies, and counted these cases elsewhere. */
function editionBefore(
  [lower, upper]: readonly [number, number],
  counts: readonly (readonly [area: string, value: number, period?: string])[],
): EarlierEdition {
  return {
    ...{ id: 'before', version: 1, quantities: [TABLE.quantities.get('cases')!] },
    counts: counts.map(([area, value, period]) => ({ ...at(area, period), value })),
    hidden: [at('A'), at('B')],
    bounds: [{ ...at('B'), lower, upper }],
  };
}

/** Where the gate keeps bounds: of counts of today, or of those of an edition that was corrected. */
function boundsAfter(edition: EarlierEdition): string[] {
  const nodes = areaNodes(TABLE.areas, () => false);
  const current = currentTemplates(TABLE, nodes);
  const { told, templates } = earlierKnowledge({ measured: TABLE, nodes, current, earlier: [edition] });
  return [...told].map(([cell, { lower, upper }]) => {
    const { isCurrent, quantity, basePeriod } = templates[Math.floor(cell / nodes.count)]!;
    const area = AREAS[nodes.nodeOf.indexOf(cell % nodes.count)];
    const of = isCurrent ? 'today' : 'then';
    return `${quantity.id} ${basePeriod} ${area} ${of}: ${lower}..${upper}`;
  });
}

describe('bounds that an edition told by a class', () => {
  it('are bounds of the count of today where its series is as it was', () => {
    expect(boundsAfter(editionBefore([30, 39], [['C', 60]]))).toEqual(['cases 2021 B today: 30..39']);
  });

  it('are bounds of the count of today also where another area of its series was corrected', () => {
    expect(boundsAfter(editionBefore([30, 39], [['C', 59]]))).toEqual(['cases 2021 B today: 30..39']);
  });

  it('are bounds of the count of then where it may have been corrected with the whole', () => {
    const whole = editionBefore([30, 39], [['R', 150]]);
    expect(boundsAfter(whole)).toEqual(['cases 2021 B then: 30..39']);
  });

  it('stay those of today where another year was corrected', () => {
    expect(boundsAfter(editionBefore([30, 39], [['C', 59, '2020']]))).toEqual(['cases 2021 B today: 30..39']);
  });

  it('hold no longer where the count itself was seen to be another', () => {
    expect(boundsAfter(editionBefore([20, 25], [['C', 60]]))).toEqual([]);
  });
});
