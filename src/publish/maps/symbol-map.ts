import { formatNumber } from '../../locale/number.ts';
import { element, escapeMarkup, groupFrame } from '../charts/markup.ts';
import { areaSentence } from './area-sentence.ts';
import type { ChoroplethInput } from './choropleth.ts';
import type { ChoroplethArea } from './choropleth-area.ts';
import { classStyle } from './class-step.ts';
import { drawBorders, drawNames, drawScaleBar } from './map-parts.ts';
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
}

/** Radius of the largest circle as a share of the map's side, and the share of its area that all circles may cover. */
const LARGEST_RADIUS_SHARE = 0.045;
const COVERED_SHARE = 0.14;

/** Draws counts as circles whose area is the count, on the same base as the choropleth; largest circles at the back. */
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
  const pattern = area.size === null ? patternOf(area.status) : null;
  if (pattern) used.add(pattern);
  const fill = pattern ? patternFill(id, pattern) : null;
  return element('path', { d: shape.path, fill, 'data-area': `${shape.index} ${shape.x} ${shape.y}` });
}

function drawCircle(
  shape: ViewArea,
  area: SymbolArea,
  { input, radius }: { input: SymbolMapInput; radius: number },
): string {
  const isColoured = input.classCount > 0 && area.classNumber > 0;
  const style = isColoured ? classStyle(input, area.classNumber) : area.size === null ? 'without-class' : 'plain';
  const attributes = {
    class: `area ${style}`,
    href: area.href,
    role: area.href === null ? 'img' : null,
    'data-area': `${shape.index} ${shape.x} ${shape.y}`,
  };
  const circle = element('circle', { cx: shape.x, cy: shape.y, r: Math.max(radius, area.size === 0 ? 1 : 1.5) });
  const sentence = escapeMarkup(areaSentence(input.language, area, input.classCount));
  return element(area.href === null ? 'g' : 'a', attributes, element('title', {}, sentence) + circle);
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
  const base = isBottom ? view.height - 8 : 2 * outer + 16;
  const centre = isRight ? view.width - 6 - outer : 6 + outer;
  const parts = sizes.map((size, position) => {
    const radius = radiusOf(size);
    const text = escapeMarkup(formatNumber(input.language, size));
    const beside = isRight
      ? { x: centre - outer - 6, 'text-anchor': 'end' }
      : { x: centre + outer + 6, 'text-anchor': 'start' };
    return (
      element('circle', { cx: centre, cy: base - radius, r: radius }) +
      element('text', { ...beside, y: Math.max(base - 2 * radius + 4, base - 2 * outer + 4 + position * 14) }, text)
    );
  });
  return element('g', { class: 'map-circle-scale', 'aria-hidden': 'true' }, parts.join(''));
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
