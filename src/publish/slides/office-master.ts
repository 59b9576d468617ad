import { strFromU8, strToU8 } from 'fflate';
import type { MasterPart, SlideMaster } from '../../core/slide-master.ts';
import { fittingSize } from '../../formats/document/fitting-size.ts';
import { type Resizing, resizedDrawing } from '../../formats/document/resized-drawing.ts';
import type { Deck } from '../chapters/deck/slide-content.ts';
import { SLIDE } from './look.ts';
import { FIRST_ADDED, type OfficeTexts, officeSlide } from './office-slide.ts';
import type { PackagePart } from './settled-package.ts';

/** What slides take from an office, and what they say on its layouts. */
export interface Office {
  readonly master: SlideMaster;
  readonly resizing: Resizing;
  readonly deck: Deck;
  /** that it is a draft, that figures are invented */
  readonly said: readonly string[];
  readonly language: string;
}

const OURS = /^ppt\/(?:slideMasters|slideLayouts|theme)\//;
const THEME = 'ppt/theme/theme1.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const CONTENT = 'ppt/slideLayouts/slideLayout1.xml';
const COVER = 'ppt/slideLayouts/slideLayout2.xml';
/** The layouts of ours for the first slide and the others: what they hold are the marks of a draft. */
const MARKED = { cover: 'ppt/slideLayouts/slideLayout2.xml', content: 'ppt/slideLayouts/slideLayout3.xml' };

/** The parts of a deck on the master, the theme and the layouts of an office instead of ours. */
export function withOfficeMaster(parts: readonly PackagePart[], office: Office): readonly PackagePart[] {
  const own = parts.filter(([path]) => !OURS.test(path));
  const ours = new Map(parts);
  const carried = carriedParts(office, (layout) => marksOf(strFromU8(ours.get(MARKED[layout])!)));
  const known = new Set([...own, ...carried].map(([path]) => path));
  const texts = textsOf(office);
  return [
    ...own.map(([path, content]): PackagePart => {
      if (!/\.(?:xml|rels)$/.test(path)) return [path, content];
      return [path, strToU8(changedPart(path, strFromU8(content), { known, texts, office }))];
    }),
    ...carried,
  ];
}

interface Changing {
  readonly known: ReadonlySet<string>;
  readonly texts: (slide: number) => OfficeTexts;
  readonly office: Office;
}

function changedPart(path: string, xml: string, { known, texts, office }: Changing): string {
  if (path === '[Content_Types].xml') return withTypes(xml, known);
  if (path.startsWith('ppt/charts/')) return resizedDrawing(xml, { scale: office.resizing.scale });
  const [, rels, number] = /^ppt\/slides\/(_rels\/)?slide(\d+)\.xml/.exec(path) ?? [];
  if (number === undefined) return xml;
  if (!rels) return officeSlide(xml, texts(Number(number) - 1), office.resizing);
  const layout = number === '1' && office.master.cover ? COVER : CONTENT;
  return xml.replace(/\.\.\/slideLayouts\/slideLayout\d+\.xml/, `../${layout.slice('ppt/'.length)}`);
}

const LAYOUT_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml';

function withTypes(xml: string, known: ReadonlySet<string>): string {
  const rest = xml.replace(/<Override PartName="\/([^"]*)"[^>]*>/g, (all, path) =>
    known.has(path) && !path.startsWith('ppt/slideLayouts/') ? all : '',
  );
  const layouts = [CONTENT, COVER].filter((path) => known.has(path));
  const added = layouts.map((path) => `<Override PartName="/${path}" ContentType="${LAYOUT_TYPE}"/>`);
  return rest.replace('</Types>', `${added.join('')}</Types>`);
}

/** What each slide says in the places of its layout; titles are of one size. */
function textsOf({ master, deck, said, language }: Office): (slide: number) => OfficeTexts {
  const titles = deck.slides.map(({ title }) => fittingSize([title], master.content.title));
  const size = Math.min(...titles, master.content.title.size);
  const lines = [deck.subtitle, deck.office, deck.date, ...said];
  return (slide) => {
    const layout = slide === 0 && master.cover ? master.cover : master.content;
    const title = slide === 0 ? deck.title : deck.slides[slide - 1]!.title;
    const titleSize = slide === 0 ? fittingSize([title], layout.title) : size;
    return {
      ...{ layout, language, title, titleSize, lines },
      feet: { dt: deck.date, ftr: deck.title, sldNum: String(slide + 1) },
    };
  };
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Marks = (layout: keyof typeof MARKED) => readonly string[];

function carriedParts({ master, resizing, language }: Office, marks: Marks): readonly PackagePart[] {
  const media = new Map<Uint8Array, string>();
  const carry = (path: string, part: MasterPart, links: Readonly<Record<string, string>>): PackagePart[] => {
    const own = part.pictures.map(({ id, type, bytes }): [string, string] => {
      if (!media.has(bytes)) media.set(bytes, `ppt/media/office-${media.size + 1}.${type}`);
      return [id, media.get(bytes)!];
    });
    const relations = [...Object.entries(links), ...own].map(([id, target]) => {
      const kind = target.startsWith('ppt/media/') ? 'image' : /ppt\/(\w+?)s?\//.exec(target)![1]!;
      return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="../${target.slice('ppt/'.length)}"/>`;
    });
    const xml = part.xml.replace(/ altLang="[^"]*"/g, '').replace(/ lang="[^"]*"/g, ` lang="${language}"`);
    const rels = path.replace(/\/([^/]+)$/, '/_rels/$1.rels');
    const list = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
    return [[path, strToU8(HEAD + xml)], ...(relations.length > 0 ? [[rels, strToU8(HEAD + list)] as const] : [])];
  };
  const layouts = { layout1: CONTENT, ...(master.cover ? { layout2: COVER } : {}) };
  const ids = Object.keys(layouts).map((id, at) => `<p:sldLayoutId id="${2147483649 + at}" r:id="${id}"/>`);
  const listed = master.master.xml.replace(
    /<p:clrMap\b[^>]*(?:\/>|>[^<]*<\/p:clrMap>)/,
    (map) => `${map}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>`,
  );
  const drawn = marks('content').map((shape) => resizedDrawing(shape, resizing));
  const content = withShapes(master.content, panel(master) + drawn.join(''));
  // the plain words of the last one stand among the lines of the first slide
  const cover = master.cover && withShapes(master.cover, marks('cover').slice(0, -1).join(''));
  const parts = [
    ...carry(THEME, master.theme, {}),
    ...carry(MASTER, { ...master.master, xml: listed }, { ...layouts, theme: THEME }),
    ...carry(CONTENT, content, { master: MASTER }),
    ...(cover ? carry(COVER, cover, { master: MASTER }) : []),
  ];
  return [...parts, ...[...media].map(([bytes, path]): PackagePart => [path, bytes])];
}

const withShapes = (part: MasterPart, shapes: string): MasterPart => {
  const end = part.xml.lastIndexOf('</p:spTree>');
  return { ...part, xml: part.xml.slice(0, end) + shapes + part.xml.slice(end) };
};

const INCH = 914_400;

/** A white ground below the area where that of the office is none that charts can be read on. */
function panel({ panel: place }: SlideMaster): string {
  if (!place) return '';
  const [x, width] = [place.x, place.width].map((share) => Math.round(share * SLIDE.width * INCH));
  const [y, height] = [place.y, place.height].map((share) => Math.round(share * SLIDE.height * INCH));
  return `<p:sp><p:nvSpPr><p:cNvPr id="${FIRST_ADDED - 1}" name=""/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

function marksOf(layout: string): readonly string[] {
  const marks = [...layout.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
  return marks
    .filter((shape) => !/<p:ph\b/.test(shape))
    .map((shape, at) => shape.replace(/(<p:cNvPr id=")\d+/, `$1${FIRST_ADDED + at}`));
}
