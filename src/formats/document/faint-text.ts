import { contrast } from '../../core/contrast.ts';
import type { FaintText, SlidePlace } from '../../core/slide-master.ts';
import type { LayoutPiece } from './layout-places.ts';
import { groundColour } from './master-ground.ts';
import { type LayoutRoots, themeColour } from './theme-colour.ts';
import { elementAt, elementsOf, type XmlNode } from './xml-tree.ts';

/** A text of a layout and what lies below it. */
export interface StandingText {
  /** of the placeholder itself first, then what it inherits from */
  readonly styles: readonly (XmlNode | null)[];
  readonly place: SlidePlace;
  /** in points */
  readonly size: number;
  /** from the lowest to the highest, the placeholder last */
  readonly below: readonly LayoutPiece[];
}

/** Least contrast of text, and of large text. */
const LEAST = { small: 4.5, large: 3 };
const LARGE_POINTS = 18;

/**
 * Null where a text can be read on what lies below it, or where that is not known: pictures and gradients.
 * @see WCAG 2.2, success criterion 1.4.3
 */
export function faintText(text: StandingText, roots: LayoutRoots): FaintText | null {
  const fill = text.styles.flatMap((style) => elementAt(style, 'a:lvl1pPr', 'a:defRPr', 'a:solidFill') ?? [])[0];
  const ground = colourBelow(text, roots);
  const usual = themeColour(TEXT_FILL, roots);
  const own = fill ? themeColour(fill, roots) : usual;
  const least = text.size >= LARGE_POINTS ? LEAST.large : LEAST.small;
  if (ground === null || own === null) return null;
  const found = contrast(own, ground);
  if (found >= least) return null;
  const readable = [usual ?? '000000', '000000', 'FFFFFF'].find((colour) => contrast(colour, ground) >= LEAST.small);
  return { contrast: found, least, colour: readable! };
}

const TEXT_FILL: XmlNode = {
  name: 'a:solidFill',
  attributes: {},
  children: [{ name: 'a:schemeClr', attributes: { val: 'tx1' }, children: [] }],
};

function colourBelow({ place, below }: StandingText, roots: LayoutRoots): string | null {
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
  const covering = below.filter(
    ({ place: at }) => at && at.x <= x && x <= at.x + at.width && at.y <= y && y <= at.y + at.height,
  );
  for (const { node } of covering.toReversed()) {
    const properties = elementAt(node, 'p:spPr');
    const fill = elementsOf(properties).find(({ name }) => /Fill$/.test(name));
    const isEmpty = fill ? fill.name === 'a:noFill' : node.name === 'p:sp' && !elementAt(node, 'p:style');
    if (node.name !== 'p:cxnSp' && !isEmpty) return fill?.name === 'a:solidFill' ? themeColour(fill, roots) : null;
  }
  return groundColour(roots);
}
