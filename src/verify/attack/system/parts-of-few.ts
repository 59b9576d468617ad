import type { Atoms, Column, ColumnIndex } from './columns.ts';
import type { Divisions } from './divisions.ts';
import type { Knowledge } from './knowledge.ts';
import { nestedColumns } from './nested-columns.ts';

/** One edition as it was read when it came out. */
export interface EditionAsRead {
  /** what everybody knew without it */
  readonly before: Knowledge;
  /** what it tells itself */
  readonly own: Knowledge;
  /** what everybody knew with it, and so which counts are parts of which */
  readonly since: Knowledge;
  /** its rules of then */
  readonly rules: Pick<ColumnIndex, 'hidesSomebody' | 'minimum'>;
}

/** A count in an area, and how many people are known of whom it counts some. */
interface Part {
  readonly column: number;
  readonly area: number;
  readonly people: number;
  /** periods in which nobody is among them: counts of these alone are shown to be nobody */
  readonly emptyPeriods?: ReadonlySet<string>;
}

/** So few that it would tell too much of a part of them that there is somebody. */
const isFew = (people: number, minimum: number): boolean => people > 0.5 && people < 2 * minimum - 0.5;

/**
 * Counts, by column × areas + area, that are hidden whatever they are: parts of so few people known already that it would
 * tell too much that there is somebody. Of whatever one edition hid for another reason there is somebody, and what one
 * showed is hidden since only if it is another count now.
 * @param editions oldest first
 */
export function partsOfFew(editions: readonly EditionAsRead[], divisions: Divisions): ReadonlySet<number> {
  const told = new Set<number>();
  const found = new Set<number>();
  for (const { before, own, since, rules } of editions) {
    const largestMinimum = Math.max(
      0,
      ...own.columns.flatMap(({ slices }) => slices).map(({ series }) => rules.minimum(series)),
    );
    const sums = knownSums(before, own, rules);
    const few = fewPeople(before, { nested: new Nested(since), divisions, largestMinimum, sums });
    own.hidden.forEach((hidden, column) => {
      const { slices, versions } = own.columns[column]!;
      if (!slices.every(({ series }) => rules.hidesSomebody(series))) return;
      const minimum = Math.max(...slices.map(({ series }) => rules.minimum(series)));
      for (let area = hidden.indexOf(1); area >= 0; area = hidden.indexOf(1, area + 1)) {
        const cell = column * own.areaCount + area;
        const isShownBefore = versions.some((version) => !Number.isNaN(before.known[version]![area]!));
        if (isFew(few.get(cell) ?? 0, minimum) && !isShownBefore && !told.has(cell)) found.add(cell);
        else if (!own.isBesideHidden(column, area)) {
          told.add(cell);
          found.delete(cell);
        }
      }
    });
  }
  return found;
}

/** Which counts are parts of which, and of what is left of which. */
class Nested {
  private readonly columns: readonly Column[];
  private readonly partsOf = new Map<number, number[]>();
  private readonly ofRests = new Map<string, readonly { readonly column: number; readonly isAll: boolean }[]>();

  constructor(since: Knowledge) {
    this.columns = since.columns;
    for (const [whole, part] of nestedColumns(since))
      this.partsOf.set(whole, [...(this.partsOf.get(whole) ?? []), part]);
  }

  of(whole: number): readonly number[] {
    return this.partsOf.get(whole) ?? [];
  }

  /** Counts that lie in what one leaves of another, by their smallest parts; `isAll`: they are what is left. */
  ofRest(whole: number, taken: number): readonly { readonly column: number; readonly isAll: boolean }[] {
    const key = `${whole}/${taken}`;
    const known = this.ofRests.get(key);
    if (known) return known;
    const rest = new Map(this.columns[whole]!.atoms);
    // of shares nobody knows which groups of the whole are left
    const isPlain = isWithin(this.columns[taken]!.atoms, rest);
    for (const [atom, factor] of this.columns[taken]!.atoms) rest.set(atom, (rest.get(atom) ?? 0) - factor);
    const found = (isPlain ? this.of(whole) : []).flatMap((column) => {
      const { atoms } = this.columns[column]!;
      return isWithin(atoms, rest) ? [{ column, isAll: isWithin(rest, atoms) }] : [];
    });
    this.ofRests.set(key, found);
    return found;
  }
}

const isWithin = (part: Atoms, whole: Atoms): boolean =>
  [...part].every(([atom, factor]) => factor <= (whole.get(atom) ?? 0));

/** How many people there are at most in parts of few known people, by column × areas + area. */
function fewPeople(before: Knowledge, ways: Ways): ReadonlyMap<number, number> {
  const { areaCount } = before;
  const few = new Map<number, number>();
  const found = new Map<number, Part[]>();
  const queue = publicFew(before, ways);
  for (let one = queue.pop(); one; one = queue.pop()) {
    const { column, area, people, emptyPeriods } = one;
    const cell = column * areaCount + area;
    const others = found.get(cell) ?? [];
    const saysAsMuch = (other: Part): boolean =>
      other.people <= people && (!other.emptyPeriods || other.emptyPeriods === emptyPeriods);
    if (others.some(saysAsMuch)) continue;
    found.set(cell, [...others, one]);
    few.set(cell, Math.min(people, few.get(cell) ?? people));
    queue.push(...partsWithin(before, one, ways));
  }
  return few;
}

/**
 * Counts of several years of which all parts are known before an edition, or shown by it to be nobody: it would show that
 * whatever else it hides.
 */
function knownSums(before: Knowledge, own: Knowledge, rules: EditionAsRead['rules']): Part[] {
  const { columns, areaCount } = before;
  return columns.flatMap(({ number: column, sumOf, isCount, atoms, periods }): Part[] => {
    const isUnit = (part: number): boolean => [...columns[part]!.atoms].every(([atom, one]) => atoms.get(atom) === one);
    if (!isCount || !sumOf?.every(isUnit) || periods.length !== sumOf.length) return [];
    const showsNobody = (part: number, area: number): boolean =>
      own.known[part]![area] === 0 && columns[part]!.slices.every(({ series }) => rules.hidesSomebody(series));
    const found: Part[] = [];
    for (let area = 0; area < areaCount; area++) {
      const people = own.known[column]![area]!;
      const isKnown = (part: number): boolean => !Number.isNaN(before.known[part]![area]!) || showsNobody(part, area);
      if (Number.isNaN(people) || before.at(column, area) !== column || !sumOf.every(isKnown)) continue;
      const empty = sumOf.filter((part) => [before, own].some(({ known }) => known[part]![area] === 0));
      found.push({ column, area, people, emptyPeriods: new Set(empty.flatMap((part) => columns[part]!.periods)) });
    }
    return found;
  });
}

interface Ways {
  readonly sums: readonly Part[];
  readonly largestMinimum: number;
  readonly nested: Nested;
  readonly divisions: Divisions;
}

function publicFew(before: Knowledge, ways: Ways): Part[] {
  const { nested, divisions } = ways;
  const { columns, areaCount, known } = before;
  const most = ways.largestMinimum;
  const found = ways.sums.filter(({ people }) => isFew(people, most)).flatMap((sum) => partsWithin(before, sum, ways));
  for (const { number: whole, isCount } of columns)
    for (let area = 0; isCount && area < areaCount; area++) {
      const people = known[whole]![area]!;
      if (Number.isNaN(people) || before.at(whole, area) !== whole) continue;
      if (isFew(people, most)) found.push(...partsWithin(before, { column: whole, area, people }, ways));
      for (const taken of nested.of(whole)) {
        const left = people - known[taken]![area]!;
        if (!isFew(left, most) || before.at(taken, area) !== taken) continue;
        for (const { column, isAll } of nested.ofRest(whole, taken)) {
          const part = { column: before.at(column, area), area, people: left };
          found.push(...(isAll ? areasWithin(before, part, divisions) : [part]));
        }
      }
    }
  return found;
}

/** Parts of a count in its area, and the count itself in the parts of the area. */
function partsWithin(before: Knowledge, whole: Part, { nested, divisions }: Ways): Part[] {
  const { column, area, emptyPeriods } = whole;
  const parts = before
    .versionsAt(column, area)
    .flatMap((version) => nested.of(version).map((part): Part => ({ ...whole, column: before.at(part, area) })));
  const isPeopled = (part: Part): boolean =>
    !emptyPeriods || before.columns[part.column]!.periods.some((period) => !emptyPeriods.has(period));
  return [...parts, ...areasWithin(before, whole, divisions)].filter(isPeopled);
}

function areasWithin(before: Knowledge, whole: Part, divisions: Divisions): Part[] {
  const { column, area } = whole;
  return divisions.of(area).flatMap((number) => {
    const division = divisions.at(number, before.columns[column]!);
    if (division?.whole !== area) return [];
    return division.parts.map((part): Part => ({ ...whole, column: before.at(column, part), area: part }));
  });
}
