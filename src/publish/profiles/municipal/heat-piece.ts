import { STATUS } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { bareText, restsOnFew } from '../../chapters/figure.ts';
import { marksText, partText, SIDE_SIGNS, SIGNS } from '../../chapters/figure-text.ts';
import { type HeatCell, type HeatColumns, type HeatRow, heatMapOf } from '../../chapters/heat-map.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { areaName } from '../../chapters/sentences.ts';
import { yearsText } from '../../chapters/years-text.ts';
import { silentSigns, spokenSigns } from '../../print/spoken-signs.ts';
import { textSize } from '../../print/text-size.ts';
import { type Argument, call, length, type Typst } from '../../print/typst.ts';
import { LYING_WIDTH, type MunicipalContext } from './municipal-context.ts';

/** Type size of a heat map and the room on both sides of a text, in points; see heat-table in the frame. */
const TYPE_SIZE = 7.5;
const PADDING = 5.5;
/** Room of a sign behind a number. */
const SIGN_WIDTH = 7.5;
const MEANING_WIDTH = 70;
const NARROWEST = { part: 28, above: 40 } as const;
/** What a column takes beyond the least on average: numbers of five digits with a sign. */
const SPARE = 2;
/** Room that the name of an indicator needs at least. */
const NAME_WIDTH = 100;

/** Areas by indicators with a value or mark in each cell: where nothing is coloured, the table says the same. */
export function heatPieces(context: MunicipalContext): readonly Typst[] {
  const { chapter, words, language, parts, atlas, book } = context;
  const above = [chapter.area, chapter.region];
  const all = heatMapOf(book, { parts, above });
  if (all.length === 0) return [];
  const cells = all.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const isBelowHalf = cells.some(({ figure }) => figure.isBelowHalf);
  const statuses = [...new Set(cells.map(({ figure }) => figure.status))].sort((one, other) => one - other);
  const notes = [
    words.heat.note,
    cells.some(({ isOlder }) => isOlder) ? words.heat.older : '',
    cells.some(({ figure }) => restsOnFew(figure)) ? `${atlas.table.mark(SIGNS.few, atlas.area.few)}.` : '',
    marksText(language, statuses, isBelowHalf),
  ];
  return [
    call('section', [words.heat.heading]),
    ...chunksOf(context).map((chunk) => heatTable(context, { parts: chunk, above })),
    legend(context, statuses),
    ...notes.filter((note) => note !== '').map((note) => call('note', [silentSigns(note)])),
  ];
}

// As many areas side by side as a page holds; a municipality with more has several tables.
function chunksOf({ parts }: MunicipalContext): readonly (readonly number[])[] {
  const room = LYING_WIDTH - NAME_WIDTH - MEANING_WIDTH - 2 * NARROWEST.above;
  const most = Math.floor(room / (NARROWEST.part + SPARE));
  const count = Math.ceil(parts.length / most);
  const size = Math.ceil(parts.length / count);
  return Array.from({ length: count }, (_, at) => parts.slice(at * size, (at + 1) * size));
}

function heatTable(context: MunicipalContext, columns: HeatColumns): Typst {
  const { book, chapter, words, language, partLevel } = context;
  const terms = texts[language].terms.topics;
  const topics = heatMapOf(book, columns).map(({ topic, rows }) => ({
    name: terms[topic],
    rows: rows.map((row) => ({
      label: labelOf(context, row),
      meaning: words.heat.meanings[row.view.definition.direction],
      cells: row.cells.map((cell) => numberText(context, row, cell) + signOf(cell)),
      widths: row.cells.map((cell) => widthOf(context, row, cell)),
      looks: row.cells.map(lookOf),
    })),
  }));
  const printed = topics.flatMap(({ rows }) => rows);
  const { names, values } = widthsOf(context, columns, printed);
  const isOneLine = ({ label, meaning, cells }: (typeof printed)[number]): boolean =>
    textSize(label, TYPE_SIZE) + PADDING <= names &&
    textSize(meaning, TYPE_SIZE) + PADDING <= MEANING_WIDTH &&
    cells.every((text) => !text.includes(' '));
  return call('heat-table', [], {
    widths: [names, MEANING_WIDTH, ...values].map((each) => length(each, 'pt')),
    head: [words.heat.indicator, words.heat.meaning, ...headsOf(context, columns)],
    rows: topics.flatMap(({ name, rows }): Argument[] => [
      [name],
      ...rows.map(({ label, meaning, cells }) => [label, meaning, ...cells.map((cell) => spokenSigns(language, cell))]),
    ]),
    looks: topics.flatMap(({ rows }): Argument[] => [
      ['plain'],
      ...rows.map(({ looks }) => ['plain', 'plain', ...looks]),
    ]),
    lines: topics.flatMap(({ rows }) => [true, ...rows.map(isOneLine)]),
    caption: words.heat.caption(pluralOf(language, book, partLevel), areaName(book, chapter.area)),
  });
}

function headsOf({ book }: MunicipalContext, { parts, above }: HeatColumns): readonly string[] {
  return [...parts.map((area) => book.areas.areas[area]!.code), ...above.map((area) => areaName(book, area))];
}

/** Widths of the column of names and of those of the areas; the latter alike where there is room, which is easier to follow. */
function widthsOf(
  context: MunicipalContext,
  columns: HeatColumns,
  rows: readonly { readonly widths: readonly number[] }[],
): { readonly names: number; readonly values: readonly number[] } {
  const count = columns.parts.length;
  const wanted = headsOf(context, columns).map((head, at) =>
    Math.max(
      ...rows.map(({ widths }) => widths[at] ?? 0),
      at < count ? Math.max(NARROWEST.part, textSize(head, TYPE_SIZE, 'bold') + PADDING) : NARROWEST.above,
    ),
  );
  const even = Math.max(...wanted.slice(0, count));
  const others = wanted.slice(count).reduce((sum, width) => sum + width, MEANING_WIDTH);
  const hasRoom = count * even + others + NAME_WIDTH <= LYING_WIDTH;
  const values = wanted.map((width, at) => (at < count && hasRoom ? even : width));
  const taken = values.reduce((sum, width) => sum + width, MEANING_WIDTH);
  return { names: Math.min(LYING_WIDTH - taken, 2.4 * NAME_WIDTH), values };
}

function labelOf({ language, commonPeriod }: MunicipalContext, { view, period }: HeatRow): string {
  const name = `${pick(view.definition.names, language)} (${unitWords(language, view.definition.unit)})`;
  return period === commonPeriod ? name : `${name}, ${yearsText(period)}`;
}

function numberText({ language }: MunicipalContext, { view, period }: HeatRow, { figure, isOlder }: HeatCell): string {
  const text = partText(language, view, figure, 'value');
  if (figure.value === null) return text;
  return `${text}${restsOnFew(figure) ? SIGNS.few : ''}${isOlder ? ` (${yearsText(period)})` : ''}`;
}

const signOf = ({ side }: HeatCell): string => (side === null ? '' : `\u202f${SIDE_SIGNS[side]}`);

// Marks of statuses and years go below the number where they are rare.
function widthOf({ language }: MunicipalContext, { view }: HeatRow, { figure, side }: HeatCell): number {
  const text = figure.value === null ? '[c]' : bareText(language, view, figure.value);
  return textSize(text, TYPE_SIZE) + (side === null ? 0 : SIGN_WIDTH) + PADDING;
}

function lookOf({ figure, side }: HeatCell): string {
  if (figure.status === STATUS.hidden) return 'hidden';
  if (figure.value === null) return 'missing';
  return side ?? 'plain';
}

function legend({ words, language }: MunicipalContext, statuses: readonly number[]): Typst {
  const { higher, lower, plain, hidden, missing } = words.heat.legend;
  const mark = texts[language].terms.statusMarks.hidden;
  const others = statuses.some((status) => MISSING.includes(status));
  return call('heat-legend', [
    [
      ['higher', silentSigns(higher)],
      ['lower', silentSigns(lower)],
      ['plain', plain],
      ...(statuses.includes(STATUS.hidden) ? [['hidden', hidden(mark)]] : []),
      ...(others ? [['missing', missing]] : []),
    ],
  ]);
}

const MISSING: readonly number[] = [
  STATUS.unknown,
  STATUS.unreliable,
  STATUS['not-applicable'],
  STATUS['not-yet'],
  STATUS.excluded,
];
