import type { CountBounds } from '../../../core/edition.ts';
import { STATUS } from '../../../core/status.ts';
import type { EarlyClass } from '../../data/early-classes.ts';
import type { FigureBlock, Figures } from '../read/figures.ts';
import type { KnownAreas } from '../read/read-areas.ts';
import { type Column, type ColumnIndex, STANDARDISED } from './columns.ts';
import { shownRange } from './shown-range.ts';
import { type Side, sidesOf } from './sides.ts';

/** A shown value whose numerator or denominator is not shown: x lies near value × n / multiplier. */
export interface ShownRate {
  readonly numerator: number;
  readonly denominator: number;
  readonly area: number;
  readonly multiplier: number;
  readonly value: number;
  /** half of the last unit that was written */
  readonly halfUnit: number;
}

/** A hidden value of which the class is told: from × n ≤ multiplier × x < below × n. */
export interface ToldClass {
  readonly numerator: number;
  readonly denominator: number;
  readonly area: number;
  readonly multiplier: number;
  /** null: open on that side */
  readonly from: number | null;
  readonly below: number | null;
}

/** What a count is made of: series, each at a period. */
const kindsOf = ({ slices }: Column): readonly string[] => slices.map(({ series, period }) => `${series} ${period}`);

/** What is known of every column in every area. */
export class Knowledge {
  readonly columns: readonly Column[];
  readonly areaCount: number;
  /** NaN where nothing is known */
  readonly known: readonly Float64Array[];
  /** what is printed of counts that are rounded or carry noise, by column and area; none where all is exact */
  readonly printed = new Map<number, Float64Array>();
  /** between which counts the true ones behind these are, by all editions; by column × areas + area */
  private readonly ranges = new Map<number, CountBounds>();
  /** 1 where a figure with this count is hidden, by column and area */
  readonly hidden: readonly Uint8Array[];
  /** 1 where a count is hidden beside a hidden denominator, and nowhere else, by column and area */
  private readonly beside: readonly Uint8Array[];
  /** 1 where an edition hid this count though it would have shown a zero, by column and area */
  private readonly somebody: readonly Uint8Array[];
  readonly rates: ShownRate[] = [];
  readonly classes: ToldClass[] = [];
  /** shares whose numerator is a part of the denominator, by column of either */
  readonly shares = new Map<number, { readonly numerator: number; readonly denominator: number }[]>();
  /** sides of changes and balances that nobody publishes, by column of the difference or of the other side */
  readonly sides: ReadonlyMap<number, readonly Side[]>;
  /** counts that a count is published beside, as the numerator of each; null: it is published for itself as well */
  private readonly bases = new Map<number, Set<number | null>>();
  /** files that say two things about one count: column and area */
  readonly contradictions: { readonly column: number; readonly area: number }[] = [];

  /** by column × areas + area: hidden, but not because there is somebody */
  private readonly mayBeNone: ReadonlySet<number>;
  /** by column × areas + area: nothing here says that it is hidden */
  private readonly hiddenElsewhere = new Set<number>();
  /** by column × areas + area: what is true of rounded counts; whatever an edition told that is not so is left out */
  private readonly isNow: ReadonlyMap<number, number>;

  constructor(
    columns: readonly Column[],
    areaCount: number,
    {
      mayBeNone = new Set(),
      isNow = new Map(),
    }: { readonly mayBeNone?: ReadonlySet<number>; readonly isNow?: ReadonlyMap<number, number> } = {},
  ) {
    this.columns = columns;
    this.areaCount = areaCount;
    this.mayBeNone = mayBeNone;
    this.isNow = isNow;
    this.known = columns.map(() => new Float64Array(areaCount).fill(Number.NaN));
    this.hidden = columns.map(() => new Uint8Array(areaCount));
    this.beside = columns.map(() => new Uint8Array(areaCount));
    this.somebody = columns.map(() => new Uint8Array(areaCount));
    this.sides = sidesOf(columns);
  }

  /** The column that has a count: today's, where nothing was corrected since. */
  at(column: number, area: number): number {
    return this.columns[column]!.at(area);
  }

  /** Columns that a count stands for: its own, and those of editions since which nothing of it was corrected. */
  versionsAt(column: number, area: number): readonly number[] {
    return this.columns[column]!.versions.filter((version) => this.at(version, area) === column);
  }

  /** Forgets that a count is hidden where something else shows it. To be called when all was learnt. */
  settle(): void {
    for (const { number, versions } of this.columns)
      for (let area = 0; area < (versions[0] === number ? 0 : this.areaCount); area++)
        this.known[number]![area] = this.known[this.at(number, area)]![area]!;
    for (const [column, values] of this.known.entries())
      for (let area = 0; area < this.areaCount; area++)
        if (!Number.isNaN(values[area]!)) this.hidden[column]![area] = 0;
    for (const [column, values] of this.printed)
      for (let area = 0; area < this.areaCount; area++)
        if (!Number.isNaN(values[area]!)) this.hidden[column]![area] = 0;
  }

  /**
   * Takes over what is hidden elsewhere, as far as nothing here shows it, and something here is of the same kind or a
   * whole of it, or of its whole.
   */
  hideAlso(other: Knowledge): void {
    const kinds = new Set(this.columns.filter(({ number }) => this.tellsOf(number)).flatMap(kindsOf));
    const isOfKind = this.columns.map((column) => kindsOf(column).some((kind) => kinds.has(kind)));
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const [column, hidden] of this.hidden.entries())
        other.hidden[column]!.forEach((isHidden, area) => {
          if (isHidden === 0 || hidden[area] === 1 || !Number.isNaN(this.known[column]![area]!)) return;
          if (!isOfKind[column] && !this.isPartOfAny(column, area)) return;
          hidden[area] = 1;
          isNew = true;
          if (!isOfKind[column]) this.hiddenElsewhere.add(column * this.areaCount + area);
        });
    }
  }

  /** True if a count is a part of another that is shown or hidden here. */
  private isPartOfAny(column: number, area: number): boolean {
    return this.versionsAt(column, area).some((version) =>
      (this.shares.get(version) ?? []).some(({ numerator, denominator }) => {
        const whole = this.at(denominator, area);
        return numerator === version && (this.hidden[whole]![area] === 1 || !Number.isNaN(this.known[whole]![area]!));
      }),
    );
  }

  /** Takes over which counts are parts of which: that was so before anybody declared it. */
  shareLike(other: Knowledge): void {
    for (const list of other.shares.values())
      for (const { numerator, denominator } of list) this.addShare(numerator, denominator);
  }

  private tellsOf(column: number): boolean {
    return [this.known[column], this.printed.get(column)].some((values) =>
      values?.some((value) => !Number.isNaN(value)),
    );
  }

  /** Counts that are known here and hidden elsewhere. */
  shownThoughHidden(other: Knowledge): readonly { column: number; area: number; value: number }[] {
    return other.hidden.flatMap((hidden, column) =>
      Array.from(hidden).flatMap((isHidden, area) => {
        const value = this.known[column]![area]!;
        return isHidden === 1 && !Number.isNaN(value) ? [{ column, area, value }] : [];
      }),
    );
  }

  /** True if a count is known here, or bounded by a rate, that is not known there. */
  knowsMoreThan(other: Knowledge): boolean {
    if (this.rates.length > other.rates.length) return true;
    return this.known.some((values, column) => {
      const others = other.known[column]!;
      return values.some((value, area) => !Number.isNaN(value) && Number.isNaN(others[area]!));
    });
  }

  /** Learns everything that a table shows. */
  learn(figures: Figures, index: ColumnIndex): void {
    for (const [series, periods] of index.columns) {
      const { kind, multiplier } = index.formulas.get(series)!;
      const decimals = figures.decimals.get(series) ?? 0;
      const { hidesSomebody } = index;
      const given = { kind, multiplier, halfUnit: Math.max(0.5 * 10 ** -decimals, 0), hidesSomebody };
      for (const [period, { numerator, denominator }] of periods) {
        this.basesOf(numerator).add(denominator);
        if (denominator !== null) this.basesOf(denominator).add(null);
        if (kind === 'share' && denominator !== null) {
          this.addShare(numerator, denominator);
          this.addShare(this.columns[numerator]!.versions[0]!, this.columns[denominator]!.versions[0]!);
        }
        const block = figures.blocks.get(series)?.get(period);
        if (block) this.learnBlock(block, { ...given, series, period, numerator, denominator });
      }
    }
  }

  /** Learns numerators or denominators, and nothing of what stands beside them. */
  learnSides({ blocks }: Figures, columns: ColumnIndex['columns'], isWanted: (column: number) => boolean): void {
    for (const [series, periods] of columns)
      for (const [period, { numerator, denominator }] of periods) {
        const block = blocks.get(series)?.get(period);
        const learn = (column: number, counts: Float64Array): void => {
          for (const [area, count] of counts.entries()) this.set(this.at(column, area), area, count);
        };
        if (block && isWanted(numerator)) learn(numerator, block.numerator);
        if (block && denominator !== null && isWanted(denominator)) learn(denominator, block.denominator);
      }
  }

  /** Learns in which classes hidden values lie. */
  learnClasses(classes: readonly EarlyClass[], index: ColumnIndex, { numbers }: KnownAreas): void {
    for (const { series, period, area: key, from, below } of classes) {
      const area = numbers.get(key);
      const columns = index.columns.get(series)?.get(period);
      if (area === undefined || !columns || columns.denominator === null) continue;
      const { multiplier } = index.formulas.get(series)!;
      const [numerator, denominator] = [this.at(columns.numerator, area), this.at(columns.denominator, area)];
      this.classes.push({ numerator, denominator, area, multiplier, from, below });
    }
  }

  /** Wholes that a count is a part of in an area, as far as they are shown. */
  shownWholes(column: number, area: number): readonly { readonly denominator: number; readonly whole: number }[] {
    const found = new Map<number, number>();
    for (const version of this.versionsAt(column, area))
      for (const { numerator, denominator } of this.shares.get(version) ?? []) {
        const whole = this.known[denominator]![area]!;
        if (numerator === version && !Number.isNaN(whole)) found.set(this.at(denominator, area), whole);
      }
    return [...found].map(([denominator, whole]) => ({ denominator, whole }));
  }

  /** True if a hidden count is hidden whatever it is. */
  isPartOfFew(column: number, area: number): boolean {
    return this.mayBeNone.has(column * this.areaCount + area);
  }

  /**
   * True if wherever a count was hidden its denominator was as well: then it may be hidden for the sake of that alone,
   * though something else tells the denominator by now.
   */
  isBesideHidden(column: number, area: number): boolean {
    return this.basesAt(column, area).every((base) => base !== null) && this.beside[column]![area] === 1;
  }

  /** Counts that a count is published beside here; none where only something else tells that it is hidden. */
  private basesAt(column: number, area: number): readonly (number | null)[] {
    return this.versionsAt(column, area).flatMap((version) => [...this.basesOf(version)]);
  }

  /** True if a count may be hidden without being a secret: whatever it is, or for the sake of its denominator alone. */
  mayBeNoSecret(column: number, area: number): boolean {
    return this.isPartOfFew(column, area) || this.isBesideHidden(column, area);
  }

  /** True if a hidden count is at least 1, by the rule of today or of an edition that hid it. */
  isSomebody(column: number, area: number): boolean {
    if (this.isPartOfFew(column, area)) return false;
    if (this.somebody[column]![area] === 1) return true;
    if (this.hiddenElsewhere.has(column * this.areaCount + area)) return false;
    if (this.basesAt(column, area).length === 0) return false;
    return this.columns[column]!.isPositiveIfHidden && !this.isBesideHidden(column, area);
  }

  private basesOf(column: number): Set<number | null> {
    const known = this.bases.get(column) ?? new Set();
    this.bases.set(column, known);
    return known;
  }

  private addShare(numerator: number, denominator: number): void {
    for (const column of [numerator, denominator]) {
      const known = this.shares.get(column) ?? [];
      if (!known.some((share) => share.numerator === numerator && share.denominator === denominator))
        this.shares.set(column, [...known, { numerator, denominator }]);
    }
  }

  private learnBlock(block: FigureBlock, of: BlockColumns): void {
    for (let area = 0; area < this.areaCount; area++) {
      const status = block.statuses[area]!;
      const [value, upper, lower] = [block.value[area]!, block.numerator[area]!, block.denominator[area]!];
      const count = Number.isNaN(upper) && of.kind === 'count' ? value : upper;
      const numerator = this.at(of.numerator, area);
      const denominator = of.denominator === null ? null : this.at(of.denominator, area);
      this.set(numerator, area, count);
      if (denominator !== null) this.set(denominator, area, lower);
      // there is no rate on nobody, whatever stands above; were that known it would be told
      const isAboveNobody = status === STATUS['not-applicable'] && !Number.isNaN(lower);
      const isHidden = status === STATUS.hidden || isAboveNobody;
      // a value without its count: somebody took the count away and left the rate
      const isHalf = !Number.isNaN(value) && (Number.isNaN(count) || (denominator !== null && Number.isNaN(lower)));
      if ((isHidden || isHalf) && Number.isNaN(count)) {
        const isAlone = denominator === null || !Number.isNaN(lower);
        if (isAlone || this.hidden[numerator]![area] === 0) this.beside[numerator]![area] = isAlone ? 0 : 1;
        this.hidden[numerator]![area] = 1;
        // beside a hidden denominator it may be hidden for the sake of that alone
        if (isAlone) this.markSomebody(numerator, area, of);
      }
      if (denominator === null) continue;
      if ((isHidden || isHalf) && Number.isNaN(lower)) {
        this.hidden[denominator]![area] = 1;
        this.beside[denominator]![area] = 0;
        this.markSomebody(denominator, area, of);
      }
      if (isHalf && !STANDARDISED.has(of.kind)) this.rates.push({ ...of, numerator, denominator, area, value });
    }
  }

  private markSomebody(number: number, area: number, { hidesSomebody }: BlockColumns): void {
    const { isCount, hidesNobodyToo, slices } = this.columns[number]!;
    if (isCount && !hidesNobodyToo && slices.every(({ series }) => hidesSomebody(series)))
      this.somebody[number]![area] = 1;
  }

  /** Between which counts a true one is of which something inexact is printed; null: nothing is. */
  rangeAt(column: number, area: number): CountBounds | null {
    return this.ranges.get(column * this.areaCount + area) ?? null;
  }

  /** Between which counts a true one is by what is printed of it. */
  boundsAt(column: number, area: number): CountBounds {
    const value = this.known[column]![area]!;
    if (!Number.isNaN(value)) return { lower: value, upper: value };
    const lower = this.columns[column]!.isCount ? 0 : Number.NEGATIVE_INFINITY;
    return this.rangeAt(column, area) ?? { lower, upper: Number.POSITIVE_INFINITY };
  }

  private printedOf(column: number): Float64Array {
    const known = this.printed.get(column) ?? new Float64Array(this.areaCount).fill(Number.NaN);
    this.printed.set(column, known);
    return known;
  }

  private set(column: number, area: number, count: number): void {
    if (Number.isNaN(count)) return;
    if (this.columns[column]!.inexactness > 0) {
      this.setInexact(column, area, count);
      return;
    }
    const values = this.known[column]!;
    const before = values[area]!;
    if (Number.isNaN(before)) values[area] = count;
    else if (Math.abs(before - count) > 1e-9 * Math.max(1, Math.abs(count))) this.contradictions.push({ column, area });
  }

  // The same count may be rounded otherwise in each edition: then it is where both are right. Where both cannot be it was
  // corrected since, and what the newer one says holds.
  private setInexact(column: number, area: number, count: number): void {
    const range = shownRange(count, this.columns[column]!);
    const before = this.rangeAt(column, area) ?? range;
    const both = { lower: Math.max(range.lower, before.lower), upper: Math.min(range.upper, before.upper) };
    const cell = column * this.areaCount + area;
    const truth = this.isNow.get(cell);
    if (both.lower > both.upper || (truth !== undefined && (truth < range.lower || truth > range.upper))) return;
    this.ranges.set(cell, both);
    const printed = this.printedOf(column);
    if (Number.isNaN(printed[area]!)) printed[area] = count;
  }
}

interface BlockColumns {
  readonly kind: string;
  readonly multiplier: number;
  readonly halfUnit: number;
  readonly series: string;
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number | null;
  hidesSomebody(series: string): boolean;
}
