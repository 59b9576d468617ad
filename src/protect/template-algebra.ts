import { comparePeriods, type Period, parsePeriod, shiftPeriodCode, yearOf } from '../core/period.ts';
import type { GroupRelation, Quantity, QuantityTerm } from '../core/stages.ts';
import { fractionOf, residueOf, subtract } from './secondary/modular.ts';
import { isReduced, RowSpace, type SparseVector, sparseVector, TAG_BASE } from './secondary/row-space.ts';
import { type Template, termsKey } from './templates.ts';

/** Coefficient of a template in a combination. */
export interface TemplateTerm {
  readonly template: number;
  /** NaN where no small fraction fits the residue: then the value cannot be computed, only the dependency is known */
  readonly coefficient: number;
  /** the same modulo the prime of the elimination, always exact */
  readonly residue: number;
}

/** Combination of templates. */
export type Combination = readonly TemplateTerm[];

/** Exact coefficients over delivered columns (series, group, period), by column number. */
export type ColumnVector = ReadonlyMap<number, number>;

// Deeper chains of groups (all → age → age and sex → …) do not occur; the bound ends a chain that bites its tail.
const DEEPEST_SPLIT = 8;

/** Counts over delivered groups. */
interface CountedGroups {
  /** delivered columns by number */
  readonly columns: readonly DeliveredColumn[];
  /** each template over the finest columns: wholes replaced by their parts */
  readonly finest: readonly ColumnVector[];
}

/** What is asked about counts one of which holds the other. */
export interface NestedAlgebra extends CountedGroups {
  /** A quantity at a base period over delivered columns. */
  vectorOf(quantity: Quantity, basePeriod: string): ColumnVector;
}

/** What is asked about groups that can be computed. */
export interface DerivedAlgebra extends CountedGroups {
  /** What published quantities leave open of a vector: vectors of equal rests differ by something that can be told. */
  restOf(vector: ColumnVector): string;
  /** The published quantities a vector follows from, or null if it follows from none. */
  represent(vector: ColumnVector): Combination | null;
}

/** A delivered group. */
export interface DeliveredColumn {
  readonly series: string;
  readonly group: string;
  readonly period: string;
}

/** What the formulas alone imply, whatever the area: which published quantities follow from which others. */
export class TemplateAlgebra implements NestedAlgebra, DerivedAlgebra {
  /** each combination is zero in every area */
  readonly dependencies: readonly Combination[];
  readonly columns: DeliveredColumn[] = [];
  readonly finest: readonly ColumnVector[];
  private readonly numbers = new Map<string, number>();
  private readonly space = new RowSpace();
  private readonly partsOf = new Map<string, GroupRelation>();
  private readonly relations: readonly GroupRelation[];
  private readonly finerThanYears: ReadonlyMap<string, readonly Period[]>;

  constructor(templates: readonly Template[], relations: readonly GroupRelation[]) {
    this.relations = relations;
    this.finerThanYears = seriesFinerThanYears(templates);
    const raw = templates.map((template) => this.vectorOf(template.quantity, template.basePeriod));
    this.addRelations(templates);
    const dependencies: Combination[] = [];
    const bySize = templates
      .map((_, index) => index)
      .sort((a, b) => (raw[a]?.size ?? 0) - (raw[b]?.size ?? 0) || a - b);
    for (const index of bySize) {
      const tagged = [...this.sparse(raw[index] ?? new Map()), [TAG_BASE + index, 1] as const];
      const rest = this.space.add(sparseVector(tagged));
      if (isReduced(rest)) dependencies.push(combination(rest));
    }
    this.dependencies = dependencies.filter((terms) => terms.length > 0);
    this.finest = raw.map((vector) => this.split(vector, 0));
  }

  private column(series: string, group: string, period: string): number {
    const key = `${series}\u001f${group}\u001f${period}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.columns.push({ series, group, period }) - 1;
    this.numbers.set(key, number);
    return number;
  }

  // A year may be named by a date in one formula and by its number in another: its last figures are meant.
  private periodOf(term: QuantityTerm, basePeriod: string): string {
    const code = shiftPeriodCode(basePeriod, term.yearOffset);
    const period = parsePeriod(code);
    if (!period) return code;
    const own = this.finerThanYears.get(term.series);
    if (!own) return String(yearOf(period));
    if (own.some((other) => other.code === code)) return code;
    return own.findLast((other) => yearOf(other) === yearOf(period))?.code ?? code;
  }

  vectorOf(quantity: Quantity, basePeriod: string): ColumnVector {
    const vector = new Map<number, number>();
    for (const term of quantity.terms) {
      const column = this.column(term.series, term.group, this.periodOf(term, basePeriod));
      vector.set(column, (vector.get(column) ?? 0) + term.coefficient);
    }
    return vector;
  }

  /** Delivered groups of one series and period as a vector of this algebra. */
  vectorOfGroups(series: string, groups: readonly string[], period: string): ColumnVector {
    return new Map(groups.map((group) => [this.column(series, group, period), 1]));
  }

  // A whole equals its parts in every period: rows that are zero and carry no tag.
  private addRelations(templates: readonly Template[]): void {
    const periodsBySeries = new Map<string, Set<string>>();
    for (const template of templates)
      for (const term of template.quantity.terms) {
        const periods = periodsBySeries.get(term.series) ?? new Set<string>();
        periodsBySeries.set(term.series, periods.add(this.periodOf(term, template.basePeriod)));
      }
    for (const relation of this.relations) {
      const key = `${relation.series}\u001f${relation.whole}`;
      if (relation.parts.length > (this.partsOf.get(key)?.parts.length ?? 0)) this.partsOf.set(key, relation);
      for (const period of periodsBySeries.get(relation.series) ?? []) {
        const row = new Map([[this.column(relation.series, relation.whole, period), 1]]);
        for (const part of relation.parts) row.set(this.column(relation.series, part, period), -1);
        this.space.add(sparseVector(this.sparse(row)));
      }
    }
  }

  private sparse(vector: ColumnVector): [number, number][] {
    return [...vector].map(([column, coefficient]) => [column, residueOf(coefficient)]);
  }

  /** The vector with every whole replaced by its parts, as far as they were delivered. */
  split(vector: ColumnVector, depth: number): ColumnVector {
    const result = new Map<number, number>();
    let isSplit = false;
    for (const [number, coefficient] of vector) {
      const column = this.columns[number];
      const relation = column && this.partsOf.get(`${column.series}\u001f${column.group}`);
      const parts =
        column && relation && depth < DEEPEST_SPLIT
          ? relation.parts.map((part) => this.column(column.series, part, column.period))
          : [number];
      isSplit ||= parts[0] !== number;
      for (const part of parts) result.set(part, (result.get(part) ?? 0) + coefficient);
    }
    for (const [column, coefficient] of result) if (Math.abs(coefficient) < 1e-12) result.delete(column);
    return isSplit ? this.split(result, depth + 1) : result;
  }

  restOf(vector: ColumnVector): string {
    return restIn(this.space, this.sparse(vector));
  }

  represent(vector: ColumnVector): Combination | null {
    return represented(this.space, this.sparse(vector));
  }

  /** Groups that relations say to be equal, though no whole of them was replaced: ages and sexes of all people. */
  relationsLeft(): ColumnVector[] {
    const times = new Map(this.columns.map(({ series, period }) => [`${series}\u001f${period}`, { series, period }]));
    return [...times.values()].flatMap(({ series, period }) =>
      this.relations.flatMap((relation) => {
        if (relation.series !== series) return [];
        const whole = new Map([[this.column(series, relation.whole, period), 1]]);
        const parts = relation.parts.map((part) => [this.column(series, part, period), -1] as const);
        const left = this.split(new Map([...whole, ...parts]), 0);
        return left.size > 0 ? [left] : [];
      }),
    );
  }
}

/** What rows with tags leave open of a vector. */
export function restIn(space: RowSpace, vector: Iterable<readonly [column: number, residue: number]>): string {
  const { columns, residues } = space.reduce(sparseVector(vector));
  return columns.flatMap((column, at) => (column < TAG_BASE ? [`${column}:${residues[at]}`] : [])).join(' ');
}

/** The tags a vector follows from, or null if it follows from none. */
export function represented(
  space: RowSpace,
  vector: Iterable<readonly [column: number, residue: number]>,
): Combination | null {
  const rest = space.reduce(sparseVector(vector));
  if (!isReduced(rest)) return null;
  return combination(rest).map(({ template, coefficient, residue }) => ({
    template,
    coefficient: -coefficient,
    residue: subtract(0, residue),
  }));
}

// Months, quarters: series of which one quantity has several base periods in one year, with all their periods.
function seriesFinerThanYears(templates: readonly Template[]): ReadonlyMap<string, readonly Period[]> {
  const seen = new Map<string, string>();
  const finer = new Set<string>();
  const periods = new Map<string, Map<string, Period>>();
  for (const { quantity, basePeriod } of templates) {
    const period = parsePeriod(basePeriod);
    if (!period) continue;
    // a year and its last day are one time; two months or two dates are not
    const key = `${termsKey(quantity)}\u001d${period.kind}\u001d${yearOf(period)}`;
    const isFiner = (seen.get(key) ?? basePeriod) !== basePeriod;
    seen.set(key, basePeriod);
    const names = new Set(quantity.terms.map(({ series }) => series));
    for (const series of names) {
      if (isFiner) finer.add(series);
      // a formula of several series may name the time of another one
      if (names.size === 1)
        periods.set(series, (periods.get(series) ?? new Map<string, Period>()).set(basePeriod, period));
    }
  }
  return new Map([...finer].map((series) => [series, [...(periods.get(series)?.values() ?? [])].sort(comparePeriods)]));
}

// Rows of group relations are zero and carry no tag, so tags name templates only.
function combination(rest: SparseVector): Combination {
  return rest.columns.map((column, position) => {
    const residue = rest.residues[position] ?? 0;
    return { template: column - TAG_BASE, coefficient: fractionOf(residue) ?? Number.NaN, residue };
  });
}
