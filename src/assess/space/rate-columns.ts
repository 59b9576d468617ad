import type { Surroundings } from '../../core/assessed.ts';
import { empiricalBayes } from '../../stats/space/empirical-bayes.ts';
import type { EventCounts } from '../../stats/space/event-rates.ts';
import { localEmpiricalBayes } from '../../stats/space/local-empirical-bayes.ts';
import type { NeighbourWeights } from '../../stats/space/neighbour-weights.ts';
import { probabilityMap } from '../../stats/space/probability-map.ts';
import type { SurroundingsSubject } from './surroundings-subject.ts';

/** What is told of the rates of areas beside the counted ones; columns over all areas of the table. */
export type RateColumns = NonNullable<Surroundings['rates']>;

/** Empty columns for shares and rates; null for everything else. */
export function emptyRateColumns({ counts }: SurroundingsSubject, areaCount: number): RateColumns | null {
  const column = (): Float64Array => new Float64Array(areaCount).fill(Number.NaN);
  if (!counts) return null;
  return {
    smoothed: column(),
    smoothedAround: column(),
    // one Poisson rate for all suits events; of a large share it would overrate chance
    chance: counts.family === 'poisson' ? column() : null,
  };
}

/** The judged areas of a level, with what stands behind their rates. */
export interface JudgedRates {
  /** indices into AreaTable.areas; the counts and links are in this order */
  readonly areas: Uint32Array;
  readonly counts: EventCounts;
  readonly links: NeighbourWeights;
}

/**
 * Fills in rates pulled towards that of all areas and towards that of the surroundings, and how likely chance makes the
 * events of an area.
 * @param columns of the subject
 * @param subject with counts
 * @param judged areas of a level
 * @returns rates of the judged areas pulled towards that of all, per person
 */
export function fillRateColumns(
  columns: RateColumns,
  { counts: how }: SurroundingsSubject,
  { areas, counts, links }: JudgedRates,
): Float64Array {
  const { multiplier, family } = how!;
  const { smoothed } = empiricalBayes(counts, family);
  const around = localEmpiricalBayes(counts, links).smoothed;
  const chance = columns.chance && probabilityMap(counts);
  areas.forEach((area, place) => {
    columns.smoothed[area] = multiplier * smoothed[place]!;
    columns.smoothedAround[area] = multiplier * around[place]!;
    if (columns.chance && chance) columns.chance[area] = chance.unusual[place]!;
  });
  return smoothed;
}
