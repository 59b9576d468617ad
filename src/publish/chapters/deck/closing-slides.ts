import { pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { LevelView } from '../book.ts';
import { type FigureCounts, figureCounts } from '../figure-counts.ts';
import { type AttentionArea, attentionGroups, pluralOf } from '../region-chapter.ts';
import { spokenValues } from './cited.ts';
import type { DeckContext } from './deck-material.ts';
import { ownSource } from './opening-slides.ts';
import type { SlideBars, SlideContent } from './slide-content.ts';

/** Most areas that a slide can list in readable type. */
const MOST_LISTED = 6;

/** Areas with reasons to look closer, in their own order. Null where nothing says which. */
export function attentionSlide(context: DeckContext, isMeant: (area: number) => boolean): SlideContent | null {
  const { book, language, words } = context;
  const group = attentionGroups(book)[0];
  if (!group) return null;
  const areas = group.areas.filter(({ area }) => isMeant(area));
  const row = ({ area, reasons }: AttentionArea): readonly string[] => {
    const { code, name } = book.areas.areas[area]!;
    return [texts[language].atlas.area.heading(code, name), reasons(language)];
  };
  // a line that says "and one more" takes the room of that one
  const listed = areas.length === MOST_LISTED + 1 ? areas.length : MOST_LISTED;
  const rest = areas.length - listed;
  const rows = areas.slice(0, listed).map(row);
  const more = rest > 0 ? [[words.attention.more(formatNumber(language, rest)), '']] : [];
  return {
    title: attentionTitle(context, areas),
    body: [],
    picture:
      areas.length === 0
        ? { kind: 'points', items: [texts[language].atlas.start.attentionNone] }
        : {
            kind: 'table',
            head: words.attention.head,
            rows: [...rows, ...more],
            widths: [5, 7],
          },
    source: ownSource(context),
    notes: [words.attention.notes, ...areas.slice(listed).map((each) => row(each).join(': '))],
    cited: [],
  };
}

function attentionTitle({ book, language, words }: DeckContext, areas: readonly AttentionArea[]): string {
  const first = areas[0] && book.areas.areas[areas[0].area];
  if (!first) return words.attention.none;
  if (areas.length === 1) {
    const scheme = book.areas.schemes.find(({ id }) => id === first.scheme);
    const names = scheme?.levels[first.level]?.names;
    return words.attention.titleOne(names ? pick(names, language) : '');
  }
  return words.attention.title({
    count: formatNumber(language, areas.length),
    plural: pluralOf(language, book, first),
  });
}

const sumOf = (counts: readonly FigureCounts[], part: (count: FigureCounts) => number): number =>
  counts.reduce((sum, count) => sum + part(count), 0);

function countBars(
  context: DeckContext,
  title: string,
  labels: readonly string[],
  values: readonly number[],
): SlideBars {
  const alternative = context.words.chartAlternative(title, spokenValues(context, labels, values, 0));
  return { kind: 'bars', title, labels, values, decimals: 0, reference: -1, alternative };
}

/** How sure the comparisons are, and how much is hidden; of the areas of a level. */
export function certaintySlides(
  context: DeckContext,
  level: LevelView,
  areas: readonly number[],
): readonly SlideContent[] {
  const { book, language, words } = context;
  const counts = figureCounts(book, level, areas);
  const number = (value: number): string => formatNumber(language, value);
  const [above, below] = [sumOf(counts, (count) => count.above), sumOf(counts, (count) => count.below)];
  const [compared, hidden] = [sumOf(counts, (count) => count.compared), sumOf(counts, (count) => count.hidden)];
  const shared = { source: ownSource(context), cited: [] };
  const sure: SlideContent = {
    ...shared,
    title: words.sure.title(number(above + below), number(compared)),
    body: [words.sure.body],
    picture: countBars(context, words.sure.chart, words.sure.labels, [above, below, compared - above - below]),
    notes: [words.sure.notes],
  };
  const topics = counts.map(({ topic }) => texts[language].terms.topics[topic]);
  const unknown: SlideContent = {
    ...shared,
    title:
      hidden === 0
        ? words.unknown.titleNone
        : words.unknown.title(number(hidden), number(sumOf(counts, (count) => count.all))),
    body: [words.unknown.body],
    picture: countBars(
      context,
      words.unknown.chart,
      topics,
      counts.map((count) => count.hidden),
    ),
    notes: [words.unknown.notes],
  };
  return compared > 0 ? [sure, unknown] : [unknown];
}

/** The last slide: questions for the room. */
export function questionsSlide(context: DeckContext): SlideContent {
  const { questions } = context.words;
  return {
    title: questions.title,
    body: [],
    picture: { kind: 'points', items: questions.items },
    source: ownSource(context),
    notes: [questions.notes],
    cited: [],
  };
}
