import { pick } from '../../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../../locale/number.ts';
import { element, escapeMarkup } from '../../charts/markup.ts';
import { drawMapThumbnail } from '../../maps/map-figure.ts';
import { indexSeries, levelsOf, typologySeries } from '../map-series.ts';
import { areasWithin } from '../profile-areas.ts';
import { attentionGroups, pluralOf } from '../region-chapter.ts';
import { areaName } from '../sentences.ts';
import type { DeckContext } from './deck-material.ts';
import { drawnWithin, slideMap } from './map-slide.ts';
import { ownSource } from './opening-slides.ts';
import type { SlideContent } from './slide-content.ts';

/** Small maps in one picture: so many side by side, so much room for a name above each. */
const COLUMNS = 3;
const GAP = 24;
const NAME_HEIGHT = 64;
/** room for the longest name in type that can be read from the last row */
const NAME_WIDTH = 850;

/** All indices as small maps in one picture. Null where there are none, or no shapes. */
export function indicesSlide(context: DeckContext): SlideContent | null {
  const { book, language, words, subject, region } = context;
  const within = subject === region ? null : subject;
  const isMeant = (area: number): boolean => within === null || areasWithin(book, within).includes(area);
  const maps = book.assessed.indices.flatMap((index) => {
    const level = levelsOf(book, index.periods).at(-1);
    const drawn = level && drawnWithin(context, { figures: indexSeries(index, level), level, within });
    if (!level || !drawn) return [];
    const { view, part: figures, areas } = drawn;
    const period = figures.periods.length - 1;
    const name = pick(figures.names, language);
    const draw = (id: string): string =>
      drawMapThumbnail(view, { id: `${id}-${figures.id}`, language, figures, period, areas });
    return [{ name, view, draw, code: figures.periods[period]?.period ?? '', level }];
  });
  const [first] = maps;
  if (!first) return null;
  const { width, height } = first.view;
  const columns = Math.min(COLUMNS, maps.length);
  const rows = Math.ceil(maps.length / columns);
  const [cellWidth, cellHeight] = [Math.max(width, NAME_WIDTH) + GAP, height + NAME_HEIGHT + GAP];
  const size = { width: columns * cellWidth - GAP, height: rows * cellHeight - GAP };
  const svg = (id: string): string =>
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size.width} ${size.height}`, ...size },
      maps
        .map(({ name, draw }, position) => {
          const [x, y] = [(position % columns) * cellWidth, Math.floor(position / columns) * cellHeight];
          const title = element('text', { class: 'small-title', x, y: y + 44 }, escapeMarkup(name));
          const map = element(
            'svg',
            { x, y: y + NAME_HEIGHT, width, height, viewBox: `0 0 ${width} ${height}` },
            draw(id),
          );
          return title + map;
        })
        .join(''),
    );
  const burdened = attentionGroups(book)
    .find(({ note }) => note === 'burden')
    ?.areas.filter(({ area }) => isMeant(area));
  const plural = pluralOf(language, book, first.level);
  return {
    title: indicesTitle(context, { name: first.name, plural, burdened: burdened?.length ?? null }),
    body: [words.indices.body(periodPhrase(language, first.code))],
    picture: {
      kind: 'map',
      shows: null,
      svg,
      aspect: size.width / size.height,
      alternative: words.indices.alternative(maps.map(({ name }) => name).join(', ')),
      legendTitle: '',
      legend: [],
    },
    source: ownSource(context),
    notes: [words.indices.notes],
    cited: [],
  };
}

function indicesTitle(
  { language, words, book, subject, region }: DeckContext,
  { name, plural, burdened }: { readonly name: string; readonly plural: string; readonly burdened: number | null },
): string {
  const isRegion = subject === region;
  // "in 1 areas" is no message, and of a municipality there is none where it is none
  if (burdened !== null && (isRegion || burdened > 1))
    return words.indices.title({ count: formatNumber(language, burdened), plural });
  return isRegion ? words.indices.titleOne(name) : words.indices.titleIn(areaName(book, subject));
}

/** The map of status and dynamics, for each typology of the edition. */
export function typologySlides(context: DeckContext): readonly SlideContent[] {
  const { book, language, words, subject, region } = context;
  return book.assessed.typologies.flatMap((typology): SlideContent[] => {
    const groups = typology.periods.map(({ groups: classes }) => ({ classes }));
    const level = levelsOf(book, groups).at(-1);
    if (!level) return [];
    const figures = typologySeries(typology, level);
    const period = figures.periods.length - 1;
    const picture = slideMap(context, { figures, level, period, within: subject === region ? null : subject });
    if (!picture) return [];
    const title = words.indices.titleOne(pick(figures.names, language));
    return [{ title, body: [], picture, source: ownSource(context), notes: [words.indices.notes], cited: [] }];
  });
}
