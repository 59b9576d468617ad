import type { AreaTable } from '../../core/area.ts';
import type { AreaCluster, ClusterDistance, ClusterResult, ClusterStructure } from '../../core/area-clusters.ts';
import type { IndexResult, TypologyResult } from '../../core/assessed.ts';
import type { Finding } from '../../core/finding.ts';
import type { MethodLogEntry, ShownIndicator } from '../../core/stages.ts';
import { pointsOf } from '../../stats/clusters/points.ts';
import { zScores } from '../../stats/z-scores.ts';
import { type CompleteAreas, completeAreas } from '../complete-areas.ts';
import { type Figure, type LevelFigures, levelFigures, lowestLevels } from '../level-figures.ts';
import type { LevelMembers } from '../level-members.ts';
import { matchPeriod } from '../match-period.ts';
import { clusterRows, FEWEST_CLUSTERED_ROWS, MOST_JOINED_ROWS, RESAMPLES, type RowClusters } from './cluster-rows.ts';
import { clusterTraits } from './cluster-traits.ts';
import { clusterGowerRows } from './gower-rows.ts';
import { LEAST_SHOWN, partialAreas } from './partial-areas.ts';

/** What clusters are made of. */
export interface ClusterContext {
  readonly areas: AreaTable;
  readonly levels: readonly LevelMembers[];
  readonly indicators: readonly ShownIndicator[];
  readonly indices: readonly IndexResult[];
  readonly typologies: readonly TypologyResult[];
  /** as the office chose, see ClusterDistance */
  readonly distance: ClusterDistance;
  readonly seed: number;
}

/** Clusters per scheme; what was done, or why not; methods that were replaced. */
export interface ClustersOfSchemes {
  readonly results: readonly ClusterResult[];
  readonly log: readonly MethodLogEntry[];
  readonly findings: readonly Finding[];
}

/** Figures that areas are compared by; sign: −1 where a high value relieves. */
interface Basis {
  readonly kind: ClusterResult['basis'];
  readonly figures: readonly Figure[];
  readonly signs: ReadonlyMap<string, number>;
}

/**
 * Clusters of the lowest level of each scheme, by the indices of the topics or, where there are fewer than two, by the
 * core indicators that have a direction. Areas that lack one of them are left out; by Gower distances, which also take
 * the classes of typologies, those that lack more than a third.
 * @param context shown indicators, indices, typologies, distance and seed
 * @returns clusters where there are enough areas and figures; what was done, or why not, per scheme
 */
export function assessClusters(context: ClusterContext): ClustersOfSchemes {
  const log: MethodLogEntry[] = [];
  const findings: Finding[] = [];
  const basis = basisOf(context);
  const results = lowestLevels(basis.figures, context.levels, context.areas).flatMap((level) => {
    const figures = levelFigures(basis.figures, level);
    if (!figures || figures.columns.length < 2) return [];
    const isGower = context.distance === 'gower' && level.areas.length <= MOST_JOINED_ROWS;
    const complete = (isGower ? partialAreas : completeAreas)(figures, context.areas);
    const informative = informativeFigures(figures, complete);
    const classes = isGower ? classColumns(context, figures, complete) : [];
    const found = informative.ids.length < 2 ? null : rowsOf(context, informative.scores, isGower ? classes : null);
    const method = isGower ? 'gower' : found?.sampledRows == null ? 'ward' : 'ward-sample';
    const classIds = classes.map(({ id }) => id);
    const result =
      found && resultOf(context, { basis, figures, complete, ids: informative.ids, classes: classIds, method, found });
    const choices = {
      level: level.levelId,
      period: figures.year,
      basis: basis.kind,
      figures: informative.ids.join(', '),
      figuresAbsent: figures.absent.join(', '),
      ...complete.left,
      leastShown: isGower ? LEAST_SHOWN : 1,
      classesOf: classIds.join(', '),
      clusteredAreas: found ? complete.areas.length : 0,
      fewestAreas: FEWEST_CLUSTERED_ROWS,
      ...(found && result ? choicesOf(found, result) : {}),
    };
    log.push({ step: 'clusters', subject: level.scheme, choices });
    if (result?.method === 'ward-sample') findings.push(tooManyAreas(level));
    return result ? [result] : [];
  });
  return { results, log, findings };
}

function tooManyAreas({ levelId, areas }: LevelMembers): Finding {
  const details = { method: 'ward', count: areas.length, limit: MOST_JOINED_ROWS, substitute: 'ward-sample' };
  return {
    code: 'method-too-many-areas',
    severity: 'note',
    file: 'sozialraum.yaml',
    column: 'schemes',
    value: levelId,
    details,
  };
}

function basisOf({ indicators, indices }: ClusterContext): Basis {
  const ofTopics = indices.filter(({ definition }) => definition.topic !== null);
  if (ofTopics.length > 1) {
    const figures = ofTopics.map(({ definition, periods }) => ({ id: definition.id, periods }));
    const signs = ofTopics.map(
      ({ definition }) => [definition.id, definition.recipe.highMeans === 'strain' ? 1 : -1] as const,
    );
    return { kind: 'indices', figures, signs: new Map(signs) };
  }
  const directed = indicators.filter(
    ({ definition }) => definition.core && definition.kind !== 'count' && definition.direction !== 'neutral',
  );
  const signs = directed.map(({ definition }) => [definition.id, definition.direction === 'relief' ? -1 : 1] as const);
  return {
    kind: 'indicators',
    figures: directed.map(({ definition, periods }) => ({ id: definition.id, periods })),
    signs: new Map(signs),
  };
}

/** Classes of a typology over the compared areas. */
interface ClassColumn {
  readonly id: string;
  /** NaN where an area has none */
  readonly values: Float64Array;
}

/** The classes of typologies in the year of the figures. */
function classColumns({ typologies }: ClusterContext, { year }: LevelFigures, { areas }: CompleteAreas): ClassColumn[] {
  return typologies.flatMap(({ definition, periods }): ClassColumn[] => {
    const period = matchPeriod(periods, year);
    if (!period) return [];
    const values = Float64Array.from(areas, (area) => period.groups[area] || Number.NaN);
    return values.some((value) => !Number.isNaN(value)) ? [{ id: definition.id, values }] : [];
  });
}

/** Clusters by straight distances, or by Gower's where there are classes (which may be none). */
function rowsOf(
  { seed }: ClusterContext,
  scores: readonly Float64Array[],
  classes: readonly ClassColumn[] | null,
): RowClusters | null {
  if (!classes) return clusterRows(pointsOf(scores), seed);
  return clusterGowerRows({ scores, classes: classes.map(({ values }) => values) }, seed);
}

/** Standard scores over the compared areas; a figure that is the same everywhere tells nothing and drops out. */
function informativeFigures(
  { columns }: LevelFigures,
  complete: CompleteAreas,
): { ids: string[]; scores: Float64Array[] } {
  const ids: string[] = [];
  const scores: Float64Array[] = [];
  columns.forEach(({ id }, index) => {
    const column = complete.columns[index]!;
    const found = zScores(
      column.filter((value) => !Number.isNaN(value)),
      'population',
    );
    if (!found) return;
    ids.push(id);
    let known = 0;
    scores.push(column.map((value) => (Number.isNaN(value) ? value : found[known++]!)));
  });
  return { ids, scores };
}

interface Found {
  readonly basis: Basis;
  readonly figures: LevelFigures;
  readonly complete: CompleteAreas;
  readonly ids: readonly string[];
  /** ids of the typologies whose classes count */
  readonly classes: readonly string[];
  readonly method: ClusterResult['method'];
  readonly found: RowClusters;
}

function resultOf(context: ClusterContext, { basis, figures, complete, ids, found, ...how }: Found): ClusterResult {
  const { clusters, silhouette } = found;
  const order = orderByStrain(
    found,
    ids.map((id) => basis.signs.get(id) ?? 0),
  );
  const areaCount = context.areas.areas.length;
  const groups = new Uint8Array(areaCount);
  const silhouettes = new Float64Array(areaCount).fill(Number.NaN);
  complete.areas.forEach((area, row) => {
    groups[area] = order.indexOf(clusters.labels[row]! - 1) + 1;
    silhouettes[area] = silhouette.widths[row]!;
  });
  const described = context.indicators.filter(({ definition }) => definition.core && definition.kind !== 'count');
  const indicators = described.map(({ definition, periods }) => ({ id: definition.id, periods }));
  const traits = clusterTraits(levelFigures(indicators, figures.level, figures.year)!, groups, order.length);
  return {
    scheme: figures.level.scheme,
    level: figures.level.level,
    period: figures.year,
    basis: basis.kind,
    figures: ids,
    method: how.method,
    classes: how.classes,
    clusters: order.map((cluster, index) => ({
      ...clusterOf(found, cluster),
      number: index + 1,
      traits: traits[index]!,
    })),
    groups,
    statuses: complete.statuses,
    silhouettes,
    silhouette: silhouette.average,
    structure: structureOf(silhouette.average),
    tried: found.tried,
    seed: context.seed,
  };
}

/** Clusters from the least to the most strain over all figures. */
function orderByStrain({ clusters }: RowClusters, signs: readonly number[]): number[] {
  const strain = (cluster: number): number =>
    signs.reduce((sum, sign, at) => sum + sign * clusters.centres.coordinates[cluster * signs.length + at]!, 0);
  return clusters.sizes.map((_, cluster) => cluster).sort((first, second) => strain(first) - strain(second));
}

function clusterOf(found: RowClusters, cluster: number): Omit<AreaCluster, 'number' | 'traits'> {
  const { clusters, silhouette, stability } = found;
  const { dimensions, coordinates } = clusters.centres;
  const widths = silhouette.widths.filter((_, row) => clusters.labels[row] === cluster + 1);
  return {
    areaCount: widths.length,
    centre: [...coordinates.subarray(cluster * dimensions, (cluster + 1) * dimensions)],
    silhouette: widths.reduce((sum, width) => sum + width, 0) / widths.length,
    stability: stability ? stability[cluster]! : null,
  };
}

function structureOf(silhouette: number): ClusterStructure {
  if (silhouette > 0.7) return 'strong';
  if (silhouette > 0.5) return 'reasonable';
  return silhouette > 0.25 ? 'weak' : 'none';
}

function choicesOf(found: RowClusters, result: ClusterResult): MethodLogEntry['choices'] {
  return {
    clusterMethod: result.method,
    clusters: result.clusters.length,
    clusterCountBy: 'widest silhouette of 3 to 7 clusters',
    silhouettes: found.tried
      .map(({ clusterCount, silhouette }) => `${clusterCount}: ${silhouette.toFixed(3)}`)
      .join(', '),
    sampledAreas: found.sampledRows,
    resamples: found.stability ? RESAMPLES : 0,
    seed: result.seed,
  };
}
