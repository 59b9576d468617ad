import { CELL, type Cells } from '../cells.ts';
import type { Combination } from '../template-algebra.ts';
import { PRIME, residueOf } from './modular.ts';

/** An equation between cells: Σ coefficient × cell = 0. */
export interface Equation {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly residues: readonly number[];
  /** parts of an area add up to it; the first cell is the whole */
  readonly isHierarchy: boolean;
}

/** An equation between single cells: Σ coefficient × cell = 0. */
export interface Tie {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  /** true: it may well not hold */
  readonly isAssumed: boolean;
}

// Cells of equations that are kept for the next question: some ten megabytes.
const MOST_REMEMBERED = 500_000;
const MOST_CELLS_REMEMBERED = 50_000;

/**
 * Every equation that readers know, by number and made only when asked for:
 * 1. a whole is the sum of its parts; parts without any figure drop out;
 * 2. the same with parts without *this* figure left out too, for readers who know that nobody is there;
 * 3. what the formulas imply inside one area (groups, complements, pooled years, changes);
 * 4. what counts of an edition were more than they are now, and that this is nothing where it cannot be seen.
 * All of it holds of counts as an edition had them, too, where some of them were others than today.
 * These generate all exact relations between the cells: replace every whole by its parts and what is left holds
 * inside single areas of the lowest level.
 */
export class Equations {
  readonly cells: Cells;
  readonly dependencies: readonly Combination[];
  private readonly dependenciesOf: readonly (readonly number[])[];
  private readonly rowCount: number;
  private readonly hierarchyCount: number;
  /** equations of kind 1 some of whose parts have no figure; free cells stay free, so this is known at the start */
  private readonly withAbsentParts: ReadonlySet<number>;
  /** assumptions that turned out to be too much */
  private readonly ignored = new Set<number>();
  readonly ties: readonly Tie[];
  private readonly tiesOf = new Map<number, number[]>();
  private readonly tieStart: number;
  /** which figures exist does not change, so an equation stays as it was made */
  private readonly made = new Map<number, Equation>();
  private madeCells = 0;
  private readonly madeNumbers = new Map<number, readonly number[]>();

  constructor(cells: Cells, dependencies: readonly Combination[], ties: readonly Tie[]) {
    this.cells = cells;
    this.dependencies = dependencies;
    this.rowCount = cells.nodes.rows.length;
    this.hierarchyCount = this.rowCount * cells.templates.length;
    this.ties = ties;
    this.tieStart = 2 * this.hierarchyCount + dependencies.length * cells.nodes.count;
    ties.forEach((tie, index) => {
      for (const cell of tie.cells) this.tiesOf.set(cell, [...(this.tiesOf.get(cell) ?? []), index]);
    });
    const dependenciesOf: number[][] = cells.templates.map(() => []);
    dependencies.forEach((terms, index) => {
      for (const term of terms) dependenciesOf[term.template]?.push(index);
    });
    this.dependenciesOf = dependenciesOf;
    this.withAbsentParts = this.findAbsentParts();
  }

  private findAbsentParts(): ReadonlySet<number> {
    const found = new Set<number>();
    this.cells.states.forEach((state, cell) => {
      if (state !== CELL.free || !this.isAbsent(cell)) return;
      for (const template of this.cells.templatesOf(cell))
        for (const row of this.cells.nodes.rowsAsChild[this.cells.nodeOf(cell)] ?? [])
          found.add(template * this.rowCount + row);
    });
    return found;
  }

  /** Numbers of the equations a cell stands in; those that say nothing are left out. */
  of(cell: number): readonly number[] {
    const known = this.madeNumbers.get(cell);
    if (known) return known;
    const numbers = this.numbersOf(cell).filter((number) => this.equation(number).cells.length > 0);
    if (this.madeNumbers.size >= MOST_CELLS_REMEMBERED) this.madeNumbers.clear();
    this.madeNumbers.set(cell, numbers);
    return numbers;
  }

  private numbersOf(cell: number): number[] {
    const { nodes } = this.cells;
    const node = this.cells.nodeOf(cell);
    const numbers = new Set<number>();
    for (const template of this.cells.templatesOf(cell)) {
      for (const rows of [nodes.rowsAsParent[node], nodes.rowsAsChild[node]])
        for (const row of rows ?? []) {
          const number = template * this.rowCount + row;
          numbers.add(number);
          const narrow = this.hierarchyCount + number;
          if (this.withAbsentParts.has(number) && !this.ignored.has(narrow)) numbers.add(narrow);
        }
      // what holds for a rest between schemes follows from the same equation of its areas
      if (nodes.areasOf[node]?.length === 0) continue;
      for (const dependency of this.dependenciesOf[template] ?? [])
        numbers.add(2 * this.hierarchyCount + dependency * nodes.count + node);
    }
    for (const tie of this.tiesOf.get(cell) ?? [])
      if (!this.ignored.has(this.tieStart + tie)) numbers.add(this.tieStart + tie);
    return [...numbers];
  }

  /** The equation of a number; empty where the whole or every part has no figure at all. */
  equation(number: number): Equation {
    const known = this.made.get(number);
    if (known) return known;
    const equation = this.make(number);
    this.madeCells += equation.cells.length;
    if (this.madeCells > MOST_REMEMBERED) {
      this.made.clear();
      this.madeCells = equation.cells.length;
    }
    this.made.set(number, equation);
    return equation;
  }

  private make(number: number): Equation {
    if (number >= this.tieStart) return this.tie(number - this.tieStart);
    if (number >= 2 * this.hierarchyCount) return this.dependency(number - 2 * this.hierarchyCount);
    const isNarrow = number >= this.hierarchyCount;
    const index = isNarrow ? number - this.hierarchyCount : number;
    return this.hierarchy(Math.floor(index / this.rowCount), index % this.rowCount, isNarrow);
  }

  /**
   * Takes assumptions back, where they leave no cell to hide: all of kind 2, else one of kind 4.
   * @param numbers equations of a derivation
   * @returns false if there was none to take back
   */
  doubt(numbers: readonly number[]): boolean {
    const assumed = numbers.filter((number) => this.isAssumed(number));
    const narrow = assumed.filter((number) => number < this.tieStart);
    const taken = narrow.length > 0 ? narrow : assumed.slice(0, 1);
    for (const number of taken) this.ignored.add(number);
    this.madeNumbers.clear();
    return taken.length > 0;
  }

  /** True if the equation is only assumed: kind 2 or 4. */
  isAssumed(number: number): boolean {
    if (number >= this.tieStart) return this.ties[number - this.tieStart]!.isAssumed;
    return number >= this.hierarchyCount && number < 2 * this.hierarchyCount;
  }

  /** True if nobody published this figure of the area and nothing says that it exists. */
  isAbsent(cell: number): boolean {
    if (this.cells.state(cell) !== CELL.free) return false;
    const template = this.cells.templateOf(cell);
    const node = this.cells.nodeOf(cell);
    if (this.cells.nodes.areasOf[node]?.length === 0) return false;
    return template.isCurrent && !template.hiddenByNode?.[node] && !template.withheld.has(node);
  }

  private hierarchy(template: number, rowIndex: number, isNarrow: boolean): Equation {
    const row = this.cells.nodes.rows[rowIndex];
    const members = [row?.parent ?? 0, ...(row?.children ?? [])];
    if (members.every((node) => this.cells.isRepeated([template], node))) return NOTHING;
    if (row?.rest !== undefined && this.cells.state(this.cells.cell(template, row.rest)) === CELL.blank) return NOTHING;
    const whole = this.cells.cell(template, row?.parent ?? 0);
    const cells = [whole];
    for (const child of row?.children ?? []) {
      const cell = this.cells.cell(template, child);
      if (this.cells.state(cell) === CELL.blank || (isNarrow && this.isAbsent(cell))) continue;
      cells.push(cell);
    }
    if (cells.length === 1 || this.cells.state(whole) === CELL.blank) return NOTHING;
    const coefficients = cells.map((_, position) => (position === 0 ? 1 : -1));
    return { cells, coefficients, residues: coefficients.map((one) => (one + PRIME) % PRIME), isHierarchy: true };
  }

  private tie(index: number): Equation {
    const { cells, coefficients } = this.ties[index]!;
    if (cells.some((cell) => this.cells.state(cell) === CELL.blank)) return NOTHING;
    return { cells, coefficients, residues: coefficients.map(residueOf), isHierarchy: false };
  }

  private dependency(index: number): Equation {
    const { count } = this.cells.nodes;
    const terms = this.dependencies[Math.floor(index / count)] ?? [];
    const templates = terms.map(({ template }) => template);
    if (this.cells.isRepeated(templates, index % count)) return NOTHING;
    const cells = terms.map((term) => this.cells.cell(term.template, index % count));
    if (cells.some((cell) => this.cells.state(cell) === CELL.blank)) return NOTHING;
    return {
      cells,
      coefficients: terms.map((term) => term.coefficient),
      residues: terms.map((term) => term.residue),
      isHierarchy: false,
    };
  }
}

const NOTHING: Equation = { cells: [], coefficients: [], residues: [], isHierarchy: false };
