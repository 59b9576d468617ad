import { contrast } from '../../core/contrast.ts';
import { elementAt, elementsOf, type XmlNode } from './xml-tree.ts';

/** What a background is made of. */
export interface Grounds {
  readonly layout: XmlNode;
  readonly master: XmlNode;
  readonly theme: XmlNode;
}

/** Contrast to white up to which charts and maps, which are drawn for white, look as they should. */
const MOST_CONTRAST = 1.25;
const FIRST_BACKGROUND = 1001;

/** True if the background of a layout is known to be white or nearly so; pictures and gradients are not looked at. */
export function isLightGround(grounds: Grounds): boolean {
  const { layout, master, theme } = grounds;
  const background = elementAt(layout, 'p:cSld', 'p:bg') ?? elementAt(master, 'p:cSld', 'p:bg');
  if (!background) return true;
  const reference = elementAt(background, 'p:bgRef');
  const own = elementAt(background, 'p:bgPr', 'a:solidFill');
  if (!reference) return own !== null && isLight(colourOf(own, grounds));
  const fills = elementsOf(elementAt(theme, 'a:themeElements', 'a:fmtScheme', 'a:bgFillStyleLst'));
  const fill = fills[Number(reference.attributes['idx']) - FIRST_BACKGROUND] ?? null;
  const plain = fill?.name === 'a:solidFill' ? elementsOf(fill)[0] : undefined;
  const isPlain = plain?.attributes['val'] === 'phClr' && elementsOf(plain).length === 0;
  return isPlain && isLight(colourOf(reference, grounds));
}

const isLight = (colour: string | null): boolean => colour !== null && contrast(colour, 'FFFFFF') <= MOST_CONTRAST;

/** Six hex digits of the one colour in a fill; null where it is changed by more than its name. */
function colourOf(fill: XmlNode, { master, theme }: Grounds): string | null {
  const [colour] = elementsOf(fill);
  if (!colour || elementsOf(colour).length > 0) return null;
  const { val = '' } = colour.attributes;
  if (colour.name === 'a:srgbClr') return hex(val);
  if (colour.name !== 'a:schemeClr') return null;
  const named = elementAt(master, 'p:clrMap')?.attributes[val] ?? val;
  const [entry] = elementsOf(elementAt(theme, 'a:themeElements', 'a:clrScheme', `a:${named}`));
  return hex(entry?.attributes['lastClr'] ?? entry?.attributes['val'] ?? '');
}

const hex = (value: string): string | null => (/^[0-9A-Fa-f]{6}$/.test(value) ? value : null);
