import { element, pictureFrame } from '../charts/markup.ts';
import type { MapView } from './map-view.ts';
import { PATH_SCALE } from './path-data.ts';

/** Outlines of single areas that a drawing of 200 units still shows; above that the borders of the level above do. */
const MOST_OUTLINES = 150;

/** What a locator shows: the title says it to those who do not see it. */
export interface LocatorInput {
  readonly title: string;
  /** whether a shape of the view belongs to the area that is shown */
  readonly isHere: (index: number) => boolean;
}

/** A small map that shows where an area lies. */
export function drawLocator(view: MapView, { title, isHere }: LocatorInput): string {
  let here = '';
  let others = '';
  const isCrowded = view.areas.length > MOST_OUTLINES;
  for (const { index, path } of view.areas) {
    if (isHere(index)) here += path;
    else if (!isCrowded) others += path;
  }
  const paths =
    (others === '' ? '' : element('path', { d: others, class: 'locator-other' })) +
    element('path', { d: view.borders, class: 'locator-border' }) +
    element('path', { d: here, class: 'locator-here' });
  const { width, height } = view;
  const frame = { id: 'locator', width, height, className: 'locator', title, description: '' };
  return pictureFrame(frame, element('g', { transform: PATH_SCALE }, paths));
}
