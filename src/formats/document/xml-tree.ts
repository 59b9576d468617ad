/** An element of XML. Texts and values stay escaped as they were written; of signs of tags they hold none. */
export interface XmlNode {
  /** with its prefix */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

const DEEPEST = 200;
const TOKEN =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
// what a program would stumble over: entities of one's own, and signs that no XML may hold
const NO_TEXT =
  /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const SIGN = /&#(?:x([0-9a-fA-F]+)|(\d+));/g;

function isText(text: string): boolean {
  if (NO_TEXT.test(text)) return false;
  for (const [, hex, decimal] of text.matchAll(SIGN)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code > 0x10ffff || NO_TEXT.test(String.fromCodePoint(code).replace('&', ''))) return false;
  }
  return true;
}

/** Root element of an XML text; null where it is not well-formed, declares a document type or goes too deep. */
export function parseXmlTree(xml: string): XmlNode | null {
  const top: { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [top];
  if (!isText(xml)) return null;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < xml.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(xml);
    if (!token) return null;
    const [, closing, name, tag = '', empty, text] = token;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(text.replaceAll('>', '&gt;'));
    else if (name === undefined) continue;
    else if (closing) {
      if (open.length < 2 || open.pop()!.name !== name) return null;
    } else {
      const attributes = attributesOf(tag);
      if (!attributes || open.length > DEEPEST) return null;
      const node = { name, attributes, children: [] };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  const roots = elementsOf(top);
  const isLoose = top.children.some((child) => typeof child === 'string' && child.trim() !== '');
  return open.length === 1 && roots.length === 1 && !isLoose ? roots[0]! : null;
}

function attributesOf(tag: string): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single = ''] of tag.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name)) return null;
    attributes[name] = (double ?? single.replaceAll('"', '&quot;')).replaceAll('>', '&gt;');
  }
  return attributes;
}

/** An element and all in it as XML. */
export function xmlText({ name, attributes, children }: XmlNode): string {
  const tag = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const inner = children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
  return inner === '' ? `<${name}${tag.join('')}/>` : `<${name}${tag.join('')}>${inner}</${name}>`;
}

/** Elements directly inside an element; with a name only those. */
export function elementsOf(node: Pick<XmlNode, 'children'> | null, name?: string): readonly XmlNode[] {
  return (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element that a path of names leads to; null where there is none. */
export function elementAt(node: XmlNode | null, ...path: readonly string[]): XmlNode | null {
  return path.reduce<XmlNode | null>((found, name) => elementsOf(found, name)[0] ?? null, node);
}
