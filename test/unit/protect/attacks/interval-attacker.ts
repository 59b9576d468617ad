import type { LinearSolver } from '../../../../src/core/linear-solver.ts';
import type { MeasuredTable, ProtectedTable, Quantity } from '../../../../src/core/stages.ts';
import { isShown, STATUS } from '../../../../src/core/status.ts';
import { type Statement, Statements } from './attacker.ts';

interface Fact {
  readonly statement: Statement;
  readonly least: number;
  readonly most: number;
}

/** Smallest and largest value that a reader holds possible. */
export type Interval = readonly [least: number, most: number];

const FAR = 1000;

/**
 * A reader who thinks of every assignment of whole people to the smallest groups that fits what he was told. Knows
 * nothing of cells, components or moves: only people per lowest area, finest group and period.
 */
export class IntervalAttacker {
  private readonly solver: LinearSolver;
  private atoms = new Map<string, number>();
  private facts: Fact[] = [];
  private states: Float64Array[] = [];
  /** by hidden count, as he first saw it: whether there is somebody */
  private somebody = new Map<string, boolean>();
  /** few people whom he knew before the edition that he reads */
  private few: readonly Fact[] = [];

  constructor(solver: LinearSolver) {
    this.solver = solver;
  }

  learn(statement: Statement, least: number, most: number): void {
    for (const atom of statement.keys()) if (!this.atoms.has(atom)) this.atoms.set(atom, this.atoms.size);
    this.facts.push({ statement, least, most });
    // what was possible may not be any more
    this.states = this.states.filter((state) => {
      const value = this.valueIn(state, statement);
      return value >= least && value <= most;
    });
  }

  /** Opens the next edition. */
  open(): void {
    const exact = this.facts.filter(({ statement, least, most }) => least === most && isOfPeople(statement));
    this.few = exact.flatMap((whole) => [
      whole,
      ...exact
        .filter((part) => part.most < whole.most && isWithin(part.statement, whole.statement))
        .map((part) => ({ statement: less(whole.statement, part.statement), ...rangeOf(whole.most - part.most) })),
    ]);
  }

  /** Reads that a count is hidden: there is somebody, unless it is a part of few people whom he knew already. */
  learnHidden(statement: Statement, minimum: number): void {
    const key = [...statement].sort().join();
    const isSomebody =
      this.somebody.get(key) ??
      !this.few.some(({ statement: whole, most }) => most > 0 && most < 2 * minimum && isWithin(statement, whole));
    this.somebody.set(key, isSomebody);
    if (isSomebody) this.learn(statement, 1, Number.POSITIVE_INFINITY);
  }

  /** Another reader who was told the same so far. */
  copy(): IntervalAttacker {
    const other = new IntervalAttacker(this.solver);
    other.atoms = new Map(this.atoms);
    other.facts = [...this.facts];
    other.states = [...this.states];
    other.somebody = new Map(this.somebody);
    return other;
  }

  /** How far a figure is in doubt; looks no further once it is as far as asked. */
  interval(statement: Statement, isEnough: (interval: Interval) => boolean): Interval {
    for (const atom of statement.keys()) if (!this.atoms.has(atom)) return [Number.NEGATIVE_INFINITY, FAR];
    for (const sign of [-1, 1]) {
      const known = this.seen(statement);
      if (known && isEnough(known)) return known;
      this.extreme(statement, sign);
    }
    const interval = this.seen(statement);
    if (!interval) throw new Error('what was told fits no figures at all');
    return interval;
  }

  private seen(statement: Statement): Interval | null {
    const values = this.states.map((state) => this.valueIn(state, statement));
    return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
  }

  private valueIn(state: Float64Array, statement: Statement): number {
    let sum = 0;
    for (const [atom, coefficient] of statement) sum += coefficient * (state[this.atoms.get(atom) ?? -1] ?? 0);
    return sum;
  }

  private extreme(statement: Statement, sign: number): void {
    const { size } = this.atoms;
    const rows = this.facts.map(({ statement: fact }) => [...fact]);
    const starts = [0];
    for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
    const column = (atom: string): number => this.atoms.get(atom) ?? 0;
    const program = {
      columnLower: new Float64Array(size),
      columnUpper: new Float64Array(size).fill(FAR),
      rowLower: Float64Array.from(this.facts, ({ least }) => least),
      rowUpper: Float64Array.from(this.facts, ({ most }) => most),
      rowStarts: Int32Array.from(starts),
      rowColumns: Int32Array.from(rows.flatMap((row) => row.map(([atom]) => column(atom)))),
      rowValues: Float64Array.from(rows.flatMap((row) => row.map(([, coefficient]) => coefficient))),
    };
    const columns = Array.from({ length: size }, (_, index) => index);
    const loaded = this.solver.load(program, { columns, gap: 0, nodes: 10_000 });
    const asked = [...statement];
    const { values } = loaded.minimise(
      asked.map(([atom]) => column(atom)),
      asked.map(([, coefficient]) => sign * coefficient),
    );
    loaded.release();
    if (values) this.states.push(values.map(Math.round));
  }
}

/**
 * Everything that a reader finds in a publication: figures, that a count shown as hidden where zeros are shown is at
 * least 1, and that nobody is counted in the part of a share who is not in the whole.
 */
export function tellIntervals(
  attacker: IntervalAttacker,
  measured: MeasuredTable,
  shown: ProtectedTable,
  statements = new Statements(measured),
): void {
  attacker.open();
  shown.indicators.forEach((indicator, position) => {
    const own = measured.indicators[position];
    const top = measured.quantities.get(own?.numerator ?? '');
    const bottom = measured.quantities.get(own?.denominator ?? '');
    indicator.periods.forEach((period, at) => {
      const basePeriod = own?.periods[at]?.basePeriod ?? '';
      measured.areas.areas.forEach((_, area) => {
        const isHidden = [period.numerator, period.denominator].map((one) => one?.statuses[area] === STATUS.hidden);
        for (const [column, quantity, isCount] of [
          [period.numerator, top, indicator.definition.kind !== 'change' && !isHidden[1]],
          [period.denominator, bottom, true],
        ] as const) {
          if (!column || !quantity) continue;
          const statement = statements.of(quantity.terms, basePeriod, area);
          const value = column.values[area] ?? Number.NaN;
          if (isShown(column.statuses[area] ?? 0) && !Number.isNaN(value)) attacker.learn(statement, value, value);
          else if (column.statuses[area] === STATUS.hidden && isCount)
            attacker.learnHidden(statement, minimumOf(measured, quantity));
        }
        if (indicator.definition.kind !== 'share' || !top || !bottom) return;
        const rest = [...bottom.terms, ...top.terms.map((term) => ({ ...term, coefficient: -term.coefficient }))];
        attacker.learn(statements.of(rest, basePeriod, area), 0, Number.POSITIVE_INFINITY);
      });
    });
  });
}

const isOfPeople = (statement: Statement): boolean => [...statement.values()].every((factor) => factor > 0);
const isWithin = (part: Statement, whole: Statement): boolean =>
  [...part].every(([atom, factor]) => factor <= (whole.get(atom) ?? 0));
const rangeOf = (value: number): Omit<Fact, 'statement'> => ({ least: value, most: value });

function less(whole: Statement, part: Statement): Statement {
  const rest = new Map(whole);
  for (const [atom, factor] of part) rest.set(atom, (rest.get(atom) ?? 0) - factor);
  return new Map([...rest].filter(([, factor]) => factor !== 0));
}

function minimumOf({ sources }: MeasuredTable, quantity: Quantity): number {
  const rules = sources.flatMap(({ id, protection }) =>
    protection && quantity.sources.includes(id) ? [protection] : [],
  );
  return Math.max(0, ...rules.map(({ minimumCount }) => minimumCount));
}
