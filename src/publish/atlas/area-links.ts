import { areaName } from '../chapters/sentences.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './site.ts';

/** Code and name of an area as a link to its page; plain words where it has none. */
export function areaLink(context: PageContext, area: number): Html {
  const { site, words } = context;
  const { code, name } = site.book.areas.areas[area]!;
  return linked(context, area, words.area.heading(code, name));
}

/** Name of an area as a link, for tables that have a column of codes. */
export function areaNameLink(context: PageContext, area: number): Html {
  return linked(context, area, areaName(context.site.book, area));
}

function linked(context: PageContext, area: number, label: string): Html {
  if (!context.site.hasPage[area]) return html`${label}`;
  return html`<a href="${context.href({ kind: 'area', area })}">${label}</a>`;
}
