/** How a drawing is made larger or smaller, and where it goes then, in the unit of drawings. */
export interface Resizing {
  readonly scale: number;
  readonly x?: number;
  readonly y?: number;
}

const MARGINS = ['marL', 'marR', 'marT', 'marB'];
const PARAGRAPH = [...MARGINS, 'indent', 'defTabSz'];
/** Attributes that are lengths or sizes of type, by their element. */
const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  ...{ 'a:ext': ['cx', 'cy'], 'a:chExt': ['cx', 'cy'], 'a:gridCol': ['w'], 'a:tr': ['h'], 'a:tcPr': MARGINS },
  ...{ 'a:ln': ['w'], 'a:lnL': ['w'], 'a:lnR': ['w'], 'a:lnT': ['w'], 'a:lnB': ['w'], 'a:tab': ['pos'] },
  ...{ 'a:rPr': ['sz'], 'a:defRPr': ['sz'], 'a:endParaRPr': ['sz'], 'a:spcPts': ['val'] },
  ...{ 'a:bodyPr': ['lIns', 'tIns', 'rIns', 'bIns'], 'a:pPr': PARAGRAPH, 'a:defPPr': PARAGRAPH },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => [`a:lvl${level}pPr`, PARAGRAPH])),
  ...{ 'a:outerShdw': ['blurRad', 'dist'], 'a:innerShdw': ['blurRad', 'dist'], 'a:softEdge': ['rad'] },
};

/** Markup of drawings at another size, type and lines included, as PowerPoint does for slides of another size. */
export function resizedDrawing(xml: string, { scale, x = 0, y = 0 }: Resizing): string {
  const across = (value: number): number => value * scale + x;
  const down = (value: number): number => value * scale + y;
  return xml.replace(/<(a:\w+)\s[^>]*>/g, (tag, name: string) => {
    if (name === 'a:off' || name === 'a:chOff') return changed(changed(tag, 'x', across), 'y', down);
    return (LENGTHS[name] ?? []).reduce((text, length) => changed(text, length, (value) => value * scale), tag);
  });
}

function changed(tag: string, attribute: string, change: (value: number) => number): string {
  const found = new RegExp(`(\\s${attribute}=")(-?\\d+)(?=")`);
  return tag.replace(found, (_, start, value) => start + Math.round(change(Number(value))));
}
