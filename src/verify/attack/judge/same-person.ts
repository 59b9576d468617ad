import type { Atoms } from '../system/columns.ts';
import type { SystemParts } from '../system/system-parts.ts';
import type { Cell, InsiderCount } from './reached-counts.ts';

/** A count that somebody can work out; `isHimself`: one person, and nobody but himself can be in it. */
export interface FoundByInsider extends InsiderCount {
  readonly isHimself: boolean;
}

/**
 * What somebody learns of others who is alone in a count: all that he can work out but what tells him of himself. A count
 * that he knows to be himself alone is one more that he is alone in.
 * @param found by the same insider
 */
export function toldOfOthers(parts: SystemParts, found: readonly FoundByInsider[]): readonly InsiderCount[] {
  const own = found.slice(0, 1).map(({ insider }) => insider);
  let left = found;
  for (const insider of own) {
    const isOwn = ({ cell, value, isHimself }: FoundByInsider): boolean =>
      isHimself || tellsOfHimself(parts, { insider, cell, value });
    own.push(...left.filter((each) => each.value === 1 && isOwn(each)).map(({ cell }) => cell));
    left = left.filter((each) => !isOwn(each));
  }
  return left;
}

/** True if two counts of one person each are known to be of the same. */
export function isSamePerson(parts: SystemParts, one: Cell, other: Cell): boolean {
  return isWithin(parts, one, other) || isWithin(parts, other, one);
}

/**
 * True if a count tells somebody nothing who is alone in another one. Where both are 1 and everybody in one of them is in
 * the other, it is the same person; and in a part of his own count there is nobody but perhaps himself. Beside a shown
 * whole a count and what it leaves say the same, so that he may know either where the other tells him nothing.
 */
function tellsOfHimself(parts: SystemParts, { insider, cell, value }: InsiderCount): boolean {
  return [{ cell, value }, ...otherSides(parts, { cell, value })].some((side) => {
    if (side.value === 0) return isWithin(parts, side.cell, insider);
    return side.value === 1 && isSamePerson(parts, insider, side.cell);
  });
}

type Side = Pick<InsiderCount, 'cell' | 'value'>;

/** What a count leaves of shown wholes, or the count that leaves this of one. */
function otherSides({ knowledge }: SystemParts, { cell, value }: Side): Side[] {
  const { column, takenFrom, area } = cell;
  return knowledge.shownWholes(column, area).flatMap(({ denominator, whole }): Side[] => {
    if (takenFrom === null) return [{ cell: { ...cell, takenFrom: denominator }, value: whole - value }];
    return takenFrom === denominator ? [{ cell: { ...cell, takenFrom: null }, value: whole - value }] : [];
  });
}

function isWithin(parts: SystemParts, inner: Cell, outer: Cell): boolean {
  if (!livesWithin(parts, inner, outer.area)) return false;
  const { columns, shares } = parts.knowledge;
  const empty = emptyAtoms(parts, inner.area);
  const others = less(atomsOf(parts, outer), atomsOf(parts, inner));
  const isCounted = (rest: Atoms): boolean => [...rest].every(([atom, factor]) => factor >= 0 || empty.has(atom));
  if (isCounted(others)) return true;
  // what a share leaves of its whole is somebody or nobody, never less
  return [...shares.values()]
    .flat()
    .some(({ numerator, denominator }) =>
      isCounted(less(others, less(columns[denominator]!.atomsIn(inner.area), columns[numerator]!.atomsIn(inner.area)))),
    );
}

/** Smallest parts of which everybody can see that nobody is in them. */
function emptyAtoms({ knowledge: { columns, known } }: SystemParts, area: number): ReadonlySet<number> {
  const empty = new Set<number>();
  for (const { number, isCount, atomsIn } of columns)
    if (isCount && known[number]![area] === 0) for (const atom of atomsIn(area).keys()) empty.add(atom);
  return empty;
}

/** Smallest parts of a count, or of what it leaves of its whole: that may be another count by itself. */
function atomsOf({ knowledge: { columns } }: SystemParts, { column, takenFrom, area }: Cell): Atoms {
  const atoms = columns[column]!.atomsIn(area);
  return takenFrom === null ? atoms : less(columns[takenFrom]!.atomsIn(area), atoms);
}

function less(whole: Atoms, part: Atoms): Atoms {
  const rest = new Map(whole);
  for (const [atom, factor] of part) rest.set(atom, (rest.get(atom) ?? 0) - factor);
  return rest;
}

/**
 * True if everybody in a count lives in an area: what it counts in lies in there, in some scheme or by the map, as far
 * as anybody is counted. Of three areas that hold it two may be empty, and so may those parts that lie elsewhere.
 */
function livesWithin({ knowledge, divisions, ground }: SystemParts, cell: Cell, outer: number): boolean {
  const { column, takenFrom } = cell;
  const isEmpty = (area: number): boolean =>
    takenFrom === null
      ? knowledge.known[column]![area] === 0
      : knowledge.known[takenFrom]![area]! - knowledge.known[column]![area]! === 0;
  const inside = new Set([outer]);
  const add = (areas: readonly number[], within: readonly number[]): void => {
    if (!within.every((area) => inside.has(area) || isEmpty(area))) return;
    for (const area of areas) inside.add(area);
  };
  for (const area of inside) {
    for (const { whole, parts } of divisions.around(area)) {
      add(parts, [whole]);
      add([whole], parts);
    }
    for (const relation of ground.of(area)) {
      const { whole, parts, isEqual } = ground.relations[relation]!;
      add(parts, whole);
      if (isEqual) add(whole, parts);
    }
  }
  return inside.has(cell.area);
}
