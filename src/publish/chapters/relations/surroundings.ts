import type { Texts } from '../../../core/area.ts';
import { SURROUNDINGS, type Surroundings, type SurroundingsLevel } from '../../../core/assessed.ts';
import type { Direction } from '../../../core/indicator.ts';
import { isShown, STATUS } from '../../../core/status.ts';
import type { ValueColumn } from '../../../core/table.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { MapFigures } from '../../maps/map-figures.ts';
import type { Book, LevelView } from '../book.ts';
import { pluralOf } from '../region-chapter.ts';

/** How an area stands among its neighbours; `none` and `usual` are told by their number alone. */
export const PATTERNS = ['highHigh', 'lowLow', 'highLow', 'lowHigh'] as const;
/** One of PATTERNS. */
export type Pattern = (typeof PATTERNS)[number];

/** An index or indicator whose areas stand among their neighbours. */
export interface SurroundingsSubject {
  readonly id: string;
  readonly names: Texts;
  readonly isIndex: boolean;
  readonly direction: Direction;
  readonly surroundings: Surroundings;
  /** values of the period that was judged */
  readonly value: ValueColumn | null;
}

/** Everything that was judged, indices first, each kind in the order of an edition. */
export function surroundingsSubjects({ assessed, indicators }: Book): readonly SurroundingsSubject[] {
  const indices = assessed.indices.flatMap(({ definition, periods }): SurroundingsSubject[] => {
    const surroundings = assessed.surroundings.indices.get(definition.id);
    if (!surroundings) return [];
    const value = periods.find(({ period }) => period === surroundings.period)?.value ?? null;
    const { id, names, recipe } = definition;
    return [{ id, names, isIndex: true, direction: recipe.highMeans, surroundings, value }];
  });
  const others = [...indicators.values()].flatMap(({ definition, shown }): SurroundingsSubject[] => {
    const surroundings = assessed.surroundings.indicators.get(definition.id);
    if (!surroundings) return [];
    const value = shown.periods.find(({ period }) => period === surroundings.period)?.value ?? null;
    const { id, names, direction } = definition;
    return [{ id, names, isIndex: false, direction, surroundings, value }];
  });
  return [...indices, ...others];
}

/** The one about an index or indicator; null where it was not looked at. */
export function surroundingsOf(
  subjects: readonly SurroundingsSubject[],
  id: string,
  isIndex: boolean,
): SurroundingsSubject | null {
  return subjects.find((each) => each.id === id && each.isIndex === isIndex) ?? null;
}

/** Indices and indicators by the pattern that an area shows in them, and how many show none. */
export interface AreaSurroundings {
  readonly patterns: ReadonlyMap<Pattern, readonly SurroundingsSubject[]>;
  readonly usualCount: number;
  readonly notJudgedCount: number;
}

/** How one area stands among its neighbours; null where nothing was judged on its level. */
export function areaSurroundings(
  subjects: readonly SurroundingsSubject[],
  book: Book,
  area: number,
): AreaSurroundings | null {
  const { scheme, level } = book.areas.areas[area]!;
  const judged = subjects.filter(({ surroundings }) =>
    surroundings.levels.some((each) => each.scheme === scheme && each.level === level && each.reason === null),
  );
  if (judged.length === 0) return null;
  const withCode = (code: number) => judged.filter(({ surroundings }) => surroundings.codes[area] === code);
  return {
    patterns: new Map(PATTERNS.map((pattern) => [pattern, withCode(SURROUNDINGS[pattern])])),
    usualCount: withCode(SURROUNDINGS.usual).length,
    notJudgedCount: withCode(SURROUNDINGS.none).length,
  };
}

/** Sentences on an area among its neighbours: what stands out by pattern, then how much does not. */
export function areaSurroundingsSentences(language: Language, found: AreaSurroundings) {
  const words = texts[language].surroundings;
  const items = [...found.patterns].flatMap(([pattern, subjects]) => {
    const names = subjects.map((subject) =>
      words.named(pick(subject.names, language), meaningOf(language, subject.direction, pattern)),
    );
    return names.length === 0 ? [] : [words.item(words.here[pattern], texts[language].atlas.sentences.list(names))];
  });
  const { usualCount, notJudgedCount } = found;
  const usual = usualCount === 0 ? '' : items.length > 0 ? words.usual(usualCount) : words.allUsual(usualCount);
  const rest = [usual, notJudgedCount > 0 ? words.notJudged(notJudgedCount) : ''];
  return { items, rest: rest.filter((sentence) => sentence !== '').join(' ') };
}

// The place of the area itself: the first half of a pattern.
function meaningOf(language: Language, direction: Direction, pattern: Pattern): string {
  const side = pattern === 'highHigh' || pattern === 'highLow' ? 'higher' : 'lower';
  if (direction === 'neutral') return '';
  if (direction === 'need') return texts[language].surroundings.needs[side];
  return texts[language].atlas.table.meaning[direction][side];
}

/** p-values below this say no more than that there are as few draws. */
const SMALLEST_TOLD = 0.001;
const CLEAR = 0.05;

/** Sentences on the pattern of a whole level: what it looks like, then the figures behind it. */
export function patternSentences(
  language: Language,
  { surroundings }: SurroundingsSubject,
  { moran, geary, getisOrd, reason }: SurroundingsLevel,
): readonly string[] {
  const words = texts[language].surroundings;
  if (!moran) return [words.reasons[reason ?? 'too-few-areas']];
  const period = periodPhrase(language, surroundings.period);
  const isClear = moran.p < CLEAR;
  const first = isClear ? (moran.statistic > moran.expected ? words.together : words.apart) : words.noPattern;
  const number = (value: number): string => formatNumber(language, value, 2);
  const percent = (share: number): string => `${formatNumber(language, 100 * share, 1)}\u202f%`;
  const p = moran.p < SMALLEST_TOLD ? words.pBelow(percent(SMALLEST_TOLD)) : words.p(percent(moran.p));
  return [
    first(period),
    words.moran(number(moran.statistic), { expected: number(moran.expected), p }),
    ...(geary ? [words.geary(number(geary.statistic))] : []),
    ...(getisOrd && isClear && moran.statistic > moran.expected ? [kindOfCluster(language, getisOrd)] : []),
  ];
}

// Whether it is high or low values that lie together; Moran's I does not say which.
function kindOfCluster(
  language: Language,
  { statistic, expected, p }: NonNullable<SurroundingsLevel['getisOrd']>,
): string {
  const words = texts[language].surroundings;
  if (p >= CLEAR) return words.bothTogether;
  const percent = (share: number): string => `${formatNumber(language, 100 * share, 1)}\u202f%`;
  const chance = p < SMALLEST_TOLD ? words.byChanceBelow(percent(SMALLEST_TOLD)) : words.byChance(percent(p));
  return statistic > expected ? words.highTogether(chance) : words.lowTogether(chance);
}

/** How many areas were judged, and how many were not, with the reason. */
export function leftOutSentence(language: Language, book: Book, level: SurroundingsLevel): string {
  const words = texts[language].surroundings;
  const { hidden, withoutValue, withoutShape, withoutNeighbours } = level.leftOut;
  const text = (count: number): string => (count === 0 ? '' : formatNumber(language, count));
  const judged = words.judged(formatNumber(language, level.judgedCount), pluralOf(language, book, level));
  const leftOut = words.leftOut({
    hidden: text(hidden),
    withoutValue: text(withoutValue),
    withoutShape: text(withoutShape),
    withoutNeighbours: text(withoutNeighbours),
  });
  return leftOut === '' ? judged : `${judged} ${leftOut}`;
}

/** Areas of a level by pattern, in their own order. */
export function areasByPattern({ surroundings }: SurroundingsSubject, areas: readonly number[]) {
  return PATTERNS.map((pattern) => ({
    pattern,
    areas: areas.filter((area) => surroundings.codes[area] === SURROUNDINGS[pattern]),
  })).filter((each) => each.areas.length > 0);
}

/** How each pattern looks on a map: high is dark and points upwards; a mark says the same without colour. */
const LOOKS = [
  { step: 5, mark: '▲', pattern: 'highHigh' },
  { step: 4, mark: '△', pattern: 'highLow' },
  { step: 3, mark: '', pattern: 'usual' },
  { step: 2, mark: '▽', pattern: 'lowHigh' },
  { step: 1, mark: '▼', pattern: 'lowLow' },
] as const;

/** What the map of a pattern draws on one level. */
export function surroundingsSeries(
  { id, names, surroundings, value }: SurroundingsSubject,
  level: LevelView,
): MapFigures {
  const codes = LOOKS.map(({ pattern }) => SURROUNDINGS[pattern]);
  const classes = level.areas.map(
    (area) => codes.indexOf((surroundings.codes[area] ?? 0) as (typeof codes)[number]) + 1,
  );
  const nameIn = (language: Language) => texts[language].surroundings.mapName(pick(names, language));
  return {
    id: `surroundings-${id}`,
    names: { de: nameIn('de'), en: nameIn('en') },
    unit: '',
    decimals: 0,
    drawing: 'choropleth',
    hasCases: false,
    palette: 'deviation',
    classCount: LOOKS.length,
    bounds: [],
    method: null,
    classNames: LOOKS.map(({ pattern }) => ({
      de: texts.de.surroundings.patterns[pattern],
      en: texts.en.surroundings.patterns[pattern],
    })),
    classLook: LOOKS.map(({ step, mark }) => ({ step, mark })),
    grid: null,
    change: null,
    periods: [
      {
        period: surroundings.period,
        values: level.areas.map(() => null),
        statuses: level.areas.map((area, at) => statusOf(value?.statuses[area] ?? STATUS.unknown, classes[at]!)),
        classes,
        bounds: null,
        againstRegion: null,
        numerators: null,
        denominators: null,
        region: null,
      },
    ],
  };
}

// An area with a value that was not judged lies on no side: the map shows its outline.
function statusOf(status: number, classNumber: number): number {
  if (classNumber > 0) return STATUS.ok;
  return isShown(status) ? STATUS.excluded : status;
}
