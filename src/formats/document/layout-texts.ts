import { type LayoutText, type MasterPart, SLIDE_HEIGHT, type SlideLayout } from '../../core/slide-master.ts';
import { faintText } from './faint-text.ts';
import { type LayoutPiece, layoutPieces, type SlideSize } from './layout-places.ts';
import type { LayoutRoots } from './theme-colour.ts';
import { elementAt, elementsOf, type XmlNode } from './xml-tree.ts';

/** Placeholders of a master by the types that inherit from them. */
const MASTERS: Readonly<Record<string, string>> = { ctrTitle: 'title', subTitle: 'body', obj: 'body' };
const FEET = ['dt', 'ftr', 'sldNum'] as const;
/** Size of type in points where a template names none. */
const USUAL = { 'p:titleStyle': 44, 'p:bodyStyle': 24, 'p:otherStyle': 18 };
const POINTS = 100;

const inherited = ({ type }: LayoutPiece, masters: readonly LayoutPiece[]): LayoutPiece | undefined =>
  type === null ? undefined : masters.find((piece) => piece.type === (MASTERS[type] ?? type));

/** Where a piece stands: where it says, or where the placeholder of the master does. */
export const placeholderPlace = (piece: LayoutPiece, masters: readonly LayoutPiece[]) =>
  piece.place ?? inherited(piece, masters)?.place ?? null;

/** The places for texts that a layout offers; null where it has no upright one for a title. */
export function layoutTexts(roots: LayoutRoots, size: SlideSize): Omit<SlideLayout, keyof MasterPart> | null {
  const { layout, master } = roots;
  const masters = layoutPieces(master, size);
  const own = layoutPieces(layout, size);
  const still = [...(showsMaster(layout) ? masters : []), ...own].filter(({ type }) => type === null);
  const text = (
    types: readonly string[],
    style: 'p:titleStyle' | 'p:bodyStyle' | 'p:otherStyle' = 'p:otherStyle',
  ): LayoutText | null => {
    const piece = own.find(({ type }) => types.includes(type ?? ''));
    const base = piece && inherited(piece, masters);
    const place = piece && placeholderPlace(piece, masters);
    if (!piece || !place || piece.isTurned || (!piece.place && base?.isTurned)) return null;
    const styles = [piece.node, base?.node ?? null].map(listStyle).concat(elementAt(master, 'p:txStyles', style));
    const found = styles.flatMap((each) => elementAt(each, 'a:lvl1pPr', 'a:defRPr')?.attributes['sz'] ?? [])[0];
    const points = Number(found) > 0 ? (Number(found) / POINTS) * (SLIDE_HEIGHT / size.height) : USUAL[style];
    const below = [...still, ...(base ? [{ ...base, place }] : []), { ...piece, place }];
    const faint = faintText({ styles, place, size: points, below }, roots);
    return { type: piece.type!, index: piece.index, place, size: points, faint };
  };
  const title = text(['title', 'ctrTitle'], 'p:titleStyle');
  if (!title) return null;
  const feet = FEET.flatMap((type) => {
    const foot = text([type]);
    return foot ? [{ ...foot, type }] : [];
  });
  return { title, subtitle: text(['subTitle'], 'p:bodyStyle'), feet };
}

/** False for a layout that hides what stands on its master. */
export const showsMaster = (layout: XmlNode): boolean => layout.attributes['showMasterSp'] !== '0';

const listStyle = (piece: XmlNode | null): XmlNode | null => elementAt(piece, 'p:txBody', 'a:lstStyle');

/**
 * A master whose placeholders say themselves how their texts look. Some programs write this only in the words
 * that stand there for show, from which slides inherit nothing.
 */
export function withOwnType(node: XmlNode): XmlNode {
  if (node.name === 'p:txBody') return withListStyle(node);
  if (node.name === 'p:sp' && !elementAt(node, 'p:nvSpPr', 'p:nvPr', 'p:ph')) return node;
  return { ...node, children: node.children.map((each) => (typeof each === 'string' ? each : withOwnType(each))) };
}

/**
 * A layout whose title stands where that of its master does, and looks like it. LibreOffice (7.4) writes place and type
 * of the title on the last page into the layouts of all masters; its layouts have none of their own.
 */
export function withTitleOfMaster(node: XmlNode): XmlNode {
  const isTitle = elementAt(node, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes['type'] === 'title';
  const isPlace = (each: XmlNode | string): boolean => typeof each !== 'string' && each.name === 'a:xfrm';
  const children = node.children.map((each) => {
    if (typeof each === 'string' || node.name === 'p:txBody') return each;
    if (!isTitle || each.name !== 'p:spPr') return withTitleOfMaster(each);
    return { ...each, children: each.children.filter((piece) => !isPlace(piece)) };
  });
  return { ...node, children };
}

function withListStyle(body: XmlNode): XmlNode {
  const given = elementAt(body, 'a:lstStyle');
  const paragraph = elementAt(body, 'a:p');
  const run = elementAt(paragraph, 'a:r', 'a:rPr') ?? elementAt(paragraph, 'a:fld', 'a:rPr');
  const look = run ?? elementAt(paragraph, 'a:endParaRPr');
  if (!look || (given && elementsOf(given).length > 0)) return body;
  const properties = elementAt(paragraph, 'a:pPr');
  const level: XmlNode = {
    name: 'a:lvl1pPr',
    attributes: properties?.attributes ?? {},
    children: [...elementsOf(properties).filter(({ name }) => name !== 'a:defRPr'), { ...look, name: 'a:defRPr' }],
  };
  const style: XmlNode = { name: 'a:lstStyle', attributes: {}, children: [level] };
  const others = elementsOf(body).filter(({ name }) => name !== 'a:lstStyle');
  const at = others.findIndex(({ name }) => name === 'a:bodyPr') + 1;
  return { ...body, children: [...others.slice(0, at), style, ...others.slice(at)] };
}
