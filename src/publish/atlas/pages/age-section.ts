import { ageDrawingOf } from '../../chapters/age-drawing.ts';
import { agePyramidTable } from '../../charts/age-pyramid.table.ts';
import { drawAgePyramid } from '../../charts/age-pyramid.ts';
import { drawTable } from '../../charts/table.ts';
import { type Html, html, raw } from '../html.ts';
import type { PageContext } from '../site.ts';

/** How old the people of an area are, drawn beside its table; nothing where the publication does not tell it. */
export function ageSection({ site, language }: PageContext, area: number): Html | null {
  const ages = ageDrawingOf(language, site.book, area);
  if (!ages) return null;
  const { scheme, code } = site.book.areas.areas[area]!;
  const table = drawTable(agePyramidTable(ages.input, ''), {
    id: 'ages-table',
    isSortable: false,
    isCaptionHidden: true,
  });
  return html`<section class="block" data-ages="${scheme}/${code}"><h2 id="age-structure">${ages.heading}</h2><div class="columns"><div class="column-wide">${raw(table)}</div><div class="column-narrow">${raw(drawAgePyramid(ages.input))}</div></div><p class="note">${ages.note}</p></section>`;
}
