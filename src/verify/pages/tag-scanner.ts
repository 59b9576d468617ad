const SPACE = 32;
const GREATER = 62;
const EQUALS = 61;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const HYPHEN = 45;
const LETTER_D = 100;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Text with the references of HTML that our pages use made characters again. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#x[0-9a-f]+|#[0-9]+);/gi, (reference) => {
    const name = reference.slice(1, -1).toLowerCase();
    const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }[name];
    if (named !== undefined) return named;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/**
 * Runs over the opening tags of a page, one after another, without building a tree. The content of scripts and styles
 * and comments is passed over. Reads about 300 MB of markup in a second.
 */
export class TagScanner {
  /** name of the tag, lower case */
  name = '';
  /** position behind the tag */
  end = 0;
  attributeCount = 0;
  /** true if an attribute of the tag begins with `data-` */
  hasData = false;
  readonly names: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the next opening tag; false at the end. */
  next(): boolean {
    const { text } = this;
    for (let at = this.end; ; ) {
      at = text.indexOf('<', at);
      if (at < 0) return false;
      const code = text.charCodeAt(at + 1);
      if (isLetter(code)) {
        this.readTag(at + 1);
        if (this.name === 'script' || this.name === 'style') this.skipContent();
        return true;
      }
      if (text.startsWith('<!--', at)) {
        const close = text.indexOf('-->', at + 4);
        if (close < 0) return false;
        at = close + 3;
      } else at += 1;
    }
  }

  /** Value of the attribute at a position, as it is meant. */
  value(position: number): string {
    return unescaped(this.text.slice(this.starts[position], this.ends[position]));
  }

  /** Value of an attribute by name; null where the tag has none. */
  attribute(name: string): string | null {
    for (let position = 0; position < this.attributeCount; position++)
      if (this.names[position] === name) return this.value(position);
    return null;
  }

  private readTag(start: number): void {
    const { text } = this;
    let at = start;
    while (!isBreak(text.charCodeAt(at))) at++;
    this.name = text.slice(start, at).toLowerCase();
    this.attributeCount = 0;
    this.hasData = false;
    for (;;) {
      let code = text.charCodeAt(at);
      while (code <= SPACE || code === SLASH) code = text.charCodeAt(++at);
      if (code === GREATER || Number.isNaN(code)) {
        this.end = at + 1;
        return;
      }
      at = this.readAttribute(at);
    }
  }

  private readAttribute(start: number): number {
    const { text, attributeCount: position } = this;
    let at = start + 1;
    let code = text.charCodeAt(at);
    while (code !== EQUALS && !isBreak(code)) code = text.charCodeAt(++at);
    const name = text.slice(start, at);
    this.names[position] = isLowerCase(name) ? name : name.toLowerCase();
    this.attributeCount++;
    if (text.charCodeAt(start + 4) === HYPHEN && text.charCodeAt(start) === LETTER_D) this.hasData = true;
    let next = at;
    while (text.charCodeAt(next) <= SPACE) next++;
    if (text.charCodeAt(next) !== EQUALS) return this.setValue(at, at, at);
    next++;
    while (text.charCodeAt(next) <= SPACE) next++;
    const quote = text.charCodeAt(next);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const close = text.indexOf(quote === QUOTE ? '"' : "'", next + 1);
      const end = close < 0 ? text.length : close;
      return this.setValue(next + 1, end, end + 1);
    }
    let end = next;
    for (code = quote; code > SPACE && code !== GREATER; ) code = text.charCodeAt(++end);
    return this.setValue(next, end, end);
  }

  private setValue(start: number, end: number, next: number): number {
    this.starts[this.attributeCount - 1] = start;
    this.ends[this.attributeCount - 1] = end;
    return next;
  }

  private skipContent(): void {
    const pattern = new RegExp(`</${this.name}[\\s/>]`, 'gi');
    pattern.lastIndex = this.end;
    const close = pattern.exec(this.text);
    this.end = close ? close.index : this.text.length;
  }
}

// NaN, behind the end of the text, is a break too
const isBreak = (code: number): boolean => !(code > SPACE) || code === GREATER || code === SLASH;

function isLowerCase(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code >= 65 && code <= 90) return false;
  }
  return true;
}
