import { type GroupCounts, mergedAreas } from './group-counts.ts';

/** Segregation of several groups over areas, by information: how much the area tells about the group of a person. */
export interface MutualInformation {
  /** mutual information in natural units (nats), 0 = spread alike */
  readonly m: number;
  /** M divided by the entropy of the groups, 0–1; null where all people belong to one group */
  readonly h: number | null;
  /** entropy of the groups: how mixed all people are */
  readonly entropy: number;
}

interface Margins {
  readonly total: number;
  readonly byArea: Float64Array;
  readonly byGroup: Float64Array;
}

function marginsOf({ areaCount, groupCount, counts }: GroupCounts): Margins {
  const byArea = new Float64Array(areaCount);
  const byGroup = new Float64Array(groupCount);
  let total = 0;
  for (let area = 0; area < areaCount; area++) {
    for (let group = 0; group < groupCount; group++) {
      const count = counts[area * groupCount + group]!;
      byArea[area]! += count;
      byGroup[group]! += count;
      total += count;
    }
  }
  return { total, byArea, byGroup };
}

/**
 * Mutual information M and Theil's information index H: M = Σ (t/T) Σ p ln(p/P), H = M / entropy.
 * @param table counts per area and group
 * @returns M, H and the entropy; null where nobody is counted
 * @see Theil and Finizza 1971; Mora and Ruiz-Castillo 2011 · golden: segregation
 */
export function mutualInformation(table: GroupCounts): MutualInformation | null {
  const { total, byArea, byGroup } = marginsOf(table);
  if (total === 0) return null;
  let [m, entropy] = [0, 0];
  for (let group = 0; group < table.groupCount; group++) {
    const share = byGroup[group]! / total;
    if (share > 0) entropy -= share * Math.log(share);
    for (let area = 0; area < table.areaCount; area++) {
      const count = table.counts[area * table.groupCount + group]!;
      if (count > 0) m += (count / total) * Math.log((count / byArea[area]!) * (total / byGroup[group]!));
    }
  }
  // Rounding must not make groups that are spread alike look a little less than alike.
  m = Math.max(0, m);
  return { m, h: entropy > 0 ? Math.min(1, m / entropy) : null, entropy };
}

/** Exact parts of M: m = between + Σ share × within. */
export interface InformationParts {
  readonly whole: MutualInformation;
  /** segregation between the clusters, as if each were one area */
  readonly between: MutualInformation;
  /** what segregation inside the clusters adds: whole − between */
  readonly withinM: number;
  /** withinM divided by the entropy of all groups, so that between.h + withinH = whole.h; null where there is one group */
  readonly withinH: number | null;
  /** per cluster; null for one without people */
  readonly clusters: readonly ({ readonly share: number; readonly information: MutualInformation } | null)[];
}

/**
 * Splits segregation into that between clusters of areas (municipalities) and that inside them. The parts add up exactly.
 * @param table counts per area and group
 * @param clusterOf number of the cluster of each area, from 0
 * @returns the parts; null where nobody is counted
 * @see Theil 1972; Mora and Ruiz-Castillo 2011 · golden: segregation
 */
export function informationParts(table: GroupCounts, clusterOf: ArrayLike<number>): InformationParts | null {
  const whole = mutualInformation(table);
  if (!whole) return null;
  let clusterCount = 0;
  for (let area = 0; area < table.areaCount; area++) clusterCount = Math.max(clusterCount, clusterOf[area]! + 1);
  const merged = mergedAreas(table, clusterOf, clusterCount);
  const between = mutualInformation(merged)!;
  const { total, byArea } = marginsOf(merged);
  const { areaCount, groupCount, counts } = table;
  const members: number[][] = Array.from({ length: clusterCount }, () => []);
  for (let area = 0; area < areaCount; area++) members[clusterOf[area]!]!.push(area);
  const clusters = members.map((areas, cluster) => {
    const own = new Float64Array(areas.length * groupCount);
    areas.forEach((area, row) => {
      own.set(counts.subarray(area * groupCount, (area + 1) * groupCount), row * groupCount);
    });
    const information = mutualInformation({ areaCount: areas.length, groupCount, counts: own });
    return information && { share: byArea[cluster]! / total, information };
  });
  const withinM = clusters.reduce((sum, cluster) => sum + (cluster ? cluster.share * cluster.information.m : 0), 0);
  return { whole, between, withinM, withinH: whole.entropy > 0 ? withinM / whole.entropy : null, clusters };
}

/**
 * Local segregation of each group: how unlike all people its members are spread, Σ (x/X) ln((x/X)/(t/T)). The mean over
 * the groups, weighted by their shares, is M.
 * @param table counts per area and group
 * @returns nats per group, 0 = spread like everybody; null for an empty group
 * @see Alonso-Villar and del Río 2010 · golden: segregation
 */
export function localSegregation(table: GroupCounts): (number | null)[] {
  const { total, byArea, byGroup } = marginsOf(table);
  return Array.from(byGroup, (members, group) => {
    if (members === 0) return null;
    let sum = 0;
    for (let area = 0; area < table.areaCount; area++) {
      const share = table.counts[area * table.groupCount + group]! / members;
      if (share > 0) sum += share * Math.log(share / (byArea[area]! / total));
    }
    return Math.max(0, sum);
  });
}
