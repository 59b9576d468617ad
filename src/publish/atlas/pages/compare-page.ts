import { comparedLevels } from '../comparison-files.ts';
import { html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContent } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** Up to five areas side by side; the choice is made by the script. */
export function comparePage(context: PageContext): PageContent {
  const { words, site } = context;
  const { compare } = words;
  const list = html`<p><a href="${context.href({ kind: 'areas' })}">${words.start.findList}</a></p>`;
  const body =
    comparedLevels(site).size > 0
      ? html`<div data-atlas="several"><noscript><p class="note">${compare.noScript}</p></noscript>${list}</div><p class="note">${compare.note}</p>${methodLinks(context, 'two-periods')}`
      : html`<p>${compare.none}</p>${list}`;
  const main = html`<div class="page-head"><h1>${compare.title}</h1><p class="lead">${compare.intro}</p><ul class="links-inline"><li><a href="${context.href({ kind: 'maps' })}">${words.pages.maps}</a></li><li><a href="${context.href({ kind: 'own' })}">${words.pages.own}</a></li></ul></div>${body}`;
  return { title: compare.title, kind: 'page-compare', main, trail: [] };
}
