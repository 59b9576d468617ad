import type { AreaAtom } from '../../../../src/core/geometry.ts';
import type { MeasuredTable, QuantityTerm } from '../../../../src/core/stages.ts';
import { type InventedIndicator, inventedTable } from '../invented-table.ts';
import { type Statement, Statements } from './attacker.ts';

/** Residents, and those of them who get support. */
export const INDICATORS: readonly InventedIndicator[] = [
  { id: 'residents', kind: 'count', numerator: 'residents' },
  { id: 'support', kind: 'share', numerator: 'support', denominator: 'residents' },
];

/** A place where some people live: its zones in both schemes and its size. */
export interface Place {
  readonly zones: readonly [string, string];
  readonly size: number;
}

/** A map of two schemes over the same places; zones are called P0, P1 … and Q0, Q1 … */
export interface TwoSchemes {
  readonly table: MeasuredTable;
  readonly atoms: readonly AreaAtom[];
  readonly statements: Statements;
  readonly places: readonly Place[];
  count(series: string, place: number): number;
}

/** Statements over the places where people live. */
export class PlaceStatements extends Statements {
  private readonly places: readonly Place[];

  constructor(table: MeasuredTable, places: readonly Place[]) {
    super(table);
    this.places = places;
  }

  override of(quantity: readonly QuantityTerm[], basePeriod: string, area: number): Statement {
    const statement = new Map<string, number>();
    for (const [name, coefficient] of super.of(quantity, basePeriod, area)) {
      const cut = name.lastIndexOf('|');
      this.places.forEach(({ zones }, place) => {
        if (zones.includes(name.slice(cut + 1))) statement.set(`${name.slice(0, cut)}|${place}`, coefficient);
      });
    }
    return statement;
  }
}

/** A map with people; of each place it is told how many are counted there. */
export function twoSchemes(places: readonly Place[], count: TwoSchemes['count']): TwoSchemes {
  const tree = (top: string, side: 0 | 1): Record<string, string | null> => ({
    [top]: null,
    ...Object.fromEntries([...new Set(places.map(({ zones }) => zones[side]))].sort().map((zone) => [zone, top])),
  });
  const table = inventedTable({
    trees: { p: tree('R', 0), q: tree('S', 1) },
    periods: ['2021'],
    indicators: INDICATORS,
    count: (series, _group, _period, zone) =>
      places.reduce((sum, { zones }, place) => (zones.includes(zone) ? sum + count(series, place) : sum), 0),
  });
  const indexOf = (zone: string): number => table.areas.areas.findIndex(({ code }) => code === zone);
  const atoms = places.map(({ zones, size }) => ({ areas: zones.map(indexOf), squareMetres: size }));
  return { table, atoms, statements: new PlaceStatements(table, places), places, count };
}
