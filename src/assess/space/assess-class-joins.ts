import type { IndexResult, TypologyResult } from '../../core/assessed.ts';
import type { ClassJoin, ClassJoins } from '../../core/class-joins.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import { adjustedPValues } from '../../stats/comparison/adjusted-p-values.ts';
import { joinCountPermutation } from '../../stats/space/join-count-permutation.ts';
import { joinCounts } from '../../stats/space/join-counts.ts';
import type { NeighbourWeights } from '../../stats/space/neighbour-weights.ts';
import { normalTest } from '../../stats/space/spatial-statistic.ts';
import { weightsAmong } from '../../stats/space/weights-among.ts';
import type { LevelMembers } from '../level-members.ts';
import { MOST_FOR_PERMUTATION } from './judge-level.ts';
import type { LevelNeighbours } from './level-neighbours.ts';

/** With fewer areas nobody can tell a pattern from chance. */
const FEWEST_AREAS = 10;
/** Areas that a test needs in a class and outside of it. */
const FEWEST_TESTED = 5;
/** Random arrangements behind each p-value. */
const PERMUTATIONS = 1999;

/** What borders are counted on. */
export interface ClassJoinContext {
  readonly levels: readonly LevelMembers[];
  readonly indices: readonly IndexResult[];
  readonly typologies: readonly TypologyResult[];
  readonly seed: number;
  neighboursOf(level: LevelMembers): LevelNeighbours | null;
}

interface Subject extends Pick<ClassJoins, 'kind' | 'subject' | 'period'> {
  /** class per area of the table, 0 = none */
  readonly classes: Uint8Array;
}

/**
 * Do areas of the same class lie together? Borders within each class of every index and typology, in the newest period,
 * against classes scattered at random: for each scheme on the lowest level that has classes and shapes.
 * @param context classes, levels and neighbours
 * @returns results of levels with at least ten such areas and two classes, and the method log
 * @see golden: join-counts
 */
export function assessClassJoins(context: ClassJoinContext): { results: ClassJoins[]; log: MethodLogEntry[] } {
  const { levels, neighboursOf, seed } = context;
  const schemes = [...new Set(levels.map(({ scheme }) => scheme))];
  const results = subjectsOf(context).flatMap((subject) =>
    schemes.flatMap((scheme) => {
      const hasClass = (area: number): boolean => subject.classes[area]! > 0;
      const level = levels.findLast((each) => each.scheme === scheme && each.areas.some(hasClass));
      const neighbours = level ? neighboursOf(level) : null;
      return (neighbours && joinsOf(subject, neighbours, seed)) ?? [];
    }),
  );
  return { results, log: results.map((found) => logOf(found, seed)) };
}

function subjectsOf({ indices, typologies }: ClassJoinContext): Subject[] {
  const ofIndices = indices.flatMap(({ definition, periods, classIds }): Subject[] => {
    const newest = periods.at(-1);
    if (!newest || classIds.length < 2) return [];
    return [{ kind: 'index', subject: definition.id, period: newest.period, classes: newest.classes }];
  });
  const ofTypologies = typologies.flatMap(({ definition, periods }): Subject[] => {
    const newest = periods.at(-1);
    return newest ? [{ kind: 'typology', subject: definition.id, period: newest.period, classes: newest.groups }] : [];
  });
  return [...ofIndices, ...ofTypologies];
}

function joinsOf(
  { classes, ...subject }: Subject,
  { level, areas, links }: LevelNeighbours,
  seed: number,
): ClassJoins | null {
  const classed = Uint32Array.from(areas.keys()).filter((place) => classes[areas[place]!]! > 0);
  const { links: among } = weightsAmong(links, classed);
  const joined = Uint32Array.from(classed.keys()).filter((place) => among.offsets[place]! < among.offsets[place + 1]!);
  const own = Uint8Array.from(joined, (place) => classes[areas[classed[place]!]!]!);
  if (own.length < FEWEST_AREAS || new Set(own).size < 2) return null;
  const found = weightsAmong(among, joined).links;
  return {
    ...subject,
    scheme: level.scheme,
    level: level.level,
    areas: own.length,
    borders: found.neighbours.length / 2,
    classes: withinClasses(own, found, seed),
  };
}

function withinClasses(own: Uint8Array, links: NeighbourWeights, seed: number): ClassJoin[] {
  const drawn =
    own.length <= MOST_FOR_PERMUTATION ? joinCountPermutation(own, links, { permutations: PERMUTATIONS, seed }) : null;
  const numbers = [...new Set(own)].sort((first, second) => first - second);
  const found = numbers.map((classNumber, position) => {
    const marks = own.map((each) => (each === classNumber ? 1 : 0));
    const counted = joinCounts(marks, links);
    const areas = marks.reduce((sum, mark) => sum + mark, 0);
    const isTested = areas >= FEWEST_TESTED && own.length - areas >= FEWEST_TESTED;
    // two classes at least: neither "all equal" nor "too few" can come back
    const { statistic, expected, varianceRandom } =
      typeof counted === 'string' ? { statistic: 0, expected: 0, varianceRandom: null } : counted.marked;
    const p = drawn?.[position]?.twoSided ?? normalTest(statistic, expected, varianceRandom)?.p ?? null;
    return { classNumber, areas, joins: statistic, expected, p: isTested ? p : null };
  });
  const pValues = Float64Array.from(found, ({ p }) => p ?? Number.NaN);
  const adjusted = adjustedPValues(pValues, 'holm');
  return found.map((each, position) => ({ ...each, p: each.p === null ? null : adjusted[position]! }));
}

function logOf({ subject, period, scheme, areas, borders, classes }: ClassJoins, seed: number): MethodLogEntry {
  const isDrawn = areas <= MOST_FOR_PERMUTATION;
  const choices = {
    period,
    scheme,
    neighbours: 'queen',
    judgedAreas: areas,
    borders,
    classes: classes.length,
    testedClasses: classes.filter(({ p }) => p !== null).length,
    fewestAreasPerClass: FEWEST_TESTED,
    globalTest: isDrawn ? 'permutation' : 'randomisation',
    globalPermutations: isDrawn ? PERMUTATIONS : null,
    seed: isDrawn ? seed : null,
    adjustment: 'holm',
  };
  return { step: 'class-joins', subject, choices };
}
