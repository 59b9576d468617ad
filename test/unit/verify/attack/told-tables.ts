import { EveryTable, type Terms } from './every-table.ts';
import { HiddenCounts } from './hidden-counts.ts';
import type { Declared, InventedArea, InventedEdition, InventedOffice, Summand } from './invented-office.ts';
import { publishingOf, ruleOf } from './office-rules.ts';
import { everywhere, restOf, termsOf, trueSum } from './office-terms.ts';

/** An edition and the text of its observations.csv. */
export interface ToldEdition {
  readonly edition: InventedEdition;
  readonly observations: string;
  /** text of early-classes.csv; '' where the edition has none */
  readonly classes: string;
}

/**
 * What a reader learns from editions: each shown count, and by the rules of the office what hidden ones cannot be.
 * @param next an edition of which nothing is known but what is public anyway
 */
export function toldTables(
  office: InventedOffice,
  editions: readonly ToldEdition[],
  next: ToldEdition | null = null,
): EveryTable {
  const table = new EveryTable();
  const hidden = new HiddenCounts();
  const reader = { table, hidden };
  for (const { edition, observations, classes } of editions) {
    const rows = rowsOf(observations).map((row) => located(office, edition, row));
    for (const told of rows) learnCounts(reader, office, told, true);
    const { minimumCount: minimum, zerosPublishable } = ruleOf(office, edition);
    const nobody = zerosPublishable ? rows.flatMap((told) => nobodyIn(office, told)) : [];
    hidden.startEdition({ shares: sharesOf(office, edition), minimum, nobody });
    learnClasses(table, office, { edition, rows: rows.map(({ row }) => row), classes: rowsOf(classes) });
    for (const told of rows) {
      learnCounts(reader, office, told, false);
      learnHidden(reader, office, told);
    }
    learnRests(table, office, edition);
  }
  if (next) {
    for (const row of rowsOf(next.observations)) learnCounts(reader, office, located(office, next.edition, row), true);
    learnRests(table, office, next.edition);
  }
  return table;
}

/** Whoever is in the part of a share is in the whole. */
function learnRests(table: EveryTable, office: InventedOffice, edition: InventedEdition): void {
  for (const { areas, declared, year } of everywhere(office, edition))
    if (declared.kind === 'share')
      for (const { places } of areas) {
        const rest = restOf(office, edition, { declared, year, places });
        if (rest.size > 0) table.learn(rest, 0, Number.POSITIVE_INFINITY);
      }
}

function located(office: InventedOffice, edition: InventedEdition, row: CsvRow): Told {
  const declared = edition.indicators.find(({ id }) => id === row['series'])!;
  const area = office.areas.find(({ scheme, code }) => scheme === row['scheme'] && code === row['area_code'])!;
  return { edition, declared, area, row };
}

/** That a hidden share lies in a class bounds the people in it. */
function learnClasses(
  table: EveryTable,
  office: InventedOffice,
  given: { readonly edition: InventedEdition; readonly rows: readonly CsvRow[]; readonly classes: readonly CsvRow[] },
): void {
  const keyOfRow = (row: CsvRow): string => [row['scheme'], row['area_code'], row['series'], row['period']].join('/');
  const denominators = new Map(given.rows.map((row) => [keyOfRow(row), Number(row['denominator'])]));
  for (const row of given.classes) {
    const declared = given.edition.indicators.find(({ id }) => id === row['series'])!;
    const { places } = office.areas.find(({ scheme, code }) => scheme === row['scheme'] && code === row['area_code'])!;
    const people = denominators.get(keyOfRow(row))!;
    const [from, below] = [row['class_from'] || '0', row['class_below'] || '101'];
    const fits = Array.from({ length: people + 1 }, (_, count) => count).filter(
      (count) => 100 * count >= Number(from) * people && 100 * count < Number(below) * people,
    );
    const year = Number(row['period']!.slice(-4));
    const terms = termsOf(office, given.edition, { summands: declared.numerator, year, places });
    table.learn(terms, fits[0]!, fits.at(-1)!);
  }
}

/** Parts and wholes of the shares of an edition. */
function sharesOf(office: InventedOffice, edition: InventedEdition): (readonly [part: Terms, whole: Terms])[] {
  return [...everywhere(office, edition)].flatMap(({ areas, declared, year }) =>
    areas.flatMap(({ places }) => {
      const at = (summands: readonly Summand[]): Terms => termsOf(office, edition, { summands, year, places });
      return declared.kind === 'share' ? [[at(declared.numerator), at(declared.denominator)] as const] : [];
    }),
  );
}

/** Cells of a line by the heading of each. */
export type CsvRow = Readonly<Record<string, string>>;

/** Lines of a CSV file without quotes. */
export function rowsOf(text: string): CsvRow[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
  });
}

interface Told {
  readonly edition: InventedEdition;
  readonly declared: Declared;
  readonly area: InventedArea;
  readonly row: CsvRow;
}

interface ReaderOfRows {
  readonly table: EveryTable;
  readonly hidden: HiddenCounts;
}

/** Counts of a row, with what each is the sum of. */
function countsOf({ declared, row }: Told) {
  const upper = declared.kind === 'count' ? row['value']! : row['numerator']!;
  const lower = row['denominator']!;
  if (row['value'] !== '' && (upper === '' || (declared.denominator.length > 0 && lower === '')))
    throw new Error('a value without its counts is more than this reader understands');
  return [
    { count: upper, summands: declared.numerator },
    { count: lower, summands: declared.denominator },
  ] as const;
}

/** Counts that a row shows to be nobody. */
function nobodyIn(office: InventedOffice, told: Told): Terms[] {
  const { edition, area, row } = told;
  const at = { year: Number(row['period']!.slice(-4)), places: area.places };
  return countsOf(told).flatMap(({ count, summands }) =>
    count === '0' && publishingOf(office, edition, summands).slack === 0
      ? [termsOf(office, edition, { summands, ...at })]
      : [],
  );
}

/** Learns what a row shows, or what of it is public elsewhere. */
function learnCounts({ table, hidden }: ReaderOfRows, office: InventedOffice, told: Told, isElsewhere: boolean): void {
  const { edition, declared, area, row } = told;
  const year = Number(row['period']!.slice(-4));
  const sumOf = (summands: readonly Summand[]): Terms =>
    termsOf(office, edition, { summands, year, places: area.places });
  // that a rate makes no sense tells that there is nobody
  const below = publishingOf(office, edition, declared.denominator);
  if (row['status'] === 'not-applicable' && declared.denominator.length > 0 && (below.isPublic || !isElsewhere))
    table.learn(sumOf(declared.denominator), 0, below.slack);
  for (const { count, summands } of countsOf(told)) {
    const { isPublic, slack } = publishingOf(office, edition, summands);
    if (count === '' || (isElsewhere && !isPublic)) continue;
    const isDifference = summands.some(({ sign }) => sign < 0);
    const least = Number(count) - slack;
    table.learn(sumOf(summands), isDifference || slack === 0 ? least : Math.max(0, least), Number(count) + slack);
    if (slack === 0) hidden.show(sumOf(summands), Number(count));
  }
}

/** Learns that what a row hides is somebody. */
function learnHidden({ table, hidden }: ReaderOfRows, office: InventedOffice, told: Told): void {
  const { edition, declared, area, row } = told;
  const { zerosPublishable, smallRates } = ruleOf(office, edition);
  const [{ count: upper }, { count: lower }] = countsOf(told);
  // where there is no rate on nobody what stands above may be hidden all the same
  const isHidden = row['status'] === 'hidden' || (row['status'] === 'not-applicable' && lower !== '');
  if (!isHidden || !zerosPublishable || smallRates === 'hidden') return;
  const year = Number(row['period']!.slice(-4));
  const isLone = declared.denominator.length === 0 || lower !== '';
  const isCount = declared.numerator.every(({ sign }) => sign === 1);
  // a zero is hidden only where everything else is public already: nobody can count on that
  const isSomebody = (summands: readonly Summand[]): void => {
    const terms = termsOf(office, edition, { summands, year, places: area.places });
    if (hidden.isSomebody(terms) && trueSum(office, terms) > 0) table.learn(terms, 1, Number.POSITIVE_INFINITY);
  };
  if (upper === '' && isCount && isLone) isSomebody(declared.numerator);
  if (lower === '' && declared.denominator.length > 0) isSomebody(declared.denominator);
}
