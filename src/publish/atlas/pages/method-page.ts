import type { MethodNote } from '../../../core/method-note.ts';
import { pick } from '../../../locale/language.ts';
import { html } from '../html.ts';
import { proseBelowTitle } from '../prose.ts';
import type { PageContent } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** How one method works: formula, source, golden case, limits. */
export function methodPage(context: PageContext, note: MethodNote): PageContent {
  const { words, language } = context;
  const title = pick(note.names, language);
  const main = html`<div class="page-head"><p class="kicker">${words.pages.methods}</p><h1>${title}</h1></div>
<div class="office-text">${proseBelowTitle(pick(note.texts, language))}</div>`;
  return { title, kind: 'page-text', main, trail: [{ label: words.pages.methods, page: { kind: 'methods' } }] };
}
