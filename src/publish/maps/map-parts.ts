import type { Language } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { element, escapeMarkup } from '../charts/markup.ts';
import { drawingWords } from '../charts/words.ts';
import type { MapView, ViewLabel } from './map-view.ts';
import { PATH_SCALE } from './path-data.ts';

/** Borders of the level above, over the areas. */
export function drawBorders(view: MapView): string {
  return element('path', { class: 'map-borders', transform: PATH_SCALE, d: view.borders, 'aria-hidden': 'true' });
}

const NAME_HEIGHT = 13;
const LETTER_WIDTH = 6.6;

/** Names of the level above; one that would cover another with more room is left out. */
export function drawNames(view: MapView): string {
  const placed: { readonly label: ViewLabel; readonly half: number }[] = [];
  for (const label of [...view.labels].sort((first, second) => second.room - first.room)) {
    const half = (label.name.length * LETTER_WIDTH) / 2;
    const isFree = placed.every(
      (other) =>
        Math.abs(other.label.y - label.y) > NAME_HEIGHT || Math.abs(other.label.x - label.x) > other.half + half,
    );
    if (isFree) placed.push({ label, half });
  }
  const texts = placed.map(({ label, half }) => {
    const x = Math.min(Math.max(label.x, half), view.width - half);
    return element('text', { x, y: label.y + 4 }, escapeMarkup(label.name));
  });
  return texts.length === 0 ? '' : element('g', { class: 'map-names', 'aria-hidden': 'true' }, texts.join(''));
}

/** Marks such as ▲ ■ ▼ in areas, dark or light by the colour beneath. */
export function drawMarks(
  marks: readonly { readonly x: number; readonly y: number; readonly mark: string; readonly style: string }[],
): string {
  if (marks.length === 0) return '';
  const texts = marks.map(({ x, y, mark, style }) =>
    element('text', { x, y: y + 3.5, class: `on-${style}` }, escapeMarkup(mark)),
  );
  return element('g', { class: 'map-marks', 'aria-hidden': 'true' }, texts.join(''));
}

const LENGTHS_KM = [0.5, 1, 2, 5, 10, 20, 50, 100, 200];

/** A scale bar at the lower left; the style shows it in print only. */
export function drawScaleBar(view: MapView, language: Language): string {
  const longest = (view.width / 5) * view.metresPerUnit;
  const kilometres = LENGTHS_KM.findLast((length) => length * 1000 <= longest) ?? LENGTHS_KM[0]!;
  const units = (kilometres * 1000) / view.metresPerUnit;
  const bottom = view.height - 6;
  const text = drawingWords(language).map.kilometres(formatNumber(language, kilometres, kilometres < 1 ? 1 : 0));
  const content =
    element('path', { d: `M8 ${bottom - 4}V${bottom}H${Math.round(8 + units)}V${bottom - 4}`, fill: 'none' }) +
    element('text', { x: 8, y: bottom - 8 }, escapeMarkup(text));
  return element(
    'g',
    { class: 'map-scale', 'aria-hidden': 'true', 'data-metres': String(Math.round(view.metresPerUnit * 100) / 100) },
    content,
  );
}
