import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaAtom } from '../../../../src/core/geometry.ts';
import { loadLinearSolver } from '../../../../src/platform/linear-solver.ts';
import { protect } from '../../../../src/protect/protect.ts';
import { terms } from '../invented-table.ts';
import { type Interval, IntervalAttacker, tellIntervals } from './interval-attacker.ts';
import { countOf } from './random-invention.ts';
import { type Place, type TwoSchemes, twoSchemes } from './two-schemes.ts';

const solver = await loadLinearSolver();
const SECRETS = ['residents', 'support', 'residents -support'];
const isWide = ([least, most]: Interval): boolean => most >= 3 && most - least >= 3;

/** Small counts of zones that a reader can narrow down who thinks of all ways in which people may live in the places. */
function narrowed({ table, places, statements, count }: TwoSchemes, atoms: readonly AreaAtom[]): string[] {
  const attacker = new IntervalAttacker(solver);
  tellIntervals(attacker, table, protect(table, { earlier: [], solver, atoms }).table, statements);
  return SECRETS.flatMap((text) =>
    table.areas.areas.flatMap(({ code, level }, area) => {
      let value = 0;
      places.forEach(({ zones }, place) => {
        if (level === 0 || !zones.includes(code)) return;
        for (const { coefficient, series } of terms(text)) value += coefficient * count(series, place);
      });
      if (value < 1 || value > 2) return [];
      const interval = attacker.interval(statements.of(terms(text), '2021', area), isWide);
      return isWide(interval) ? [] : [`${text} ${code} = ${value} in ${interval.join('–')}`];
    }),
  );
}

/** Zones of both schemes with residents and those of them who get support. */
function mapOf(people: Readonly<Record<string, readonly [residents: number, support: number]>>): TwoSchemes {
  const places = Object.keys(people).map((zones): Place => {
    return { zones: zones.split('/') as [string, string], size: 1 };
  });
  const counts = Object.values(people);
  return twoSchemes(places, (series, place) => counts[place]![series === 'residents' ? 0 : 1]);
}

function randomMap(seed: number): TwoSchemes {
  const chance = (text: string): number => countOf(seed, text);
  const zoneCount = 3 + (seed % 5);
  const places = Array.from({ length: zoneCount + 2 + (seed % 9) }, (_, place): Place => {
    const first = place < zoneCount ? place : chance(`p${place}`) % zoneCount;
    const second = place < zoneCount ? first : (first + 1 + (chance(`q${place}`) % 3)) % (zoneCount + 1);
    return { zones: [`P${first}`, `Q${second}`], size: 1 };
  });
  return twoSchemes(places, (series, place) => {
    const hasFew = place >= zoneCount && chance(`few${place}`) % 3 > 0;
    const residents = hasFew ? chance(`residents${place}`) % 6 : 3 * chance(`residents${place}`);
    return series === 'residents' ? residents : Math.min(residents, chance(`support${place}`) % 12);
  });
}

describe('no small count can be narrowed down by what two schemes have in common', () => {
  it.each<[string, Parameters<typeof mapOf>[0]]>([
    [
      'that one zone lies within two',
      { 'P1/Q1': [3, 3], 'P0/Q1': [3, 3], 'P3/Q3': [0, 0], 'P3/Q6': [6, 6], 'P0/Q3': [0, 0], 'P5/Q7': [5, 1] },
    ],
    ['that few more live around than within', { 'P2/Q2': [20, 2], 'P5/Q6': [7, 4], 'P4/Q5': [4, 4], 'P4/Q6': [3, 0] }],
    ['that who is within gets no support', { 'P1/Q1': [10, 3], 'P4/Q4': [3, 0], 'P2/Q4': [5, 3], 'P4/Q1': [0, 0] }],
  ])('such as %s', (_, people) => {
    const map = mapOf(people);
    expect(narrowed(map, map.atoms)).toEqual([]);
  });

  it('on random maps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 30 }), (seed) => {
        const map = randomMap(seed);
        expect(narrowed(map, map.atoms)).toEqual([]);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('although the same attacker narrows many down where the gate does not know the map', () => {
    let found = 0;
    for (let seed = 0; seed < 40; seed += 1) if (narrowed(randomMap(seed * 7919), []).length > 0) found += 1;
    expect(found).toBeGreaterThan(10);
  });
});

it('whoever is alone in zones of both schemes is one person where the others around are empty', () => {
  const { table, atoms } = mapOf({ 'P0/Q1': [40, 0], 'P2/Q1': [50, 1], 'P2/Q2': [50, 0], 'P1/Q2': [40, 0] });
  const { log } = protect(table, { earlier: [], solver, atoms });
  expect(log.filter(({ reason }) => reason === 'cannot-judge')).toEqual([]);
  expect(log.filter(({ reason }) => reason === 'minimum')).toHaveLength(4);
});
