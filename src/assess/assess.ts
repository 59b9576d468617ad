import type { ClusterDistance } from '../core/area-clusters.ts';
import type { AssessedIndicator, AssessedTable, IndexResult, TypologyResult } from '../core/assessed.ts';
import type { AreaShapes } from '../core/geometry.ts';
import { makeAnew, type Recall } from '../core/recall.ts';
import type { MethodLogEntry, ProtectedTable, ShownIndicator } from '../core/stages.ts';
import { assessAges } from './assess-ages.ts';
import { assessIndicator } from './assess-indicator.ts';
import { assessTypology } from './assess-typology.ts';
import { assessCertainty } from './certainty/assess-certainty.ts';
import { holdChanges } from './change/hold-changes.ts';
import { populationOf } from './change/population.ts';
import { assessClusters } from './clusters/assess-clusters.ts';
import { parentBenchmarks, regionBenchmarks } from './compare-areas.ts';
import { assessCorrelations } from './correlation/assess-correlations.ts';
import { assessCourses } from './course/assess-courses.ts';
import { holdingDifferences } from './false-discoveries.ts';
import { assessFunnels } from './funnel/assess-funnels.ts';
import { assessAreaInequality } from './inequality/assess-area-inequality.ts';
import { assessInequality } from './inequality/assess-inequality.ts';
import { levelMembers } from './level-members.ts';
import { assessIndices } from './recipe/assess-indices.ts';
import { assessSegregation } from './segregation/assess-segregation.ts';
import { assessSimilarAreas } from './similar/assess-similar-areas.ts';
import { assessClassJoins } from './space/assess-class-joins.ts';
import { assessSurroundings } from './space/assess-surroundings.ts';
import { levelNeighbours } from './space/level-neighbours.ts';

/** What a run may hand over beside the table. */
export interface AssessOptions {
  /** shapes of the areas; without them nothing is said about surroundings */
  readonly shapes?: AreaShapes;
  /** of all that is drawn at random; stands in the method log */
  readonly seed?: number;
  /** results of an earlier run, where numbers are the same */
  readonly recall?: Recall;
  /** how areas are compared for clusters; straight if nothing else is wanted */
  readonly clusterDistance?: ClusterDistance;
  /** years from the base of a change to the newest period; five if nothing else is wanted */
  readonly baseYears?: number;
}

const NO_SHAPES: AreaShapes = { geometries: [], atoms: [], attribution: null };

/** Where chance helps: the same figures give the same results, in every run and on every machine. */
const SEED = 1;

/** What of the assessment may be made in another thread meanwhile: it needs nothing but the table and the shapes. */
export interface AssessedApart extends Pick<AssessedTable, 'surroundings' | 'classJoins' | 'certainty' | 'log'> {}

/**
 * Stage 4: everything derived, from shown values only: intervals, comparisons, ranks, classes, indices, typologies,
 * groups and surroundings.
 * What is made of shown values gives no hidden one away; what is left out stands in the log.
 * @param table what came through the gate
 * @param options shapes of the areas, the seed of what is drawn at random, and results of an earlier run
 * @returns the table with its assessments and the method log
 */
export function assess(table: ProtectedTable, options: AssessOptions = {}): AssessedTable {
  const figures = assessFigures(table, options);
  return withApart(figures, assessApart(table, { ...options, indices: figures.indices }));
}

/** Puts both parts of an assessment together. */
export function withApart(figures: AssessedFigures, apart: AssessedApart): AssessedTable {
  return { ...figures, ...apart, log: [...figures.log, ...apart.log] };
}

/** The part of the assessment that takes long because it draws at random many times; makes the indices if none are given. */
export function assessApart(
  table: ProtectedTable,
  {
    shapes = NO_SHAPES,
    seed = SEED,
    recall = makeAnew,
    indices: made,
  }: AssessOptions & { readonly indices?: readonly IndexResult[] } = {},
): AssessedApart {
  const levels = levelMembers(table.areas);
  const { areas, indicators } = table;
  const indices = made ?? assessIndices(table.indices, { areas, levels, indicators: shownById(table) }).indices;
  const neighboursOf = levelNeighbours(areas, shapes);
  const surroundings = assessSurroundings(table, { levels, indices, neighboursOf, seed, recall });
  const typologies = table.typologies.flatMap((definition) => assessTypology(definition, indices) ?? []);
  const joins = assessClassJoins({ levels, indices, typologies, neighboursOf, seed });
  const certainty = assessCertainty({ areas, levels, indicators, indices, seed, recall });
  return {
    surroundings: surroundings.results,
    classJoins: joins.results,
    certainty: certainty.results,
    log: [...surroundings.log, ...joins.log, ...certainty.log],
  };
}

/** The assessment without its other part. */
export type AssessedFigures = Omit<AssessedTable, 'surroundings' | 'classJoins' | 'certainty'>;

/** Everything but what `assessApart` makes. */
export function assessFigures(
  table: ProtectedTable,
  { seed = SEED, recall = makeAnew, clusterDistance = 'straight', baseYears = 5 }: AssessOptions = {},
): AssessedFigures {
  const log: MethodLogEntry[] = [];
  const levels = levelMembers(table.areas);

  // each indicator by itself
  const context = {
    levels,
    parents: parentBenchmarks(table.areas),
    regions: regionBenchmarks(table.areas),
    publicSources: new Set(table.sources.filter((source) => source.alreadyPublic !== null).map((source) => source.id)),
    population: populationOf(table.indicators),
    baseYears,
  };
  const alone = new Map<string, AssessedIndicator>();
  const changeTests = new Map<string, Float64Array>();
  for (const indicator of table.indicators) {
    const { assessed, changeTests: tests, log: entry } = assessIndicator(indicator, context);
    alone.set(indicator.definition.id, assessed);
    changeTests.set(indicator.definition.id, tests);
    log.push(entry);
  }

  // what holds among so many
  const differences = holdingDifferences(table.indicators, alone, context);
  const { indicators, log: changesLog } = holdChanges(differences.indicators, changeTests);
  log.push(differences.log, changesLog);

  // several indicators together
  const indexContext = { areas: table.areas, levels, indicators: shownById(table) };
  const { indices, audits, log: indexLog } = assessIndices(table.indices, indexContext);
  log.push(...indexLog);
  const typologies = table.typologies.flatMap((definition): TypologyResult[] => {
    const result = assessTypology(definition, indices);
    const choices = { status: definition.status, dynamics: definition.dynamics, periods: result?.periods.length ?? 0 };
    log.push({ step: 'typology', subject: definition.id, choices });
    return result ? [result] : [];
  });

  // areas beside one another
  const together = { areas: table.areas, levels, indicators: table.indicators, indices, seed, recall };
  const clusters = assessClusters({ ...together, typologies, distance: clusterDistance });
  const similar = assessSimilarAreas(together);
  const correlations = assessCorrelations(together);
  const segregation = assessSegregation(together);
  const areaInequality = assessAreaInequality(together);
  const inequality = assessInequality({ ...together, typologies: table.typologies });
  const courses = assessCourses(together);
  const funnels = assessFunnels(together);
  log.push(...clusters.log, ...similar.log, ...correlations.log);
  log.push(...segregation.log, ...areaInequality.log, ...inequality.log, ...courses.log, ...funnels.log);
  return {
    table,
    indicators,
    indices,
    audits,
    typologies,
    clusters: clusters.results,
    similarAreas: similar.results,
    correlations: correlations.results,
    segregation: segregation.results,
    areaInequality: areaInequality.results,
    inequality: inequality.results,
    courses: courses.results,
    funnels: funnels.results,
    ages: assessAges(table),
    findings: clusters.findings,
    log,
  };
}

const shownById = ({ indicators }: ProtectedTable): ReadonlyMap<string, ShownIndicator> =>
  new Map(indicators.map((indicator) => [indicator.definition.id, indicator]));
