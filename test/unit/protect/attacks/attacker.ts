import type { EarlierEdition, ShownQuantity } from '../../../../src/core/edition.ts';
import { shiftPeriodCode } from '../../../../src/core/period.ts';
import type { GroupRelation, MeasuredTable, ProtectedTable, QuantityTerm } from '../../../../src/core/stages.ts';
import { isShown, STATUS } from '../../../../src/core/status.ts';
import { publishedShares } from '../../../../src/protect/published-shares.ts';

/** Exact fraction; the attacker trusts no floating point and no prime. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));
const fraction = (top: bigint, bottom: bigint): Fraction => {
  const common = divisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { top: top / common, bottom: bottom / common };
};
const minusTimes = (a: Fraction, factor: Fraction, b: Fraction): Fraction =>
  fraction(a.top * factor.bottom * b.bottom - factor.top * b.top * a.bottom, a.bottom * factor.bottom * b.bottom);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);

type Row = Map<string, Fraction>;

/** A statement about delivered counts of lowest areas: Σ coefficient × count. */
export type Statement = ReadonlyMap<string, number>;

/** Collects statements that were published and answers what follows from them; written without the gate's code. */
export class Attacker {
  private readonly pivots = new Map<string, Row>();

  private reduced(statement: Statement): Row {
    const row: Row = new Map();
    for (const [atom, coefficient] of statement)
      if (coefficient !== 0) row.set(atom, fraction(BigInt(Math.round(coefficient * 10)), 10n));
    for (const [pivot, known] of this.pivots) {
      const factor = row.get(pivot);
      if (!factor) continue;
      for (const [atom, value] of known) {
        const rest = minusTimes(row.get(atom) ?? { top: 0n, bottom: 1n }, factor, value);
        if (rest.top === 0n) row.delete(atom);
        else row.set(atom, rest);
      }
    }
    return row;
  }

  learn(statement: Statement): void {
    const row = this.reduced(statement);
    const [first] = row;
    if (!first) return;
    this.pivots.set(first[0], new Map([...row].map(([atom, value]) => [atom, over(value, first[1])])));
  }

  knows(statement: Statement): boolean {
    return this.reduced(statement).size === 0;
  }
}

/** Builds statements of counts: over the lowest areas and the finest groups of a table. */
export class Statements {
  private readonly table: MeasuredTable;
  private readonly rename: (atom: string) => string;

  /** @param rename another name for counts that are not the same in every edition */
  constructor(table: MeasuredTable, rename: (atom: string) => string = (atom) => atom) {
    this.table = table;
    this.rename = rename;
  }

  private leaves(area: number): number[] {
    const children = this.table.areas.children[area] ?? [];
    return children.length === 0 ? [area] : children.flatMap((child) => this.leaves(child));
  }

  private groups(series: string, group: string): string[] {
    const relation = this.table.groupRelations.find(
      (one: GroupRelation) => one.series === series && one.whole === group,
    );
    return relation ? relation.parts.flatMap((part) => this.groups(series, part)) : [group];
  }

  of(terms: readonly QuantityTerm[], basePeriod: string, area: number): Statement {
    const statement = new Map<string, number>();
    for (const leaf of this.leaves(area))
      for (const term of terms)
        for (const group of this.groups(term.series, term.group)) {
          // lowest areas of equal code are the same area in every scheme
          const atom = [
            term.series,
            group,
            shiftPeriodCode(basePeriod, term.yearOffset),
            this.table.areas.areas[leaf]?.code,
          ].join('|');
          const name = this.rename(atom);
          statement.set(name, (statement.get(name) ?? 0) + term.coefficient);
        }
    return statement;
  }
}

/** Counts beside the figures of a publication: of numerators and denominators, where they stand. */
function* countsOf(measured: MeasuredTable, shown: ProtectedTable, statements: Statements) {
  for (const [position, { definition, periods }] of shown.indicators.entries())
    for (const [at, period] of periods.entries()) {
      const own = measured.indicators[position];
      const basePeriod = own?.periods[at]?.basePeriod ?? '';
      for (const [column, id] of [
        [period.numerator, own?.numerator],
        [period.denominator, own?.denominator],
      ] as const) {
        const quantity = measured.quantities.get(id ?? '');
        if (!column || !quantity) continue;
        for (const [area, status] of column.statuses.entries())
          yield {
            ...{ status, value: column.values[area] ?? 0 },
            isBesideHidden: column === period.numerator && period.denominator?.statuses[area] === STATUS.hidden,
            name: `${definition.id} ${id} ${basePeriod} ${measured.areas.areas[area]?.code}`,
            statement: () => statements.of(quantity.terms, basePeriod, area),
          };
      }
    }
}

/** Everything a reader finds in a publication, told to an attacker. */
export function tell(
  attacker: Attacker,
  measured: MeasuredTable,
  shown: ProtectedTable,
  statements = new Statements(measured),
): void {
  for (const { status, value, statement } of countsOf(measured, shown, statements))
    if (isShown(status) && !Number.isNaN(value)) attacker.learn(statement());
}

/** Every count that a publication hides, with its name; but for those that only go with a hidden denominator. */
export function* hiddenFigures(
  measured: MeasuredTable,
  shown: ProtectedTable,
): Generator<readonly [name: string, statement: Statement]> {
  for (const { status, isBesideHidden, name, statement } of countsOf(measured, shown, new Statements(measured)))
    if (status === STATUS.hidden && !isBesideHidden) yield [name, statement()];
}

/** What a sealed edition keeps of a publication. */
export function sealed(measured: MeasuredTable, shown: readonly ShownQuantity[]): EarlierEdition {
  const counts = shown.flatMap(({ quantity, basePeriod, column }) =>
    [...column.values].flatMap((value, area) => {
      const { scheme = '', code: areaCode = '' } = measured.areas.areas[area] ?? {};
      return Number.isNaN(value) ? [] : [{ quantity: quantity.id, basePeriod, scheme, areaCode, value }];
    }),
  );
  const hidden = shown.flatMap(({ quantity, basePeriod, column }) =>
    measured.areas.areas.flatMap(({ scheme, code: areaCode }, area) =>
      column.statuses[area] === STATUS.hidden ? [{ quantity: quantity.id, basePeriod, scheme, areaCode }] : [],
    ),
  );
  const quantities = [...new Set(shown.map(({ quantity }) => quantity))];
  return { id: 'before', version: 1, quantities, counts, hidden, shares: publishedShares(measured) };
}
