import type { LinearProgram, LinearSolver, LoadedProgram } from '../../core/linear-solver.ts';
import type { LatentPlace } from './latent-groups.ts';
import type { Move } from './move.ts';
import { equationsOf, type Surroundings } from './neighbourhood.ts';
import { matrixOf, type Row } from './program-rows.ts';
import type { Requirement } from './requirement.ts';
import { FARTHEST, type RoomRule } from './room.ts';

// Whatever moves, a reader cannot think of more people than these: keeps the program bounded.
const NODES = 2000;

/**
 * The moves of some cells as a linear program: each cell may rise and fall within its room, every equation keeps its
 * sum, and the figure of a requirement changes by a given amount. Cells elsewhere stay as they are.
 */
export class MoveProgram {
  private readonly around: Surroundings;
  private readonly solver: LinearSolver;
  private readonly members: readonly number[];
  private readonly position: ReadonlyMap<number, number>;
  private readonly requirement: Requirement;
  private program: LinearProgram;
  private readonly equationRows: readonly Row[];
  private loaded: LoadedProgram | null = null;
  /** where the groups behind overlapping counts are part of the program: only where a move went wrong without */
  private places: readonly LatentPlace[];
  /** the same with what is left over between schemes, by its cells */
  private readonly bounds = new Map<string, RoomRule>();
  private readonly costs: number[];
  private readonly columns: readonly number[];
  private readonly goal: number;

  /** @param costOf what it costs to change a cell by one */
  constructor(
    around: Surroundings,
    solver: LinearSolver,
    given: { readonly members: readonly number[]; readonly requirement: Requirement; costOf(cell: number): number },
  ) {
    this.around = around;
    this.solver = solver;
    this.members = given.members;
    this.position = new Map(given.members.map((cell, position) => [cell, position]));
    this.equationRows = this.sums();
    this.goal = 2 * given.members.length;
    this.requirement = given.requirement;
    this.places = around.room.latent.places(given.requirement.cells);
    this.program = this.build();
    this.columns = given.members.flatMap((_, position) => [2 * position, 2 * position + 1]);
    this.costs = given.members.flatMap((cell) => {
      const cost = given.costOf(cell);
      return [cost, cost];
    });
  }

  private sums(): Row[] {
    const rows: Row[] = [];
    const seen = new Set<number>();
    for (const member of this.members)
      for (const number of equationsOf(this.around, member)) {
        if (seen.has(number)) continue;
        seen.add(number);
        const { cells, coefficients } = this.around.equations.equation(number);
        const row = this.row(cells, coefficients);
        // cells in an equation whose coefficients are not known stay where they are
        if (row.values.some(Number.isNaN))
          for (const column of row.columns) rows.push({ columns: [column], values: [1], lower: 0, upper: 0 });
        else if (row.columns.length > 0) rows.push({ ...row, lower: 0, upper: 0 });
      }
    return rows;
  }

  private row(cells: readonly number[], coefficients: readonly number[]): Pick<Row, 'columns' | 'values'> {
    const columns: number[] = [];
    const values: number[] = [];
    cells.forEach((cell, at) => {
      const position = this.position.get(cell);
      if (position === undefined) return;
      const value = coefficients[at] ?? 0;
      columns.push(2 * position, 2 * position + 1);
      values.push(value, -value);
    });
    return { columns, values };
  }

  private rules(): Row[] {
    const rows: Row[] = [];
    for (const member of this.members)
      for (const rule of this.around.room.rules(member)) {
        // each rule once: with the first of its members
        if (rule.cells.find((cell) => this.position.has(cell)) !== member) continue;
        rows.push(this.ruleRow(rule));
      }
    return [...rows, ...[...this.bounds.values()].map((bound) => this.ruleRow(bound))];
  }

  private ruleRow({ cells, coefficients, room }: RoomRule): Row {
    return { ...this.row(cells, coefficients), lower: -room, upper: Number.POSITIVE_INFINITY };
  }

  // Groups behind overlapping counts move as well, as far as somebody is in them.
  private latent(): { readonly rows: Row[]; readonly lowest: number[] } {
    const { room } = this.around;
    const rows: Row[] = [];
    const lowest: number[] = [];
    for (const place of this.places) {
      const groups = room.groupsBehind(place);
      if (!groups) continue;
      const first = this.goal + 1 + lowest.length;
      for (const people of groups) lowest.push(-people);
      room.latent.cellsOf(place).forEach((cell, at) => {
        if (Number.isNaN(room.value(cell))) return;
        const own = this.row([cell], [-1]);
        const terms = place.family.terms[at]!;
        const columns = [...own.columns, ...terms.map(([group]) => first + group)];
        rows.push({ columns, values: [...own.values, ...terms.map(([, one]) => one)], lower: 0, upper: 0 });
      });
    }
    return { rows, lowest };
  }

  private build(): LinearProgram {
    const { room } = this.around;
    const { requirement } = this;
    const goalRow = this.row(requirement.cells, requirement.coefficients);
    const goal: Row = { columns: [...goalRow.columns, this.goal], values: [...goalRow.values, -1], lower: 0, upper: 0 };
    const latent = this.latent();
    const { known } = requirement;
    const still: Row[] = known ? [{ ...this.row(known.cells, known.coefficients), lower: 0, upper: 0 }] : [];
    const rows = [...this.equationRows, ...this.rules(), goal, ...still, ...latent.rows];
    const columnCount = this.goal + 1 + latent.lowest.length;
    const columnLower = new Float64Array(columnCount);
    const columnUpper = new Float64Array(columnCount).fill(FARTHEST);
    this.members.forEach((cell, position) => {
      columnUpper[2 * position] = room.up(cell);
      columnUpper[2 * position + 1] = room.down(cell);
    });
    columnUpper[this.goal] = 0;
    columnLower.set(latent.lowest, this.goal + 1);
    return { columnLower, columnUpper, ...matrixOf(rows) };
  }

  /** The cheapest move that changes the figure by an amount between two; null if there is none. */
  find(least: number, most: number): Move | null {
    this.loaded ??= this.solver.load(this.program);
    this.loaded.setBounds(this.goal, Math.min(least, most), Math.max(least, most));
    const { values } = this.loaded.minimise(this.columns, this.costs);
    if (!values) return null;
    const steps = this.stepsOf(values);
    if (this.isMove(steps)) return { cells: [...steps.keys()], steps: [...steps.values()] };
    return this.learn(steps) ? this.find(least, most) : this.whole(least, most);
  }

  // Few moves need to know the groups behind overlapping counts, or what is left over between schemes; all of them would
  // make a program large.
  private learn(steps: ReadonlyMap<number, number>): boolean {
    const known = new Set(this.places.map(({ key }) => key));
    const fresh = this.around.room.impossiblePlaces(steps).filter(({ key }) => !known.has(key));
    const before = this.bounds.size;
    for (const bound of this.around.room.brokenBounds(steps)) {
      const key = bound.cells.join();
      if (!this.bounds.has(key)) this.bounds.set(key, bound);
    }
    if (fresh.length === 0 && this.bounds.size === before) return false;
    this.release();
    this.places = [...this.places, ...fresh];
    this.program = this.build();
    return true;
  }

  /** The largest change upwards (1) or downwards (−1) up to a bound. */
  farthest(sign: 1 | -1, bound: number): Move | null {
    this.loaded ??= this.solver.load(this.program);
    this.loaded.setBounds(this.goal, Math.min(0, sign * bound), Math.max(0, sign * bound));
    const { values } = this.loaded.minimise([this.goal], [-sign]);
    for (let reached = Math.floor(Math.abs(values?.[this.goal] ?? 0) + 1e-6); reached > 0; reached -= 1) {
      const move = this.find(sign * reached, sign * reached);
      if (move) return move;
    }
    return null;
  }

  /** From now on these cells cost no more than the given. */
  cheapen(cells: readonly number[], cost: number): void {
    for (const cell of cells) {
      const position = this.position.get(cell) ?? 0;
      for (const column of [2 * position, 2 * position + 1])
        this.costs[column] = Math.min(cost, this.costs[column] ?? cost);
    }
  }

  release(): void {
    this.loaded?.release();
    this.loaded = null;
  }

  // Where a corner of the program is not whole, whole numbers are looked for.
  private whole(least: number, most: number): Move | null {
    const columns = this.members.flatMap((cell, at) => (this.around.room.isWhole(cell) ? [2 * at, 2 * at + 1] : []));
    const search = this.solver.load(this.program, { columns, gap: 0.5, nodes: NODES });
    search.setBounds(this.goal, Math.min(least, most), Math.max(least, most));
    const { values } = search.minimise(this.columns, this.costs);
    search.release();
    if (!values) return null;
    const steps = this.stepsOf(values);
    if (this.isMove(steps)) return { cells: [...steps.keys()], steps: [...steps.values()] };
    return this.learn(steps) ? this.find(least, most) : null;
  }

  private stepsOf(values: Float64Array): Map<number, number> {
    const steps = new Map<number, number>();
    this.members.forEach((cell, position) => {
      const step = (values[2 * position] ?? 0) - (values[2 * position + 1] ?? 0);
      const rounded = Math.round(step);
      const exact = Math.abs(step - rounded) < 1e-6 ? rounded : step;
      if (Math.abs(exact) > 1e-9) steps.set(cell, exact);
    });
    return steps;
  }

  // What the solver found is taken on no trust: it is added up again.
  private isMove(steps: ReadonlyMap<number, number>): boolean {
    const fits = this.equationRows.every(({ columns, values: coefficients }) => {
      let sum = 0;
      for (let at = 0; at < columns.length; at += 2) {
        const cell = this.members[(columns[at] ?? 0) / 2] ?? -1;
        sum += (coefficients[at] ?? 0) * (steps.get(cell) ?? 0);
      }
      return Math.abs(sum) < 1e-6;
    });
    return fits && this.around.room.allows(steps);
  }
}
