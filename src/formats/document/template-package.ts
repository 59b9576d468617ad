import { declaresEntities } from '../spreadsheet/scan-xml.ts';
import { unzip, zipDirectory } from '../spreadsheet/zip.ts';
import { decodeText } from '../text.ts';
import type { PictureSource } from './safe-part.ts';
import { elementsOf, parseXmlTree, type XmlNode } from './xml-tree.ts';

/** A part that cannot be used: '' for the package as a whole. */
export class UnreadPart {
  readonly reason: 'damaged' | 'too-large';
  readonly part: string;
  constructor(reason: 'damaged' | 'too-large', part: string) {
    this.reason = reason;
    this.part = part;
  }
}

/** Parts of a template by path. */
export type TemplateParts = ReadonlyMap<string, Uint8Array>;

/** Masters are a few pages of markup and a few pictures: more than this is none, or nobody could send the slides. */
const MOST_BYTES = 60_000_000;
const MOST_MARKUP = 2_000_000;
const MOST_PICTURE = 10_000_000;
const MOST_PARTS = 2_000;
const WANTED =
  /^ppt\/(?:presentation\.xml|(?:slideMasters|slideLayouts|theme)\/[\w-]+\.xml|media\/[^/]+\.(?:png|jpe?g)|(?:(?:slideMasters|slideLayouts|slides|theme)\/)?_rels\/[\w-]+\.xml\.rels)$/i;

/** The parts of a package that a master can be made of; all others stay packed. */
export function openTemplate(bytes: Uint8Array): TemplateParts | UnreadPart {
  const directory = zipDirectory(bytes);
  if (!directory) return new UnreadPart('damaged', '');
  const paths = directory.map(({ path }) => path).filter((path) => WANTED.test(path));
  // of two parts of one name each program reads another one
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) return new UnreadPart('damaged', twice);
  if (paths.length > MOST_PARTS) return new UnreadPart('too-large', '');
  const large = directory.find(({ path, size }) => {
    return WANTED.test(path) && size > (/\/media\//i.test(path) ? MOST_PICTURE : MOST_MARKUP);
  });
  if (large) return new UnreadPart('too-large', large.path);
  const unzipped = unzip(bytes, { isWanted: (path) => WANTED.test(path), maximumBytes: MOST_BYTES });
  if (unzipped.ok) return unzipped.files;
  const { part } = unzipped.details;
  return unzipped.code === 'delivery-too-large'
    ? new UnreadPart('too-large', '')
    : new UnreadPart('damaged', typeof part === 'string' ? part : '');
}

/** Root of a part. */
export function partRoot(parts: TemplateParts, path: string): XmlNode | UnreadPart {
  const content = parts.get(path);
  const decoded = content && decodeText(content, 'auto');
  const root = decoded?.ok && !declaresEntities(decoded.text) ? parseXmlTree(decoded.text) : null;
  return root ?? new UnreadPart('damaged', path);
}

/** What a part leads to, by the id it knows it by: parts inside the package and no others. */
export function partTargets(parts: TemplateParts, path: string): ReadonlyMap<string, string> {
  const at = path.lastIndexOf('/');
  const root = partRoot(parts, `${path.slice(0, at)}/_rels${path.slice(at)}.rels`);
  if (root instanceof UnreadPart) return new Map();
  return new Map(
    elementsOf(root, 'Relationship').flatMap(({ attributes }): [string, string][] => {
      const { Id: id, Target: target = '', TargetMode: mode = 'Internal' } = attributes;
      const inside = mode === 'Internal' ? pathFrom(path, target) : null;
      return id === undefined || inside === null || !parts.has(inside) ? [] : [[id, inside]];
    }),
  );
}

/** Path of a target beside a part; null where it is no plain path. */
function pathFrom(path: string, target: string): string | null {
  if (!/^[\w ./-]+$/.test(target)) return null;
  const steps = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Pictures that a part may show: PNG and JPEG by their bytes, whatever their names say. */
export function picturesOf(parts: TemplateParts, path: string): PictureSource {
  const targets = partTargets(parts, path);
  return (id) => {
    const target = targets.get(id) ?? '';
    const bytes = /^ppt\/media\//i.test(target) ? parts.get(target) : undefined;
    if (!bytes) return null;
    if ([0x89, 0x50, 0x4e, 0x47].every((byte, at) => bytes[at] === byte)) return { type: 'png', bytes };
    return [0xff, 0xd8, 0xff].every((byte, at) => bytes[at] === byte) ? { type: 'jpeg', bytes } : null;
  };
}
