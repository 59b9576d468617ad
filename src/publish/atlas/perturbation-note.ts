import type { Source } from '../../core/source.ts';
import { pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { type Html, html } from './html.ts';
import type { PageContext } from './site.ts';

/** What every reader of rounded or noisy figures must know, a paragraph for each way of changing them. */
export function perturbationNotes({ words, language }: PageContext, sources: readonly Source[]): Html[] {
  const byText = new Map<string, { readonly names: string[]; readonly say: (names: string) => string }>();
  for (const { alreadyPublic, names, protection } of sources) {
    const { method, roundingBase } = protection;
    if (alreadyPublic !== null || method === 'suppression') continue;
    const base = formatNumber(language, roundingBase);
    const { noisy, rounded, controlled } = words.shell;
    const round = method === 'rounding' ? rounded : controlled;
    const say = method === 'cell-key' ? noisy : (list: string) => round(list, base);
    const key = method === 'cell-key' ? method : `${method} ${base}`;
    const known = byText.get(key) ?? { names: [], say };
    known.names.push(pick(names, language));
    byText.set(key, known);
  }
  return [...byText.values()].map(({ names, say }) => html`<p class="note">${say(names.join(', '))}</p>`);
}
