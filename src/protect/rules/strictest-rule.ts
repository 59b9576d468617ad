import { type ProtectionRule, SMALL_RATES, type Source } from '../../core/source.ts';

/**
 * The rule for figures made of several sources: the stricter one wherever they differ.
 * Sources whose figures are public already bring no rule.
 * @returns null if every source is public already
 */
export function strictestRule(sources: ReadonlyMap<string, Source>, ids: readonly string[]): ProtectionRule | null {
  let strictest: ProtectionRule | null = null;
  for (const id of ids) {
    const source = sources.get(id);
    if (!source) throw new RangeError(`no source has the id ${id}: its rule is unknown`);
    if (source.alreadyPublic === null) strictest = stricterOf(strictest, source.protection);
  }
  return strictest;
}

/** The stricter of two rules, point by point; null means no rule. */
export function stricterOf(first: ProtectionRule | null, second: ProtectionRule | null): ProtectionRule | null {
  if (!first || !second) return first ?? second;
  return {
    ...perturbation(first, second),
    minimumCount: Math.max(first.minimumCount, second.minimumCount),
    minimumDenominator: Math.max(first.minimumDenominator, second.minimumDenominator),
    minimumNumerator: Math.max(first.minimumNumerator, second.minimumNumerator),
    smallRates: SMALL_RATES.find((name) => name === first.smallRates || name === second.smallRates) ?? 'hidden',
    zerosPublishable: first.zerosPublishable && second.zerosPublishable,
    fullGroupsPublishable: first.fullGroupsPublishable && second.fullGroupsPublishable,
    minimumContributors: Math.max(first.minimumContributors, second.minimumContributors),
    dominance: stricterDominance(first.dominance, second.dominance),
    priorPosterior: largestOf(first.priorPosterior, second.priorPosterior),
  };
}

// Rules that change figures in different ways never meet: such counts are refused before.
function perturbation(
  first: ProtectionRule,
  second: ProtectionRule,
): Pick<ProtectionRule, 'method' | 'roundingBase' | 'noise' | 'noiseTable'> {
  const { method, roundingBase, noise, noiseTable } = first.method === 'suppression' ? second : first;
  return { method, roundingBase, noise, noiseTable };
}

type Dominance = ProtectionRule['dominance'];

// More contributors for fewer per cent: at least as strict as both.
function stricterDominance(first: Dominance, second: Dominance): Dominance {
  if (!first || !second) return first ?? second;
  return { largest: Math.max(first.largest, second.largest), percent: Math.min(first.percent, second.percent) };
}

const largestOf = (first: number | null, second: number | null): number | null =>
  first === null || second === null ? (first ?? second) : Math.max(first, second);
