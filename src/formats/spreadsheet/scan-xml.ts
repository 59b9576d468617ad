/** What happens while an XML text is read. Names come without their namespace prefix. */
export interface XmlHandler {
  /** @param tag all between `<name` and `>`: read it with `attribute` */
  open(name: string, tag: string): void;
  close(name: string): void;
  text(text: string): void;
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const QUOTE = 34;
const APOSTROPHE = 39;

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED_ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Value of an attribute of a tag, null where it is not given. */
export function attribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(`${name}=`); at >= 0; at = tag.indexOf(`${name}=`, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    const quote = tag[at + name.length + 1];
    if (at > 0 && before > 32 && before !== 58) continue;
    if (quote !== '"' && quote !== "'") continue;
    const start = at + name.length + 2;
    const end = tag.indexOf(quote, start);
    return end < 0 ? null : decodeEntities(tag.slice(start, end));
  }
  return null;
}

/** End of a tag: the first `>` outside quotes; −1 if there is none. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

/** True if an XML text declares a document type: the place of entities, which spreadsheets never need. */
export function declaresEntities(xml: string): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(xml);
}

/**
 * Reads an XML text once from front to back. Knows the five named entities and numbered ones, and no others: a text
 * that declares its own is refused by the caller.
 * @returns false if a tag is cut off
 */
export function scanXml(xml: string, handler: XmlHandler): boolean {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return xml.slice(at).trim() === '';
    if (start > at) handler.text(decodeEntities(xml.slice(at, start)));
    const mark = xml.charCodeAt(start + 1);
    if (mark === 33 || mark === 63) {
      at = afterSpecial(xml, start, handler);
      if (at < 0) return false;
      continue;
    }
    const end = tagEnd(xml, start + 1);
    if (end < 0) return false;
    if (mark === 47) handler.close(localName(xml.slice(start + 2, end).trimEnd()));
    else {
      const isEmpty = xml.charCodeAt(end - 1) === 47;
      const tag = xml.slice(start + 1, isEmpty ? end - 1 : end);
      const space = tag.search(/\s/);
      const name = localName(space < 0 ? tag : tag.slice(0, space));
      handler.open(name, space < 0 ? '' : tag.slice(space));
      if (isEmpty) handler.close(name);
    }
    at = end + 1;
  }
  return true;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Position after a comment, character data, declaration or instruction; −1 if it is cut off. */
function afterSpecial(xml: string, start: number, handler: XmlHandler): number {
  const [opening, closing] = xml.startsWith('<!--', start)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', start)
      ? ['<![CDATA[', ']]>']
      : ['<', '>'];
  const end = xml.indexOf(closing, start + opening.length);
  if (end < 0) return -1;
  if (closing === ']]>') handler.text(xml.slice(start + opening.length, end));
  return end + closing.length;
}
