import { ancestorAt } from '../../../core/area.ts';
import { areaName } from '../../chapters/sentences.ts';
import { element, pictureFrame } from '../../charts/markup.ts';
import { PATH_SCALE } from '../../maps/path-data.ts';
import { type Html, html, raw } from '../html.ts';
import type { MappedLevel, PageContext } from '../site.ts';

/** A small map that shows where an area lies; nothing where its level has no shapes. */
export function locator(context: PageContext, area: number): Html | null {
  const { book, maps } = context.site;
  const { scheme, level } = book.areas.areas[area]!;
  // A group is shown by its parts where it has no shape of its own.
  const map = maps.find((each) => each.level.scheme === scheme && each.level.level >= level);
  if (!map) return null;
  const isHere = (index: number): boolean => ancestorAt(book.areas, index, level) === area;
  const title = context.words.area.locatorTitle(areaName(book, area));
  const frame = {
    id: 'locator',
    width: map.small.width,
    height: map.small.height,
    className: 'locator',
    title,
    description: '',
  };
  return html`<figure class="drawing locator-figure">${raw(pictureFrame(frame, shapes(map, isHere)))}<figcaption>${title}</figcaption></figure>`;
}

/** Outlines of single areas that a drawing of 200 units still shows; above that the borders of the level above do. */
const MOST_OUTLINES = 150;

function shapes(map: MappedLevel, isHere: (index: number) => boolean): string {
  let here = '';
  let others = '';
  const isCrowded = map.small.areas.length > MOST_OUTLINES;
  for (const { index, path } of map.small.areas) {
    if (isHere(index)) here += path;
    else if (!isCrowded) others += path;
  }
  const paths =
    (others === '' ? '' : element('path', { d: others, class: 'locator-other' })) +
    element('path', { d: map.small.borders, class: 'locator-border' }) +
    element('path', { d: here, class: 'locator-here' });
  return element('g', { transform: PATH_SCALE }, paths);
}
