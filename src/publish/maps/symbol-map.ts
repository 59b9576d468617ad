import { formatNumber } from '../../locale/number.ts';
import { element, escapeMarkup, groupFrame } from '../charts/markup.ts';
import { areaSentence } from './area-sentence.ts';
import type { ChoroplethInput } from './choropleth.ts';
import type { ChoroplethArea } from './choropleth-area.ts';
import { classStyle } from './class-step.ts';
import { drawBorders, drawMarks, drawNames, drawScaleBar } from './map-parts.ts';
import type { MapView, ViewArea } from './map-view.ts';
import { PATH_SCALE } from './path-data.ts';
import { type Pattern, patternDefinitions, patternFill, patternOf } from './patterns.ts';

/** An area of a symbol map; `size` is the count that its circle stands for, null where none is shown. */
export interface SymbolArea extends ChoroplethArea {
  readonly size: number | null;
}

/** What a symbol map shows; with classes the circles take their colours, without (classCount 0) one plain colour. */
export interface SymbolMapInput extends Omit<ChoroplethInput, 'areas'> {
  readonly areas: readonly SymbolArea[];
  /** what the circles count, above their scale */
  readonly sizeName: string;
}

/** Half the side of the square of an area for which no circle is shown; it says nothing about how many there are. */
const SQUARE = 2.5;
/** Lines of the scale; letters are larger on narrow screens. */
const SCALE_LINE = 22;
/** Least radius that holds the mark of a class. */
const ROOM_FOR_MARK = 6;
/** Radius of the largest circle as a share of the map's side, and the share of its area that all circles may cover. */
const LARGEST_RADIUS_SHARE = 0.045;
const COVERED_SHARE = 0.14;

/**
 * Draws counts as circles whose area is the count, on the same base as the choropleth; largest circles at the back. An
 * area whose value is hidden or missing keeps its pattern, one without a count has a square of one size in place of a
 * circle.
 */
export function drawSymbolMap(view: MapView, input: SymbolMapInput): string {
  const byIndex = new Map(input.areas.map((area) => [area.index, area]));
  const sizes = input.areas.map((area) => Math.abs(area.size ?? 0));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const radiusOf = circleScale(view, sizes, largest);
  const used = new Set<Pattern>();
  const bases = view.areas.flatMap((shape) => {
    const area = byIndex.get(shape.index);
    return area ? [drawBase(shape, area, { id: input.id, used })] : [];
  });
  const circles = view.areas
    .flatMap((shape) => {
      const area = byIndex.get(shape.index);
      return area ? [{ shape, area, radius: radiusOf(area.size ?? 0) }] : [];
    })
    .sort((first, second) => second.radius - first.radius)
    .map(({ shape, area, radius }) => drawCircle(shape, area, { input, radius }));
  const content =
    patternDefinitions(input.id, used, 10) +
    element('g', { class: 'map-base', transform: PATH_SCALE, 'aria-hidden': 'true' }, bases.join('')) +
    drawBorders(view) +
    element('g', { class: 'map-circles' }, circles.join('')) +
    drawMarks(marksOf(view, { input, byIndex, radiusOf })) +
    (input.hasNames ? drawNames(view) : '') +
    circleLegend(view, { input, largest, radiusOf }) +
    drawScaleBar(view, input.language);
  const { id, title, description } = input;
  return groupFrame({ id, width: view.width, height: view.height, className: 'map', title, description }, content);
}

function circleScale(view: MapView, sizes: readonly number[], largest: number): (size: number) => number {
  if (largest === 0) return () => 0;
  const mapArea = view.width * view.height;
  const sum = sizes.reduce((total, size) => total + size, 0);
  const crowded = Math.sqrt((COVERED_SHARE * mapArea * largest) / (Math.PI * sum));
  const largestRadius = Math.min(Math.sqrt(mapArea) * LARGEST_RADIUS_SHARE, crowded);
  return (size) => Math.sqrt(Math.abs(size) / largest) * largestRadius;
}

function drawBase(shape: ViewArea, area: SymbolArea, { id, used }: { id: string; used: Set<Pattern> }): string {
  const pattern = patternOf(area.status);
  if (pattern) used.add(pattern);
  const fill = pattern ? patternFill(id, pattern) : null;
  return element('path', { d: shape.path, fill, 'data-area': `${shape.index} ${shape.x} ${shape.y}` });
}

function drawCircle(
  shape: ViewArea,
  area: SymbolArea,
  { input, radius }: { input: SymbolMapInput; radius: number },
): string {
  const attributes = {
    class: `area ${circleStyle(input, area)}`,
    href: area.href,
    role: area.href === null ? 'img' : null,
    'data-area': `${shape.index} ${shape.x} ${shape.y}`,
  };
  const { x, y } = shape;
  const drawn =
    area.size === null
      ? element('path', { d: `M${x - SQUARE} ${y - SQUARE}h${2 * SQUARE}v${2 * SQUARE}h${-2 * SQUARE}z` })
      : element('circle', { cx: x, cy: y, r: Math.max(radius, area.size === 0 ? 1 : 1.5) });
  const sentence = escapeMarkup(areaSentence(input.language, area, input.classCount));
  return element(area.href === null ? 'g' : 'a', attributes, element('title', {}, sentence) + drawn);
}

// Where classes are told, a circle without one is hollow: its value is hidden or missing.
function circleStyle(input: SymbolMapInput, area: SymbolArea): string {
  if (input.classCount === 0) return area.size === null ? 'without-class' : 'plain';
  return area.classNumber > 0 ? classStyle(input, area.classNumber) : 'without-class';
}

function marksOf(
  view: MapView,
  {
    input,
    byIndex,
    radiusOf,
  }: {
    readonly input: SymbolMapInput;
    readonly byIndex: ReadonlyMap<number, SymbolArea>;
    readonly radiusOf: (size: number) => number;
  },
): Parameters<typeof drawMarks>[0] {
  return view.areas.flatMap(({ index, x, y }) => {
    const area = byIndex.get(index);
    const mark = input.classLook?.[(area?.classNumber ?? 0) - 1]?.mark ?? '';
    const isRoomy = area && radiusOf(area.size ?? 0) >= ROOM_FOR_MARK;
    return mark !== '' && isRoomy ? [{ x, y, mark, style: classStyle(input, area.classNumber) }] : [];
  });
}

interface CircleScale {
  readonly input: SymbolMapInput;
  readonly largest: number;
  readonly radiusOf: (size: number) => number;
}

function circleLegend(view: MapView, { input, largest, radiusOf }: CircleScale): string {
  if (largest === 0) return '';
  const sizes = [...new Set([largest, largest / 4].map(roundDown))].filter((size) => size > 0);
  const outer = radiusOf(sizes[0] ?? largest);
  const { isRight, isBottom } = emptiestCorner(view);
  const base = isBottom ? view.height - 8 : 2 * outer + 24;
  const top = base - 2 * outer - 8;
  const centre = isRight ? view.width - 6 - outer : 6 + outer;
  const parts = sizes.map((size, position) => {
    const radius = radiusOf(size);
    const text = escapeMarkup(formatNumber(input.language, size));
    const beside = isRight
      ? { x: centre - outer - 6, 'text-anchor': 'end' }
      : { x: centre + outer + 6, 'text-anchor': 'start' };
    return (
      element('circle', { cx: centre, cy: base - radius, r: radius }) +
      element('text', { ...beside, y: Math.max(base - 2 * radius + 4, top + (position + 1) * SCALE_LINE) }, text)
    );
  });
  const edge = isRight ? { x: view.width - 6, 'text-anchor': 'end' } : { x: 6, 'text-anchor': 'start' };
  const name = element('text', { ...edge, y: top }, escapeMarkup(input.sizeName));
  return element('g', { class: 'map-circle-scale', 'aria-hidden': 'true' }, name + parts.join(''));
}

function emptiestCorner(view: MapView): { isRight: boolean; isBottom: boolean } {
  const corners = [
    { isRight: true, isBottom: true },
    { isRight: false, isBottom: true },
    { isRight: false, isBottom: false },
    { isRight: true, isBottom: false },
  ];
  const roomAt = (corner: { isRight: boolean; isBottom: boolean }): number => {
    const [x, y] = [corner.isRight ? view.width : 0, corner.isBottom ? view.height : 0];
    return Math.min(...view.areas.map((area) => Math.hypot(area.x - x, area.y - y)));
  };
  return corners.reduce((best, corner) => (roomAt(corner) > roomAt(best) ? corner : best));
}

/** The largest of 1, 2, 5 times a power of ten that does not exceed the value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2, 1].find((digit) => digit * power <= value) ?? 1) * power;
}
