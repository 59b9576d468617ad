/** Text that is safe to stand in a page as it is. Only `html` and `raw` make it. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text is escaped, nothing (null, undefined, false) leaves no trace. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SPECIAL = /[&<>"']/g;
// Control characters may not stand in HTML at all, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same once more
const UNSAFE = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text with everything escaped that means something in HTML. */
export function escapeText(text: string): string {
  // Most texts of a page are numbers and plain words.
  if (!UNSAFE.test(text)) return text;
  return text.replace(FORBIDDEN, '\ufffd').replace(SPECIAL, (character) => ESCAPES[character] ?? character);
}

function textOf(value: HtmlValue): string {
  if (typeof value === 'string') return escapeText(value);
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  let text = '';
  for (const part of value) text += textOf(part);
  return text;
}

/** Template whose values are escaped unless they are Html themselves; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index++) {
    text += textOf(values[index]) + (strings[index + 1] ?? '');
  }
  return new Html(text);
}

/** Markup from a trusted maker: a drawing, rendered Markdown. Never a name, note or text of the workspace. */
export function raw(markup: string): Html {
  return new Html(markup);
}

/** A block of data for the script; no text in it can end the block. */
export function jsonBlock(id: string, value: unknown): Html {
  const json = JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return html`<script type="application/json" id="${id}">${raw(json)}</script>`;
}
