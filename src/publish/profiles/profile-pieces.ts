import { ancestorAt } from '../../core/area.ts';
import type { Topic } from '../../core/indicator.ts';
import { STATUS } from '../../core/status.ts';
import { pick } from '../../locale/language.ts';
import { formatPeriod } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { ageDrawingOf } from '../chapters/age-drawing.ts';
import { type AreaIndex, type AreaRow, briefOf } from '../chapters/area-chapter.ts';
import { hasReliabilityMark, valueText } from '../chapters/figure.ts';
import { marksText, SIGNS } from '../chapters/figure-text.ts';
import { indexSentences } from '../chapters/index-chapter.ts';
import { membershipSentences } from '../chapters/relations/area-clusters.ts';
import {
  fulfilledText,
  missingFigures,
  similarAreasOf,
  similarSentences,
} from '../chapters/relations/similar-areas.ts';
import { areaName, findingOf } from '../chapters/sentences.ts';
import { agePyramidTable } from '../charts/age-pyramid.table.ts';
import { drawAgePyramid } from '../charts/age-pyramid.ts';
import { drawLocator } from '../maps/locator.ts';
import { silentSigns } from '../print/spoken-signs.ts';
import { tableModelPiece } from '../print/table-model-piece.ts';
import { call, inline, length, sequence, type Typst } from '../print/typst.ts';
import { blockTable, commonPeriod } from './block-table.ts';
import type { ProfileContext } from './profile-context.ts';

/** The four blocks of a profile in the order of the field, with their topics. */
export const BLOCKS = [
  { id: 'base', topics: ['soziodemografie'] },
  { id: 'work', topics: ['soziooekonomie'] },
  { id: 'young', topics: ['bildung', 'gesundheit'] },
  { id: 'integration', topics: ['integration'] },
] as const satisfies readonly { readonly id: string; readonly topics: readonly Topic[] }[];

/** Everything on the profile of an area, in reading order. */
export function profilePieces(context: ProfileContext): readonly Typst[] {
  return [
    ...headPieces(context, context.words.kicker),
    ...BLOCKS.flatMap((block) => blockPieces(context, block)),
    ...otherIndices(context),
    ...similarPieces(context),
    ...closingPieces(context),
  ];
}

/** Code and name of the area of a profile; of a municipality the name alone. */
export function profileTitle({ book, chapter, atlas, level, profileLevel }: ProfileContext): string {
  const { code, name } = book.areas.areas[chapter.area]!;
  return level === profileLevel ? atlas.area.heading(code, name) : areaName(book, chapter.area);
}

const MAP_WIDTH = 52;

/** Title, summary, locator and key facts. */
export function headPieces(
  context: ProfileContext,
  kicker: (level: string, place: string) => string,
): readonly Typst[] {
  const { book, chapter, language, atlas } = context;
  const { scheme, level, note, excluded } = book.areas.areas[chapter.area]!;
  const names = book.areas.schemes.find(({ id }) => id === scheme)?.levels[level]?.names;
  const place = chapter.hasParentColumn ? areaName(book, chapter.parent) : areaName(book, chapter.region);
  const told = [note && pick(note, language), excluded && `${atlas.area.withoutIndex} ${pick(excluded, language)}`];
  const brief = sequence(
    call('section', [atlas.area.inBrief]),
    ...briefOf(language, book, chapter).map((sentence) => call('plain', [sentence])),
    ...told.flatMap((text) => (text ? [call('note', [text])] : [])),
  );
  const map = locatorPiece(context);
  return [
    call('chapter', [profileTitle(context)]),
    call('lead', [kicker(names ? pick(names, language) : '', place)]),
    map ? call('beside', [[length(1, 'fr'), length(MAP_WIDTH, 'mm')], brief, map]) : brief,
    ...factPieces(context),
    ...agePieces(context),
  ];
}

function locatorPiece({ book, chapter, view, drawings, atlas }: ProfileContext): Typst | null {
  const { level } = book.areas.areas[chapter.area]!;
  const isHere = (index: number): boolean => ancestorAt(book.areas, index, level) === chapter.area;
  if (!view?.areas.some(({ index }) => isHere(index))) return null;
  const title = atlas.area.locatorTitle(areaName(book, chapter.area));
  return drawings.show(drawLocator(view, { title, isHere }), MAP_WIDTH);
}

function factPieces({ chapter, language, atlas }: ProfileContext): readonly Typst[] {
  if (chapter.facts.length === 0) return [];
  const items = chapter.facts.map(({ view, figure, region }): readonly [string, string] => {
    const isBeside = region?.value !== null && region?.value !== undefined && view.definition.kind !== 'count';
    const beside = isBeside
      ? atlas.area.regionBeside(valueText(language, view, region.value ?? 0))
      : formatPeriod(language, figure.period);
    return [pick(view.definition.names, language), `${valueText(language, view, figure.value ?? 0)} (${beside})`];
  });
  return [call('boxed', [inline(call('explained', [items]))])];
}

/** Widths of the drawing of ages and of its table, in millimetres and points. */
const AGE_WIDTH = 78;
const AGE_TABLE = 255;

function agePieces({ book, chapter, language, drawings }: ProfileContext): readonly Typst[] {
  const ages = ageDrawingOf(language, book, chapter.area);
  if (!ages) return [];
  const table = tableModelPiece({ ...agePyramidTable(ages.input, ''), caption: '' }, AGE_TABLE);
  const picture = drawings.show(drawAgePyramid(ages.input), AGE_WIDTH);
  return [
    call('section', [ages.heading]),
    call('beside', [[length(AGE_WIDTH, 'mm'), length(1, 'fr')], picture, table]),
    call('note', [ages.note]),
  ];
}

/** One block: what stands out, its indices, its table. */
export function blockPieces(context: ProfileContext, { id, topics }: (typeof BLOCKS)[number]): readonly Typst[] {
  const { book, chapter, language, words } = context;
  const own = chapter.topics.filter(({ topic }) => (topics as readonly Topic[]).includes(topic));
  const rows = own.flatMap((block) => block.rows);
  const indices = own.flatMap((block) => block.indices);
  if (rows.length === 0 && indices.length === 0) return [];
  const told = rows.find(({ view }) => view.definition.core && view.definition.direction !== 'neutral');
  const finding = told ? findingOf(language, book, told.view, { period: told.period, area: chapter.area }) : [];
  return [
    call('section', [words.blocks[id]]),
    ...(finding.length > 0 ? [call('plain', [finding.join(' ')])] : []),
    ...indices.map((index) => indexPiece(context, index)),
    ...(rows.length > 0
      ? [
          blockTable(context, rows, {
            caption: `${words.blocks[id]}, ${profileTitle(context)}`,
            common: commonPeriod(chapter.topics.flatMap((block) => block.rows)),
          }),
        ]
      : []),
  ];
}

function indexPiece({ book, chapter, language, atlas }: ProfileContext, { index, period }: AreaIndex): Typst {
  const sentences = indexSentences(language, book, { index, period, area: chapter.area });
  const { excluded } = book.areas.areas[chapter.area]!;
  const reason = `${atlas.area.withoutIndex} ${excluded ? pick(excluded, language) : atlas.index.noReason}`;
  return call('plain', [
    `${pick(index.definition.names, language)}: ${sentences.length > 0 ? sentences.join(' ') : reason}`,
  ]);
}

function otherIndices(context: ProfileContext): readonly Typst[] {
  const { otherIndices: indices } = context.chapter;
  if (indices.length === 0) return [];
  return [
    call('section', [context.atlas.area.indices]),
    ...indices.map((index) => indexPiece(context, index)),
    call('note', [context.atlas.index.caution]),
  ];
}

function similarPieces({ book, chapter, language, atlas }: ProfileContext): readonly Typst[] {
  const words = texts[language].similarAreas;
  const similar = similarAreasOf(book, chapter.area);
  const group = membershipSentences(language, book, chapter.area);
  if (!similar && group.length === 0) return [];
  const said = group.length > 0 ? [call('plain', [`${texts[language].clusters.heading}: ${group.join(' ')}`])] : [];
  if (!similar) return [call('section', [words.heading]), ...said];
  if (similar.status === STATUS.excluded || similar.areas.length === 0)
    return [
      call('section', [words.heading]),
      call('plain', [words.missing(missingFigures(language, similar))]),
      ...said,
    ];
  const { intro, conditions, chosenBy, found } = similarSentences(language, similar);
  const items = similar.areas.map((other) => {
    const { code, name } = book.areas.areas[other.area]!;
    return `${atlas.area.heading(code, name)}: ${fulfilledText(language, similar, other)}`;
  });
  return [
    call('section', [words.heading]),
    call('plain', [`${intro} ${conditions.join('; ')}. ${chosenBy} ${found}`]),
    call('points', [items]),
    call('note', [words.note]),
    ...said,
  ];
}

/** Signs, sources and licence. */
export function closingPieces(context: ProfileContext): readonly Typst[] {
  const { book, edition, chapter, language, atlas, words } = context;
  const rows = chapter.topics.flatMap((block) => block.rows);
  const { table, area } = atlas;
  const isChance = ({ figure }: AreaRow): boolean => figure.holds === false;
  const signs = [
    ...(rows.some(({ figure }) => hasReliabilityMark(figure))
      ? [table.mark(SIGNS.few, area.few), table.mark(SIGNS.unsteady, area.unsteady)]
      : []),
    ...(rows.some(isChance) ? [table.mark(SIGNS.chance, table.mayBeChance)] : []),
  ];
  const ids = new Set(rows.flatMap(({ view, period }) => view.shown.periods[period]?.sources ?? []));
  const sources = book.assessed.table.sources.filter(({ id }) => ids.has(id));
  const names = [...new Set(sources.map((source) => pick(source.names, language)))];
  const isBelowHalf = rows.some(({ figure }) => figure.isBelowHalf);
  const notes = [
    [signs.length > 0 ? `${signs.join(' · ')}.` : '', marksText(language, chapter.statuses, isBelowHalf)],
    [area.spineNote],
    [words.common(formatPeriod(language, commonPeriod(rows))), words.beforeNote(edition.config.edition.compareYears)],
    [words.comparedNote],
    [table.intervalNote],
    [`${atlas.indicator.source}: ${names.join('; ')}.`, atlas.shell.licence(edition.config.publish.licence)],
  ].map((sentences) => sentences.filter((text) => text !== '').join(' '));
  return [
    call('section', [words.reading]),
    ...notes.filter((text) => text !== '').map((text) => call('note', [silentSigns(text)])),
  ];
}
