import type { Column } from './columns.ts';
import type { Divisions } from './divisions.ts';
import type { Knowledge } from './knowledge.ts';
import type { MapRelation } from './map-relations.ts';

/** A relation of the map as far as the figures bear it out. */
export interface TrustedRelation {
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** nobody is left over */
  readonly isEqual: boolean;
}

/** Sums of counts are off by less than that. */
const NOTHING = 1e-6;

/**
 * Relations of the map that a reader believes: none that a shown figure refutes, and of those that leave slivers alone
 * only where some shown figure is the same on both sides.
 */
export class SharedGround {
  readonly relations: readonly TrustedRelation[];
  private readonly divisions: Divisions;
  private readonly ofArea = new Map<number, number[]>();

  constructor(knowledge: Knowledge, map: readonly MapRelation[], divisions: Divisions) {
    this.divisions = divisions;
    this.relations = map.flatMap((relation) => trusted(relation, knowledge, divisions) ?? []);
    this.relations.forEach(({ whole, parts }, number) => {
      for (const area of [...whole, ...parts]) this.ofArea.set(area, [...(this.ofArea.get(area) ?? []), number]);
    });
  }

  /** Numbers of the relations that an area takes part in. */
  of(area: number): readonly number[] {
    return this.ofArea.get(area) ?? [];
  }

  /** True if a reader believes that areas leave nothing of others, whichever is the whole. */
  isTakenForNobody({ whole, parts }: Pick<TrustedRelation, 'whole' | 'parts'>): boolean {
    const sides = [`${whole}=${parts}`, `${parts}=${whole}`];
    return this.of(whole[0] ?? -1).some((number) => {
      const relation = this.relations[number]!;
      return relation.isEqual && sides.includes(`${relation.whole}=${relation.parts}`);
    });
  }

  /** True if a relation says something about a count: of people, and of areas that existed at the time. */
  holds(number: number, column: Column): boolean {
    const { whole, parts } = this.relations[number]!;
    return tells(column) && this.divisions.exist([...whole, ...parts], column);
  }
}

const tells = ({ isCount, addsUp, inexactness, rounding }: Column): boolean =>
  isCount && addsUp && (inexactness === 0 || rounding !== null);

/** The least and the most that some areas leave of others in a count. */
function restBetween({ whole, parts }: MapRelation, column: number, knowledge: Knowledge): readonly [number, number] {
  const sum = (areas: readonly number[], end: 'lower' | 'upper'): number =>
    areas.reduce((all, area) => all + knowledge.boundsAt(column, area)[end], 0);
  return [sum(whole, 'lower') - sum(parts, 'upper'), sum(whole, 'upper') - sum(parts, 'lower')];
}

/** What some areas leave of others in a count; NaN where one of them is not known. */
export function leftOver({ whole, parts }: Pick<MapRelation, 'whole' | 'parts'>, values: Float64Array): number {
  const sum = (areas: readonly number[]): number => areas.reduce((all, area) => all + values[area]!, 0);
  return sum(whole) - sum(parts);
}

function trusted(relation: MapRelation, knowledge: Knowledge, divisions: Divisions): TrustedRelation | null {
  const { whole, parts, equality } = relation;
  let [isBorneOut, hasRest] = [false, false];
  for (const column of knowledge.columns) {
    if (!tells(column)) continue;
    const values = knowledge.known[column.number]!;
    if (column.rounding) {
      // rounded counts may refute a relation; that they are equal proves nothing
      const [least, most] = restBetween(relation, column.number, knowledge);
      if (!divisions.exist([...whole, ...parts], column)) continue;
      if (most < -NOTHING) return null;
      if (least > NOTHING) hasRest = true;
      continue;
    }
    const rest = leftOver(relation, values);
    if (Number.isNaN(rest) || !divisions.exist([...whole, ...parts], column)) continue;
    if (rest < -NOTHING) return null;
    if (rest > NOTHING) hasRest = true;
    else if (whole.some((area) => values[area]! > 0)) isBorneOut = true;
  }
  const isEqual = !hasRest && (equality === 'sure' || (equality === 'likely' && isBorneOut));
  return { whole, parts, isEqual };
}
