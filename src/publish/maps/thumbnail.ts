import { element, pictureFrame } from '../charts/markup.ts';
import type { ChoroplethInput } from './choropleth.ts';
import { classStyle } from './class-step.ts';
import { drawBorders } from './map-parts.ts';
import type { MapView } from './map-view.ts';
import { PATH_SCALE } from './path-data.ts';
import { type Pattern, patternDefinitions, patternFill, patternOf } from './patterns.ts';

/** A small choropleth as one picture: areas of one colour are one path. */
export function drawThumbnail(view: MapView, input: ChoroplethInput): string {
  const byIndex = new Map(input.areas.map((area) => [area.index, area]));
  const used = new Set<Pattern>();
  const paths = new Map<string, string>();
  for (const shape of view.areas) {
    const area = byIndex.get(shape.index);
    if (!area) continue;
    const pattern = area.classNumber > 0 ? null : (patternOf(area.status) ?? 'outline');
    if (pattern) used.add(pattern);
    const look = pattern ? `pattern ${pattern}` : classStyle(input, area.classNumber);
    paths.set(look, (paths.get(look) ?? '') + shape.path);
  }
  const shapes = [...paths].map(([look, d]) => {
    const pattern = look.startsWith('pattern ') ? (look.slice(8) as Pattern) : null;
    if (!pattern) return element('path', { class: look, d });
    return element('path', { class: 'without-class', fill: patternFill(input.id, pattern), d });
  });
  const content =
    patternDefinitions(input.id, used, 10) +
    element('g', { class: 'map-areas', transform: PATH_SCALE }, shapes.join('')) +
    drawBorders(view);
  const { id, title, description } = input;
  const frame = { id, width: view.width, height: view.height, className: 'map thumbnail', title, description };
  return pictureFrame(frame, content);
}
