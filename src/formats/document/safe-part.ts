import type { MasterPicture } from '../../core/slide-master.ts';
import { elementsOf, type XmlNode } from './xml-tree.ts';

/** What a part of a template asks for by the ids it knows them by: bytes of its pictures. */
export type PictureSource = (id: string) => Pick<MasterPicture, 'type' | 'bytes'> | null;

/** A part that leads nowhere but to its pictures. */
export interface SafePart {
  readonly root: XmlNode;
  readonly pictures: readonly MasterPicture[];
  readonly leftOut: number;
}

const SPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};
/** What leads elsewhere, moves, sounds or belongs to another program; nobody misses it on a slide. */
const DROPPED = new Set(
  ['p:extLst', 'a:extLst', 'p:timing', 'p:transition', 'a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver']
    .concat(['a:snd', 'a:audioCd', 'a:audioFile', 'a:wavAudioFile', 'a:videoFile', 'a:quickTimeFile'])
    .concat([
      'p:sldLayoutIdLst',
      'p:controls',
      'p:custDataLst',
      'a:stCxn',
      'a:endCxn',
      'a:objectDefaults',
      'a:custDataLst',
    ]),
);
/** What PowerPoint writes for a picture that nobody has described: where on whose machine it lay. */
const FILE = /[\\/]|\.(?:png|jpe?g|gif|bmp|tiff?|[ew]mf|svg)$/i;
const TREES = new Set(['p:spTree', 'p:grpSp']);
const PIECES = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:grpSp', 'p:nvGrpSpPr', 'p:grpSpPr']);
/** What goes as a whole where a picture in it cannot be taken. */
const WHOLES = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:grpSp', 'a:buBlip']);

/**
 * The elements of slides and drawings in a part, and nothing else: no links, scripts, sounds, extensions, no parts but
 * pictures that lie in the package. Null where the root is not of the format that PowerPoint writes.
 */
export function safePart(root: XmlNode, pictureOf: PictureSource): SafePart | null {
  const prefix = root.name.slice(0, 1);
  if (root.attributes[`xmlns:${prefix}`] !== SPACES[`xmlns:${prefix as 'a' | 'p'}`]) return null;
  const taking: Taking = { pictureOf, pictures: [], leftOut: 0, nextId: 1 };
  const taken = takenNode(root, taking);
  if (!taken) return null;
  return {
    root: { ...taken, attributes: { ...SPACES, ...taken.attributes } },
    pictures: taking.pictures,
    leftOut: taking.leftOut,
  };
}

interface Taking {
  readonly pictureOf: PictureSource;
  readonly pictures: MasterPicture[];
  leftOut: number;
  nextId: number;
}

/** Null: the element cannot be taken, nor can what it is a part of. */
function takenNode(node: XmlNode, taking: Taking): XmlNode | null {
  if (node.name === 'a:blip') return takenBlip(node, taking);
  const isTree = TREES.has(node.name);
  const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !name.includes(':')));
  // some programs count from 0, and numbers must differ
  if (node.name === 'p:cNvPr') {
    attributes['id'] = String(taking.nextId++);
    if (FILE.test(attributes['descr'] ?? '')) delete attributes['descr'];
  }
  const children: (XmlNode | string)[] = [];
  for (const child of node.children) {
    if (typeof child === 'string') children.push(child);
    else if (!DROPPED.has(child.name)) {
      const isKnown = /^[ap]:/.test(child.name) && (!isTree || PIECES.has(child.name));
      const kept = isKnown ? takenNode(child, taking) : null;
      if (kept) children.push(kept);
      else if (!isKnown || WHOLES.has(child.name)) taking.leftOut += 1;
      else if (child.name === 'a:blipFill' && (isFillList(node.name) || node.name === 'p:bgPr')) {
        taking.leftOut += 1;
        children.push(plainFill(isFillList(node.name) ? 'phClr' : 'bg1'));
      } else return null;
    }
  }
  return { name: node.name, attributes, children };
}

function takenBlip(node: XmlNode, taking: Taking): XmlNode | null {
  const id = node.attributes['r:embed'];
  const picture = id === undefined || node.attributes['r:link'] !== undefined ? null : taking.pictureOf(id);
  if (!picture) return null;
  const known = taking.pictures.find(({ bytes }) => bytes === picture.bytes);
  const own = known ?? { id: `picture${taking.pictures.length + 1}`, ...picture };
  if (!known) taking.pictures.push(own);
  const effects = elementsOf(node).filter(({ name }) => /^a:/.test(name) && !DROPPED.has(name));
  return {
    name: node.name,
    attributes: { 'r:embed': own.id },
    children: effects.flatMap((effect) => takenNode(effect, taking) ?? []),
  };
}

// the fills of a theme are asked for by number, so that none may be missing
const isFillList = (name: string): boolean => /^a:(?:bgF|f)illStyleLst$/.test(name);

const plainFill = (colour: string): XmlNode => ({
  name: 'a:solidFill',
  attributes: {},
  children: [{ name: 'a:schemeClr', attributes: { val: colour }, children: [] }],
});
