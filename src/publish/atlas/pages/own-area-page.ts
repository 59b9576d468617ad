import { html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContent } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** An area of one's own, put together from others; the choice is made by the script. */
export function ownAreaPage(context: PageContext): PageContent {
  const { words, site } = context;
  const { ownArea } = words;
  const list = html`<p><a href="${context.href({ kind: 'areas' })}">${words.start.findList}</a></p>`;
  const body =
    site.maps.length > 0
      ? html`<div data-atlas="own-area"><noscript><p class="note">${words.compare.noScript}</p></noscript>${list}</div><p class="note">${ownArea.note}</p>${methodLinks(context, 'rates-and-aggregation')}`
      : html`<p>${words.compare.none}</p>${list}`;
  const main = html`<div class="page-head"><h1>${ownArea.title}</h1><p class="lead">${ownArea.intro}</p><ul class="links-inline"><li><a href="${context.href({ kind: 'compare' })}">${words.pages.compare}</a></li></ul></div>${body}`;
  return { title: ownArea.title, kind: 'page-compare', main, trail: [] };
}
