import { pick } from '../../locale/language.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './site.ts';

/** Links to the notes that explain methods; nothing where the edition carries none of them. */
export function methodLinks(context: PageContext, ...ids: readonly string[]): Html | null {
  const { site, words, language } = context;
  const notes = ids.flatMap((id) => site.notes.find((note) => note.id === id) ?? []);
  if (notes.length === 0) return null;
  const links = notes.map(
    ({ id, names }) => html`<li><a href="${context.href({ kind: 'method', id })}">${pick(names, language)}</a></li>`,
  );
  return html`<div class="note">${words.methods.howMade}<ul class="links-inline">${links}</ul></div>`;
}
