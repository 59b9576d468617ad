import { chanceOf } from './dice.ts';
import {
  type Declared,
  type InventedEdition,
  type InventedOffice,
  type InventedRule,
  inventedOffice,
} from './invented-office.ts';

/** What real offices do and invented ones do not. */
const FEATURES = [
  'public source',
  'public from the second edition on',
  'other rules',
  'rounded source',
  'noisy source',
  'households',
  'hidden at source',
] as const;
type Feature = (typeof FEATURES)[number];

const one = (series: string) => ({ series, where: {}, years: 0, sign: 1 as const });
/** A share of people of two series. */
const SUPPORTED: Declared = {
  ...{ id: 'supported', kind: 'share', pooled: 1, formulas: ['sum(support)', 'sum(residents)'] },
  ...{ numerator: [one('support')], denominator: [one('residents')] },
};

type Options = InventedRule['options'];
type Chance = (words: string) => number;

/** One of a list by chance. */
function oneOf<T>(list: readonly T[], chance: number): T {
  return list[Math.floor(chance * list.length)]!;
}

/**
 * An invented office that does at least one thing more that real ones do. All of it is drawn from a stream of its own,
 * so that invented offices stay as they are.
 */
export function variedOffice(seed: number): InventedOffice {
  const chance: Chance = (words) => chanceOf(seed, `varied ${words}`);
  const features = featuresOf(chance);
  const plain = withSupport(inventedOffice(seed));
  const series = oneOf(['residents', 'support'] as const, chance('series'));
  const needsTwo = features.has('public from the second edition on') || features.has('other rules');
  const isPublic = features.has('public source');
  const changed = features.has('rounded source')
    ? 'controlled-rounding-5'
    : features.has('noisy source')
      ? 'census'
      : null;
  const isWholeOffice = chance('whole office') < 0.5;
  const options = {
    ...plain.rule.options,
    ...(features.has('households') ? householdRule(chance) : {}),
    ...(features.has('rounded source') ? { minimumCount: 3 } : {}),
  };
  const editions = needsTwo || chance('second edition') < 0.3 ? twoEditions(plain, chance) : plain.editions;
  return {
    ...plain,
    rule: { ...plain.rule, options },
    ...(isPublic ? { publicSeries: series } : {}),
    ...(changed
      ? { changed: changedSeries(changed, isWholeOffice ? ['residents', 'support'] : [series]), classBounds: [] }
      : {}),
    ...(features.has('households') ? { hasHouseholds: true } : {}),
    ...(features.has('hidden at source') ? { hiddenAtSource: 'support' } : {}),
    editions: editions.map((edition, at): InventedEdition => {
      const rules = features.has('other rules') ? { rule: ruleAt(options, at, chance) } : {};
      const isLater = features.has('public from the second edition on') && at > 0 && !isPublic;
      const { classBounds, ...unclassed } = edition;
      const own = changed || classBounds === undefined ? unclassed : edition;
      return { ...own, ...rules, ...(isLater ? { publicSeries: series } : {}) };
    }),
  };
}

function featuresOf(chance: Chance): ReadonlySet<Feature> {
  const first = oneOf(FEATURES, chance('feature'));
  const all = new Set(FEATURES.filter((feature) => feature === first || chance(feature) < 1 / 8));
  // counts are changed in one way, and people whom the source hides cannot be
  if (all.has('rounded source')) all.delete('noisy source');
  if (all.has('rounded source') || all.has('noisy source')) all.delete('hidden at source');
  // a minimum of five cannot be kept in doubt beside counts that are rounded to five, see rounded-wholes.test.ts
  if (all.has('rounded source')) all.delete('other rules');
  return all;
}

/** The same with a share of two series, where every indicator is about one. */
function withSupport(office: InventedOffice): InventedOffice {
  const isMixed = office.editions[0]!.indicators.some(
    ({ numerator, denominator }) => numerator[0]?.series !== (denominator[0] ?? numerator[0])?.series,
  );
  if (isMixed) return office;
  const editions = office.editions.map((edition) => {
    const [first, ...others] = edition.indicators;
    return { ...edition, indicators: [first!, SUPPORTED, ...others.slice(1)] };
  });
  return { ...office, editions };
}

const changedSeries = (profile: 'controlled-rounding-5' | 'census', series: readonly string[]) =>
  Object.fromEntries(series.map((name) => [name, profile]));

/** Two editions, be it that the first one knows less. */
function twoEditions({ editions, isCut }: InventedOffice, chance: Chance): readonly InventedEdition[] {
  const [first, second] = editions;
  if (second || !first) return editions;
  const indicators = chance('fewer indicators') < 0.5 ? first.indicators.slice(0, 1) : first.indicators;
  const years = isCut || chance('one year more') < 0.5 ? first.years : [...first.years, 2022];
  const isRevised = first.years.length > 1 && chance('revised') < 1 / 4;
  return [
    { ...first, indicators },
    { ...first, id: 2022, years, isRevised },
  ];
}

/** A demand on households: how many there must be, or how much the largest may bring. */
function householdRule(chance: Chance): Options {
  const demands: readonly Options[] = [
    { minimumContributors: 2 },
    { minimumContributors: 3 },
    { dominance: { largest: 1, percent: 60 } },
    { priorPosterior: 20 },
    { minimumContributors: 3, dominance: { largest: 1, percent: 80 } },
  ];
  return oneOf(demands, chance('households'));
}

/** Half of the offices change their mind before the second edition, the others have other rules from the first on. */
function ruleAt(options: Options, edition: number, chance: Chance): Options {
  const before = chance('before') < 1 / 3 ? otherRule(options, (words) => chance(`before ${words}`)) : options;
  return edition === 0 ? before : otherRule(before, (words) => chance(`after ${words}`));
}

function otherRule(options: Options, chance: Chance): Options {
  const demand: Options = { minimumCount: 3, ...options };
  const changes: readonly Options[] = [
    { minimumCount: demand['minimumCount'] === 3 ? 5 : 3 },
    { minimumCount: demand['minimumCount'] === 3 ? 5 : 3 },
    { zerosPublishable: demand['zerosPublishable'] === false },
    { zerosPublishable: demand['zerosPublishable'] === false },
    { fullGroupsPublishable: demand['fullGroupsPublishable'] === false },
    { smallRates: 'hidden', minimumDenominator: 8 },
    { smallRates: 'hidden', minimumNumerator: 4 },
    { smallRates: 'unreliable' },
  ];
  const profiles: readonly Options[] = [{ profile: 'school-entry' }, { profile: 'ba' }, { profile: 'register' }];
  if (chance('profile') < 1 / 6) return oneOf(profiles, chance('which profile'));
  const second = chance('two changes') < 1 / 3 ? oneOf(changes, chance('second change')) : {};
  return { ...options, ...oneOf(changes, chance('change')), ...second };
}
