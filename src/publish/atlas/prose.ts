import { renderMarkdown } from '../../formats/markdown.ts';
import { type Html, raw } from './html.ts';

/** Markdown as it stands below the title of a page. */
export function proseBelowTitle(markdown: string): Html {
  return raw(belowTitle(renderMarkdown(markdown)));
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
