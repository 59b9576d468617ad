import { ancestorAt } from '../../../core/area.ts';
import { areaName } from '../../chapters/sentences.ts';
import { drawLocator } from '../../maps/locator.ts';
import { type Html, html, raw } from '../html.ts';
import type { PageContext } from '../site.ts';

/** A small map that shows where an area lies; nothing where its level has no shapes. */
export function locator(context: PageContext, area: number): Html | null {
  const { book, maps } = context.site;
  const { scheme, level } = book.areas.areas[area]!;
  // A group is shown by its parts where it has no shape of its own.
  const map = maps.find((each) => each.level.scheme === scheme && each.level.level >= level);
  if (!map) return null;
  const isHere = (index: number): boolean => ancestorAt(book.areas, index, level) === area;
  const title = context.words.area.locatorTitle(areaName(book, area));
  return html`<figure class="drawing locator-figure">${raw(drawLocator(map.small, { title, isHere }))}<figcaption>${title}</figcaption></figure>`;
}
