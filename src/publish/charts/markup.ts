const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// Neither HTML nor SVG can carry control characters, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the same once more
const UNSAFE = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Text that may stand in an element or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  // most texts are paths, numbers and plain words
  if (!UNSAFE.test(text)) return text;
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** Values of attributes; null, undefined and false leave the attribute out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined | false>>;

/** An element as text. `content` is markup already: escape texts before. Without content it closes itself. */
export function element(name: string, attributes: Attributes, content?: string): string {
  let text = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined || value === false) continue;
    text += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeMarkup(value)}"`;
  }
  return content === undefined ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** A coordinate with at most one decimal, as short as possible. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** What frames a drawing. */
export interface Frame {
  /** unique on the page; ids inside the drawing begin with it */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly className: string;
  /** states what the drawing shows */
  readonly title: string;
  /** the same in a sentence or two, for those who do not see it */
  readonly description: string;
}

/** An SVG drawing that is read out as one picture. */
export function pictureFrame(frame: Frame, content: string): string {
  return svg(frame, 'img', content);
}

/** An SVG drawing whose parts can be reached one by one. */
export function groupFrame(frame: Frame, content: string): string {
  return svg(frame, 'group', content);
}

function svg(frame: Frame, role: string, content: string): string {
  const { id, width, height, className, title, description } = frame;
  const names = description === '' ? `${id}-t` : `${id}-t ${id}-d`;
  const head =
    element('title', { id: `${id}-t` }, escapeMarkup(title)) +
    (description === '' ? '' : element('desc', { id: `${id}-d` }, escapeMarkup(description)));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    id,
    class: className,
    viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
    width,
    height,
    role,
    'aria-labelledby': names,
  };
  return element('svg', attributes, head + content);
}
