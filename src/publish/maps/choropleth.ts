import type { Language } from '../../locale/language.ts';
import { element, escapeMarkup, groupFrame } from '../charts/markup.ts';
import { areaSentence } from './area-sentence.ts';
import type { ChoroplethArea } from './choropleth-area.ts';
import { classStyle } from './class-step.ts';
import { drawBorders, drawMarks, drawNames, drawScaleBar } from './map-parts.ts';
import type { MapView, ViewArea } from './map-view.ts';
import { PATH_SCALE } from './path-data.ts';
import { type Pattern, patternDefinitions, patternFill, patternOf } from './patterns.ts';

/** What a choropleth shows. */
export interface ChoroplethInput {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly areas: readonly ChoroplethArea[];
  readonly classCount: number;
  readonly palette: 'magnitude' | 'deviation';
  /** see MapFigures.classLook */
  readonly classLook: readonly { readonly step: number; readonly mark: string }[] | null;
  /** names of the areas of the level above are written on the map */
  readonly hasNames: boolean;
}

/** Draws areas coloured by class, each a link with its sentence; statuses without a value as patterns. */
export function drawChoropleth(view: MapView, input: ChoroplethInput): string {
  const byIndex = new Map(input.areas.map((area) => [area.index, area]));
  const used = new Set<Pattern>();
  let shapes = '';
  const marks: { readonly x: number; readonly y: number; readonly mark: string; readonly style: string }[] = [];
  for (const shape of view.areas) {
    const area = byIndex.get(shape.index);
    if (!area) continue;
    shapes += drawArea(shape, area, { input, used });
    const ofClass = input.classLook?.[area.classNumber - 1]?.mark ?? '';
    const mark = area.classNumber > 0 ? (area.mark ?? ofClass) : '';
    if (mark !== '') marks.push({ x: shape.x, y: shape.y, mark, style: classStyle(input, area.classNumber) });
  }
  const content =
    patternDefinitions(input.id, used, 10) +
    element('g', { class: 'map-areas', transform: PATH_SCALE }, shapes) +
    drawBorders(view) +
    drawMarks(marks) +
    (input.hasNames ? drawNames(view) : '') +
    drawScaleBar(view, input.language);
  const { id, title, description } = input;
  return groupFrame({ id, width: view.width, height: view.height, className: 'map', title, description }, content);
}

function drawArea(
  shape: ViewArea,
  area: ChoroplethArea,
  { input, used }: { input: ChoroplethInput; used: Set<Pattern> },
): string {
  const pattern = patternOf(area.status) ?? (area.classNumber === 0 ? 'outline' : null);
  if (pattern) used.add(pattern);
  const hasClass = area.classNumber > 0;
  const sentence = escapeMarkup(areaSentence(input.language, area, input.classCount));
  const paths =
    element('path', { d: shape.path }) +
    // an uncertain value keeps its colour; the cross-hatch lies over it
    (hasClass && pattern ? element('path', { d: shape.path, fill: patternFill(input.id, pattern) }) : '');
  const attributes = {
    class: `area ${hasClass ? classStyle(input, area.classNumber) : 'without-class'}`,
    fill: hasClass || !pattern ? null : patternFill(input.id, pattern),
    href: area.href,
    role: area.href === null ? 'img' : null,
    'data-area': `${shape.index} ${shape.x} ${shape.y}`,
  };
  return element(area.href === null ? 'g' : 'a', attributes, element('title', {}, sentence) + paths);
}
