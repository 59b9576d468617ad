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

/** What pictures are drawn with. */
export interface DrawingTools {
  /** where the picture and its words stand */
  readonly room: Box;
  readonly types: ChartTypes;
  readonly language: Language;
  readonly words: DeckContext['words'];
}

/** Draws the picture of a slide and the words beside it. */
export function drawPicture(slide: Slide, content: SlideContent, tools: DrawingTools): void {
  const { room, types, language, words } = tools;
  const { picture, body } = content;
  const chartArea = { ...room, h: body.length > 0 ? room.h - 0.5 : room.h };
  switch (picture.kind) {
    case 'map':
      drawMap(slide, picture, { body, words, room });
      return;
    case 'bars':
      slide.addChart(types.bar, [{ name: picture.title, labels: [...picture.labels], values: cells(picture.values) }], {
        ...barOptions(picture, language),
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
  drawBody(slide, body, { ...below(room), words });
}

// The library's types know no gaps, and its workbook takes a zero for one: written out it stays a number.
const cells = (values: readonly (number | null)[]): number[] =>
  values.map((value) => (value === 0 ? '0' : value)) as number[];

/** Below a picture that takes the whole width. */
const below = ({ x, y, w, h }: Box): Box => ({ x, y: y + h - 0.45, w, h: 0.45 });

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

interface MapWords {
  readonly body: readonly string[];
  readonly words: DeckContext['words'];
  readonly room: Box;
}

function drawMap(slide: Slide, map: SlideMap, { body, words, room }: MapWords): void {
  const isWide = map.legend.length === 0;
  const own = isWide ? { w: room.w, h: room.h - 0.5 } : { w: room.w - LEGEND_WIDTH - GAP, h: room.h };
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
    drawBody(slide, body, { ...below(room), words });
    return;
  }
  drawBody(slide, body, { x, y: room.y, w: LEGEND_WIDTH, h: 1.1, words });
  if (map.legend.length > 0) drawLegend(slide, map, { x, y: room.y + 1.2, words });
}

interface LegendPlace {
  readonly x: number;
  readonly y: number;
  readonly words: DeckContext['words'];
}

function drawLegend(slide: Slide, { legend, legendTitle }: SlideMap, { x, y, words }: LegendPlace): void {
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
    ...{ x, y, w: LEGEND_WIDTH, colW: [0.5, LEGEND_WIDTH - 1.95, 1.45], rowH: 0.38 },
    ...{
      fontSize: SIZE.figure,
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

function drawTable(slide: Slide, { head, rows, widths }: SlideTable, { room, words }: DrawingTools): void {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const header = head.map((text) => ({ text, options: { bold: true, color: MUTED } }));
  const body = rows.map((row) => row.map((text) => ({ text })));
  slide.addTable([header, ...body], {
    ...{ x: room.x, y: room.y, w: room.w, colW: widths.map((width) => (width / all) * room.w) },
    ...{ fontSize: SIZE.figure, color: INK, valign: 'middle', margin: [0.06, 0.08, 0.06, 0.08], rowH: 0.5 },
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
