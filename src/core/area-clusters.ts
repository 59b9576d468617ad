/** In what a cluster differs clearly from all areas together. */
export interface ClusterTrait {
  /** id of the indicator */
  readonly indicator: string;
  /** where most areas of the cluster lie */
  readonly direction: 'above' | 'below';
  /** distance of the cluster's mean from the mean of all areas, in standard deviations of all areas; above 0 */
  readonly strength: number;
  /** unweighted means of the shown values, in the unit of the indicator */
  readonly clusterMean: number;
  readonly overallMean: number;
}

/** Areas that resemble one another. */
export interface AreaCluster {
  /** from 1; cluster 1 carries the least strain */
  readonly number: number;
  readonly areaCount: number;
  /** mean standard score per figure of the basis, in its order */
  readonly centre: readonly number[];
  /** the strongest first; empty where the cluster lies in the middle of everything */
  readonly traits: readonly ClusterTrait[];
  /** mean silhouette width of its areas, −1…1 */
  readonly silhouette: number;
  /** how alike it is found again among areas drawn anew (mean Jaccard index, 0–1); null where that was not tried */
  readonly stability: number | null;
}

/** How clearly the areas fall into clusters, by their mean silhouette width (Kaufman and Rousseeuw 1990). */
export type ClusterStructure = 'strong' | 'reasonable' | 'weak' | 'none';

/**
 * How areas are compared for clusters: straight distances of standardised figures, all of which an area must have; or
 * Gower's distances, which also take classes and bear gaps.
 */
export const CLUSTER_DISTANCES = ['straight', 'gower'] as const;
/** One of CLUSTER_DISTANCES. */
export type ClusterDistance = (typeof CLUSTER_DISTANCES)[number];

/** Clusters of the areas of one level in one year. */
export interface ClusterResult {
  readonly scheme: string;
  /** index into the scheme's levels */
  readonly level: number;
  /** year of the figures */
  readonly period: string;
  /** what the areas are compared by: indices of the topics, or core indicators with a direction */
  readonly basis: 'indices' | 'indicators';
  /** ids of the indices or indicators */
  readonly figures: readonly string[];
  /** ids of the typologies whose classes count beside them; with Gower's distances alone */
  readonly classes: readonly string[];
  /**
   * Ward's clusters, settled by k-means; `ward-sample`: Ward among areas drawn by chance, because there are too many;
   * `gower`: Ward on Gower's distances
   */
  readonly method: 'ward' | 'ward-sample' | 'gower';
  readonly clusters: readonly AreaCluster[];
  /** number of the cluster of each area of the table; 0 = none */
  readonly groups: Uint8Array;
  /** per area of the table: shown where it is clustered, else why not (the weakest missing figure, or excluded) */
  readonly statuses: Uint8Array;
  /** silhouette width per area of the table; NaN where it is not clustered */
  readonly silhouettes: Float64Array;
  /** mean silhouette width over all clustered areas */
  readonly silhouette: number;
  readonly structure: ClusterStructure;
  /** numbers of clusters tried, with their mean silhouette width */
  readonly tried: readonly { readonly clusterCount: number; readonly silhouette: number }[];
  readonly seed: number;
}
