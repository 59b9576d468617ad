import { type LayoutText, type MasterPart, SLIDE_HEIGHT, type SlideLayout } from '../../core/slide-master.ts';
import { type LayoutPiece, layoutPieces, type SlideSize } from './layout-places.ts';
import { elementAt, elementsOf, type XmlNode } from './xml-tree.ts';

/** Placeholders of a master by the types that inherit from them. */
const MASTERS: Readonly<Record<string, string>> = { ctrTitle: 'title', subTitle: 'body', obj: 'body' };
const FEET = ['dt', 'ftr', 'sldNum'] as const;
/** Size of type in points where a template names none. */
const USUAL = { 'p:titleStyle': 44, 'p:bodyStyle': 24, foot: 18 };
const POINTS = 100;

const inherited = ({ type }: LayoutPiece, masters: readonly LayoutPiece[]): LayoutPiece | undefined =>
  type === null ? undefined : masters.find((piece) => piece.type === (MASTERS[type] ?? type));

/** Where a piece stands: where it says, or where the placeholder of the master does. */
export const placeholderPlace = (piece: LayoutPiece, masters: readonly LayoutPiece[]) =>
  piece.place ?? inherited(piece, masters)?.place ?? null;

/** The places for texts that a layout offers; null where it has no upright one for a title. */
export function layoutTexts(
  layout: XmlNode,
  master: XmlNode,
  size: SlideSize,
): Omit<SlideLayout, keyof MasterPart> | null {
  const masters = layoutPieces(master, size);
  const own = layoutPieces(layout, size);
  const text = (types: readonly string[], style?: 'p:titleStyle' | 'p:bodyStyle'): LayoutText | null => {
    const piece = own.find(({ type }) => types.includes(type ?? ''));
    const base = piece && inherited(piece, masters);
    const place = piece && placeholderPlace(piece, masters);
    if (!piece || !place || piece.isTurned || (!piece.place && base?.isTurned)) return null;
    const styles = [listStyle(piece.node), base ? listStyle(base.node) : null];
    if (style) styles.push(elementAt(master, 'p:txStyles', style));
    const found = styles.flatMap((each) => elementAt(each, 'a:lvl1pPr', 'a:defRPr')?.attributes['sz'] ?? [])[0];
    const points = Number(found) > 0 ? (Number(found) / POINTS) * (SLIDE_HEIGHT / size.height) : USUAL[style ?? 'foot'];
    return { type: piece.type!, index: piece.index, place, size: points };
  };
  const title = text(['title', 'ctrTitle'], 'p:titleStyle');
  if (!title) return null;
  const feet = FEET.flatMap((type) => {
    const foot = text([type]);
    return foot ? [{ ...foot, type }] : [];
  });
  return { title, subtitle: text(['subTitle'], 'p:bodyStyle'), feet };
}

const listStyle = (piece: XmlNode): XmlNode | null => elementAt(piece, 'p:txBody', 'a:lstStyle');

/**
 * A master or layout whose placeholders say themselves how their texts look. Some programs write this only in the words
 * that stand there for show, from which slides inherit nothing.
 */
export function withOwnType(node: XmlNode): XmlNode {
  if (node.name === 'p:txBody') return withListStyle(node);
  if (node.name === 'p:sp' && !elementAt(node, 'p:nvSpPr', 'p:nvPr', 'p:ph')) return node;
  return { ...node, children: node.children.map((each) => (typeof each === 'string' ? each : withOwnType(each))) };
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
