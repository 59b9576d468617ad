import type { CorrectedSegregation, SegregationPeriod } from '../../core/segregation.ts';
import type { ShownPeriod } from '../../core/stages.ts';
import { STATUS } from '../../core/status.ts';
import { dissimilarity } from '../../stats/segregation/dissimilarity.ts';
import { dissimilarityBootstrap } from '../../stats/segregation/dissimilarity-bootstrap.ts';
import { isBeyondChance } from '../../stats/segregation/dissimilarity-by-chance.ts';
import { segregationAtkinson, segregationGini } from '../../stats/segregation/evenness.ts';
import { expectedDissimilarity } from '../../stats/segregation/expected-dissimilarity.ts';
import { isolation } from '../../stats/segregation/exposure.ts';
import { groupCountsOf } from '../../stats/segregation/group-counts.ts';
import { informationParts, localSegregation } from '../../stats/segregation/mutual-information.ts';
import { type AreaParts, type PartCounts, partCounts } from './area-parts.ts';

/** How often people are spread anew for the correction. */
export const DRAWS = 100;
/** How often the group is scattered at random for the limit of chance. */
export const CHANCE_DRAWS = 399;

/**
 * Segregation of one share in one period for each area that has parts.
 * @param period shown numerator and denominator
 * @param parts areas with their parts
 * @param seed of the correction; null: none is made
 */
export function segregationPeriod(
  period: ShownPeriod,
  parts: readonly AreaParts[],
  seed: number | null,
): SegregationPeriod {
  const column = (): Float64Array => new Float64Array(parts.length).fill(Number.NaN);
  const found = {
    dissimilarity: column(),
    expected: column(),
    isolation: column(),
    gini: column(),
    atkinson: column(),
    local: column(),
    information: column(),
    betweenShare: column(),
  };
  const statuses = new Uint8Array(parts.length);
  const partNumbers = new Uint32Array(parts.length);
  const leftOutCounts = new Uint32Array(parts.length);
  const corrected =
    seed === null
      ? null
      : { corrected: column(), lower: column(), upper: column(), beyondChance: new Uint8Array(parts.length) };
  parts.forEach((entry, at) => {
    const counts = partCounts(period, entry);
    partNumbers[at] = counts.group.length;
    leftOutCounts[at] = entry.parts.length - counts.group.length;
    const index = counts.status === STATUS.ok ? dissimilarity(counts.group, counts.others) : null;
    statuses[at] = counts.status === STATUS.ok && index === null ? STATUS['not-applicable'] : counts.status;
    if (index === null) return;
    found.dissimilarity[at] = index;
    found.expected[at] = expectedDissimilarity(counts.group, counts.others) ?? Number.NaN;
    found.isolation[at] = isolation(counts.group, counts.everybody)!;
    found.gini[at] = segregationGini(counts.group, counts.others)!;
    found.atkinson[at] = segregationAtkinson(counts.group, counts.others)!;
    found.local[at] = localSegregation(groupCountsOf([counts.group, counts.others]))[0]!;
    const information = informationOf(counts, entry);
    found.information[at] = information.whole;
    found.betweenShare[at] = information.betweenShare;
    if (corrected && seed !== null) correct(corrected, at, { counts, seed });
  });
  return { period: period.period, statuses, ...found, partCounts: partNumbers, leftOutCounts, corrected };
}

function informationOf(
  { group, others, included }: PartCounts,
  { between }: AreaParts,
): { whole: number; betweenShare: number } {
  const clusterOf = between
    ? Uint32Array.from(included, (position) => between[position]!)
    : new Uint32Array(group.length);
  const found = informationParts(groupCountsOf([group, others]), clusterOf)!;
  const isSplit = between !== null && found.whole.m > 0;
  return { whole: found.whole.h!, betweenShare: isSplit ? found.between.m / found.whole.m : Number.NaN };
}

function correct(
  target: CorrectedSegregation,
  at: number,
  { counts, seed }: { readonly counts: PartCounts; readonly seed: number },
): void {
  const found = dissimilarityBootstrap(counts.group, counts.others, { seed, draws: DRAWS });
  if (!found) return;
  const isBeyond = isBeyondChance(counts.group, counts.others, { seed, draws: CHANCE_DRAWS });
  target.corrected[at] = found.corrected;
  // what chance alone explains may be nothing at all, although the correction leaves a little of it
  target.lower[at] = isBeyond ? found.lower : 0;
  target.upper[at] = found.upper;
  target.beyondChance[at] = isBeyond ? 1 : 0;
}
