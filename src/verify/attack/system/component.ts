import type { Column } from './columns.ts';
import type { ShownRate, ToldClass } from './knowledge.ts';
import type { SystemParts } from './system-parts.ts';

/** A number nobody printed: a count of a column in an area, or a smallest part of some. */
export interface Variable {
  /** −1: a smallest part */
  readonly column: number;
  readonly area: number;
  lower: number;
  upper: number;
  readonly isInteger: boolean;
}

/** lower ≤ sum of factor × variable ≤ upper. */
export interface Row {
  lower: number;
  upper: number;
  readonly variables: readonly number[];
  readonly factors: readonly number[];
}

/** Numbers that hang together, with everything that is known about them. */
export interface Component {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  /** variables whose figure is hidden */
  readonly targets: readonly number[];
  /** what is left over between schemes, of which something is hidden */
  readonly rests: readonly OpenRest[];
  /** true if editions of which one corrected the other may be tied to each other: whoever does so may be mistaken */
  readonly isCorrected: boolean;
}

/** What some areas leave of others in a column; areas in ascending order. */
export interface Rest {
  readonly column: number;
  readonly whole: readonly number[];
  readonly parts: readonly number[];
}

/** A rest that the office protects, what it must keep, and how many they are, as far as the office knows. */
export interface JudgedRest extends Rest {
  readonly reach: number;
  readonly width: number;
  readonly value: number | null;
}

/** Key of a rest in a map. */
export const keyOfRest = ({ column, whole, parts }: Rest): string => `${column}/${whole}/${parts}`;

/** People between schemes: the constant and the sum of factor × variable. */
export interface OpenRest extends Rest {
  /** null where nobody but the map says that it may matter */
  readonly demand: Pick<JudgedRest, 'reach' | 'width' | 'value'> | null;
  readonly terms: readonly (readonly [variable: number, factor: number])[];
  readonly constant: number;
}

/**
 * Everything that hangs together with one unknown count. `taken` remembers counts by column × areas + area; `isRounded`:
 * by rounded counts, too.
 */
export function componentAt(parts: SystemParts, cell: number, taken: Set<number>, isRounded = false): Component {
  const builder = new ComponentBuilder(parts, isRounded);
  builder.variableOf(cell);
  builder.spread();
  for (const key of builder.numbers.keys()) taken.add(key);
  return builder.component();
}

class ComponentBuilder {
  readonly numbers = new Map<number, number>();
  private readonly variables: Variable[] = [];
  private readonly rows: Row[] = [];
  private readonly rests: OpenRest[] = [];
  private readonly parts: SystemParts;
  private readonly isRounded: boolean;
  private readonly queue: number[] = [];
  private readonly doneDivisions = new Set<number>();
  private readonly doneRelations = new Set<string>();
  private readonly doneRests = new Set<JudgedRest>();
  private readonly doneLocally = new Set<number>();
  private readonly doneShares = new Set<string>();
  private readonly doneRates = new Set<ShownRate>();
  private readonly doneClasses = new Set<ToldClass>();

  constructor(parts: SystemParts, isRounded: boolean) {
    this.parts = parts;
    this.isRounded = isRounded;
  }

  component(): Component {
    const { hidden, columns } = this.parts.knowledge;
    const isCorrected = this.variables.some(({ column }) => columns[column]?.isOfCorrected);
    const targets = this.variables.flatMap(({ column, area }, number) =>
      column >= 0 && hidden[column]![area] === 1 ? [number] : [],
    );
    return { variables: this.variables, rows: this.rows, targets, rests: this.rests, isCorrected };
  }

  /** The variable of an unknown count; made, and remembered for its relations, when first asked for. */
  variableOf(ofColumn: number): number {
    const { knowledge, ceiling } = this.parts;
    const area = ofColumn % knowledge.areaCount;
    const column = knowledge.columns[knowledge.at(Math.floor(ofColumn / knowledge.areaCount), area)]!;
    const cell = column.number * knowledge.areaCount + area;
    const known = this.numbers.get(cell);
    if (known !== undefined) return known;
    const isHidden = knowledge.hidden[column.number]![area] === 1;
    const isPositive = isHidden && knowledge.isSomebody(column.number, area);
    const least = column.isCount ? Number(isPositive) : -ceiling;
    const number = this.variables.length;
    this.numbers.set(cell, number);
    const range = knowledge.boundsAt(column.number, area);
    const [lower, upper] = [Math.max(least, range.lower), Math.min(ceiling, range.upper)];
    this.variables.push({ column: column.number, area, lower, upper, isInteger: column.isWhole });
    // with noise, or rounded: known within bounds, and no way to more hidden counts
    const isOpen = knowledge.rangeAt(column.number, area) === null || (this.isRounded && column.rounding !== null);
    if (isOpen) this.queue.push(cell);
    return number;
  }

  /** Follows all relations of all counts that are in. */
  spread(): void {
    const { areaCount, columns } = this.parts.knowledge;
    for (let cell = this.queue.pop(); cell !== undefined; cell = this.queue.pop()) {
      const column = columns[Math.floor(cell / areaCount)]!;
      const area = cell % areaCount;
      for (const version of this.parts.knowledge.versionsAt(column.number, area)) {
        this.divide(columns[version]!, area);
        this.overlap(columns[version]!, area);
        this.share(columns[version]!, area);
      }
      this.judge(cell);
      this.rate(cell, area);
      this.classes(cell);
      this.local(column, area);
    }
  }

  /** A row from counts, some of which are known. */
  private row(
    terms: readonly (readonly [column: number, area: number, factor: number])[],
    range: [number, number],
  ): Row | null {
    const { open, constant } = this.sum(terms);
    if (open.length === 0) return null;
    const variables = open.map(([variable]) => variable);
    const factors = open.map(([, factor]) => factor);
    const row = { lower: range[0] - constant, upper: range[1] - constant, variables, factors };
    this.rows.push(row);
    return row;
  }

  /** What is known of a sum of counts, and what is not. */
  private sum(terms: readonly (readonly [column: number, area: number, factor: number])[]) {
    const { known, areaCount } = this.parts.knowledge;
    const open: (readonly [variable: number, factor: number])[] = [];
    let constant = 0;
    for (const [column, area, factor] of terms) {
      const value = known[column]![area]!;
      if (Number.isNaN(value)) open.push([this.variableOf(column * areaCount + area), factor]);
      else constant += factor * value;
    }
    return { open, constant };
  }

  private divide(column: Column, area: number): void {
    const { divisions } = this.parts;
    for (const number of divisions.of(area)) {
      const key = column.number * divisions.count + number;
      if (this.doneDivisions.has(key)) continue;
      this.doneDivisions.add(key);
      const division = divisions.at(number, column);
      if (!division || !(division.whole === area || division.parts.includes(area))) continue;
      const terms = division.parts.map((part) => [column.number, part, 1] as const);
      this.row([[column.number, division.whole, -1], ...terms], [0, 0]);
    }
  }

  /** What lies within others counts no more people than they do. */
  private overlap(column: Column, area: number): void {
    const { ground } = this.parts;
    for (const relation of ground.of(area)) {
      const key = `${column.number}/${relation}`;
      if (this.doneRelations.has(key)) continue;
      this.doneRelations.add(key);
      if (!ground.holds(relation, column)) continue;
      const { whole, parts, isEqual } = ground.relations[relation]!;
      const rest = { column: column.number, whole, parts };
      const row = this.row(termsOf(rest), [0, isEqual ? 0 : Number.POSITIVE_INFINITY]);
      if (!row || isEqual || this.parts.judgedRests.has(keyOfRest(rest))) continue;
      const open = row.variables.map((variable, at) => [variable, row.factors[at]!] as const);
      this.rests.push({ ...rest, demand: null, terms: open, constant: -row.lower });
    }
  }

  /** What the office protects between schemes is looked at in one piece. That tells a reader nothing: it adds no row. */
  private judge(cell: number): void {
    for (const rest of this.parts.judgedRestsOfCell.get(cell) ?? []) {
      if (this.doneRests.has(rest)) continue;
      this.doneRests.add(rest);
      const { open: terms, constant } = this.sum(termsOf(rest));
      this.rests.push({ ...rest, demand: rest, terms, constant });
    }
  }

  private share(column: Column, area: number): void {
    for (const { numerator, denominator } of this.parts.knowledge.shares.get(column.number) ?? []) {
      const key = `${numerator}/${denominator}/${area}`;
      if (this.doneShares.has(key)) continue;
      this.doneShares.add(key);
      const { knowledge } = this.parts;
      // true of all counts that fit to what is printed: it ties nothing
      if (knowledge.boundsAt(numerator, area).upper <= knowledge.boundsAt(denominator, area).lower) continue;
      this.row(
        [
          [numerator, area, 1],
          [denominator, area, -1],
        ],
        [Number.NEGATIVE_INFINITY, 0],
      );
    }
  }

  /** |multiplier × x − value × n| ≤ half a unit × n, which is linear in x and n. */
  private rate(cell: number, area: number): void {
    for (const rate of this.parts.ratesOfCell.get(cell) ?? []) {
      if (this.doneRates.has(rate)) continue;
      this.doneRates.add(rate);
      const { numerator, denominator, multiplier, value, halfUnit } = rate;
      // sums of doubles are off by their last digits
      const slack = Math.max(halfUnit, 1e-9 * Math.max(1, Math.abs(value)));
      const terms = (bound: number) =>
        [
          [numerator, area, multiplier],
          [denominator, area, -bound],
        ] as const;
      this.row(terms(value - slack), [0, Number.POSITIVE_INFINITY]);
      this.row(terms(value + slack), [Number.NEGATIVE_INFINITY, 0]);
    }
  }

  /** from × n ≤ multiplier × x < below × n; of a known n and whole people the last is a largest x. */
  private classes(cell: number): void {
    const { classesOfCell, knowledge } = this.parts;
    for (const told of classesOfCell.get(cell) ?? []) {
      if (this.doneClasses.has(told)) continue;
      this.doneClasses.add(told);
      const { numerator, denominator, area, multiplier, from, below } = told;
      const people = knowledge.known[denominator]![area]!;
      const isExact = !Number.isNaN(people) && knowledge.columns[numerator]!.isWhole;
      const count = [[numerator, area, 1]] as const;
      const rate = (bound: number) => [[numerator, area, multiplier] as const, [denominator, area, -bound] as const];
      const least = (bound: number): number => Math.ceil((bound * people) / multiplier - 1e-9);
      if (from !== null && isExact) this.row(count, [least(from), Number.POSITIVE_INFINITY]);
      else if (from !== null) this.row(rate(from), [-1e-6, Number.POSITIVE_INFINITY]);
      if (below !== null && isExact) this.row(count, [Number.NEGATIVE_INFINITY, least(below) - 1]);
      else if (below !== null) this.row(rate(below), [Number.NEGATIVE_INFINITY, 1e-6]);
    }
  }

  /** In one area: all counts that share people with this one are sums of the same smallest parts. */
  private local(column: Column, area: number): void {
    const { areaCount, columns, known } = this.parts.knowledge;
    if (this.doneLocally.has(column.number * areaCount + area)) return;
    const near = this.columnsNear(column, area);
    for (const number of near) this.doneLocally.add(number * areaCount + area);
    if (near.length === 1) return;
    const rows = near.map((number) => {
      const value = known[number]![area]!;
      const variable = Number.isNaN(value) ? [this.variableOf(number * areaCount + area)] : [];
      const [lower, upper] = variable.length > 0 ? [0, 0] : [value, value];
      return { lower, upper, variables: variable, factors: variable.map(() => -1) };
    });
    const looks = new Map<number, [row: number, factor: number][]>();
    near.forEach((number, row) => {
      for (const [atom, factor] of columns[number]!.atomsIn(area)) {
        const look = looks.get(atom);
        if (look) look.push([row, factor]);
        else looks.set(atom, [[row, factor]]);
      }
    });
    // parts that every one of these counts holds alike need not be told apart
    const made = new Set<string>();
    for (const look of looks.values()) {
      const key = look.join(';');
      if (made.has(key)) continue;
      made.add(key);
      const number = this.variables.length;
      this.variables.push({ column: -1, area, lower: 0, upper: this.parts.ceiling, isInteger: true });
      for (const [row, factor] of look) {
        rows[row]!.variables.push(number);
        rows[row]!.factors.push(factor);
      }
    }
    this.rows.push(...rows);
  }

  private columnsNear(column: Column, area: number): readonly number[] {
    const { columns, known } = this.parts.knowledge;
    const isKnown = (number: number): boolean => !Number.isNaN(known[number]![area]!);
    const near = new Set([column.number]);
    for (const number of near)
      for (const atom of columns[number]!.atomsIn(area).keys())
        for (const other of this.parts.columnsOfAtom.get(atom)!) {
          const { at, atomsIn } = columns[other]!;
          if (near.has(other) || at(area) !== other || !atomsIn(area).has(atom)) continue;
          // what follows from known counts adds nothing, and would tie the years to each other
          if (isKnown(other) && columns[other]!.sumOf?.every(isKnown)) continue;
          near.add(other);
        }
    return [...near];
  }
}

function termsOf({ column, whole, parts }: Rest): (readonly [column: number, area: number, factor: number])[] {
  return [...whole.map((one) => [column, one, 1] as const), ...parts.map((one) => [column, one, -1] as const)];
}
