import { describe, expect, it } from 'vitest';
import type { AreaAtom } from '../../../../src/core/geometry.ts';
import { isShown } from '../../../../src/core/status.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { type InventedIndicator, inventedTable } from '../invented-table.ts';

/** A place by its zones, such as `A B1`: how many people live there, how many of them get support, its size. */
type Places = Readonly<Record<string, { people: number; support?: number; size?: number }>>;

const solver = await loadLinearSolver();

const PEOPLE: InventedIndicator = { id: 'people', kind: 'count', numerator: 'people' };
const SUPPORT: InventedIndicator = { id: 'support', kind: 'share', numerator: 'support', denominator: 'people' };

/** Runs the gate on zones of schemes, each below a top of its own that nothing else is known about. */
function protectedZones(
  schemes: readonly (readonly string[])[],
  places: Places,
  options: { rule?: object; contributors?: (code: string) => number; unknown?: readonly string[] } = {},
) {
  const trees = schemes.map(
    (zones, index) => [`s${index}`, { [`T${index}`]: null, ...flat(zones, `T${index}`) }] as const,
  );
  const hasSupport = Object.values(places).some(({ support }) => support !== undefined);
  const table = inventedTable({
    trees: Object.fromEntries(trees),
    periods: ['2021'],
    indicators: hasSupport ? [PEOPLE, SUPPORT] : [PEOPLE],
    rule: options.rule ?? {},
    ...(options.contributors
      ? { behind: (_: string, code: string) => ({ contributors: options.contributors!(code) }) }
      : {}),
    count: (series, _group, _period, code) =>
      options.unknown?.includes(code)
        ? Number.NEGATIVE_INFINITY
        : Object.entries(places).reduce(
            (sum, [zones, at]) =>
              zones.split(' ').includes(code) ? sum + (series === 'people' ? at.people : (at.support ?? 0)) : sum,
            0,
          ),
  });
  const index = (code: string): number => table.areas.areas.findIndex((area) => area.code === code);
  const atoms = Object.entries(places).map(
    ([zones, { size = 1 }]): AreaAtom => ({ areas: zones.split(' ').map(index), squareMetres: size }),
  );
  const result = protect(table, { earlier: [], solver, atoms });
  const hidden = (indicator: number): string[] =>
    table.areas.areas.flatMap(({ code }, area) => {
      const counts = result.table.indicators[indicator]?.periods[0]?.numerator;
      return isShown(counts?.statuses[area] ?? 0) ? [] : [code];
    });
  return { hidden, result, without: protect(table, { earlier: [], solver }) };
}

const flat = (zones: readonly string[], top: string): Record<string, string> =>
  Object.fromEntries(zones.map((zone) => [zone, top]));

describe('zones of two schemes', () => {
  it('hide one of two counts, where one zone lies in the other and leaves two people', () => {
    const { hidden, result, without } = protectedZones(
      [
        ['A', 'C'],
        ['B', 'D'],
      ],
      {
        'A B': { people: 60 },
        'A D': { people: 2 },
        'C D': { people: 90 },
      },
    );
    expect(without.hiddenCount).toBe(0);
    // A − B = 2, and so is D − C; what hides one must not follow from the other zones and the totals
    expect(hidden(0).filter((code) => code === 'A' || code === 'B')).not.toEqual([]);
    expect(hidden(0).filter((code) => code === 'C' || code === 'D')).not.toEqual([]);
    expect(result.log.map(({ areaCode, detail }) => `${areaCode}: ${detail}`)).toContain('A - (B): 2 < 3');
  });

  it('stay as they are where enough people or nobody at all is left over', () => {
    for (const people of [0, 3])
      expect(
        protectedZones(
          [
            ['A', 'C'],
            ['B', 'D'],
          ],
          {
            'A B': { people: 60 },
            'A D': { people },
            'C D': { people: 90 },
          },
        ).result.hiddenCount,
      ).toBe(0);
  });

  it('hide one of two counts that are equal but for a sliver with two people', () => {
    const places = { 'A B': { people: 60 }, 'A D': { people: 2, size: 0.001 }, 'C D': { people: 90 } };
    const { hidden } = protectedZones(
      [
        ['A', 'C'],
        ['B', 'D'],
      ],
      places,
    );
    expect(hidden(0).filter((code) => code === 'A' || code === 'B')).not.toEqual([]);
  });

  it('take no notice of counts that differ by more people than a sliver holds', () => {
    const places = { 'A B': { people: 60 }, 'A D': { people: 30, size: 0.001 }, 'C D': { people: 90 } };
    expect(
      protectedZones(
        [
          ['A', 'C'],
          ['B', 'D'],
        ],
        places,
      ).result.hiddenCount,
    ).toBe(0);
  });

  it('keep a small part hidden that is the whole less the other part', () => {
    const places = { 'A B1': { people: 60 }, 'A B2': { people: 2 }, 'C D': { people: 90 }, 'E F': { people: 70 } };
    const { hidden } = protectedZones(
      [
        ['A', 'C', 'E'],
        ['B1', 'B2', 'D', 'F'],
      ],
      places,
    );
    expect(hidden(0)).toContain('B2');
    expect(hidden(0).some((code) => code === 'A' || code === 'B1')).toBe(true);
  });

  it('keep two people hidden between two zones and two others that hold them all', () => {
    const places = {
      'A1 B1': { people: 30 },
      'A1 B2': { people: 20 },
      'A2 B1': { people: 25 },
      'A2 B2': { people: 40 },
      'A2 D': { people: 2 },
      'C D': { people: 50 },
    };
    const { hidden, without } = protectedZones(
      [
        ['A1', 'A2', 'C'],
        ['B1', 'B2', 'D'],
      ],
      places,
    );
    expect(without.hiddenCount).toBe(0);
    expect(hidden(0).filter((code) => /[AB]/.test(code))).not.toEqual([]);
  });

  it('keep two people hidden in a school district of six zones and half of a seventh, on either side of the border', () => {
    const zones = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
    const inDistrict = Object.fromEntries(zones.map((zone) => [`${zone} D`, { people: 100 }]));
    const rest = { 'X Y': { people: 300 } };
    for (const [half, other] of [
      [2, 50],
      [50, 2],
    ] as const) {
      const places = { ...inDistrict, 'H D': { people: half }, H: { people: other }, ...rest };
      const { hidden, without } = protectedZones(
        [
          [...zones, 'H', 'X'],
          ['D', 'Y'],
        ],
        places,
      );
      expect(without.hiddenCount).toBe(0);
      expect(hidden(0).filter((code) => code !== 'X' && code !== 'Y')).not.toEqual([]);
    }
  });

  it('keep hidden who of few people between them does not share a trait', () => {
    const places = {
      'A B': { people: 60, support: 20 },
      'A D': { people: 40, support: 38 },
      'C D': { people: 90, support: 30 },
    };
    const { hidden, without } = protectedZones(
      [
        ['A', 'C'],
        ['B', 'D'],
      ],
      places,
    );
    expect(without.hiddenCount).toBe(0);
    expect([...hidden(0), ...hidden(1)].filter((code) => code === 'A' || code === 'B')).not.toEqual([]);
  });

  it('keep hidden what few contributors bring between them', () => {
    const places = { 'A B': { people: 60 }, 'A D': { people: 6 }, 'C D': { people: 90 } };
    const behind: Readonly<Record<string, number>> = { A: 21, B: 20, C: 30, D: 31, T0: 51, T1: 51 };
    const zones = [
      ['A', 'C'],
      ['B', 'D'],
    ];
    const contributors = (code: string): number => behind[code] ?? 0;
    const { hidden } = protectedZones(zones, places, { rule: { minimumContributors: 3 }, contributors });
    expect(hidden(0).filter((code) => code === 'A' || code === 'B')).not.toEqual([]);
    expect(protectedZones(zones, places, { rule: { minimumContributors: 0 }, contributors }).result.hiddenCount).toBe(
      0,
    );
  });

  it('keep hidden what the source hides, although another scheme holds the same people', () => {
    const places = { 'A B1': { people: 60 }, 'A B2': { people: 20 }, 'C D': { people: 90 } };
    const zones = [
      ['A', 'C'],
      ['B1', 'B2', 'D'],
    ];
    const { hidden } = protectedZones(zones, places, { unknown: ['B2'] });
    expect(hidden(0)).toContain('B2');
    expect(hidden(0).some((code) => code === 'A' || code === 'B1')).toBe(true);
  });

  it('may lie in three schemes', () => {
    const places = { 'A B E': { people: 60 }, 'A D E': { people: 2 }, 'C D F': { people: 90 } };
    const { hidden } = protectedZones(
      [
        ['A', 'C'],
        ['B', 'D'],
        ['E', 'F'],
      ],
      places,
    );
    expect(hidden(0).filter((code) => code === 'A' || code === 'B')).not.toEqual([]);
    expect(hidden(0).filter((code) => code === 'E' || code === 'B')).not.toEqual([]);
  });
});
