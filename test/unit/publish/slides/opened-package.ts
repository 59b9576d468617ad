import { strFromU8, unzipSync } from 'fflate';

/** Parts of an Office package by path: texts, and workbooks opened again. */
export interface OpenedPackage {
  readonly texts: ReadonlyMap<string, string>;
  readonly workbooks: ReadonlyMap<string, OpenedPackage>;
}

/** Opens a package as an office program would, without any help of the code that wrote it. */
export function openedPackage(bytes: Uint8Array): OpenedPackage {
  const parts = Object.entries(unzipSync(bytes));
  const isText = (path: string): boolean => /\.(?:xml|rels)$/.test(path);
  return {
    texts: new Map(parts.filter(([path]) => isText(path)).map(([path, content]) => [path, strFromU8(content)])),
    workbooks: new Map(
      parts.filter(([path]) => path.endsWith('.xlsx')).map(([path, content]) => [path, openedPackage(content)]),
    ),
  };
}

/** Texts of the parts whose path matches, in the order of their numbers. */
export function numbered(parts: OpenedPackage, path: RegExp): readonly string[] {
  return [...parts.texts]
    .filter(([name]) => path.test(name))
    .sort(([first], [second]) => Number(/\d+/.exec(first)?.[0]) - Number(/\d+/.exec(second)?.[0]))
    .map(([, text]) => text);
}

/** Paragraphs of a part as plain text. */
export function paragraphsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, content = '']) =>
    [...content.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text)).join(''),
  );
}

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Name of the first tag that is not closed as it was opened; null where all are. */
export function firstBrokenTag(xml: string): string | null {
  const open: string[] = [];
  for (const [, closing, name = '', rest = ''] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return name;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open[0] ?? null;
}
