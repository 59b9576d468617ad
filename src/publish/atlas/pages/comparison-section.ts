import { similarAreasOf } from '../../chapters/relations/similar-areas.ts';
import { drawingWords } from '../../charts/words.ts';
import { areaLink } from '../area-links.ts';
import { comparedLevels } from '../comparison-files.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** Where an area can be put beside another one or another year; without the script, links to what lies near. */
export function comparisonSection(context: PageContext, area: number): Html | null {
  const { site, words, language } = context;
  const { code, parent } = site.book.areas.areas[area]!;
  const level = [...comparedLevels(site)].find(([, areas]) => areas.includes(area));
  if (!level) return null;
  const region = site.book.regionOf[area] ?? -1;
  const above = [...new Set([parent, region])].filter((other) => other >= 0 && site.hasPage[other]);
  const similar = similarAreasOf(site.book, area)?.areas.map((each) => each.area) ?? [];
  const list = (areas: readonly number[]): Html =>
    html`${areas.map((other) => html`<li>${areaLink(context, other)}</li>`)}`;
  const names = drawingWords(language).address;
  const query = new URLSearchParams({ [names.level]: level[0], [names.areas]: code }).toString();
  return html`<section class="block"><h2 id="comparison">${words.area.comparison.heading}</h2><p>${words.area.comparison.intro}</p>
<div data-atlas="comparison" data-level="${level[0]}" data-code="${code}"><p class="note">${words.area.comparison.links}</p><ul class="links-inline">${list(above)}${list(similar)}</ul></div>
<ul class="links-inline"><li><a href="${context.href({ kind: 'compare' })}?${query}">${words.compare.more}</a></li></ul>${methodLinks(context, 'two-periods')}</section>`;
}
