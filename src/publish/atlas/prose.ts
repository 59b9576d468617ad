import { renderMarkdown } from '../../formats/markdown.ts';
import { type Html, html, raw } from './html.ts';

/**
 * Markdown as it stands below the title of a page. Its tables scroll on their own where the screen is too narrow.
 * @param tableName what a screen reader calls the table with this number
 */
export function proseBelowTitle(markdown: string, tableName: (number: string) => string): Html {
  let count = 0;
  const markup = belowTitle(renderMarkdown(markdown))
    .replaceAll('<table>', () => {
      count += 1;
      const name = tableName(String(count));
      return html`<div class="table-region" role="region" aria-label="${name}" tabindex="0"><table class="figures">`
        .text;
    })
    .replaceAll('</table>', '</table></div>');
  return raw(markup);
}

// The page has its own title: one that the text begins with goes, and the highest of its other headings becomes h2.
function belowTitle(markup: string): string {
  const title = /^\s*<h2[^>]*>.*?<\/h2>\s*/s.exec(markup)?.[0] ?? '';
  const rest = markup.slice(title.length);
  const body = /<h2[\s>]/.test(rest) ? markup : rest;
  const levels = [...body.matchAll(/<h([2-6])[\s>]/g)].map((match) => Number(match[1]));
  const shift = Math.min(...levels) - 2;
  if (levels.length === 0 || shift === 0) return body;
  return body.replace(
    /<(\/?)h([2-6])(?=[\s>])/g,
    (_, slash: string, level: string) => `<${slash}h${Number(level) - shift}`,
  );
}
