import MarkdownIt from 'markdown-it';

/** A stretch of text in one manner. */
export interface TextSpan {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
  /** address on the web, or null */
  readonly href: string | null;
}

/** A block of a text, for media that are no pages. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly spans: readonly TextSpan[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly TextSpan[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly TextBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly TextBlock[] };

const parser = new MarkdownIt('commonmark', { html: false });
const WEB = /^(?:https?:\/\/|mailto:)/i;

type Token = ReturnType<typeof parser.parse>[number];

/** Markdown of the office as blocks: no HTML, links to the web and to mail alone, pictures by their description. */
export function markdownBlocks(markdown: string): readonly TextBlock[] {
  const tokens = parser.parse(markdown.replace(/^\ufeff/, ''), {});
  return blocksIn(tokens, { from: 0, to: tokens.length });
}

function blocksIn(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at]!;
    const end = token.nesting === 1 ? closingOf(tokens, at) : at;
    const inner = { from: at + 1, to: end };
    if (token.type === 'heading_open')
      blocks.push({ kind: 'heading', level: Number(token.tag.slice(1)), spans: spansOf(tokens[at + 1]) });
    else if (token.type === 'paragraph_open') blocks.push({ kind: 'paragraph', spans: spansOf(tokens[at + 1]) });
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open')
      blocks.push({ kind: 'list', isOrdered: token.type === 'ordered_list_open', items: itemsIn(tokens, inner) });
    else if (token.type === 'blockquote_open') blocks.push({ kind: 'quote', blocks: blocksIn(tokens, inner) });
    else if (token.type === 'fence' || token.type === 'code_block')
      blocks.push({ kind: 'paragraph', spans: [plainSpan(token.content)] });
    at = end;
  }
  return blocks;
}

function itemsIn(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }) {
  const items: TextBlock[][] = [];
  for (let at = from; at < to; at++) {
    const end = closingOf(tokens, at);
    items.push(blocksIn(tokens, { from: at + 1, to: end }));
    at = end;
  }
  return items;
}

function closingOf(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at++) {
    depth += tokens[at]!.nesting;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}

const plainSpan = (text: string): TextSpan => ({ text, isStrong: false, isEmphasised: false, href: null });

function spansOf(inline: Token | undefined): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  const manner = { strong: 0, emphasised: 0 };
  let href: string | null = null;
  for (const token of inline?.children ?? []) {
    if (token.type === 'strong_open' || token.type === 'strong_close') manner.strong += token.nesting;
    else if (token.type === 'em_open' || token.type === 'em_close') manner.emphasised += token.nesting;
    else if (token.type === 'link_open') href = webAddress(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') href = null;
    else {
      const text = token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
      if (text !== '') spans.push({ text, isStrong: manner.strong > 0, isEmphasised: manner.emphasised > 0, href });
    }
  }
  return spans;
}

const webAddress = (address: string): string | null => (WEB.test(address.trim()) ? address.trim() : null);
