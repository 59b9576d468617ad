import { elementAt, elementsOf, type XmlNode } from './xml-tree.ts';

/** A layout with what it stands on. */
export interface LayoutRoots {
  readonly layout: XmlNode;
  readonly master: XmlNode;
  readonly theme: XmlNode;
}

type Shares = readonly [number, number, number];

const WHOLE = 100_000;

/** What may be done to a colour on the way to the slide; each takes and gives red, green and blue as shares. */
const CHANGES: Readonly<Record<string, (colour: Shares, by: number) => Shares | null>> = {
  'a:lumMod': (colour, by) => withLightness(colour, (lightness) => lightness * by),
  'a:lumOff': (colour, by) => withLightness(colour, (lightness) => lightness + by),
  'a:tint': (colour, by) => inLight(colour, (light) => 1 - by * (1 - light)),
  'a:shade': (colour, by) => inLight(colour, (light) => light * by),
  // what shines through is not known
  'a:alpha': (colour, by) => (by === 1 ? colour : null),
};

/** Six hex digits of the one colour in a fill; null where there is none, or it is made in a way not known here. */
export function themeColour(fill: XmlNode, roots: LayoutRoots): string | null {
  const [colour] = elementsOf(fill);
  const named = colour ? namedColour(colour, roots) : null;
  if (!colour || named === null) return null;
  const start = [0, 2, 4].map((at) => Number.parseInt(named.slice(at, at + 2), 16) / 255) as unknown as Shares;
  const end = elementsOf(colour).reduce<Shares | null>((shares, { name, attributes }) => {
    const by = Number(attributes['val']) / WHOLE;
    return shares && Number.isFinite(by) ? (CHANGES[name]?.(shares, by) ?? null) : null;
  }, start);
  return (
    end &&
    end
      .map((share) =>
        Math.round(share * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
      .toUpperCase()
  );
}

function namedColour({ name, attributes }: XmlNode, { layout, master, theme }: LayoutRoots): string | null {
  const { val = '' } = attributes;
  if (name === 'a:srgbClr') return hex(val);
  if (name !== 'a:schemeClr') return null;
  const map = elementAt(layout, 'p:clrMapOvr', 'a:overrideClrMapping') ?? elementAt(master, 'p:clrMap');
  const [entry] = elementsOf(elementAt(theme, 'a:themeElements', 'a:clrScheme', `a:${map?.attributes[val] ?? val}`));
  return hex(entry?.attributes['lastClr'] ?? entry?.attributes['val'] ?? '');
}

const hex = (value: string): string | null => (/^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : null);
const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Changes the amounts of light that the three signals stand for. */
function inLight(colour: Shares, change: (light: number) => number): Shares {
  return colour.map((share) => {
    const light = within(change(share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  }) as unknown as Shares;
}

/** Changes the L of hue, saturation and lightness. */
function withLightness(colour: Shares, change: (lightness: number) => number): Shares {
  const [high, low] = [Math.max(...colour), Math.min(...colour)];
  const [lightness, next] = [(high + low) / 2, within(change((high + low) / 2))];
  // half the distance of the highest from the lowest, at the same saturation
  const reach = (at: number): number => Math.min(at, 1 - at);
  const stretch = reach(lightness) === 0 ? 0 : reach(next) / reach(lightness);
  return colour.map((share) => within(next + (share - lightness) * stretch)) as unknown as Shares;
}
