import { printableText } from './printable-text.ts';

/**
 * A piece of Typst code, put together by the functions of this folder alone. Texts enter it as string literals, so
 * that no name can become markup.
 */
export interface Typst {
  readonly code: string;
}

const made = (code: string): Typst => ({ code });

/** A text as a literal in which nothing has a meaning of its own. */
export function literal(text: string): string {
  return `"${printableText(text).replace(/[\\"]/g, (character) => `\\${character}`)}"`;
}

/** A value as an argument: texts, numbers, truths, pieces, and lists of these. */
export type Argument = string | number | boolean | Typst | readonly Argument[];

/** What a function of the frame is called with beside its list: none where a value is missing. */
export type NamedArguments = Readonly<Record<string, Argument | null | undefined>>;

function argument(value: Argument): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value)) return `(${value.map((each) => `${argument(each)},`).join('')})`;
  return value.code;
}

const isList = (value: Argument): value is readonly Argument[] => Array.isArray(value);

/** A call of a function of the frame. */
export function call(name: string, positional: readonly Argument[], named: NamedArguments = {}): Typst {
  const list = positional.map(argument);
  for (const [key, value] of Object.entries(named)) {
    if (value !== null && value !== undefined) list.push(`${key}: ${argument(value)}`);
  }
  return made(`${name}(${list.join(',')})`);
}

/** Pieces one after the other, each a paragraph or block of its own. */
export function sequence(...pieces: readonly (Typst | null | false)[]): Typst {
  return made(`[${pieces.flatMap((piece) => (piece ? [`#${piece.code}\n\n`] : [])).join('')}]`);
}

/** Pieces within one line. */
export function inline(...pieces: readonly (Typst | string)[]): Typst {
  return made(`[${pieces.map((piece) => `#${typeof piece === 'string' ? literal(piece) : piece.code};`).join('')}]`);
}

/** A piece that others can point to by a name. */
export function labelled(piece: Typst, name: string): Typst {
  return made(`[#${piece.code} #label(${literal(name)})]`);
}

/** A length that the frame understands: `fr` shares what is left. */
export function length(size: number, unit: 'mm' | 'pt' | 'fr' | '%'): Typst {
  return made(`${Math.round(size * 100) / 100}${unit}`);
}

/** The whole source of a document: the frame around everything that follows it. */
export function sourceOf(frame: Typst, pieces: readonly Typst[]): string {
  return `#show: ${frame.code}\n${pieces.map(({ code }) => `#${code}\n\n`).join('')}`;
}
