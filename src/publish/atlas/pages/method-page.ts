import type { MethodNote } from '../../../core/method-note.ts';
import { pick } from '../../../locale/language.ts';
import { type Html, html, raw } from '../html.ts';
import { proseBelowTitle } from '../prose.ts';
import type { PageContent } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** A link of one note to another: no address of a page, so that it stands in the markup as it was written. */
const LINK_TO_NOTE = /\[([^\]]+)\]\(([a-z-]+)\.md\)/g;

/** How one method works: formula, source, golden case, limits. */
export function methodPage(context: PageContext, note: MethodNote): PageContent {
  const { words, language } = context;
  const title = pick(note.names, language);
  const main = html`<div class="page-head"><p class="kicker">${words.pages.methods}</p><h1>${title}</h1></div>
<div class="office-text">${linked(context, proseBelowTitle(pick(note.texts, language), words.shell.tableInText))}</div>`;
  return { title, kind: 'page-text', main, trail: [{ label: words.pages.methods, page: { kind: 'methods' } }] };
}

// Where the edition carries no such note its name stays.
function linked({ site, href }: PageContext, prose: Html): Html {
  const isCarried = new Set(site.notes.map(({ id }) => id));
  const markup = prose.text.replace(LINK_TO_NOTE, (_, name: string, id: string) =>
    isCarried.has(id) ? html`<a href="${href({ kind: 'method', id })}">${raw(name)}</a>`.text : name,
  );
  return raw(markup);
}
