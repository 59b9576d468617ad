import { type ProfileName, protectionRule } from '../../../../src/core/protection-profile.ts';
import type { ProtectionRule } from '../../../../src/core/source.ts';
import type { InventedEdition, InventedOffice, Summand } from './invented-office.ts';
import { householdsOf } from './office-companions.ts';
import type { PlacedSums } from './office-terms.ts';

/** What an office demands of an edition, in full. */
export function ruleOf(office: InventedOffice, edition: InventedEdition): ProtectionRule {
  const { profile = 'register', ...options } = { ...(edition.rule ?? office.rule.options) };
  return protectionRule({ ...(options as Partial<ProtectionRule>), profile: profile as ProfileName });
}

/** How a sum of people is published. */
export interface Publishing {
  /** by a source that everybody may read */
  readonly isPublic: boolean;
  /** how far a shown count may be from the true one */
  readonly slack: number;
}

/** How far a count may be from the true one that a profile changes. */
const SLACKS: Readonly<Record<string, number>> = {
  ...{ 'rounding-5': 2, 'rounding-10': 5, 'controlled-rounding-5': 4, 'controlled-rounding-10': 9, census: 7 },
};

/** How counts of a series, or what is made of them, are published in an edition. */
export function publishingOf(
  office: InventedOffice,
  edition: InventedEdition,
  summands: readonly Summand[],
): Publishing {
  const open = edition.publicSeries ?? office.publicSeries;
  const slacks = summands.map(({ series }) => {
    const profile = office.changed?.[series] ?? (edition.rule ?? office.rule.options)['profile'];
    return series === open ? 0 : (SLACKS[String(profile)] ?? 0);
  });
  const isDifference = summands.some(({ sign }) => sign < 0);
  return {
    isPublic: summands.every(({ series }) => series === open),
    // sums are changed once, differences are made of changed counts
    slack: isDifference ? slacks.reduce((sum, slack) => sum + slack, 0) : Math.max(0, ...slacks),
  };
}

/** True if too few households stand behind people, or too few of them bring too much. */
export function isOfFewHouseholds(
  office: InventedOffice,
  edition: InventedEdition,
  { summands, year, places }: PlacedSums,
): boolean {
  const { minimumContributors, dominance, priorPosterior } = ruleOf(office, edition);
  if (!office.hasHouseholds || summands.some(({ sign }) => sign < 0)) return false;
  const behind = summands.map(({ series, where, years }) =>
    householdsOf(office, edition, { series, where, places, year: year + years }),
  );
  const sizeOf = (rank: number): number => behind.reduce((sum, households) => sum + (households[rank] ?? 0), 0);
  const people = behind.flat().reduce((sum, size) => sum + size, 0);
  const [largest, second] = [sizeOf(0), sizeOf(1)];
  if (people === 0) return false;
  // the households of several years may be the same
  if (Math.max(...behind.map((households) => households.length)) < minimumContributors) return true;
  if (dominance?.largest === 1 && largest * 100 > dominance.percent * people) return true;
  return priorPosterior !== null && (people - largest - second) * 100 < priorPosterior * largest;
}
