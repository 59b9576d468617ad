import { CELL, type Cells } from '../cells.ts';
import type { FirstTold } from '../first-told.ts';
import type { ColumnVector, TemplateAlgebra } from '../template-algebra.ts';

/** Since when everybody can add up a count, and periods of which it is nobody. */
export interface KnownSum {
  /** edition after which it is known */
  readonly since: number;
  readonly emptyPeriods: ReadonlySet<string>;
}

interface PartOfSum {
  readonly template: number;
  readonly period: string;
}

/**
 * Counts of several years that everybody can add up in any case: of each part it is public how many they are,
 * or it is nobody, where that is shown. Five people of last year and none of this one are five in both together.
 */
export class SumsOfKnown {
  private readonly cells: Cells;
  private readonly told: FirstTold;
  private readonly columns: TemplateAlgebra['columns'];
  private readonly finest: readonly ColumnVector[];
  private readonly byVector = new Map<string, number>();
  private readonly parts = new Map<number, readonly PartOfSum[]>();

  constructor(cells: Cells, { finest, columns }: TemplateAlgebra, told: FirstTold) {
    this.cells = cells;
    this.told = told;
    this.columns = columns;
    this.finest = finest;
    // counts as they were before a correction have formulas of their own
    for (const { index } of cells.templates.filter(({ sameAs }) => !sameAs).toReversed())
      if (finest[index]) this.byVector.set(keyOf(finest[index]), index);
  }

  /** Since when a count can be added up; null where something in it is not known in any case. */
  of(cell: number): KnownSum | null {
    const { cells } = this;
    if (cells.state(cell) !== CELL.open) return null;
    const parts = this.partsOf(Math.floor(cell / cells.nodes.count));
    let since = Number.NEGATIVE_INFINITY;
    const emptyPeriods = new Set<string>();
    for (const { template, period } of parts) {
      const part = cells.cell(template, cells.nodeOf(cell));
      const known = this.knownSince(part);
      if (known === null) return null;
      since = Math.max(since, known);
      if (cells.value(part) === 0) emptyPeriods.add(period);
    }
    return parts.length === 0 ? null : { since, emptyPeriods };
  }

  /** True if a count is of nothing but these periods. */
  isOf(template: number, periods: ReadonlySet<string>): boolean {
    return [...(this.finest[template] ?? new Map()).keys()].every((column) =>
      periods.has(this.columns[column]!.period),
    );
  }

  // An edition that showed nobody would have done so whatever else it hid: it was known before.
  private knownSince(cell: number): number | null {
    const { cells, told } = this;
    const { rule } = cells.templateOf(cell);
    const isOpen = cells.state(cell) === CELL.open;
    if (!isOpen && cells.state(cell) !== CELL.forced) return null;
    const known = told.known.get(cell);
    if (cells.value(cell) !== 0 || !rule) return isOpen ? null : (known ?? told.today - 1);
    return rule.zerosPublishable && rule.smallRates !== 'hidden' ? (known ?? told.today) - 1 : null;
  }

  /** Counts of one period each that make up a sum; none where it is no sum, or one of them is published nowhere. */
  private partsOf(template: number): readonly PartOfSum[] {
    const known = this.parts.get(template);
    if (known) return known;
    const byPeriod = new Map<string, Map<number, number>>();
    for (const [column, factor] of this.finest[template] ?? []) {
      const { period } = this.columns[column]!;
      byPeriod.set(period, (byPeriod.get(period) ?? new Map<number, number>()).set(column, factor));
    }
    const found = [...byPeriod].flatMap(([period, vector]): PartOfSum[] => {
      const part = this.byVector.get(keyOf(vector));
      return part === undefined ? [] : [{ template: part, period }];
    });
    const parts = byPeriod.size < 2 || found.length < byPeriod.size ? [] : found;
    this.parts.set(template, parts);
    return parts;
  }
}

const keyOf = (vector: ColumnVector): string =>
  [...vector]
    .map((entry) => entry.join('×'))
    .sort()
    .join(' ');
