import type { LinearSolver, LoadedProgram } from '../../core/linear-solver.ts';
import type { Move } from '../intervals/move.ts';
import type { Surroundings } from '../intervals/neighbourhood.ts';
import { matrixOf, type Row } from '../intervals/program-rows.ts';
import type { Figure, Requirement } from '../intervals/requirement.ts';
import { FARTHEST } from '../intervals/room.ts';
import type { MovableComponent } from './movable-component.ts';

/** How far a reader can think a figure away from its true value, and why no farther. */
export interface Reached {
  readonly gain: number;
  /** steps of the cells that reach it */
  readonly move: Move;
  /**
   * Whatever is hidden, the gain is at most constant + Σ weight × (1 if hidden, else 0), by position of the cells in
   * their component.
   */
  readonly constant: number;
  readonly weights: Float64Array;
}

const TINY = 1e-9;

/** The reader of a component as a linear program: hidden cells move within their room, sums stay. */
export class AttackProgram {
  private readonly loaded: LoadedProgram;
  private readonly component: MovableComponent;
  private readonly position: ReadonlyMap<number, number>;
  /** how far each column may fall and rise where its cell is hidden */
  private readonly falls: Float64Array;
  private readonly rises: Float64Array;
  /** column of what each combination that somebody knows is away from its true value */
  private readonly knownColumns = new Map<Figure, number>();

  /**
   * @param given.reach how far a reader thinks of a cell being above its true value
   * @param given.known figures that some reader may know
   */
  constructor(
    around: Surroundings,
    component: MovableComponent,
    given: { readonly solver: LinearSolver; readonly reach: number; readonly known: readonly Figure[] },
  ) {
    const { room } = around;
    this.component = component;
    this.position = new Map(component.cells.map((cell, position) => [cell, position]));
    const groups: number[] = [];
    const rows = [...this.sums(around), ...this.rules(around), ...this.latent(around, groups)];
    const count = component.cells.length;
    rows.push(...this.knownRows(given.known, count + groups.length));
    const free = new Array<number>(this.knownColumns.size).fill(Number.POSITIVE_INFINITY);
    this.falls = Float64Array.from([...component.cells.map((cell) => room.down(cell)), ...groups, ...free]);
    this.rises = new Float64Array(this.falls.length).fill(given.reach);
    component.cells.forEach((cell, position) => {
      this.rises[position] = Math.min(given.reach, room.up(cell));
    });
    this.rises.fill(FARTHEST, count);
    this.rises.fill(Number.POSITIVE_INFINITY, count + groups.length);
    // where coefficients are not known a cell stays where it is
    for (const number of component.equations) {
      const { cells, coefficients } = around.equations.equation(number);
      if (!coefficients.some(Number.isNaN)) continue;
      for (const cell of cells) {
        const at = this.position.get(cell);
        if (at !== undefined) this.falls[at] = this.rises[at] = 0;
      }
    }
    this.loaded = given.solver.load({
      columnLower: this.falls.map((fall) => -fall),
      columnUpper: this.rises,
      ...matrixOf(rows),
    });
  }

  private sums({ equations }: Surroundings): Row[] {
    return this.component.equations.flatMap((number) => {
      const { cells, coefficients } = equations.equation(number);
      const row = this.row(cells, coefficients);
      return row.columns.length === 0 || row.values.some(Number.isNaN) ? [] : [{ ...row, lower: 0, upper: 0 }];
    });
  }

  // A combination moves freely in a column of its own, which is held still for whoever knows it.
  private knownRows(known: readonly Figure[], firstColumn: number): Row[] {
    return known.flatMap((figure) => {
      const { columns, values } = this.row(figure.cells, figure.coefficients);
      if (columns.length === 0) return [];
      const column = firstColumn + this.knownColumns.size;
      this.knownColumns.set(figure, column);
      return [{ columns: [...columns, column], values: [...values, -1], lower: 0, upper: 0 }];
    });
  }

  private rules({ room }: Surroundings): Row[] {
    return this.component.cells.flatMap((member) =>
      [...room.rules(member), ...room.bounds(member)]
        // each rule once: with the first of its members
        .filter(({ cells }) => cells.find((cell) => this.position.has(cell)) === member)
        .map((rule) => ({
          ...this.row(rule.cells, rule.coefficients),
          lower: -rule.room,
          upper: Number.POSITIVE_INFINITY,
        })),
    );
  }

  private latent({ room }: Surroundings, people: number[]): Row[] {
    return this.component.places.flatMap((place) => {
      const groups = room.groupsBehind(place);
      if (!groups) return [];
      const first = this.component.cells.length + people.length;
      people.push(...groups);
      return room.latent.cellsOf(place).flatMap((cell, at) => {
        if (Number.isNaN(room.value(cell))) return [];
        const own = this.row([cell], [-1]);
        const terms = place.family.terms[at]!;
        const columns = [...own.columns, ...terms.map(([group]) => first + group)];
        return [{ columns, values: [...own.values, ...terms.map(([, one]) => one)], lower: 0, upper: 0 }];
      });
    });
  }

  private row(cells: readonly number[], coefficients: readonly number[]): Pick<Row, 'columns' | 'values'> {
    const columns: number[] = [];
    const values: number[] = [];
    cells.forEach((cell, at) => {
      const position = this.position.get(cell);
      if (position === undefined) return;
      columns.push(position);
      values.push(coefficients[at] ?? 0);
    });
    return { columns, values };
  }

  /**
   * The farthest that a figure can move.
   * @param sign 1 upwards, −1 downwards
   * @param hidden how much of each cell is hidden, 0 to 1, by position
   */
  farthest(requirement: Requirement, sign: 1 | -1, hidden: Float64Array): Reached {
    const [lower, upper] = [this.falls.map((fall) => -fall), this.rises.slice()];
    hidden.forEach((share, at) => {
      lower[at] = lower[at]! * share;
      upper[at] = upper[at]! * share;
    });
    const known = requirement.known && this.knownColumns.get(requirement.known);
    if (known) lower[known] = upper[known] = 0;
    this.loaded.setAllBounds(lower, upper);
    const goal = this.row(requirement.cells, requirement.coefficients);
    const { values } = this.loaded.minimise(
      goal.columns,
      goal.values.map((value) => -sign * value),
    );
    const count = this.component.cells.length;
    if (!values) return { gain: 0, move: { cells: [], steps: [] }, constant: 0, weights: new Float64Array(count) };
    const gain = goal.columns.reduce((sum, column, at) => sum + sign * goal.values[at]! * values[column]!, 0);
    const weights = new Float64Array(count);
    let constant = gain;
    this.loaded.reducedCosts().forEach((cost, at) => {
      if (at >= count || Math.abs(cost) < TINY) return;
      weights[at] = cost < 0 ? -cost * this.rises[at]! : cost * this.falls[at]!;
      constant -= weights[at]! * hidden[at]!;
    });
    const moved = this.component.cells.flatMap((cell, at) =>
      Math.abs(values[at]!) > 1e-7 ? [[cell, values[at]!]] : [],
    );
    const move = { cells: moved.map(([cell]) => cell!), steps: moved.map(([, step]) => step!) };
    return { gain, move, constant, weights };
  }

  release(): void {
    this.loaded.release();
  }
}
