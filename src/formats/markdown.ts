import MarkdownIt from 'markdown-it';

// Only what a page of the atlas may point to: the web, a mail address, a place on the page.
const SAFE_LINK = /^(https?:\/\/|mailto:|#)/i;
const LOWEST_HEADING = 6;

const renderer = new MarkdownIt({ html: false, linkify: false, typographer: false });

renderer.validateLink = (url) => SAFE_LINK.test(url.trim());

// The page's own title is its only h1.
renderer.core.ruler.push('lower-headings', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue;
    token.tag = `h${Math.min(Number(token.tag.slice(1)) + 1, LOWEST_HEADING)}`;
  }
});

// Styles in attributes are refused by the content security policy of pages: numbers have a class of their own.
renderer.core.ruler.push('aligned-columns', (state) => {
  for (const token of state.tokens) {
    if (token.type !== 'th_open' && token.type !== 'td_open') continue;
    if (token.attrGet('style') === 'text-align:right') token.attrJoin('class', 'number');
    token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  }
});

// Pages ask no other host for anything, and a text has no pictures of its own: its description is shown instead.
renderer.renderer.rules.image = (tokens, index) => renderer.utils.escapeHtml(tokens[index]?.content ?? '');

/**
 * Markdown of the office as safe HTML: no raw HTML, links only to http(s), mailto and `#` (others stay as written),
 * pictures replaced by their description, headings from h2 down, columns set to the right of class `number`.
 */
export function renderMarkdown(markdown: string): string {
  return renderer.render(markdown.replace(/^\ufeff/, ''));
}
