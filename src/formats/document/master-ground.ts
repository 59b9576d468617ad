import { contrast } from '../../core/contrast.ts';
import { type LayoutRoots, themeColour } from './theme-colour.ts';
import { elementAt, elementsOf } from './xml-tree.ts';

/** Contrast to white up to which charts and maps, which are drawn for white, look as they should. */
const MOST_CONTRAST = 1.25;
const FIRST_BACKGROUND = 1001;

/** True if the background of a layout is known to be white or nearly so; pictures and gradients are not looked at. */
export function isLightGround(roots: LayoutRoots): boolean {
  const colour = groundColour(roots);
  return colour !== null && contrast(colour, 'FFFFFF') <= MOST_CONTRAST;
}

/** Six hex digits of the background of a layout; null where it is a picture or a gradient. */
export function groundColour(roots: LayoutRoots): string | null {
  const { layout, master, theme } = roots;
  const background = elementAt(layout, 'p:cSld', 'p:bg') ?? elementAt(master, 'p:cSld', 'p:bg');
  if (!background) return 'FFFFFF';
  const reference = elementAt(background, 'p:bgRef');
  const own = elementAt(background, 'p:bgPr', 'a:solidFill');
  if (!reference) return own && themeColour(own, roots);
  const fills = elementsOf(elementAt(theme, 'a:themeElements', 'a:fmtScheme', 'a:bgFillStyleLst'));
  const fill = fills[Number(reference.attributes['idx']) - FIRST_BACKGROUND] ?? null;
  const plain = fill?.name === 'a:solidFill' ? elementsOf(fill)[0] : undefined;
  const isPlain = plain?.attributes['val'] === 'phClr' && elementsOf(plain).length === 0;
  return isPlain ? themeColour(reference, roots) : null;
}
