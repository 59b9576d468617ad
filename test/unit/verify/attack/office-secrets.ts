import { EveryTable, keyOfTerms, type Range, type Terms } from './every-table.ts';
import { HiddenCounts } from './hidden-counts.ts';
import {
  type Declared,
  type InventedArea,
  type InventedEdition,
  type InventedOffice,
  isCorrected,
  type Summand,
  smallestGroups,
} from './invented-office.ts';
import { isOfFewHouseholds, publishingOf, ruleOf } from './office-rules.ts';

/** A count that readers must be left in doubt about, and what must seem possible. */
export interface OfficeSecret {
  readonly name: string;
  readonly terms: Terms;
  readonly value: number;
  /** no reader may be sure that it is less */
  readonly reach: number;
  /** largest less smallest value that readers must hold possible */
  readonly width: number;
}

/** An edition and the text of its observations.csv. */
export interface ToldEdition {
  readonly edition: InventedEdition;
  readonly observations: string;
  /** text of early-classes.csv; '' where the edition has none */
  readonly classes: string;
}

/** People of sums in an area; those of years that were corrected are others than before. */
function termsOf(
  office: InventedOffice,
  edition: InventedEdition,
  {
    summands,
    year,
    places,
  }: { readonly summands: readonly Summand[]; readonly year: number; readonly places: readonly number[] },
): Terms {
  const terms = new Map<string, number>();
  for (const { series, where, years, sign } of summands)
    for (const group of smallestGroups(series, office.dimensions)) {
      if (Object.entries(where).some(([dimension, value]) => group[dimension as 'sex'] !== value)) continue;
      for (const place of places) {
        const then = year + years;
        const version = isCorrected(edition, { year: then, place }) ? 'corrected' : '';
        const name = [series, group.sex, group.age, then, place, version].join('|');
        terms.set(name, (terms.get(name) ?? 0) + sign);
      }
    }
  return new Map([...terms].filter(([, factor]) => factor !== 0));
}

/** The number of people behind a name of termsOf. */
export function truthOf(office: InventedOffice): (name: string) => number {
  return (name) => {
    const [series = '', sex, age, year, place, version] = name.split('|');
    const where = { ...(sex ? { sex } : {}), ...(age ? { age } : {}) };
    const edition = office.editions.find(({ isRevised }) => isRevised === (version === 'corrected'));
    // years that nobody corrected are the same in all editions
    return office.count(
      edition ?? office.editions[0]!,
      { series, where },
      { year: Number(year), place: Number(place) },
    );
  };
}

const trueSum = (office: InventedOffice, terms: Terms): number => {
  const truth = truthOf(office);
  return [...terms].reduce((sum, [name, factor]) => sum + factor * truth(name), 0);
};

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
    hidden.startEdition(sharesOf(office, edition), ruleOf(office, edition).minimumCount);
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

/** Years of an indicator that an edition can publish. */
function* everywhere(office: InventedOffice, edition: InventedEdition) {
  for (const declared of edition.indicators)
    for (const year of edition.years) {
      const needed = [...declared.numerator, ...declared.denominator].map(({ years }) => year + years);
      if (needed.every((then) => edition.years.includes(then))) yield { areas: office.areas, declared, year };
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

function restOf(
  office: InventedOffice,
  edition: InventedEdition,
  { declared, ...at }: { readonly declared: Declared; readonly year: number; readonly places: readonly number[] },
): Terms {
  const taken = declared.numerator.map((summand): Summand => ({ ...summand, sign: summand.sign === 1 ? -1 : 1 }));
  return termsOf(office, edition, { summands: [...declared.denominator, ...taken], ...at });
}

type CsvRow = Readonly<Record<string, string>>;

function rowsOf(text: string): CsvRow[] {
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
  if (row['status'] !== 'hidden' || !zerosPublishable || smallRates === 'hidden') return;
  const year = Number(row['period']!.slice(-4));
  const [{ count: upper }, { count: lower }] = countsOf(told);
  const isLone = declared.denominator.length === 0 || lower !== '';
  const isCount = declared.numerator.every(({ sign }) => sign === 1);
  // a zero is hidden only where everything else is public already: nobody can count on that
  const isSomebody = (summands: readonly Summand[]): void => {
    const terms = termsOf(office, edition, { summands, year, places: area.places });
    if (hidden.isSomebody(terms) && trueSum(office, terms) > 0) table.learn(terms, 1, Number.POSITIVE_INFINITY);
  };
  if (upper === '' && isLone && isCount) isSomebody(declared.numerator);
  if (lower === '' && declared.denominator.length > 0) isSomebody(declared.denominator);
}

/** The table of an edition as a careless office would print it: everything is shown but what is small itself. */
export function carelessTable(office: InventedOffice, { edition, observations }: Omit<ToldEdition, 'classes'>): string {
  const secrets = new Set(officeSecrets(office, edition).map(({ terms }) => keyOfTerms(terms)));
  const [head = '', ...lines] = observations.trimEnd().split('\n');
  const rows = rowsOf(observations);
  const changed = lines.map((line, at) => {
    const row = rows[at]!;
    const declared = edition.indicators.find(({ id }) => id === row['series'])!;
    const { places } = office.areas.find(({ scheme, code }) => scheme === row['scheme'] && code === row['area_code'])!;
    const all = { year: Number(row['period']!.slice(-4)), places };
    const [above, below, rest] = [
      termsOf(office, edition, { ...all, summands: declared.numerator }),
      termsOf(office, edition, { ...all, summands: declared.denominator }),
      declared.kind === 'share' ? restOf(office, edition, { ...all, declared }) : new Map(),
    ];
    if (row['status'] !== 'hidden' || [above, below, rest].some((terms) => secrets.has(keyOfTerms(terms)))) return line;
    const [numerator, denominator] = [trueSum(office, above), trueSum(office, below)];
    const isCount = declared.kind === 'count';
    const value = isCount ? numerator : (100 * numerator) / denominator;
    const cells = { value, status: 'ok', numerator, denominator: isCount ? '' : denominator };
    return head
      .split(',')
      .map((name) => (cells as Readonly<Record<string, string | number>>)[name] ?? row[name] ?? '')
      .join(',');
  });
  return `${[head, ...changed].join('\n')}\n`;
}

/**
 * Counts of an edition that readers must be left in doubt about, whatever it hides: small ones, numerators of rates on
 * few people where these are secrets, people of few households, and what a share leaves.
 */
export function officeSecrets(office: InventedOffice, edition: InventedEdition): readonly OfficeSecret[] {
  const { minimumCount: minimum, zerosPublishable, fullGroupsPublishable } = ruleOf(office, edition);
  const secrets = new Map<string, OfficeSecret>();
  const add = (name: string, terms: Terms, { isSecret, most }: Demanded): void => {
    const value = trueSum(office, terms);
    if (!isSecret(value)) return;
    const reach = Math.min(minimum, most);
    secrets.set(keyOfTerms(terms), { name: `${name} = ${value}`, terms, value, reach, width: reach });
  };
  const isSmall = (value: number): boolean => value < minimum && (value > 0 || !zerosPublishable);
  for (const { areas, declared, year } of everywhere(office, edition))
    for (const { scheme, code, places } of areas) {
      const name = `${declared.id} ${year} ${scheme}/${code}`;
      const sum = (summands: readonly Summand[]): Terms => termsOf(office, edition, { summands, year, places });
      // a change counts nobody, but beside those before it tells how many there are now
      const counts = [declared.numerator.filter(({ sign }) => sign === 1), declared.denominator];
      const [above, below] = counts.map((summands) => publishingOf(office, edition, summands));
      counts.forEach((summands, at) => {
        const { isPublic, slack } = [above!, below!][at]!;
        if (summands.length === 0 || isPublic || slack > 0) return;
        const isFew = isOfFewHouseholds(office, edition, { summands, year, places });
        add(name, sum(summands), { isSecret: (value) => isSmall(value) || isFew, most: minimum });
      });
      const people = trueSum(office, sum(declared.denominator));
      if (isRateSecret(office, edition, { declared, year, places }))
        add(`rate of ${name}`, sum(declared.numerator), { isSecret: () => true, most: Math.min(minimum, people) });
      if (declared.kind !== 'share' || above!.slack + below!.slack > 0 || (above!.isPublic && below!.isPublic))
        continue;
      const rest = restOf(office, edition, { declared, year, places });
      const isSecret = (value: number): boolean => value < minimum && (value > 0 || !fullGroupsPublishable);
      // of a few people no more than these few can be left
      add(`rest of ${name}`, rest, { isSecret, most: people - 1 });
    }
  return [...secrets.values()];
}

interface Demanded {
  readonly most: number;
  isSecret(value: number): boolean;
}

/** True if the numerator of a rate must not be told since people or cases are few; that it is nobody may follow. */
function isRateSecret(
  office: InventedOffice,
  edition: InventedEdition,
  { declared, ...at }: { readonly declared: Declared; readonly year: number; readonly places: readonly number[] },
): boolean {
  const { smallRates, minimumDenominator, minimumNumerator } = ruleOf(office, edition);
  const { numerator, denominator } = declared;
  if (smallRates !== 'hidden' || denominator.length === 0 || numerator.some(({ sign }) => sign < 0)) return false;
  const sides = [numerator, denominator].map((summands) => publishingOf(office, edition, summands));
  if (sides.some(({ isPublic, slack }) => isPublic || slack > 0)) return false;
  const [cases, people] = [numerator, denominator].map((summands) =>
    trueSum(office, termsOf(office, edition, { ...at, summands })),
  );
  return cases! > 0 && (people! < minimumDenominator || cases! < minimumNumerator);
}

/** How far a secret can be from what it is, as far as it matters; null: too many tables to try. */
export function rangeOf({ terms, value, reach, width }: OfficeSecret, table: EveryTable): Range {
  return table.range(terms, Math.max(reach, value + width), width);
}

/** Whether a secret is given away within such bounds. */
export function isTold({ reach, width }: OfficeSecret, range: Range): boolean {
  return range !== null && (range.upper < reach || range.upper - range.lower < width);
}
