import type { IndexResult, TypologyResult } from '../../core/assessed.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, formatPeriod } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import {
  type Book,
  type IndicatorView,
  indicatorsOf,
  type LevelView,
  levelsWithFigures,
  newestAt,
  residentsView,
} from './book.ts';
import { figureAt, valueText } from './figure.ts';
import { spreadOf } from './figure-table.ts';
import { classTexts, levelsOf } from './map-series.ts';
import { sinceText } from './sentences.ts';
import { trendOf } from './trend.ts';

/** An area that needs attention, with the reasons; areas stand in their own order, never by value. */
export interface AttentionArea {
  readonly area: number;
  readonly reasons: (language: Language) => string;
}

/** One indicator per topic that speaks for it: a core indicator with a direction, else the first with a value. */
export function keyIndicators(book: Book, region: number): readonly IndicatorView[] {
  return book.topics.flatMap((topic) => {
    const views = indicatorsOf(book, topic).filter(
      (view) => figureAt(view, newestAt(book, view, region), region).value !== null,
    );
    const directed = views.find((view) => view.definition.core && view.definition.direction !== 'neutral');
    const chosen = topic === 'soziodemografie' ? views[0] : (directed ?? views[0]);
    return chosen ? [chosen] : [];
  });
}

/** Two sentences on the region: how many people, in which areas; and how far the areas lie apart. */
export function regionSentences(language: Language, book: Book, region: number): readonly string[] {
  return [
    peopleSentence(language, book, region),
    madeSentence(language, book),
    spreadSentence(language, book, region),
  ].filter((sentence) => sentence !== '');
}

/** How many people live in the region, and how many did; empty where that is not known. */
export function peopleSentence(language: Language, book: Book, region: number): string {
  const view = residentsView(book);
  if (!view) return '';
  const words = texts[language].atlas.start;
  const period = newestAt(book, view, region);
  const figure = figureAt(view, period, region);
  if (figure.value === null) return '';
  const value = formatNumber(language, figure.value);
  const when = formatPeriod(language, figure.period);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(figure.period);
  const start = isDay ? words.residents(value, when) : words.residentsIn(value, when);
  const trend = trendOf(view, period, region);
  if (trend.direction === 'none' || trend.direction === 'unclear' || !trend.from?.value)
    return start + words.sentenceEnd;
  const percent = `${formatNumber(language, Math.abs((trend.difference / trend.from.value) * 100), 1)}\u202f%`;
  const base = { value: formatNumber(language, trend.from.value), period: sinceText(language, trend.from.period) };
  return start + words.residentsChange(percent, trend.direction, base);
}

function madeSentence(language: Language, book: Book): string {
  const words = texts[language].atlas.start;
  const [lowest, above] = levelsWithFigures(book).filter((level) => level.scheme === book.areas.schemes[0]?.id);
  if (!lowest) return '';
  const count = formatNumber(language, lowest.areas.length);
  const plural = pluralOf(language, book, lowest);
  if (!above) return words.regionMadeFlat(count, plural);
  const groups = { count: formatNumber(language, above.areas.length), plural: pluralOf(language, book, above) };
  return words.regionMade(count, plural, groups);
}

/** "Sozialräume": several areas of a level. */
export function pluralOf(language: Language, book: Book, level: Pick<LevelView, 'scheme' | 'level'>): string {
  const scheme = book.areas.schemes.find((each) => each.id === level.scheme);
  const names = scheme?.levels[level.level]?.plurals;
  return names ? pick(names, language) : '';
}

function spreadSentence(language: Language, book: Book, region: number): string {
  const view = keyIndicators(book, region).find(({ definition }) => definition.direction === 'strain');
  return view ? indicatorSpread(language, book, { view, region }) : '';
}

/** How far the areas of the lowest level lie apart around the region; empty where that is not known. */
export function indicatorSpread(
  language: Language,
  book: Book,
  { view, region }: { readonly view: IndicatorView; readonly region: number },
): string {
  const level = levelsWithFigures(book)[0];
  if (!level) return '';
  const period = newestAt(book, view, region);
  const spread = spreadOf(view, period, level.areas);
  const figure = figureAt(view, period, region);
  if (!spread || figure.value === null) return '';
  return texts[language].atlas.start.spread(pick(view.definition.names, language), {
    low: valueText(language, view, spread.low),
    high: valueText(language, view, spread.high),
    region: valueText(language, view, figure.value),
    isPartial: spread.isPartial,
  });
}

/** Areas that a typology marks for attention in its newest period. */
export function typologyAttention(typology: TypologyResult): readonly AttentionArea[] {
  const newest = typology.periods.at(-1);
  if (!newest) return [];
  const { dynamicsClassIds, statusClassIds } = typology;
  const found: AttentionArea[] = [];
  newest.attention.forEach((flag, area) => {
    const group = newest.groups[area] ?? 0;
    if (flag === 0 || group === 0) return;
    const status = classTexts(statusClassIds[Math.floor((group - 1) / dynamicsClassIds.length)] ?? '');
    const dynamics = classTexts(dynamicsClassIds[(group - 1) % dynamicsClassIds.length] ?? '');
    found.push({
      area,
      reasons: (language) =>
        texts[language].atlas.start.attentionReason(pick(status, language), pick(dynamics, language)),
    });
  });
  return found;
}

const FEWEST_TOPICS = 2;

/** True for an index of indicators in which high means strain: an index of indices would count its topics twice. */
function isTopicIndex(book: Book, { definition }: IndexResult): boolean {
  const { recipe, members } = definition;
  return recipe.highMeans === 'strain' && members.every(({ indicator }) => book.indicators.has(indicator));
}

/** Areas in the highest class of two indices or more, where no typology says which need attention. */
export function burdenAttention(book: Book): readonly AttentionArea[] {
  const hits = new Map<number, IndexResult[]>();
  for (const index of book.assessed.indices) {
    if (!isTopicIndex(book, index)) continue;
    const newest = index.periods.at(-1);
    newest?.classes.forEach((classNumber, area) => {
      if (classNumber === 0 || classNumber !== index.classIds.length) return;
      const list = hits.get(area);
      if (list) list.push(index);
      else hits.set(area, [index]);
    });
  }
  return [...hits]
    .filter(([, indices]) => indices.length >= FEWEST_TOPICS)
    .sort(([first], [second]) => first - second)
    .map(([area, indices]) => ({
      area,
      reasons: (language) => {
        const names = indices.map((index) => topicName(language, index));
        return texts[language].atlas.start.burdenReason(texts[language].atlas.sentences.list(names));
      },
    }));
}

/** Areas that need attention, by the typology or rule that says so. */
export interface AttentionGroup {
  readonly id: string;
  readonly areas: readonly AttentionArea[];
  readonly note: 'typology' | 'burden';
}

/** Of several typologies those of the newest period; where there are none, areas in the highest class of several indices. */
export function attentionGroups(book: Book): readonly AttentionGroup[] {
  const { typologies, indices } = book.assessed;
  const newest = typologies
    .map((typology) => typology.periods.at(-1)?.period ?? '')
    .sort()
    .at(-1);
  const groups = typologies
    .filter((typology) => typology.periods.at(-1)?.period === newest)
    .map((typology) => ({
      id: `attention-${typology.definition.id}`,
      areas: typologyAttention(typology),
      note: 'typology' as const,
    }));
  if (groups.length > 0) return groups;
  return indices.length > 0 ? [{ id: 'attention', areas: burdenAttention(book), note: 'burden' }] : [];
}

// The topic says more in a list than "index of" its name.
function topicName(language: Language, { definition }: IndexResult): string {
  return definition.topic ? texts[language].terms.topics[definition.topic] : pick(definition.names, language);
}

/** The level on which an index or typology is mapped: the first that has classes. */
export function mainLevelOf(book: Book, periods: readonly { readonly classes: Uint8Array }[]): LevelView | null {
  return levelsOf(book, periods).at(-1) ?? null;
}
