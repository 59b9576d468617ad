import type { Cells } from './cells.ts';
import type { CorrectedArea, Formulas, VersionOf } from './known-counts.ts';
import { residueOf } from './secondary/modular.ts';
import { RowSpace, sparseVector, TAG_BASE } from './secondary/row-space.ts';
import {
  type ColumnVector,
  type DerivedAlgebra,
  type NestedAlgebra,
  represented,
  restIn,
  type TemplateAlgebra,
} from './template-algebra.ts';

/** Formulas of what readers of several editions know together. */
export interface AcrossEditions {
  /** counts that were all made of the same versions */
  readonly nested: Formulas<NestedAlgebra>;
  /** every count, as far as it is made of them */
  readonly derived: Formulas<DerivedAlgebra>;
}

/** A count that is known in an area. */
interface Known {
  readonly count: number;
  readonly template: number;
  readonly edition: number;
  readonly value: number;
}

/** What the formulas of an area are made from. */
interface Groups {
  readonly published: TemplateAlgebra;
  /** groups that relations say to be equal */
  readonly relations: readonly ColumnVector[];
  /** delivered groups of the times that were corrected */
  readonly asked: readonly number[];
}

/** Counts of several editions over versions of delivered groups. */
class Together {
  private readonly known: readonly Known[];
  private readonly groups: Groups;
  private readonly versionOf: VersionOf;
  private readonly space = new RowSpace();
  private readonly numbers = new Map<string, number>();

  constructor(known: readonly Known[], groups: Groups, versionOf: VersionOf) {
    this.known = known;
    this.groups = groups;
    this.versionOf = versionOf;
    for (const edition of new Set(known.map((one) => one.edition)))
      for (const relation of groups.relations) this.space.add(sparseVector(this.versioned(relation, edition)));
    const vectors = known.map(({ count }) => groups.published.finest[count]!);
    const bySize = [...known.keys()].sort((one, other) => vectors[one]!.size - vectors[other]!.size || one - other);
    for (const index of bySize) {
      const tag = [TAG_BASE + index, 1] as const;
      this.space.add(sparseVector([...this.versioned(vectors[index]!, known[index]!.edition), tag]));
    }
  }

  private versioned(vector: ColumnVector, edition: number): [column: number, residue: number][] {
    return [...vector].map(([column, coefficient]) => {
      const key = `${column}/${this.versionOf(edition, column)}`;
      const number = this.numbers.get(key) ?? this.numbers.size;
      this.numbers.set(key, number);
      return [number, residueOf(coefficient)];
    });
  }

  private isSame(one: number, other: number): (column: number) => boolean {
    return (column) => this.versionOf(one, column) === this.versionOf(other, column);
  }

  /** Formulas of groups as an edition had them. */
  at(edition: number, nodes: readonly number[]): AcrossEditions {
    const numbers = this.known.map(({ template }) => template);
    return {
      nested: { algebra: this.wholes(edition), numbers, nodes },
      derived: { algebra: this.parts(edition), numbers, nodes },
    };
  }

  private wholes(edition: number): NestedAlgebra {
    const { published } = this.groups;
    const finest = this.known.map(({ count, edition: own }): ColumnVector => {
      const vector = published.finest[count]!;
      return [...vector.keys()].every(this.isSame(own, edition)) ? vector : new Map();
    });
    return { columns: published.columns, finest, vectorOf: (...of) => published.vectorOf(...of) };
  }

  private parts(edition: number): DerivedAlgebra {
    const { published, asked } = this.groups;
    const numberOf = new Map(asked.map((column, number) => [column, number]));
    const finest = this.known.map(({ count, edition: own }): ColumnVector => {
      const isSame = this.isSame(own, edition);
      const part = [...published.finest[count]!].flatMap(([column, coefficient]) => {
        const number = numberOf.get(column);
        return number !== undefined && isSame(column) ? [[number, coefficient] as const] : [];
      });
      return new Map(part);
    });
    const versioned = (vector: ColumnVector) => {
      return this.versioned(new Map([...vector].map(([number, times]) => [asked[number]!, times])), edition);
    };
    return {
      columns: asked.map((column) => published.columns[column]!),
      finest,
      restOf: (vector) => restIn(this.space, versioned(vector)),
      represent: (vector) => represented(this.space, versioned(vector)),
    };
  }
}

/**
 * Formulas of counts that readers know together although no edition shows all of them: those of an edition that was
 * corrected since, and of others that nobody corrected in the same area.
 */
export function acrossEditions(
  cells: Cells,
  corrected: readonly CorrectedArea[],
  published: TemplateAlgebra,
): AcrossEditions[] {
  const relations = published.relationsLeft();
  const patterns = new Map<
    string,
    { readonly together: Together; readonly editions: readonly number[]; readonly nodes: number[] }
  >();
  for (const area of corrected) {
    const { node, columns } = area;
    const asked = columnsOfTimes(published, columns);
    const known = related(published, asked).flatMap((count) =>
      area.templatesOf(count).flatMap(({ template, edition }): Known[] => {
        const value = cells.impliedValues[template]![node]!;
        return Number.isNaN(value) ? [] : [{ count, template, edition, value }];
      }),
    );
    const used = [...columns];
    const editions = [...new Set(known.map(({ edition }) => edition))];
    for (const versionOf of possibleVersions(area, known, published)) {
      const states = Map.groupBy(editions, (edition) => used.map((column) => versionOf(edition, column)).join());
      const key = [...states].join(' ') + [...columns].join() + known.map(({ template }) => template).join();
      const pattern = patterns.get(key);
      if (pattern) pattern.nodes.push(node);
      else {
        const together = new Together(known, { published, relations, asked }, versionOf);
        patterns.set(key, { together, editions: [...states.values()].map(([first]) => first!), nodes: [node] });
      }
    }
  }
  return [...patterns.values()].flatMap(({ together, editions, nodes }) =>
    editions.map((edition) => together.at(edition, nodes)),
  );
}

// So many ways to explain what is seen, the simplest first: who knows what was corrected in more groups is not followed.
const MOST_TRIED = 100;

/**
 * What may have been corrected in an area: all of which nothing says that it was not, as readers must reckon; and as
 * little as explains what everybody sees, as somebody may know.
 */
function possibleVersions(area: CorrectedArea, known: readonly Known[], published: TemplateAlgebra): VersionOf[] {
  const differences = unexplained(area, known, published);
  const found = [area.versionsIf(() => true)];
  const tried = new Set<string>();
  const queue: number[][] = [[], ...area.doubtful.map((group) => [group])];
  for (const groups of queue) {
    const key = groups.toSorted().join();
    if (tried.has(key) || tried.size >= MOST_TRIED) continue;
    tried.add(key);
    const open = differences.find((each) => !groups.some((group) => each.has(group)));
    if (open) for (const group of open) queue.push([...groups, group]);
    else found.push(area.versionsIf((group) => groups.includes(group)));
  }
  return found;
}

/** Doubtful classes of which one at least was corrected, for each count that editions had otherwise. */
function unexplained(
  area: CorrectedArea,
  known: readonly Known[],
  published: TemplateAlgebra,
): readonly ReadonlySet<number>[] {
  const [all, certain] = [area.versionsIf(() => true), area.versionsIf(() => false)];
  const found = new Map<string, ReadonlySet<number>>();
  for (const [count, versions] of Map.groupBy(known, (one) => one.count)) {
    const columns = [...published.finest[count]!.keys()];
    for (const [at, one] of versions.entries())
      for (const other of versions.slice(at + 1)) {
        const differing = (versionOf: VersionOf): number[] =>
          columns.filter((column) => versionOf(one.edition, column) !== versionOf(other.edition, column));
        if (Math.abs(one.value - other.value) < 1e-9 || differing(certain).length > 0) continue;
        const groups = new Set(differing(all).map((column) => area.classOf(column)!));
        if (groups.size > 0) found.set([...groups].join(), groups);
      }
  }
  return [...found.values()];
}

const timeOf = ({ columns }: TemplateAlgebra, column: number): string =>
  `${columns[column]!.series}\u001f${columns[column]!.period}`;

/** Every delivered group of the times of some. */
function columnsOfTimes(published: TemplateAlgebra, some: Iterable<number>): number[] {
  const times = new Set([...some].map((column) => timeOf(published, column)));
  return [...published.columns.keys()].filter((column) => times.has(timeOf(published, column)));
}

/** Counts that have to do with some groups, by the groups that others have in common with them. */
function related({ finest }: TemplateAlgebra, some: Iterable<number>): number[] {
  const columns = new Set(some);
  const found = new Set<number>();
  for (let before = -1; before < found.size; ) {
    before = found.size;
    finest.forEach((own, count) => {
      if (found.has(count) || ![...own.keys()].some((column) => columns.has(column))) return;
      found.add(count);
      for (const column of own.keys()) columns.add(column);
    });
  }
  return [...found].sort((one, other) => one - other);
}
