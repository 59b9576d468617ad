import type { AreaCluster, ClusterResult } from '../../../core/area-clusters.ts';
import { isShown, STATUS, statusName } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { MapFigures } from '../../maps/map-figures.ts';
import type { Book, LevelView } from '../book.ts';
import { memberNames } from '../index-names.ts';

/** Clusters of the level of an area; null where there are none. */
export function clustersOf(book: Book, area: number): ClusterResult | null {
  const { scheme, level } = book.areas.areas[area]!;
  return book.assessed.clusters.find((each) => each.scheme === scheme && each.level === level) ?? null;
}

/** The areas of the level that was clustered. */
export function clusteredLevel(book: Book, { scheme, level }: ClusterResult): LevelView | null {
  return book.levels.find((each) => each.scheme === scheme && each.level === level) ?? null;
}

/** Traits that a sentence names; the table of the group has all of them. */
const MOST_NAMED = 5;

/** In what a group differs from all areas: two sentences at most, or one that it lies in the middle. */
export function traitSentences(language: Language, book: Book, { traits }: AreaCluster): readonly string[] {
  const words = texts[language].clusters;
  const { list } = texts[language].atlas.sentences;
  if (traits.length === 0) return [words.middle];
  return (['above', 'below'] as const).flatMap((side) => {
    const names = traits
      .filter(({ direction }) => direction === side)
      .map(({ indicator }) => pick(memberNames(book, indicator), language));
    if (names.length === 0) return [];
    const rest = names.length - MOST_NAMED;
    // one name instead of "one more indicator"
    const shown = rest > 1 ? [...names.slice(0, MOST_NAMED), words.more(rest)] : names;
    return [words[side](list(shown))];
  });
}

/** Limits of the mean Jaccard index after Hennig 2007. */
const STABLE = 0.75;
const UNSTABLE = 0.6;

/** How stable a group is, in words. */
export function stabilitySentence(language: Language, { stability }: AreaCluster): string {
  const words = texts[language].clusters.stability;
  if (stability === null) return words.unknown;
  if (stability < UNSTABLE) return words.unstable;
  return stability < STABLE ? words.fair : words.stable;
}

/** Silhouette widths below this lie between two groups, above `WELL` well inside their own. */
const EDGE = 0.1;
const WELL = 0.5;

/** How well an area fits into its group. */
export function fitOf({ silhouettes }: ClusterResult, area: number): 'well' | 'fair' | 'edge' {
  const width = silhouettes[area] ?? Number.NaN;
  if (width >= WELL) return 'well';
  return width >= EDGE ? 'fair' : 'edge';
}

/** To which group an area belongs, what marks the group, and whether the area lies at its edge; empty: to none. */
export function membershipSentences(language: Language, book: Book, area: number): readonly string[] {
  const result = clustersOf(book, area);
  const number = result?.groups[area] ?? 0;
  const cluster = result?.clusters[number - 1];
  if (!result || !cluster) return [];
  const words = texts[language].clusters;
  const [own, groups, count] = [number, result.clusters.length, cluster.areaCount].map((each) =>
    formatNumber(language, each),
  );
  const member = words.membership(own!, { groups: groups!, size: words.size(count!) });
  const edge = fitOf(result, area) === 'edge' ? [words.between] : [];
  return [member, ...traitSentences(language, book, cluster), ...edge];
}

/** Areas without a group, each with the figures that it lacks or the reason why it is left out. */
export function withoutGroup(language: Language, book: Book, result: ClusterResult) {
  const level = clusteredLevel(book, result);
  const { statuses } = texts[language].terms;
  return (level?.areas ?? [])
    .filter((area) => result.groups[area] === 0)
    .map((area) => {
      const { excluded } = book.areas.areas[area]!;
      const status = result.statuses[area] ?? STATUS.unknown;
      return { area, excluded, reason: isShown(status) ? '' : statuses[statusName(status)] };
    });
}

/** Steps of the colour scale for the groups, from the least strain; the number in the area tells them apart for sure. */
const STEPS = [1, 3, 5, 2, 4, 3, 5] as const;
const STEPS_IN_ORDER: Readonly<Record<number, readonly number[]>> = {
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** What the map of the groups draws. */
export function clusterSeries(result: ClusterResult, level: LevelView): MapFigures {
  const { clusters, groups, statuses, period } = result;
  const steps = STEPS_IN_ORDER[clusters.length] ?? STEPS;
  const nameOf = (language: Language, number: number): string => {
    return texts[language].clusters.group(formatNumber(language, number));
  };
  return {
    id: 'clusters',
    names: { de: texts.de.clusters.heading, en: texts.en.clusters.heading },
    unit: '',
    decimals: 0,
    drawing: 'choropleth',
    hasCases: false,
    palette: 'magnitude',
    classCount: clusters.length,
    bounds: [],
    method: null,
    classNames: clusters.map(({ number }) => ({ de: nameOf('de', number), en: nameOf('en', number) })),
    classLook: clusters.map(({ number }, at) => ({ step: steps[at] ?? 1, mark: String(number) })),
    grid: null,
    change: null,
    periods: [
      {
        period,
        values: level.areas.map(() => null),
        statuses: level.areas.map((area) => statuses[area] ?? STATUS.unknown),
        classes: level.areas.map((area) => groups[area] ?? 0),
        bounds: null,
        againstRegion: null,
        numerators: null,
        denominators: null,
        region: null,
      },
    ],
  };
}
