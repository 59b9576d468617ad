import type { Edition } from '../../core/workspace.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatDate, formatNumber } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { type Book, type LevelView, levelsWithFigures, newestOn } from '../chapters/book.ts';
import { citationLine } from '../chapters/cited-figure.ts';
import { comparedSentence } from '../chapters/compared-areas.ts';
import { type FigureCounts, figureCounts } from '../chapters/figure-counts.ts';
import { type KeyFigure, keyFigures } from '../chapters/key-figures.ts';
import { attentionGroups, pluralOf, regionSentences } from '../chapters/region-chapter.ts';
import { areaName, trendSentence } from '../chapters/sentences.ts';
import { sourceSentence } from '../chapters/source-sentence.ts';

/** A table of a text: every row has the cells of the head. */
export interface TextTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A part of a text below its heading; what is not there is empty or null. */
export interface TextSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly table: TextTable | null;
  readonly points: readonly string[];
}

/** Two pages for a council, and an annex that says where each figure comes from. */
export interface CouncilText {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  /** draft and invention, where either is so; empty otherwise */
  readonly marks: readonly string[];
  readonly sections: readonly TextSection[];
  readonly annex: {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    /** lines that verification reads back, word for word */
    readonly citations: readonly string[];
  };
}

/** What a text is made from. */
export interface CouncilContext {
  readonly book: Book;
  readonly edition: Edition;
  readonly language: Language;
  /** the region as a whole */
  readonly region: number;
}

/** Most areas that a sentence can name. */
const MOST_NAMED = 12;

/** Findings, changes, what is hidden and open questions of an edition, from shown values alone. */
export function councilText(context: CouncilContext): CouncilText {
  const { book, edition, language, region } = context;
  const { config } = edition;
  const words = texts[language].council;
  const keys = keyFigures(language, book, region);
  const [lowest] = levelsWithFigures(book).filter(({ scheme }) => scheme === book.areas.areas[region]?.scheme);
  const title = pick(config.edition.title, language);
  const { draft, invented } = texts[language].slides;
  return {
    language,
    title: words.title(pick(config.title, language)),
    lead: words.lead(title, formatDate(language, config.edition.dataAsOf), pick(config.office.name, language)),
    marks: [...(edition.state === 'released' ? [] : [draft]), ...(config.invented ? [invented] : [])],
    sections: [
      section(words.about, { paragraphs: [...regionSentences(language, book, region), words.aboutMethod] }),
      keySection(context, keys),
      section(words.findings, { points: findings(context, keys, lowest) }),
      section(words.changes, { points: changes(language, keys) }),
      section(words.limits, { points: limits(context, lowest) }),
      section(words.questions, { points: questions(context, keys, lowest) }),
    ],
    annex: annexOf(context, keys),
  };
}

function section(heading: string, content: Partial<Omit<TextSection, 'heading'>>): TextSection {
  return { heading, paragraphs: [], table: null, points: [], ...content };
}

function keySection({ book, language, region }: CouncilContext, keys: readonly KeyFigure[]): TextSection {
  const words = texts[language].council;
  const { head } = texts[language].slides.key;
  const rows = keys.map(({ cells }) => cells);
  return section(words.key, { table: { caption: words.keyCaption(areaName(book, region)), head, rows } });
}

const nameOf = ({ cells: [, name] }: KeyFigure): string => name;

function findings(context: CouncilContext, keys: readonly KeyFigure[], level: LevelView | undefined): string[] {
  const { book, language, region } = context;
  if (!level) return [];
  const compared = keys.flatMap(({ view }) => {
    const period = newestOn(view, level.scheme, level.level);
    if (period < 0 || view.definition.kind === 'count') return [];
    return [`${comparedSentence(language, book, { view, subject: region, period, areas: level.areas, level })}.`];
  });
  return [...compared, ...attention(context)];
}

function attention({ book, language }: CouncilContext): string[] {
  const words = texts[language].council;
  const [group] = attentionGroups(book);
  if (!group) return [];
  const areas = group.areas.map(({ area }) => area);
  const [first] = areas;
  if (first === undefined) return [words.attentionNone];
  const { scheme, level } = book.areas.areas[first]!;
  const heading = (area: number): string => {
    const { code, name } = book.areas.areas[area]!;
    return texts[language].atlas.area.heading(code, name);
  };
  if (areas.length === 1) {
    const names = book.areas.schemes.find(({ id }) => id === scheme)?.levels[level]?.names;
    return [words.attentionOne(names ? pick(names, language) : '', heading(first))];
  }
  const named = areas.slice(0, MOST_NAMED).map(heading);
  const rest = areas.length - named.length;
  const more = rest > 0 ? [words.andMore(formatNumber(language, rest))] : [];
  const list = texts[language].atlas.sentences.list([...named, ...more]);
  return [words.attention(formatNumber(language, areas.length), pluralOf(language, book, { scheme, level }), list)];
}

function changes(language: Language, keys: readonly KeyFigure[]): string[] {
  const words = texts[language].council;
  const names = (isMeant: (key: KeyFigure) => boolean): string =>
    texts[language].atlas.sentences.list(keys.filter(isMeant).map(nameOf));
  const changed = keys
    .filter(({ trend }) => trend.direction === 'up' || trend.direction === 'down')
    .map((key) => words.change(nameOf(key), trendSentence(language, key.view, { ...key.trend, holds: false })));
  const unclear = names(({ trend }) => trend.direction === 'flat' || trend.direction === 'unclear');
  const unknown = names(isUnknown);
  return [
    ...(changed.length > 0 ? changed : [words.changesNone]),
    ...(unclear === '' ? [] : [words.unclear(unclear)]),
    ...(unknown === '' ? [] : [words.newlyDefined(unknown)]),
  ];
}

/** True where no earlier value can be set beside the newest. */
const isUnknown = ({ trend }: KeyFigure): boolean => trend.direction === 'none';

function limits({ book, language }: CouncilContext, level: LevelView | undefined): string[] {
  const words = texts[language].council;
  const counts = level ? figureCounts(book, level, level.areas) : [];
  const sum = (part: (count: FigureCounts) => number): number => counts.reduce((all, count) => all + part(count), 0);
  const number = (value: number): string => formatNumber(language, value);
  const [hidden, compared] = [sum((count) => count.hidden), sum((count) => count.compared)];
  const holding = sum((count) => count.above + count.below);
  return [
    hidden === 0 ? words.hiddenNone : words.hidden(number(hidden), number(sum((count) => count.all))),
    ...(compared > 0 ? [words.sure(number(holding), number(compared))] : []),
    ...(book.assessed.indices.length > 0 ? [words.index] : []),
    words.causes,
  ];
}

function questions(
  { book, language }: CouncilContext,
  keys: readonly KeyFigure[],
  level: LevelView | undefined,
): string[] {
  const words = texts[language].council;
  const plural = level ? pluralOf(language, book, level) : texts[language].atlas.pages.areas;
  const unknown = keys.filter(isUnknown).map(nameOf);
  const asked = unknown.length > 0 ? [words.questionUnknown(texts[language].atlas.sentences.list(unknown))] : [];
  return [words.questionOffers(plural), ...words.questionItems, ...asked];
}

function annexOf({ book, language }: CouncilContext, keys: readonly KeyFigure[]): CouncilText['annex'] {
  const words = texts[language].council;
  const sources = keys.map((key) => `${nameOf(key)}: ${sourceSentence(language, book, key)}`);
  const citations = keys.flatMap(({ cited }) => cited.map((figure) => citationLine(book, figure)));
  return { heading: words.annex, paragraphs: [words.annexIntro, ...sources], citations };
}
