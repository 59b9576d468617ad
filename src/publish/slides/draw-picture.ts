import { textLines } from '../../formats/document/text-lines.ts';
import type { Language } from '../../locale/language.ts';
import type { DeckContext } from '../chapters/deck/deck-material.ts';
import type {
  LegendRow,
  SlideContent,
  SlideMap,
  SlideNumbers,
  SlidePoints,
  SlideTable,
} from '../chapters/deck/slide-content.ts';
import { barOptions, lineOptions } from './chart-options.ts';
import { type Box, COLOURS, INK, MUTED, RULE, SIZE } from './look.ts';
import { PATTERN_FILLS } from './pattern-fills.ts';
import { pictureOf } from './picture.ts';
import type { ChartTypes, Slide, TableCell } from './presentation.ts';
import { tableType } from './table-type.ts';

/** What pictures are drawn with. */
export interface DrawingTools {
  /** where the picture and its words stand */
  readonly room: Box;
  /** mean width of a sign in parts of the size of type */
  readonly sign: number;
  readonly types: ChartTypes;
  readonly language: Language;
  readonly words: DeckContext['words'];
}

/** Draws the picture of a slide and the words beside it. */
export function drawPicture(slide: Slide, content: SlideContent, tools: DrawingTools): void {
  const { room, types, language, words } = tools;
  const { picture, body } = content;
  const foot = below(body, tools);
  const chartArea = { ...room, h: body.length > 0 ? room.h - foot.h - 0.05 : room.h };
  switch (picture.kind) {
    case 'map':
      drawMap(slide, picture, { ...tools, body });
      return;
    case 'bars':
      slide.addChart(types.bar, [{ name: picture.title, labels: [...picture.labels], values: cells(picture.values) }], {
        ...barOptions(picture, { language, height: chartArea.h }),
        ...chartArea,
        altText: picture.alternative,
        objectName: words.names.chart,
      });
      break;
    case 'lines': {
      const lines = picture.lines.map(({ name, values }) => ({
        name,
        labels: [...picture.labels],
        values: cells(values),
      }));
      slide.addChart(types.line, lines, {
        ...lineOptions(picture, language),
        ...chartArea,
        altText: picture.alternative,
        objectName: words.names.chart,
      });
      break;
    }
    case 'table':
      drawTable(slide, picture, tools);
      break;
    case 'numbers':
      drawNumbers(slide, picture, room);
      break;
    case 'points':
      drawPoints(slide, picture, tools);
  }
  drawBody(slide, body, { ...foot, words });
}

// The library's types know no gaps, and its workbook takes a zero for one: written out it stays a number.
const cells = (values: readonly (number | null)[]): number[] =>
  values.map((value) => (value === 0 ? '0' : value)) as number[];

/** Below a picture that takes the whole width. */
function below(body: readonly string[], { room, sign }: DrawingTools): Box {
  const h = Math.max(0.45, textLines(body, { points: SIZE.figure, width: room.w, sign }).height);
  return { ...room, y: room.y + room.h - h, h };
}

function drawBody(slide: Slide, body: readonly string[], { words, ...box }: Box & Pick<DrawingTools, 'words'>): void {
  if (body.length === 0) return;
  const lines = body.map((text) => ({ text, options: { breakLine: true } }));
  slide.addText(lines, {
    ...box,
    margin: 0,
    fontSize: SIZE.figure,
    color: INK,
    valign: 'top',
    objectName: words.names.text,
  });
}

const LEGEND_WIDTH = 4.7;
const GAP = 0.4;

function drawMap(slide: Slide, map: SlideMap, tools: DrawingTools & { readonly body: readonly string[] }): void {
  const { body, words, room, sign } = tools;
  const isWide = map.legend.length === 0;
  const foot = below(body, tools);
  const own = isWide ? { w: room.w, h: room.h - foot.h - 0.05 } : { w: room.w - LEGEND_WIDTH - GAP, h: room.h };
  const h = Math.min(own.h, own.w / map.aspect);
  const w = h * map.aspect;
  const data = `image/png;base64,${Buffer.from(pictureOf(map.svg('map'))).toString('base64')}`;
  slide.addImage({
    data,
    x: room.x + (own.w - w) / 2,
    y: room.y,
    w,
    h,
    altText: map.alternative,
    objectName: words.names.map,
  });
  const x = room.x + own.w + GAP;
  if (isWide) {
    drawBody(slide, body, { ...foot, words });
    return;
  }
  const above = Math.max(1.1, textLines(body, { points: SIZE.figure, width: LEGEND_WIDTH, sign }).height);
  drawBody(slide, body, { x, y: room.y, w: LEGEND_WIDTH, h: above, words });
  drawLegend(slide, map, { x, y: room.y + above + 0.1, h: room.h - above - 0.1, words });
}

interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly h: number;
  readonly words: DeckContext['words'];
}

/** Height of rows in inches, and what each keeps free above and below its words. */
const LEGEND_ROW = { most: 0.38, margin: 0.02 };
/** Points of type in an inch of lines. */
const TYPE_PER_INCH = 60;

function drawLegend(slide: Slide, { legend, legendTitle }: SlideMap, { x, y, h, words }: LegendPlace): void {
  const rowH = Math.min(LEGEND_ROW.most, h / (legend.length + 1));
  const head: TableCell[] = [
    { text: legendTitle, options: { bold: true } },
    { text: words.areaCount, options: { bold: true, align: 'right' } },
  ];
  const rows = legend.map((row): TableCell[] => [
    { text: row.mark, options: { fill: swatchFill(row), align: 'center' } },
    { text: row.words },
    { text: row.count, options: { align: 'right' } },
  ]);
  slide.addTable([[{ text: '' }, ...head], ...rows], {
    ...{ x, y, w: LEGEND_WIDTH, colW: [0.5, LEGEND_WIDTH - 1.95, 1.45], rowH },
    ...{
      fontSize: Math.min(SIZE.figure, Math.floor((rowH - 2 * LEGEND_ROW.margin) * TYPE_PER_INCH)),
      color: INK,
      margin: [0.02, 0.06, 0.02, 0.06],
      border: { type: 'solid', pt: 0.5, color: RULE },
    },
    ...{ objectName: words.names.legend, valign: 'middle' },
  });
}

function swatchFill({ style, pattern }: LegendRow): { color: string } {
  return { color: pattern ? PATTERN_FILLS[pattern].marker : (COLOURS[style ?? ''] ?? 'FFFFFF') };
}

function drawTable(slide: Slide, { head, rows, widths }: SlideTable, { room, sign, words }: DrawingTools): void {
  const { columns, points, rowHeight } = tableType([head, ...rows], { widths, sign, width: room.w, height: room.h });
  const header = head.map((text) => ({ text, options: { bold: true, color: MUTED } }));
  const body = rows.map((row) => row.map((text) => ({ text })));
  slide.addTable([header, ...body], {
    ...{ x: room.x, y: room.y, w: room.w, colW: [...columns] },
    ...{ fontSize: points, color: INK, valign: 'middle', margin: [0.06, 0.08, 0.06, 0.08], rowH: rowHeight },
    ...{ border: { type: 'solid', pt: 0.75, color: RULE }, objectName: words.names.table },
  });
}

function drawNumbers(slide: Slide, { items }: SlideNumbers, room: Box): void {
  const width = room.w / items.length;
  items.forEach(({ number, words }, position) => {
    slide.addText(
      [
        { text: number, options: { fontSize: SIZE.large, bold: true, color: COLOURS.m4!, breakLine: true } },
        { text: words, options: { fontSize: SIZE.body, color: INK } },
      ],
      { x: room.x + position * width, y: room.y + 0.8, w: width, h: 2.2, margin: 0, valign: 'top', objectName: words },
    );
  });
}

function drawPoints(slide: Slide, { items }: SlidePoints, { room, words }: DrawingTools): void {
  slide.addText(
    items.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 18 } })),
    { ...room, margin: 0, fontSize: SIZE.title, color: INK, valign: 'top', objectName: words.names.text },
  );
}
