import type { FormulaRounding, Formulas, FormulaTerm, FormulaWhole, IndicatorFormula } from '../../../core/formulas.ts';
import type { IndicatorKind } from '../../../core/indicator.ts';
import { type AtomsOfGroups, atomsOfGroups } from './group-atoms.ts';

/** Where a count stands in the publication. */
export interface ColumnUse {
  readonly series: string;
  readonly period: string;
  readonly part: 'numerator' | 'denominator';
  readonly kind: IndicatorKind;
}

/** Smallest parts with the factor of each. */
export type Atoms = ReadonlyMap<number, number>;

/** One count over all areas: what a numerator or denominator is at a period, whichever indicators use it. */
export interface Column {
  readonly number: number;
  /** smallest parts with the factor of each */
  readonly atoms: Atoms;
  /** columns of the same sum in all editions that counted some of it otherwise; first that of the edition attacked */
  readonly versions: readonly number[];
  /** column that has the count of an area: of the newest edition that counted it in the same way */
  at(area: number): number;
  /** smallest parts in an area, each of the newest edition that counted it in the same way */
  atomsIn(area: number): Atoms;
  /** smallest parts that it has in some area */
  readonly possibleAtoms: readonly number[];
  /** true if something of its time was corrected: then more of it may have been than can be seen */
  readonly isOfCorrected: boolean;
  /** series and delivered period of each of its terms */
  readonly slices: readonly { readonly series: string; readonly period: string }[];
  /** series and period of all its terms, and edition where they were corrected; null where there are several */
  readonly block: string | null;
  /** delivered periods that it is made of */
  readonly periods: readonly string[];
  /** nobody is subtracted, nobody is halved */
  readonly isCount: boolean;
  readonly isWhole: boolean;
  readonly addsUp: boolean;
  /** smallest count that may be shown */
  readonly minimum: number;
  /** a hidden one is at least 1, for a zero would be shown */
  readonly isPositiveIfHidden: boolean;
  /** a hidden one may be nobody, though zeros are shown: hidden for another value, or what a share leaves of its whole */
  readonly hidesNobodyToo: boolean;
  /** that nobody is counted may be shown */
  readonly isZeroShown: boolean;
  /** largest difference between a printed count and the true one; 0: what is printed is true */
  readonly inexactness: number;
  /** how it was rounded before it was printed; null: it was not */
  readonly rounding: ColumnRounding | null;
  /** others that it is the sum of, one for each series and period in it; null: it is one itself, or no such sum */
  readonly sumOf: readonly number[] | null;
  readonly uses: readonly ColumnUse[];
}

/** How a count was rounded, and whether as it is or as a sum or difference of rounded ones: then it tells nothing more. */
export interface ColumnRounding extends FormulaRounding {
  readonly isItself: boolean;
}

/** Columns of an indicator at a period. */
export interface ColumnsOfPeriod {
  readonly numerator: number;
  readonly denominator: number | null;
}

interface Term {
  /** series and period */
  readonly slice: string;
  readonly group: string;
  readonly coefficient: number;
  readonly years: number;
}

interface Draft {
  readonly terms: readonly Term[];
  readonly slices: Column['slices'];
  readonly periods: readonly string[];
  readonly series: readonly string[];
  readonly uses: ColumnUse[];
}

/** Kinds whose counts the publication names. */
const COUNTED: ReadonlySet<IndicatorKind> = new Set([
  'count',
  'share',
  'rate',
  'ratio',
  'density',
  'balance',
  'change',
  'mean',
  'standardised-rate',
  'standardised-ratio',
]);

/** Kinds whose value is no quotient of the counts beside it, and that may be hidden for the sake of others. */
export const STANDARDISED: ReadonlySet<string> = new Set(['standardised-rate', 'standardised-ratio']);

/** Gathers the columns of one or more editions; equal ones are one. */
export class ColumnList {
  private readonly drafts: Draft[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly groupsOfSlice = new Map<string, Set<string>>();
  private readonly formulas: Formulas[] = [];

  /**
   * Adds the columns of an edition.
   * @returns columns by indicator and period
   */
  add(formulas: Formulas): ColumnIndex {
    this.formulas.push(formulas);
    const index: Map<string, Map<string, ColumnsOfPeriod>> = new Map();
    for (const indicator of formulas.indicators) {
      if (!COUNTED.has(indicator.kind)) continue;
      const periods = new Map<string, ColumnsOfPeriod>();
      for (const { period, numerator, denominator } of indicator.periods) {
        const use = { series: indicator.id, period, kind: indicator.kind };
        const upper = this.column(indicator.numerator, { codes: numerator, use: { ...use, part: 'numerator' } });
        const lower =
          indicator.denominator && denominator
            ? this.column(indicator.denominator, { codes: denominator, use: { ...use, part: 'denominator' } })
            : null;
        periods.set(period, { numerator: upper, denominator: lower });
      }
      index.set(indicator.id, periods);
    }
    const byId = new Map(formulas.indicators.map((indicator) => [indicator.id, indicator]));
    const { isPositiveIfHidden: hidesSomebody, minimum } = rulesOf([formulas]);
    return { formulas: byId, columns: index, hidesSomebody, minimum };
  }

  /** The columns in the order of their numbers, once all editions were added. */
  columns(): readonly Column[] {
    const rules = rulesOf(this.formulas);
    const atoms = atomNumbers(this.groupsOfSlice, rules.wholes);
    const columns = this.drafts.map(({ terms, slices, periods, series, uses }, number): Column => {
      const own = new Map<number, number>();
      for (const { slice, group, coefficient } of terms)
        for (const atom of atoms.get(slice)!.get(group)!) {
          const sum = (own.get(atom) ?? 0) + coefficient;
          if (sum === 0) own.delete(atom);
          else own.set(atom, sum);
        }
      const factors = terms.map(({ coefficient }) => coefficient);
      const isCount = factors.every((factor) => factor > 0 && Number.isInteger(factor));
      const inexactness = Math.max(...series.map((name) => rules.inexactness(name)));
      return {
        number,
        atoms: own,
        versions: [number],
        at: () => number,
        atomsIn: () => own,
        possibleAtoms: [...own.keys()],
        isOfCorrected: false,
        slices,
        block: terms.every(({ slice }) => slice === terms[0]?.slice) ? (terms[0]?.slice ?? null) : null,
        periods,
        isCount,
        isWhole: factors.every(Number.isInteger),
        addsUp: series.every((name) => rules.addsUp(name)),
        minimum: Math.max(...series.map((name) => rules.minimum(name))),
        isPositiveIfHidden: series.every((name) => rules.isPositiveIfHidden(name)) && !isStandardised(uses),
        hidesNobodyToo: isStandardised(uses),
        isZeroShown: series.every((name) => rules.isZeroShown(name)),
        // sums are rounded once, balances and means are made of rounded counts
        inexactness: isCount ? inexactness : inexactness * factors.reduce((sum, factor) => sum + Math.abs(factor), 0),
        sumOf: this.partsOf(terms),
        rounding: this.roundingOf(terms, rules.rounding),
        uses,
      };
    });
    const maybeEmpty = secretRemainders(columns, (name) => rules.isFullGroupShown(name));
    return columns.map((column) =>
      maybeEmpty.has(keyOfAtoms(column.atoms))
        ? { ...column, isPositiveIfHidden: false, hidesNobodyToo: true }
        : column,
    );
  }

  private column(terms: readonly FormulaTerm[], { codes, use }: { codes: readonly string[]; use: ColumnUse }): number {
    const located = terms.map(({ series, group, coefficient, years }, at): Term => {
      const period = codes[at]!;
      return { slice: `${series}\u001f${period}`, group, coefficient, years };
    });
    for (const { slice, group } of located) {
      const groups = this.groupsOfSlice.get(slice);
      if (groups) groups.add(group);
      else this.groupsOfSlice.set(slice, new Set([group]));
    }
    const key = keyOf(located);
    const known = this.numbers.get(key);
    if (known !== undefined) {
      this.drafts[known]!.uses.push(use);
      return known;
    }
    this.numbers.set(key, this.drafts.length);
    const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];
    const series = distinct(terms.map((term) => term.series));
    const slices = terms.map((term, at) => ({ series: term.series, period: codes[at]! }));
    return this.drafts.push({ terms: located, slices, periods: distinct(codes), series, uses: [use] }) - 1;
  }

  /** Balances, changes and means are made of rounded counts where these are published, else rounded to the nearest. */
  private roundingOf(terms: readonly Term[], of: (series: string) => FormulaRounding | null): ColumnRounding | null {
    const [series = ''] = terms[0]!.slice.split('\u001f');
    const rounding = of(series);
    if (!rounding) return null;
    if (terms.every(({ coefficient }) => coefficient === 1)) return { ...rounding, isItself: true };
    const parts = Map.groupBy(terms, ({ coefficient, years }) => `${coefficient} ${years}`);
    const isMade = [...parts.values()].every((part) =>
      this.numbers.has(keyOf(part.map((term) => ({ ...term, coefficient: 1 })))),
    );
    return { ...rounding, keepsSums: false, isItself: !isMade };
  }

  private partsOf(terms: readonly Term[]): readonly number[] | null {
    const bySlice = new Map<string, Term[]>();
    for (const term of terms) bySlice.set(term.slice, [...(bySlice.get(term.slice) ?? []), term]);
    if (bySlice.size < 2) return null;
    const parts: number[] = [];
    for (const part of bySlice.values()) {
      const factor = part[0]!.coefficient;
      const unit = part.map((term) => ({ ...term, coefficient: term.coefficient / factor }));
      const number = this.numbers.get(keyOf(unit));
      if (number === undefined) return null;
      parts.push(number);
    }
    return parts;
  }
}

/** Columns of one edition by indicator and period, with its formulas by indicator. */
export interface ColumnIndex {
  readonly formulas: ReadonlyMap<string, IndicatorFormula>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, ColumnsOfPeriod>>;
  /** true where this edition would show a zero of a series, so that what it hides is somebody */
  hidesSomebody(series: string): boolean;
  /** smallest count of a series that this edition shows; 0: it is public elsewhere, too */
  minimum(series: string): number;
}

const isStandardised = (uses: readonly ColumnUse[]): boolean => uses.some(({ kind }) => STANDARDISED.has(kind));

const keyOf = (terms: readonly Term[]): string =>
  terms
    .map(({ slice, group, coefficient }) => `${slice}\u001e${group}\u001e${coefficient}`)
    .sort()
    .join('\u001d');

const keyOfAtoms = (atoms: Column['atoms']): string =>
  [...atoms]
    .map((entry) => entry.join('×'))
    .sort()
    .join(' ');

/** What shares leave of their wholes, where nobody may learn that it is nobody: such a count may be hidden and zero. */
function secretRemainders(
  columns: readonly Column[],
  isFullGroupShown: (series: string) => boolean,
): ReadonlySet<string> {
  const wholes = new Map<string, Column>();
  const nameOf = ({ series, period }: ColumnUse): string => `${series} ${period}`;
  for (const column of columns)
    for (const use of column.uses)
      if (use.kind === 'share' && use.part === 'denominator') wholes.set(nameOf(use), column);
  return new Set(
    columns.flatMap((part) =>
      part.uses.flatMap((use) => {
        const whole = use.kind === 'share' && use.part === 'numerator' ? wholes.get(nameOf(use)) : undefined;
        if (!whole || [...part.slices, ...whole.slices].every(({ series }) => isFullGroupShown(series))) return [];
        const rest = new Map(whole.atoms);
        for (const [atom, factor] of part.atoms) rest.set(atom, (rest.get(atom) ?? 0) - factor);
        return [keyOfAtoms(new Map([...rest].filter(([, factor]) => factor !== 0)))];
      }),
    ),
  );
}

/**
 * Rules by series: of several sources the stricter in each point, and of several editions; but what may be told is said
 * by the newest edition that has it.
 * @param editions the newest first
 */
function rulesOf(editions: readonly Formulas[]) {
  const all = editions.flatMap(({ sources, series }) => {
    const byId = new Map(sources.map((source) => [source.id, source]));
    return series.map((entry) => ({ ...entry, rules: entry.sources.flatMap((id) => byId.get(id) ?? []) }));
  });
  const of = (name: string) => all.filter(({ id }) => id === name);
  const memo = <T>(make: (name: string) => T): ((name: string) => T) => {
    const made = new Map<string, T>();
    return (name) => {
      if (!made.has(name)) made.set(name, make(name));
      return made.get(name)!;
    };
  };
  return {
    wholes: memo((name): readonly FormulaWhole[] => of(name).flatMap(({ wholes }) => wholes)),
    addsUp: memo((name) => of(name).every(({ addsUp }) => addsUp)),
    minimum: memo((name) => Math.max(0, ...(of(name)[0]?.rules ?? []).map(({ minimum }) => minimum))),
    inexactness: memo((name) =>
      Math.max(0, ...of(name).flatMap(({ rules }) => rules.map(({ inexactness }) => inexactness))),
    ),
    rounding: memo(
      (name) => of(name).flatMap(({ rules }) => rules.flatMap(({ rounding }) => rounding ?? []))[0] ?? null,
    ),
    isFullGroupShown: memo((name) =>
      of(name).every(({ rules }) => rules.every(({ fullGroupsShown }) => fullGroupsShown)),
    ),
    isZeroShown: memo((name) => of(name).every(({ rules }) => rules.every(({ zerosShown }) => zerosShown))),
    isPositiveIfHidden: memo((name) =>
      of(name).every(({ rules }) => rules.every(({ zerosShown, smallRates }) => zerosShown && smallRates !== 'hidden')),
    ),
  };
}

/** Numbers of the smallest parts by slice and group. */
function atomNumbers(
  groupsOfSlice: ReadonlyMap<string, ReadonlySet<string>>,
  wholesOf: (series: string) => readonly FormulaWhole[],
): ReadonlyMap<string, AtomsOfGroups> {
  const cut = new Map<string, AtomsOfGroups>();
  const numbers = new Map<string, AtomsOfGroups>();
  let next = 0;
  for (const [slice, groups] of groupsOfSlice) {
    const [series = '', period = ''] = slice.split('\u001f');
    const wholes = wholesOf(series).filter(({ periods }) => periods.includes(period));
    const key = [series, ...[...groups].sort(), '', ...wholes.map(({ whole, parts }) => `${whole}=${parts.join()}`)];
    const found = cut.get(key.join('\u001f')) ?? atomsOfGroups(groups, wholes);
    cut.set(key.join('\u001f'), found);
    const own = new Map([...found].map(([group, list]) => [group, list.map((atom) => atom + next)]));
    next = Math.max(next, ...[...own.values()].flat().map((atom) => atom + 1));
    numbers.set(slice, own);
  }
  return numbers;
}
