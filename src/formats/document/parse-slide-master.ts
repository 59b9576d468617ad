import {
  type MasterPart,
  SLIDE_HEIGHT,
  type SlideLayout,
  type SlideMaster,
  type SlidePlace,
} from '../../core/slide-master.ts';
import { contentArea } from './content-area.ts';
import { fittingSize } from './fitting-size.ts';
import type { SlideSize } from './layout-places.ts';
import { layoutTexts, withOwnType, withTitleOfMaster } from './layout-texts.ts';
import { isLightGround } from './master-ground.ts';
import { resizedDrawing } from './resized-drawing.ts';
import { type SafePart, safePart } from './safe-part.ts';
import { openTemplate, partRoot, partTargets, picturesOf, type TemplateParts, UnreadPart } from './template-package.ts';
import type { LayoutRoots } from './theme-colour.ts';
import { elementAt, elementsOf, type XmlNode, xmlText } from './xml-tree.ts';

/** Why a template gives no master, and the part of it in which that was found ('' for the file as a whole). */
export interface NoSlideMaster {
  readonly refused: 'damaged' | 'too-large' | 'no-master' | 'not-16-9' | 'no-layout';
  readonly part: string;
}

const WIDE = 16 / 9;
const INCH = 914_400;
const TOLERANCE = 0.01;
const PRESENTATION = 'ppt/presentation.xml';
const MOST_MASTERS = 20;
/** In which order layouts are tried for slides with a picture, a chart or a table. */
const CONTENT_TYPES = ['titleOnly', 'obj', 'tx'];

/**
 * Reads of a PowerPoint template the slide master with its theme, the layouts that slides are made on (a title slide,
 * and one with a title and room) and the pictures these show. Of several masters that one counts on which most slides
 * stand, then the first, if it can be used. Nothing outside the package is taken, and of it no links, scripts, sounds,
 * embedded files or extensions.
 */
export function parseSlideMaster(bytes: Uint8Array): SlideMaster | NoSlideMaster {
  const parts = openTemplate(bytes);
  if (parts instanceof UnreadPart) return refusal(parts);
  const presentation = partRoot(parts, PRESENTATION);
  if (presentation instanceof UnreadPart) return refusal(presentation);
  const given = elementAt(presentation, 'p:sldSz')?.attributes;
  const size = { width: Number(given?.['cx']), height: Number(given?.['cy']) };
  if (!(size.height > 0 && Math.abs(size.width / size.height - WIDE) < TOLERANCE))
    return { refused: 'not-16-9', part: PRESENTATION };
  const targets = partTargets(parts, PRESENTATION);
  const paths = elementsOf(elementAt(presentation, 'p:sldMasterIdLst'), 'p:sldMasterId')
    .flatMap(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? [])
    .filter((path) => path.startsWith('ppt/slideMasters/'))
    .slice(0, MOST_MASTERS);
  let first: NoSlideMaster | null = null;
  for (const path of byUse(parts, paths)) {
    const found = masterAt({ parts, size }, path);
    if (!('refused' in found)) return { ...found, position: paths.indexOf(path) + 1, masterCount: paths.length };
    first ??= found;
  }
  return first ?? { refused: 'no-master', part: PRESENTATION };
}

/** Masters by how many slides stand on them. */
function byUse(parts: TemplateParts, masters: readonly string[]): readonly string[] {
  if (masters.length < 2) return masters;
  const slides = [...parts.keys()].flatMap((path) => /^ppt\/slides\/_rels\/([^/]+)\.rels$/.exec(path)?.[1] ?? []);
  const used = slides.flatMap((slide) => [...partTargets(parts, `ppt/slides/${slide}`).values()]);
  const counts = new Map(
    masters.map((path) => {
      const layouts = new Set(layoutsOf(partTargets(parts, path).values()));
      return [path, used.filter((target) => layouts.has(target)).length];
    }),
  );
  return masters.toSorted((one, other) => counts.get(other)! - counts.get(one)!);
}

const layoutsOf = (targets: Iterable<string>): readonly string[] =>
  [...new Set(targets)].filter((target) => target.startsWith('ppt/slideLayouts/'));

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

type Found = Omit<SlideMaster, 'position' | 'masterCount'>;

function masterAt(template: Template, path: string): Found | NoSlideMaster {
  const targets = [...partTargets(template.parts, path).values()];
  const themePath = targets.find((target) => target.startsWith('ppt/theme/'));
  if (themePath === undefined) return { refused: 'no-master', part: path };
  const [read, theme] = [takenPart(template, path), takenPart(template, themePath)];
  if (read instanceof UnreadPart) return refusal(read);
  if (theme instanceof UnreadPart) return refusal(theme);
  if (read.root.name !== 'p:sldMaster' || !elementAt(read.root, 'p:clrMap'))
    return { refused: 'no-master', part: path };
  // PowerPoint always writes styles, LibreOffice never does
  const isForeign = elementAt(read.root, 'p:txStyles') === null;
  const master = isForeign ? { ...read, root: withOwnType(read.root) } : read;
  const layouts: Taken[] = [];
  for (const target of layoutsOf(targets)) {
    const layout = takenPart(template, target);
    if (layout instanceof UnreadPart) return refusal(layout);
    layouts.push(isForeign ? { ...layout, root: withTitleOfMaster(layout.root) } : layout);
  }
  const bases = { master: master.root, theme: theme.root };
  const content = contentLayout(layouts, bases, template.size);
  if (!content) return { refused: 'no-layout', part: path };
  const cover = coverLayout(layouts, bases, template.size);
  const fonts = elementAt(theme.root, 'a:themeElements', 'a:fontScheme');
  const used = [theme, master, content.taken, ...(cover ? [cover.taken] : [])];
  return {
    name: NAME.exec(theme.root.attributes['name'] ?? '')?.[0] ?? '',
    headingFont: fontOf(elementAt(fonts, 'a:majorFont')),
    bodyFont: fontOf(elementAt(fonts, 'a:minorFont')),
    theme: partOf(theme, template.size),
    master: partOf(master, template.size),
    cover: cover && { ...cover.layout, ...partOf(cover.taken, template.size) },
    content: { ...content.layout, ...partOf(content.taken, template.size) },
    ...roomOf(content.area, content.isClear && isLightGround({ layout: content.taken.root, ...bases })),
    leftOut: used.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}

// slides have one size, whatever that of the template
const partOf = ({ root, pictures }: Taken, { height }: SlideSize): MasterPart => ({
  xml: resizedDrawing(xmlText(root), { scale: SLIDE_HEIGHT / height }),
  pictures,
});

/** Inches in which slides have all at the sizes they should have: a map beside its legend, nine rows of a table. */
const FULL = { width: 10, height: 4.9 };
/** Air between a panel and what stands on it, in inches. */
const AIR = 0.12;

function roomOf(place: SlidePlace, isLight: boolean): Pick<SlideMaster, 'area' | 'panel' | 'scale'> {
  const [width, height] = [(SLIDE_HEIGHT / INCH) * WIDE, SLIDE_HEIGHT / INCH];
  const [x, y] = isLight ? [0, 0] : [AIR / width, AIR / height];
  const area = { x: place.x + x, y: place.y + y, width: place.width - 2 * x, height: place.height - 2 * y };
  const scale = Math.min(1, (area.width * width) / FULL.width, (area.height * height) / FULL.height);
  return { area, panel: isLight ? null : place, scale };
}

type Bases = Omit<LayoutRoots, 'layout'>;
type LayoutFacts = Omit<SlideLayout, keyof MasterPart>;

/** A title is a sentence: one as long as they are, and the least size of type in points that it is read in. */
const SENTENCE = 'x'.repeat(110);
const LEAST_TITLE = 16;

function contentLayout(layouts: readonly Taken[], bases: Bases, size: SlideSize) {
  const rank = ({ root }: Taken): number => {
    const at = CONTENT_TYPES.indexOf(root.attributes['type'] ?? '');
    return at < 0 ? CONTENT_TYPES.length : at;
  };
  for (const taken of [...layouts].sort((one, other) => rank(one) - rank(other))) {
    const layout: LayoutFacts | null = layoutTexts({ layout: taken.root, ...bases }, size);
    const isRoomy = layout?.title.type === 'title' && fittingSize([SENTENCE], layout.title) >= LEAST_TITLE;
    const found = isRoomy ? contentArea(taken.root, bases.master, size) : null;
    if (layout && found) return { taken, layout: { ...layout, subtitle: null }, ...found };
  }
  return null;
}

function coverLayout(layouts: readonly Taken[], bases: Bases, size: SlideSize) {
  const taken = layouts.find(({ root }) => root.attributes['type'] === 'title');
  const layout: LayoutFacts | null = taken ? layoutTexts({ layout: taken.root, ...bases }, size) : null;
  return taken && layout?.subtitle ? { taken, layout } : null;
}

/** No signs that could be markup, in a name that is shown to people or written into other files. */
const NAME = /^[\p{L}\p{N} ._-]{1,60}$/u;

function fontOf(fonts: XmlNode | null): string {
  const name = elementAt(fonts, 'a:latin')?.attributes['typeface'] ?? '';
  return NAME.test(name) ? name : '';
}
