import { chanceOf, dice } from './dice.ts';

/** Conditions of a group by dimension; none: everybody. */
export type Where = Readonly<Partial<Record<'sex' | 'age', string>>>;

/** One count inside a sum: people of a series and group in the year, or so many years before. */
export interface Summand {
  readonly series: string;
  readonly where: Where;
  readonly years: number;
  readonly sign: 1 | -1;
}

/** An indicator as the office declares it. */
export interface Declared {
  readonly id: string;
  readonly kind: 'count' | 'share' | 'ratio' | 'change';
  readonly numerator: readonly Summand[];
  readonly denominator: readonly Summand[];
  /** how the catalogue writes both, and over how many years */
  readonly formulas: readonly [numerator: string, denominator: string];
  readonly pooled: number;
}

/** An area and the places in it; a place is the smallest ground that any area cuts out. */
export interface InventedArea {
  readonly scheme: string;
  readonly code: string;
  readonly level: string;
  readonly parent: string | null;
  readonly places: readonly number[];
}

/** One edition: which years, which indicators, and whether people of 2020 were counted anew. */
export interface InventedEdition {
  readonly id: number;
  readonly years: readonly number[];
  readonly indicators: readonly Declared[];
  readonly isRevised: boolean;
  /** where they were; missing: everywhere */
  readonly revisedPlaces?: readonly number[];
  /** bounds of classes in this edition, where they are not those of the office */
  readonly classBounds?: readonly number[];
  /** what the office demanded then, where it is not what it demands in general */
  readonly rule?: InventedRule['options'];
  /** series of a source that was public then, where it is not that of the office */
  readonly publicSeries?: string;
}

/** What the office demands of its figures. */
export interface InventedRule {
  readonly minimum: number;
  readonly zerosShown: boolean;
  readonly options: Readonly<Record<string, string | number | boolean | object>>;
}

/** A small office that nobody knows, with everything about its region. */
export interface InventedOffice {
  readonly seed: number;
  readonly areas: readonly InventedArea[];
  readonly placeCount: number;
  /** true: borders of two schemes cross, and a map shows how */
  readonly isCut: boolean;
  readonly dimensions: readonly ('sex' | 'age')[];
  /** series of a source that is public already */
  readonly publicSeries?: string;
  readonly rule: InventedRule;
  readonly editions: readonly InventedEdition[];
  /** bounds of the classes of shares that are told before the gate, in per cent; missing or empty: no class is told */
  readonly classBounds?: readonly number[];
  /** series with a source of its own whose counts are changed before they are shown, each with its profile */
  readonly changed?: Readonly<Record<string, 'controlled-rounding-5' | 'census'>>;
  /** whether households stand behind the people, see householdsOf */
  readonly hasHouseholds?: boolean;
  /** series of which the deliveries hide one or two people */
  readonly hiddenAtSource?: string;
  /** people of a smallest group at a place, as an edition has them */
  count(edition: InventedEdition, person: Person, at: { readonly year: number; readonly place: number }): number;
}

/** A smallest group of a series. */
export interface Person {
  readonly series: string;
  readonly where: Where;
}

/** True for people whom an edition has otherwise than the edition before. */
export function isCorrected(
  { isRevised, revisedPlaces }: InventedEdition,
  { year, place }: { readonly year: number; readonly place: number },
): boolean {
  return isRevised && year === 2020 && (revisedPlaces?.includes(place) ?? true);
}

/** Values of the dimensions, as formulas and deliveries write them. */
export const VALUES = { sex: ['f', 'm'], age: ['0..17', '18..'] } as const;

/** Groups of a series that nothing divides further. */
export function smallestGroups(series: string, dimensions: InventedOffice['dimensions']): Where[] {
  return dimensions
    .filter((dimension) => series === 'residents' || dimension === 'sex')
    .reduce<Where[]>(
      (groups, dimension) =>
        groups.flatMap((where) => VALUES[dimension].map((value): Where => ({ ...where, [dimension]: value }))),
      [{}],
    );
}

const one = (series: string, where: Where = {}, years = 0, sign: 1 | -1 = 1): Summand => ({
  series,
  where,
  years,
  sign,
});
const ALL = one('residents');
const SUPPORT = one('support');
const YOUNG = one('residents', { age: '0..17' });
const OLD = one('residents', { age: '18..' });
const WOMEN = one('residents', { sex: 'f' });
const WOMEN_SUPPORTED = one('support', { sex: 'f' });
const before = (summand: Summand): Summand => ({ ...summand, years: -1 });

const plain = { pooled: 1, denominator: [] } as const;
/** What offices may declare, with the dimensions that it takes. */
const OFFERS: readonly (Declared & { readonly needs: readonly ('sex' | 'age')[] })[] = [
  { ...plain, id: 'people', kind: 'count', numerator: [ALL], formulas: ['sum(residents)', ''], needs: [] },
  {
    ...{ id: 'support', kind: 'share', pooled: 1, needs: [] },
    ...{ numerator: [SUPPORT], denominator: [ALL], formulas: ['sum(support)', 'sum(residents)'] },
  },
  {
    ...{ id: 'young', kind: 'share', pooled: 1, needs: ['age'] },
    ...{ numerator: [YOUNG], denominator: [ALL], formulas: ['sum(residents, age < 18)', 'sum(residents)'] },
  },
  {
    ...{ id: 'youth', kind: 'ratio', pooled: 1, needs: ['age'] },
    ...{ numerator: [YOUNG], denominator: [OLD], formulas: ['sum(residents, age < 18)', 'sum(residents, age >= 18)'] },
  },
  {
    ...plain,
    id: 'women',
    kind: 'count',
    numerator: [WOMEN],
    formulas: ['sum(residents, sex = f)', ''],
    needs: ['sex'],
  },
  {
    ...{ id: 'girls', kind: 'share', pooled: 1, needs: ['sex', 'age'], denominator: [WOMEN] },
    numerator: [one('residents', { sex: 'f', age: '0..17' })],
    formulas: ['sum(residents, sex = f, age < 18)', 'sum(residents, sex = f)'],
  },
  {
    ...{ id: 'supported-women', kind: 'share', pooled: 1, needs: ['sex'] },
    ...{ numerator: [WOMEN_SUPPORTED], denominator: [SUPPORT] },
    formulas: ['sum(support, sex = f)', 'sum(support)'],
  },
  {
    ...{ id: 'support-of-women', kind: 'share', pooled: 1, needs: ['sex'] },
    ...{ numerator: [WOMEN_SUPPORTED], denominator: [WOMEN] },
    formulas: ['sum(support, sex = f)', 'sum(residents, sex = f)'],
  },
  {
    ...{ id: 'two-years', kind: 'share', pooled: 2, needs: [] },
    ...{ numerator: [SUPPORT, before(SUPPORT)], denominator: [ALL, before(ALL)] },
    formulas: ['sum(support)', 'sum(residents)'],
  },
  {
    ...{ id: 'change', kind: 'change', pooled: 1, needs: [], denominator: [before(ALL)] },
    numerator: [ALL, { ...before(ALL), sign: -1 }],
    formulas: ['sum(residents) - previous(sum(residents), 1)', 'previous(sum(residents), 1)'],
  },
];

/** What offices may declare as classes: half of them none. */
const CLASS_BOUNDS: readonly (readonly number[])[] = [[], [], [], [], [50], [30], [40, 70], [25, 50, 75]];

/** More of them make an edition that takes long to protect. */
const MOST_INDICATORS = 2;

type Roll = ReturnType<typeof dice>;

/** An office from a seed: two to four dimensions, one or two schemes, one or two editions. */
export function inventedOffice(seed: number): InventedOffice {
  const roll = dice(seed);
  const dimensions = (['sex', 'age'] as const).filter(() => roll(2) === 1);
  const { isCut, ...region } = inventedRegion(roll, dimensions.length);
  const rule = inventedRule(roll);
  const count: InventedOffice['count'] = (edition, { series, where }, { year, place }) => {
    const who = `${where.sex ?? ''}${where.age ?? ''} ${place}`;
    const isOther = isCorrected(edition, { year, place });
    const when = isOther ? 'corrected' : year;
    if (series === 'residents') {
      const chance = chanceOf(seed, `residents ${who}${isOther ? when : ''}`);
      const usual = chance < 0.5 ? Math.floor(chance * 8) : Math.floor(chance * 14);
      // most places change little from year to year
      const change = chanceOf(seed, `change ${who} ${when}`);
      return change < 0.4 ? usual : Math.max(0, usual + Math.floor(change * 10) - 7);
    }
    // support is not delivered by age: nobody gets it who is not there
    const ages = dimensions.includes('age') ? VALUES.age.map((age) => ({ ...where, age })) : [where];
    const people = ages.reduce(
      (sum, group) => sum + count(edition, { series: 'residents', where: group }, { year, place }),
      0,
    );
    return Math.floor(chanceOf(seed, `support ${who}`) * (people + 1));
  };
  const boundsOf = (words: string): readonly number[] =>
    CLASS_BOUNDS[Math.floor(chanceOf(seed, words) * CLASS_BOUNDS.length)]!;
  const classBounds = boundsOf('classes');
  const places = correctedPlaces(seed, region.placeCount);
  const editions = inventedEditions(roll, dimensions, isCut).map((edition) => ({
    ...edition,
    ...(edition.isRevised && places ? { revisedPlaces: places } : {}),
    // two bounds together narrow a share further than each
    ...(edition.id > 2021 && chanceOf(seed, 'other classes') < 0.5 ? { classBounds: boundsOf('later classes') } : {}),
  }));
  return { seed, ...region, isCut, dimensions, rule, editions, classBounds, count };
}

/** Where an office corrects: everywhere (null), or at one place or two. */
function correctedPlaces(seed: number, placeCount: number): readonly number[] | null {
  const place = (words: string): number => Math.floor(chanceOf(seed, words) * placeCount);
  return chanceOf(seed, 'few corrected') < 1 / 3 ? null : [...new Set([place('corrected'), place('corrected too')])];
}

function inventedRule(roll: Roll): InventedRule {
  const minimum = [3, 3, 3, 5][roll(4)]!;
  const zerosShown = roll(4) > 0;
  const smallRates = ['unreliable', 'uncertain', 'hidden'][roll(3)]!;
  const base = { minimumCount: minimum, zerosPublishable: zerosShown, fullGroupsPublishable: roll(3) > 0, smallRates };
  const minimumDenominator = [0, 8][roll(2)]!;
  return { minimum, zerosShown, options: { ...base, minimumDenominator, minimumNumerator: 0 } };
}

function inventedRegion(roll: Roll, dimensionCount: number) {
  const areas: { scheme: string; code: string; level: string; parent: string | null; places: number[] }[] = [];
  const add = (scheme: string, level: string, [code, parent]: [string, string | null], places: number[]): void => {
    areas.push({ scheme, code, level, parent, places });
  };
  const shape = (['plain', 'shared', 'cut'] as const)[roll(3)]!;
  const leafCount = 3 + (shape === 'plain' ? roll(3) : roll(4 - dimensionCount) === 0 ? 1 : 0);
  const hasTowns = roll(2) === 1;
  let placeCount = 0;
  const leaves = Array.from({ length: leafCount }, (_, leaf) => {
    const size = shape === 'cut' && leaf < 2 && roll(2) === 1 ? 2 : 1;
    const places = Array.from({ length: size }, () => placeCount++);
    return { code: `A${leaf}`, town: leaf < 2 ? 0 : 1, places };
  });
  const all = Array.from({ length: placeCount }, (_, place) => place);
  add('raum', 'kreis', ['K', null], all);
  for (const town of hasTowns ? [0, 1] : []) {
    const places = leaves.filter((leaf) => leaf.town === town).flatMap((leaf) => leaf.places);
    add('raum', 'gemeinde', [`T${town}`, 'K'], places);
  }
  for (const { code, town, places } of leaves) add('raum', 'sozialraum', [code, hasTowns ? `T${town}` : 'K'], places);
  if (shape === 'plain') return { areas, placeCount, isCut: false };
  add('zonen', 'gebiet', ['S', null], all);
  const zoneCount = 2 + (shape === 'cut' ? roll(2) : 0);
  // each zone has somebody: its first place is its own
  const zoneOf = (shape === 'cut' ? all : leaves).map((_, at) => (at < zoneCount ? at : roll(zoneCount)));
  for (let zone = 0; zone < zoneCount; zone++) {
    const own = shape === 'cut' ? all.map((place) => [place]) : leaves.map(({ places }) => places);
    add('zonen', 'zone', [`Z${zone}`, 'S'], own.filter((_, at) => zoneOf[at] === zone).flat());
  }
  if (shape === 'shared')
    for (const [at, { code, places }] of leaves.entries()) add('zonen', 'teil', [code, `Z${zoneOf[at]}`], places);
  return { areas, placeCount, isCut: shape === 'cut' };
}

function inventedEditions(
  roll: Roll,
  dimensions: InventedOffice['dimensions'],
  isCut: boolean,
): readonly InventedEdition[] {
  // borders that cross make many relations by themselves
  const firstYears = roll(2) === 1 && !isCut ? [2020, 2021] : [2021];
  const choice = (years: readonly number[]): Declared[] => {
    const possible = OFFERS.filter(
      ({ needs, pooled, kind }) =>
        needs.every((dimension) => dimensions.includes(dimension)) &&
        (years.length > 1 || (pooled === 1 && kind !== 'change')),
    );
    const chosen = possible.filter(() => roll(5) < 2).slice(0, MOST_INDICATORS);
    return chosen.length > 0 ? chosen : [possible[roll(possible.length)]!];
  };
  const first = { id: 2021, years: firstYears, indicators: choice(firstYears), isRevised: false };
  if (roll(3) > 0) return [first];
  const years = [firstYears, [...firstYears, 2022]][roll(2)]!;
  const isRevised = firstYears.length > 1 && roll(3) === 0;
  const more = roll(2) === 1 ? choice(years).filter((one) => !first.indicators.includes(one)) : [];
  return [first, { id: 2022, years, indicators: [...first.indicators, ...more], isRevised }];
}
