import type { ClusterTrait } from '../../core/area-clusters.ts';
import { isShown } from '../../core/status.ts';
import { ascendingValues } from '../../stats/ascending-order.ts';
import { meanDeviation } from '../../stats/mean-deviation.ts';
import { quantileSorted } from '../../stats/quantile.ts';
import type { FigureColumn, LevelFigures } from '../level-figures.ts';
import { shownValues } from '../shown-values.ts';

/** Distance of means, in standard deviations, from which a cluster differs clearly (a medium effect, Cohen 1988). */
export const CLEAR_STRENGTH = 0.5;
/** Share of the cluster's areas that must lie on that side of the median of all areas. */
export const CLEAR_SHARE = 2 / 3;
const FEWEST_SHOWN = 3;

/**
 * Which indicators lie clearly above or below in each cluster.
 * @param figures indicators of the level in the year of the clusters
 * @param groups number of the cluster per area of the table; 0 = none
 * @param clusterCount number of clusters
 * @returns traits per cluster, the strongest first
 */
export function clusterTraits(figures: LevelFigures, groups: Uint8Array, clusterCount: number): ClusterTrait[][] {
  const traits: ClusterTrait[][] = Array.from({ length: clusterCount }, () => []);
  for (const column of figures.columns) {
    const shown = shownValues(column.value, figures.level.areas);
    const centre = meanDeviation(shown.values, 'population');
    if (!centre || centre.deviation === 0) continue;
    const middle = quantileSorted(ascendingValues(shown.values), 0.5);
    traits.forEach((list, cluster) => {
      const members = membersOf(column, figures.level.areas, (area) => groups[area] === cluster + 1);
      const trait = traitOf(members, { indicator: column.id, ...centre, middle });
      if (trait) list.push(trait);
    });
  }
  for (const list of traits) list.sort((first, second) => second.strength - first.strength);
  return traits;
}

function membersOf({ value }: FigureColumn, areas: Uint32Array, isMember: (area: number) => boolean): number[] {
  const members: number[] = [];
  for (const area of areas) if (isMember(area) && isShown(value.statuses[area]!)) members.push(value.values[area]!);
  return members;
}

interface Whole {
  readonly indicator: string;
  readonly mean: number;
  readonly deviation: number;
  readonly middle: number;
}

function traitOf(members: readonly number[], whole: Whole): ClusterTrait | null {
  if (members.length < FEWEST_SHOWN) return null;
  const clusterMean = members.reduce((sum, value) => sum + value, 0) / members.length;
  const distance = (clusterMean - whole.mean) / whole.deviation;
  const direction = distance > 0 ? 'above' : 'below';
  const beyond = members.filter((value) => (distance > 0 ? value > whole.middle : value < whole.middle)).length;
  if (Math.abs(distance) < CLEAR_STRENGTH || beyond < CLEAR_SHARE * members.length) return null;
  const { indicator, mean } = whole;
  return { indicator, direction, strength: Math.abs(distance), clusterMean, overallMean: mean };
}
