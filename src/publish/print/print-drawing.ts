import { assert } from '../../core/assert.ts';
import { drawingStyle } from './drawing-style.ts';
import { MARKS, printableText } from './printable-text.ts';

/** A drawing as a document takes it: the picture and what it says to those who do not see it. */
export interface PrintDrawing {
  readonly svg: string;
  readonly alternative: string;
}

const HEAD = /^<svg [^>]*><title[^>]*>([^<]*)<\/title>(?:<desc[^>]*>([^<]*)<\/desc>)?/;
const TIPS = /<title[^>]*>[^<]*<\/title>|<desc[^>]*>[^<]*<\/desc>/g;
const HOOKS = / (?:data-[a-z]+|aria-[a-z]+|role)="[^"]*"/g;
const TEXTS = /(<text[^>]*>)([^<]+)/g;
const GLYPHS = new RegExp(`[${MARKS}]+`, 'gu');
const NARROW_SPACES = /[\u2009\u202f]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * A drawing of charts or maps made ready for paper: its title and description become the alternative text, its style
 * comes along, and it holds no letter that would be taken from a font of the machine.
 */
export function printDrawing(svg: string): PrintDrawing {
  const head = HEAD.exec(svg);
  assert(head, 'a drawing without a title');
  const [, title = '', description = ''] = head;
  const start = svg.indexOf('>') + 1;
  const body = svg
    .slice(start)
    .replace(TIPS, '')
    .replace(HOOKS, '')
    .replace(TEXTS, (_, tag: string, text: string) => tag + printedLetters(text));
  const opening = svg.slice(0, start).replace(HOOKS, '');
  return {
    svg: `${opening}<style>${drawingStyle(opening + body)}</style>${body}`,
    alternative: [title, description]
      .map(plainText)
      .filter((part) => part !== '')
      .join('. ')
      .replace(/\.\. /g, '. '),
  };
}

// Marks stand in a font of their own; spaces of other widths in none.
function printedLetters(markup: string): string {
  const entities: string[] = [];
  const bare = markup.replace(/&[a-z]+;/g, (entity) => {
    entities.push(entity);
    return '\u0000';
  });
  const printable = bare
    .split('\u0000')
    .map((part) => printableText(part.replace(NARROW_SPACES, '\u00a0')))
    .map((part) => part.replace(GLYPHS, (marks) => `<tspan class="glyph">${marks}</tspan>`));
  return printable.map((part, index) => part + (entities[index] ?? '')).join('');
}

function plainText(markup: string): string {
  return markup.replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity);
}
