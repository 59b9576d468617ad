import { CELL, type Cells } from '../cells.ts';
import type { TemplateAlgebra } from '../template-algebra.ts';
import { disturbs, type Evidence, type Figure, type Requirement } from './requirement.ts';

const EPSILON = 1e-6;

/**
 * Figures that count one person each and are hidden: that person knows them. Counts of 1, and combinations that leave 1,
 * such as the one of sixty who was not vaccinated.
 */
export class Insiders {
  private readonly cells: Cells;
  private readonly algebra: TemplateAlgebra;
  private readonly of1 = new Map<number, Figure[]>();
  /** templates of which the second counts a part of the first */
  private readonly nested = new Set<string>();

  constructor(cells: Cells, algebra: TemplateAlgebra) {
    this.cells = cells;
    this.algebra = algebra;
    for (const [whole, part, ...others] of cells.neverNegative)
      if (whole?.coefficient === 1 && part?.coefficient === -1 && others.length === 0)
        this.nested.add(`${whole.template}/${part.template}`);
    cells.states.forEach((state, cell) => {
      if (state !== CELL.protected || cells.isDifference[Math.floor(cell / cells.nodes.count)]) return;
      if (isOne(this.value(cell))) this.add({ cells: [cell], coefficients: [1] });
    });
    for (const { cells: own, coefficients } of cells.targets)
      if (isOne(own.reduce((sum, cell, at) => sum + (coefficients[at] ?? 0) * this.value(cell), 0)))
        this.add({ cells: own, coefficients });
  }

  /** Those whose figure changes with the evidence, so that it is no evidence to them. */
  of(requirement: Requirement, evidence: Evidence): Figure[] {
    const found = new Set<Figure>();
    for (const move of [evidence.up, evidence.down])
      for (const cell of move?.cells ?? [])
        for (const figure of this.of1.get(cell) ?? [])
          if (!this.isOwn(requirement, figure) && disturbs(evidence, figure)) found.add(figure);
    return [...found];
  }

  /** All figures that count one person each. */
  figures(): readonly Figure[] {
    return [...new Set([...this.of1.values()].flat())];
  }

  private add(figure: Figure): void {
    for (const cell of figure.cells) this.of1.set(cell, [...(this.of1.get(cell) ?? []), figure]);
  }

  // Where a source gave no figure others may tell the office what it is.
  private value(cell: number): number {
    const { count } = this.cells.nodes;
    return this.cells.impliedValues[Math.floor(cell / count)]?.[cell % count] ?? Number.NaN;
  }

  private isOwn(requirement: Requirement, figure: Figure): boolean {
    return this.isSame(requirement, figure) || this.isSamePerson(requirement, figure);
  }

  // Beside what is shown both are the same figure: whoever is in the one is in the other, or knows it from his own.
  private isSame(one: Figure, other: Figure): boolean {
    const hiddenOf = ({ cells }: Figure): number[] => cells.filter((cell) => this.cells.isUnknown(cell));
    const [first, second] = [hiddenOf(one), hiddenOf(other)];
    return first.length === 1 && second.length === 1 && first[0] === second[0];
  }

  // One person in an area and one in the town around it: as a rule it is the same person, in two counts or at two times.
  private isSamePerson(requirement: Requirement, figure: Figure): boolean {
    if (!isOne(requirement.value)) return false;
    if (!this.overlap(requirement, figure)) return false;
    return this.livesWithin(requirement, figure) || this.livesWithin(figure, requirement);
  }

  // In some scheme or by the map. Areas that hold another may be several, as long as all but one are shown to be empty.
  private livesWithin(inner: Figure, outer: Figure): boolean {
    const { nodes } = this.cells;
    const outerNode = this.cells.nodeOf(outer.cells[0] ?? 0);
    const places = new Set([this.cells.nodeOf(inner.cells[0] ?? 0)]);
    const add = (areas: readonly number[]): void => {
      const peopled = areas.filter((node) => !this.isEmpty(inner, node));
      if (peopled.length === 1) places.add(peopled[0]!);
    };
    for (const node of places) {
      if (node === outerNode) return true;
      for (const row of nodes.rowsAsChild[node] ?? []) add([nodes.rows[row]!.parent]);
      for (const row of nodes.rowsAsParent[node] ?? []) add(nodes.rows[row]!.children);
    }
    return false;
  }

  // What a figure counts, counted in another area: shown, and nobody.
  private isEmpty({ cells, coefficients }: Figure, node: number): boolean {
    if (this.cells.nodes.areasOf[node]?.length === 0) return false;
    const elsewhere = cells.map((cell) => this.cells.cell(Math.floor(cell / this.cells.nodes.count), node));
    if (elsewhere.some((cell) => this.cells.isUnknown(cell))) return false;
    return (
      Math.abs(elsewhere.reduce((sum, cell, at) => sum + (coefficients[at] ?? 0) * this.cells.value(cell), 0)) < EPSILON
    );
  }

  private overlap(one: Figure, other: Figure): boolean {
    if (this.isNested(one, other) || this.isNested(other, one)) return true;
    const others = this.vector(other);
    return [...this.vector(one)].some(([column, coefficient]) => coefficient > 0 && (others.get(column) ?? 0) > 0);
  }

  // A numerator among its denominator: series of their own, but the same people.
  private isNested(whole: Figure, part: Figure): boolean {
    const [outer, inner] = [whole, part].map(({ cells }) => Math.floor((cells[0] ?? 0) / this.cells.nodes.count));
    return whole.cells.length === 1 && part.cells.length === 1 && this.nested.has(`${outer}/${inner}`);
  }

  private vector({ cells, coefficients }: Figure): Map<number, number> {
    const vector = new Map<number, number>();
    cells.forEach((cell, at) => {
      for (const [column, one] of this.algebra.finest[Math.floor(cell / this.cells.nodes.count)] ?? [])
        vector.set(column, (vector.get(column) ?? 0) + one * (coefficients[at] ?? 0));
    });
    return vector;
  }
}

const isOne = (value: number): boolean => Math.abs(Math.abs(value) - 1) < EPSILON;
