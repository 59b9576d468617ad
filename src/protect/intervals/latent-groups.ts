import { nonNegativeSolution } from '../../stats/non-negative-solution.ts';
import type { Cells } from '../cells.ts';
import { residueOf } from '../secondary/modular.ts';
import { isReduced, RowSpace, sparseVector } from '../secondary/row-space.ts';
import type { ColumnVector, TemplateAlgebra } from '../template-algebra.ts';

/** Published counts that overlap: sums of the same finest groups and times, such as three years and the next three. */
export interface LatentFamily {
  readonly templates: readonly number[];
  /** of each template: finest groups by number from 0, with coefficients */
  readonly terms: readonly (readonly (readonly [group: number, coefficient: number])[])[];
  readonly groupCount: number;
}

/** A family in one area. */
export interface LatentPlace {
  readonly key: string;
  readonly family: LatentFamily;
  readonly node: number;
}

/** Larger families than these stay out: their programs would take longer than they help. */
const MOST_GROUPS = 80;

/**
 * The groups and years behind counts that overlap. Nobody publishes them, but readers know that there is no fewer than
 * nobody in any: if 2016 to 2018 are none, then 2015 to 2017 are those of 2015 alone. Equations between counts do not
 * say that.
 */
export class LatentGroups {
  private readonly cells: Cells;
  private readonly familyOf = new Map<number, LatentFamily>();

  constructor(cells: Cells, algebra: TemplateAlgebra) {
    this.cells = cells;
    for (const members of overlapping(independent(cells, algebra))) {
      const family = familyOf(members);
      if (family.groupCount > MOST_GROUPS) continue;
      for (const template of family.templates) this.familyOf.set(template, family);
    }
  }

  /** All families, each once. */
  families(): LatentFamily[] {
    return [...new Set(this.familyOf.values())];
  }

  /** Families that cells take part in, each once per area. */
  places(cells: Iterable<number>): LatentPlace[] {
    const found = new Map<string, LatentPlace>();
    for (const cell of cells) {
      const family = this.familyOf.get(Math.floor(cell / this.cells.nodes.count));
      if (!family) continue;
      const node = this.cells.nodeOf(cell);
      const key = `${family.templates[0]}:${node}`;
      found.set(key, { key, family, node });
    }
    return [...found.values()];
  }

  /** The counts of a family in its area. */
  cellsOf({ family, node }: LatentPlace): number[] {
    return family.templates.map((template) => this.cells.cell(template, node));
  }

  /** People per group that fit all counts of a family in an area; null where none do. Counts not known (NaN) say nothing. */
  solution({ family, node }: LatentPlace, countAt: (cell: number) => number): Float64Array | null {
    const equations = family.templates.flatMap((template, at) => {
      const sum = countAt(this.cells.cell(template, node));
      return Number.isNaN(sum) ? [] : [{ terms: family.terms[at]!, sum }];
    });
    return nonNegativeSolution(family.groupCount, equations);
  }
}

interface Member {
  readonly template: number;
  readonly vector: ColumnVector;
}

/** Counts that are no sum of others: the equations see to the rest. Those of few groups come first. */
function independent(cells: Cells, algebra: TemplateAlgebra): Member[] {
  const space = new RowSpace();
  return algebra.finest
    .map((vector, template) => ({ template, vector }))
    .filter(({ template, vector }) => vector.size > 0 && !cells.isDifference[template])
    .sort((one, other) => one.vector.size - other.vector.size || one.template - other.template)
    .filter(({ vector }) => {
      const row = sparseVector([...vector].map(([column, coefficient]) => [column, residueOf(coefficient)] as const));
      return !isReduced(space.add(row));
    });
}

/** Members that share a group, directly or through others; those that share none are left out. */
function overlapping(members: readonly Member[]): Member[][] {
  const leader = new Map<number, number>();
  const find = (column: number): number => {
    let root = column;
    while ((leader.get(root) ?? root) !== root) root = leader.get(root)!;
    leader.set(column, root);
    return root;
  };
  for (const { vector } of members) {
    const [first, ...others] = vector.keys();
    for (const column of others) leader.set(find(column), find(first!));
  }
  const families = new Map<number, Member[]>();
  for (const member of members) {
    const [first] = member.vector.keys();
    const root = find(first!);
    const known = families.get(root);
    if (known) known.push(member);
    else families.set(root, [member]);
  }
  return [...families.values()].filter((family) => family.length > 1);
}

function familyOf(members: readonly Member[]): LatentFamily {
  const numbers = new Map<number, number>();
  const numberOf = (column: number): number => {
    const known = numbers.get(column) ?? numbers.size;
    numbers.set(column, known);
    return known;
  };
  const terms = members.map(({ vector }) =>
    [...vector].map(([column, coefficient]) => [numberOf(column), coefficient] as const),
  );
  return { templates: members.map(({ template }) => template), terms, groupCount: numbers.size };
}
