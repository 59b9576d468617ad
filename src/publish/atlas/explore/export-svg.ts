/** What a picture to take away says around its drawings. */
export interface ExportWords {
  readonly title: string;
  readonly subtitle: string;
  /** method, source, state of the edition, a paragraph each */
  readonly notes: readonly string[];
}

const SVG = 'http://www.w3.org/2000/svg';
const [MARGIN, TITLE_SIZE, TEXT_SIZE, LINE] = [16, 18, 12, 16];
const FONTS = '"Fira Sans", Arial, sans-serif';
/** Properties that a drawing gets from the style of the page, and how they are when nothing is said. */
const PROPERTIES: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt',
  'vector-effect': 'none',
  opacity: '1',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
};

/**
 * Drawings of the page as one SVG that stands by itself: on white paper whatever the page looks like, with title and
 * source. The first is the main one; others (a legend) stand below it.
 */
export function exportSvg(
  drawings: readonly SVGSVGElement[],
  words: ExportWords,
): { text: string; width: number; height: number } {
  const sizes = drawings.map(({ viewBox }) => viewBox.baseVal);
  const width = Math.max(360, ...sizes.map((size) => size.width)) + 2 * MARGIN;
  const parts: Element[] = [];
  let y = MARGIN + TITLE_SIZE;
  const write = (text: string, size: number, weight: string): void => {
    for (const line of brokenLines(text, (width - 2 * MARGIN) / (size * 0.52))) {
      parts.push(textLine(line, { y, size, weight }));
      y += size + 4;
    }
  };
  write(words.title, TITLE_SIZE, '600');
  if (words.subtitle !== '') write(words.subtitle, TEXT_SIZE, '400');
  onPaper(() => {
    for (const [index, drawing] of drawings.entries()) {
      const copy = styledCopy(drawing);
      const { width: own, height } = sizes[index]!;
      for (const [name, value] of Object.entries({ x: MARGIN, y, width: own, height }))
        copy.setAttribute(name, String(value));
      parts.push(copy);
      y += height + LINE;
    }
  });
  y += TEXT_SIZE;
  for (const note of words.notes) write(note, TEXT_SIZE, '400');
  const height = y + MARGIN - LINE;
  const frame = document.createElementNS(SVG, 'svg');
  const attributes = { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONTS };
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, String(value));
  const paper = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: '#fff' })) paper.setAttribute(name, String(value));
  const title = document.createElementNS(SVG, 'title');
  title.textContent = words.title;
  frame.append(title, paper, ...parts);
  return { text: new XMLSerializer().serializeToString(frame), width, height };
}

// A page in dark colours lends its light ones for as long as they are read; nothing is painted in between.
function onPaper(read: () => void): void {
  const { dataset } = document.documentElement;
  dataset.paper = '';
  read();
  delete dataset.paper;
}

function styledCopy(original: SVGSVGElement): SVGSVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [original, copy].map((root) => [root, ...root.querySelectorAll('*')]);
  const gone: Element[] = [];
  for (const [index, element] of originals!.entries()) {
    const twin = copies![index]!;
    const style = getComputedStyle(element);
    if (style.display === 'none' || element.matches('.map-focus, title, desc')) gone.push(twin);
    for (const name of [
      'class',
      'data-area',
      'tabindex',
      'role',
      'href',
      'aria-label',
      'aria-labelledby',
      'aria-describedby',
    ])
      twin.removeAttribute(name);
    for (const [name, usual] of Object.entries(PROPERTIES)) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== usual) twin.setAttribute(name, value);
    }
  }
  for (const element of gone) element.remove();
  copy.removeAttribute('id');
  return copy;
}

function textLine(text: string, { y, size, weight }: { y: number; size: number; weight: string }): SVGTextElement {
  const line = document.createElementNS(SVG, 'text');
  const attributes = { x: MARGIN, y, 'font-size': size, 'font-weight': weight, fill: '#14173a' };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
  line.textContent = text;
  return line;
}

function brokenLines(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Times as many points as the drawing has units: sharp on paper. */
const SHARPNESS = 2.5;

/** A picture of an SVG, drawn by the browser. */
export async function pngOf({ text, width, height }: { text: string; width: number; height: number }): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SHARPNESS);
  canvas.height = Math.round(height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}
