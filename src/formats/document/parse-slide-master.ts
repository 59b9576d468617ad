import { type MasterPart, SLIDE_HEIGHT, type SlideLayout, type SlideMaster } from '../../core/slide-master.ts';
import { contentArea } from './content-area.ts';
import type { SlideSize } from './layout-places.ts';
import { layoutTexts, withOwnType } from './layout-texts.ts';
import { isLightGround } from './master-ground.ts';
import { resizedDrawing } from './resized-drawing.ts';
import { type SafePart, safePart } from './safe-part.ts';
import { openTemplate, partRoot, partTargets, picturesOf, type TemplateParts, UnreadPart } from './template-package.ts';
import { elementAt, elementsOf, type XmlNode, xmlText } from './xml-tree.ts';

/** Why a template gives no master, and the part of it in which that was found ('' for the file as a whole). */
export interface NoSlideMaster {
  readonly refused: 'damaged' | 'too-large' | 'no-master' | 'not-16-9' | 'no-layout';
  readonly part: string;
}

const WIDE = 16 / 9;
const TOLERANCE = 0.01;
const PRESENTATION = 'ppt/presentation.xml';
const MOST_MASTERS = 20;
/** In which order layouts are tried for slides with a picture, a chart or a table. */
const CONTENT_TYPES = ['titleOnly', 'obj', 'tx'];

/**
 * Reads of a PowerPoint template the slide master with its theme, the layouts that slides are made on (a title slide,
 * and one with a title and room) and the pictures these show. The first master counts whose layout has room. Nothing
 * outside the package is taken, and of it no links, scripts, sounds, embedded files or extensions.
 */
export function parseSlideMaster(bytes: Uint8Array): SlideMaster | NoSlideMaster {
  const parts = openTemplate(bytes);
  if (parts instanceof UnreadPart) return refusal(parts);
  const presentation = partRoot(parts, PRESENTATION);
  if (presentation instanceof UnreadPart) return refusal(presentation);
  const given = elementAt(presentation, 'p:sldSz')?.attributes;
  const size = { width: Number(given?.['cx']), height: Number(given?.['cy']) };
  if (!(Math.abs(size.width / size.height - WIDE) < TOLERANCE)) return { refused: 'not-16-9', part: PRESENTATION };
  const targets = partTargets(parts, PRESENTATION);
  const paths = elementsOf(elementAt(presentation, 'p:sldMasterIdLst'), 'p:sldMasterId')
    .flatMap(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [])
    .filter((path) => path.startsWith('ppt/slideMasters/'));
  let first: NoSlideMaster | null = null;
  for (const path of paths.slice(0, MOST_MASTERS)) {
    const found = masterAt({ parts, size }, path);
    if (!('refused' in found)) return found;
    if (found.refused !== 'no-layout') return found;
    first ??= found;
  }
  return first ?? { refused: 'no-master', part: PRESENTATION };
}

const refusal = ({ reason, part }: UnreadPart): NoSlideMaster => ({ refused: reason, part });

interface Template {
  readonly parts: TemplateParts;
  readonly size: SlideSize;
}

type Taken = SafePart & { readonly path: string };

function takenPart({ parts }: Template, path: string): Taken | UnreadPart {
  const root = partRoot(parts, path);
  if (root instanceof UnreadPart) return root;
  const safe = safePart(root, picturesOf(parts, path));
  return safe ? { ...safe, path } : new UnreadPart('damaged', path);
}

function masterAt(template: Template, path: string): SlideMaster | NoSlideMaster {
  const targets = [...partTargets(template.parts, path).values()];
  const themePath = targets.find((target) => target.startsWith('ppt/theme/'));
  if (themePath === undefined) return { refused: 'no-master', part: path };
  const [read, theme] = [takenPart(template, path), takenPart(template, themePath)];
  if (read instanceof UnreadPart) return refusal(read);
  if (theme instanceof UnreadPart) return refusal(theme);
  if (read.root.name !== 'p:sldMaster' || !elementAt(read.root, 'p:clrMap'))
    return { refused: 'no-master', part: path };
  const isPlain = elementAt(read.root, 'p:txStyles') !== null;
  const typed = (part: Taken): Taken => (isPlain ? part : { ...part, root: withOwnType(part.root) });
  const master = typed(read);
  const layouts: Taken[] = [];
  for (const target of targets.filter((each) => each.startsWith('ppt/slideLayouts/'))) {
    const layout = takenPart(template, target);
    if (layout instanceof UnreadPart) return refusal(layout);
    layouts.push(typed(layout));
  }
  const content = contentLayout(layouts, master.root, template.size);
  if (!content) return { refused: 'no-layout', part: path };
  const cover = coverLayout(layouts, master.root, template.size);
  const fonts = elementAt(theme.root, 'a:themeElements', 'a:fontScheme');
  const used = [theme, master, content.taken, ...(cover ? [cover.taken] : [])];
  const grounds = { layout: content.taken.root, master: master.root, theme: theme.root };
  return {
    headingFont: fontOf(elementAt(fonts, 'a:majorFont')),
    bodyFont: fontOf(elementAt(fonts, 'a:minorFont')),
    theme: partOf(theme, template.size),
    master: partOf(master, template.size),
    cover: cover && { ...cover.layout, ...partOf(cover.taken, template.size) },
    content: { ...content.layout, ...partOf(content.taken, template.size) },
    area: content.area,
    isAreaLight: content.isClear && isLightGround(grounds),
    leftOut: used.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}

// slides have one size, whatever that of the template
const partOf = ({ root, pictures }: Taken, { height }: SlideSize): MasterPart => ({
  xml: resizedDrawing(xmlText(root), { scale: SLIDE_HEIGHT / height }),
  pictures,
});

type LayoutFacts = Omit<SlideLayout, keyof MasterPart>;

function contentLayout(layouts: readonly Taken[], master: XmlNode, size: SlideSize) {
  const rank = ({ root }: Taken): number => {
    const at = CONTENT_TYPES.indexOf(root.attributes['type'] ?? '');
    return at < 0 ? CONTENT_TYPES.length : at;
  };
  for (const taken of [...layouts].sort((one, other) => rank(one) - rank(other))) {
    const layout: LayoutFacts | null = layoutTexts(taken.root, master, size);
    const found = layout?.title.type === 'title' ? contentArea(taken.root, master, size) : null;
    if (layout && found) return { taken, layout: { ...layout, subtitle: null }, ...found };
  }
  return null;
}

function coverLayout(layouts: readonly Taken[], master: XmlNode, size: SlideSize) {
  const taken = layouts.find(({ root }) => root.attributes['type'] === 'title');
  const layout: LayoutFacts | null = taken ? layoutTexts(taken.root, master, size) : null;
  return taken && layout?.subtitle ? { taken, layout } : null;
}

const FONT = /^[\p{L}\p{N} ._-]{1,60}$/u;

function fontOf(fonts: XmlNode | null): string {
  const name = elementAt(fonts, 'a:latin')?.attributes['typeface'] ?? '';
  return FONT.test(name) ? name : '';
}
