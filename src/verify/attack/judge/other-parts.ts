import type { Column } from '../system/columns.ts';
import type { Divisions } from '../system/divisions.ts';
import type { Knowledge } from '../system/knowledge.ts';

/** What is known of two editions, each for itself. */
export interface EditionPair {
  readonly one: Knowledge;
  readonly other: Knowledge;
  readonly divisions: Divisions;
}

const NOTHING = 1e-6;

/** One count in two editions, area by area. */
class ComparedColumn {
  readonly column: Column;
  /** areas in which everybody sees that it is another count, and those around them of which nobody shows it */
  readonly corrected: ReadonlySet<number>;
  /** NaN: one of both does not show it */
  private readonly differences: Float64Array;
  private readonly divisions: Divisions;
  private readonly presumptions = new Map<number, number>();

  constructor(column: Column, { one, other, divisions }: EditionPair) {
    this.column = column;
    this.divisions = divisions;
    const valuesIn = ({ known, printed }: Knowledge): Float64Array =>
      printed.get(column.number) ?? known[column.number]!;
    const values = valuesIn(other);
    this.differences = valuesIn(one).map((value, area) => {
      // rounded up in one edition and down in the other it may be the same count; see Knowledge
      if (column.rounding) return Number.NaN;
      const difference = value - values[area]!;
      return Math.abs(difference) > NOTHING || Number.isNaN(difference) ? difference : 0;
    });
    const corrected = new Set([...this.differences.keys()].filter((area) => this.isSeen(area)));
    for (const area of corrected)
      for (const { whole } of this.divisionsOf(area)) if (this.isOpen(whole)) corrected.add(whole);
    this.corrected = corrected;
  }

  /** By how much an area differs as everybody sees; NaN: nobody sees it. */
  difference(area: number): number {
    return this.differences[area]!;
  }

  private isOpen(area: number): boolean {
    return Number.isNaN(this.differences[area]);
  }

  /** By how much an area differs if nobody was counted anew but where that is seen. */
  private presumed(area: number): number {
    if (!this.isOpen(area)) return this.differences[area]!;
    const known = this.presumptions.get(area);
    if (known !== undefined) return known;
    this.presumptions.set(area, 0);
    for (const { whole, parts } of this.divisionsOf(area)) {
      const sum = whole === area ? this.presumedSum(parts) : 0;
      if (sum !== 0) this.presumptions.set(area, sum);
    }
    return this.presumptions.get(area)!;
  }

  private presumedSum(areas: readonly number[]): number {
    return areas.reduce((sum, area) => sum + this.presumed(area), 0);
  }

  private divisionsOf(area: number) {
    return this.divisions.of(area).flatMap((number) => this.divisions.at(number, this.column) ?? []);
  }

  /**
   * Areas in which the count is another one, or may be: a whole counts the people of its parts, and if what these show
   * does not make up its difference any other part may be another one as well.
   * @param suspects areas in which something of the time was corrected: as long as there are any, it is in them
   */
  otherAreas(suspects: ReadonlySet<number>): ReadonlySet<number> {
    const others = new Set(this.corrected);
    const queue = [...others];
    const inDoubt = new Set<number>();
    for (const area of queue)
      for (const { whole, parts } of this.divisionsOf(area)) {
        const isExplained = this.isOpen(whole)
          ? !inDoubt.has(whole)
          : Math.abs(this.differences[whole]! - this.presumedSum(parts)) < NOTHING;
        const open = isExplained ? [] : parts.filter((part) => this.isOpen(part));
        const suspected = open.filter((part) => suspects.has(part));
        for (const part of suspected.length > 0 ? suspected : open) {
          if (inDoubt.has(part)) continue;
          others.add(part);
          // its own parts are in doubt as well
          inDoubt.add(part);
          queue.push(part);
        }
      }
    return others;
  }

  private isSeen(area: number): boolean {
    return !this.isOpen(area) && this.differences[area] !== 0;
  }
}

/**
 * Smallest parts that two editions counted otherwise, by area. Readers see it where both show a count and these differ,
 * and infer it where otherwise sums would not add up. Everything else they take for the same.
 * @param isDoubtful true: where something was counted otherwise, everything at the time is that is not seen to be the same
 */
export function otherParts(
  columns: readonly Column[],
  pair: EditionPair,
  isDoubtful: boolean,
): ReadonlyMap<number, ReadonlySet<number>> {
  // a sum of groups or years differs because one of them does
  const sorted = [...columns].sort((one, other) => size(one) - size(other));
  const compared = sorted.map((column) => new ComparedColumn(column, pair));
  const corrected = new Map<string, Set<number>>();
  for (const { column, corrected: own } of compared)
    if (column.block !== null) for (const period of column.periods) addAll(corrected, period, own);
  const found = compared.map((one): OtherAreas => {
    const suspects = one.column.periods.flatMap((period) => [...(corrected.get(period) ?? [])]);
    return { compared: one, others: one.otherAreas(new Set(isDoubtful ? [] : suspects)) };
  });
  const areas = new Set(found.flatMap(({ others }) => [...others]));
  return new Map([...areas].map((area) => [area, otherPartsIn(area, found, isDoubtful)]));
}

// Sums over several series or periods come last.
const size = ({ block, atoms }: Column): number => (block === null ? 1e9 : 0) + atoms.size;

function addAll(sets: Map<string, Set<number>>, key: string, values: Iterable<number>): void {
  const own = sets.get(key) ?? new Set();
  sets.set(key, own);
  for (const value of values) own.add(value);
}

interface OtherAreas {
  readonly compared: ComparedColumn;
  readonly others: ReadonlySet<number>;
}

interface Explained {
  readonly atoms: readonly number[];
  readonly difference: number;
}

function otherPartsIn(area: number, found: readonly OtherAreas[], isDoubtful: boolean): ReadonlySet<number> {
  const others = new Set<number>();
  const same = seenUnchanged(area, found);
  const seen: Explained[] = [];
  const periods = new Set<string>();
  for (const { compared, others: areas } of found) {
    const { column } = compared;
    const atoms = [...column.atoms.keys()];
    const difference = compared.difference(area);
    const isOther = areas.has(area);
    const isAnyOther = atoms.some((atom) => others.has(atom));
    // which of several years differs says a count of one year, if there is any
    if (!(isOther || isAnyOther) || (column.block === null && isAnyOther)) {
      if (difference === 0 && column.isCount && column.block !== null) for (const atom of atoms) same.add(atom);
      continue;
    }
    if ((!isOther && difference !== 0) || isExplained({ atoms, difference }, seen)) continue;
    if (column.isCount && !Number.isNaN(difference)) seen.push({ atoms, difference });
    const open = atoms.filter((atom) => !same.has(atom));
    for (const atom of open.length > 0 ? open : atoms) others.add(atom);
    for (const period of column.periods) periods.add(period);
  }
  for (const { column } of isDoubtful ? found.map(({ compared }) => compared) : [])
    if (column.block !== null && column.periods.some((period) => periods.has(period)))
      for (const atom of column.atoms.keys()) if (!same.has(atom)) others.add(atom);
  return others;
}

/** Parts of counts that are the same and do not hold all of another one that is not. */
function seenUnchanged(area: number, found: readonly OtherAreas[]): Set<number> {
  const differing = found.filter(({ others }) => others.has(area)).map(({ compared }) => compared.column);
  return new Set(
    found.flatMap(({ compared }) => {
      const { column } = compared;
      const isUnchanged = compared.difference(area) === 0 && column.isCount && column.block !== null;
      const holds = (other: Column): boolean => [...other.atoms.keys()].every((atom) => column.atoms.has(atom));
      return isUnchanged && !differing.some(holds) ? [...column.atoms.keys()] : [];
    }),
  );
}

/** True if smaller counts that nobody is in twice make up the difference. */
function isExplained({ atoms, difference }: Explained, smaller: readonly Explained[]): boolean {
  const free = new Set(atoms);
  let rest = difference;
  for (const part of smaller.toReversed())
    if (part.atoms.every((atom) => free.has(atom))) {
      for (const atom of part.atoms) free.delete(atom);
      rest -= part.difference;
    }
  return Math.abs(rest) < NOTHING;
}
