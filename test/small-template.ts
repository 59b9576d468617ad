import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SlideMaster } from '../src/core/slide-master.ts';
import { parseSlideMaster } from '../src/formats/document/parse-slide-master.ts';
import { pictureOf } from '../src/publish/slides/picture.ts';

/** What a test may want otherwise. */
export interface TemplateOptions {
  readonly width?: number;
  readonly heading?: string;
  /** shapes of the master beside its placeholders */
  readonly shapes?: string;
  /** background of the master */
  readonly background?: string;
  /** parts by path that are otherwise, or new, or (null) not there */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The logo of the invented office. */
export const LOGO = Uint8Array.from(
  pictureOf('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0H4V4H0Z"/></svg>'),
);

const frame = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;

/** A picture of the master, in units of 12192000 × 6858000: upper right, beside the title. */
export const logoShape = (inside = ''): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="7" name="Logo" descr="Wappen"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9">${inside}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(10668000, 228600, 1219200, 685800)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

/** A box of the master in a colour. */
export const boxShape = (fill: string, ...place: readonly number[]): string => {
  const [x = 0, y = 6720840, width = 12192000, height = 137160] = place;
  return `<p:sp><p:nvSpPr><p:cNvPr id="8" name="Balken"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame(x, y, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>${fill}</a:solidFill></p:spPr></p:sp>`;
};

const placeholder = (kind: string, place = '', words = ''): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" altLang="fr-FR"/><a:t>${words}</a:t></a:r></a:p></p:txBody></p:sp>`;
const FEET = `${placeholder('type="dt" sz="half" idx="10"')}${placeholder('type="ftr" sz="quarter" idx="11"')}${placeholder('type="sldNum" sz="quarter" idx="12"')}`;
const SPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
/** A layout of the template. */
export const layoutXml = (type: string, shapes: string): string =>
  `<p:sldLayout ${SPACES} type="${type}" preserve="1"><p:cSld name="${type}"><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** Relations of a part: kind and target by id; a target with a colon lies outside. */
export function relations(targets: Readonly<Record<string, string>>): string {
  const entries = Object.entries(targets).map(([id, target]) => {
    const mode = target.includes(':') ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="x" Target="${target}"${mode}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** What the master of the template leads to. */
export const MASTER_TARGETS = {
  ...{ rId1: '../slideLayouts/slideLayout1.xml', rId2: '../slideLayouts/slideLayout2.xml' },
  ...{ rId3: '../slideLayouts/slideLayout3.xml', rId4: '../theme/theme1.xml', rId9: '../media/image1.png' },
};

const level = (size: number, colour: string): string =>
  `<a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="${size}" b="1"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>`;
const COLOURS = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink'];
const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

function themeXml(heading: string): string {
  const values = ['000000', 'FFFFFF', '003366', 'EEEEEE', '0A5C36', 'B35900', '777777', '004B87', '5A2A82', 'A61C3C'];
  const colours = [...COLOURS, 'folHlink'].map(
    (name, at) => `<a:${name}><a:srgbClr val="${values[at] ?? '003366'}"/></a:${name}>`,
  );
  const lines = `<a:ln w="6350">${plain}</a:ln>`.repeat(3);
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  const fonts = [`<a:majorFont><a:latin typeface="${heading}"/>`, '<a:minorFont><a:latin typeface="Amtstext"/>'];
  const [major, minor] = fonts.map((font) => `${font}<a:ea typeface=""/><a:cs typeface=""/>`);
  return `<a:theme ${SPACES} name="Amt"><a:themeElements><a:clrScheme name="Amt">${colours.join('')}</a:clrScheme><a:fontScheme name="Amt">${major}</a:majorFont>${minor}</a:minorFont></a:fontScheme><a:fmtScheme name="Amt"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

function masterXml(background: string, shapes: string): string {
  const texts = [
    placeholder('type="title"', frame(838200, 365125, 9601200, 1143000), 'Titel'),
    placeholder('type="body" idx="1"', frame(838200, 1676400, 10515600, 4572000), 'Text'),
    placeholder('type="dt" sz="half" idx="2"', frame(838200, 6356350, 2743200, 330200)),
    placeholder('type="ftr" sz="quarter" idx="3"', frame(4038600, 6356350, 4114800, 330200)),
    placeholder('type="sldNum" sz="quarter" idx="4"', frame(8610600, 6356350, 2743200, 330200)),
  ];
  const map = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"';
  const accents = [1, 2, 3, 4, 5, 6].map((at) => ` accent${at}="accent${at}"`).join('');
  return `<p:sldMaster ${SPACES}><p:cSld><p:bg>${background}</p:bg><p:spTree>${TREE}${shapes}${texts.join('')}</p:spTree></p:cSld><p:clrMap ${map}${accents} hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483700" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(4000, 'tx2')}</p:titleStyle><p:bodyStyle>${level(2400, 'tx1')}</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr sz="1800"/></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** A title that stands where that of the master does. */
export const TITLE_SHAPE = placeholder('type="title"');

/** A template of PowerPoint as an office could hand it in: a master with theme, logo, bar and three layouts. */
export function smallTemplate(options: TemplateOptions = {}): Uint8Array {
  const { width = 12192000, heading = 'Amtsschrift', shapes = logoShape() } = options;
  const { background = '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>' } = options;
  const cover = [
    placeholder('type="ctrTitle"', frame(838200, 1600200, 9601200, 1600200)),
    placeholder('type="subTitle" idx="1"', frame(838200, 3352800, 9601200, 2286000)),
  ];
  const own = relations({ rId1: '../slideMasters/slideMaster1.xml' });
  const parts = {
    'ppt/presentation.xml': `<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${width}" cy="6858000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations({ rId1: 'slideMasters/slideMaster1.xml' }),
    'ppt/slideMasters/slideMaster1.xml': masterXml(background, shapes),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(MASTER_TARGETS),
    'ppt/slideLayouts/slideLayout1.xml': layoutXml('title', cover.join('') + FEET),
    'ppt/slideLayouts/slideLayout2.xml': layoutXml('obj', placeholder('type="title"') + placeholder('idx="1"') + FEET),
    'ppt/slideLayouts/slideLayout3.xml': layoutXml('titleOnly', placeholder('type="title"') + FEET),
    ...Object.fromEntries([1, 2, 3].map((at) => [`ppt/slideLayouts/_rels/slideLayout${at}.xml.rels`, own])),
    'ppt/theme/theme1.xml': themeXml(heading),
    'ppt/media/image1.png': LOGO,
    ...options.parts,
  };
  const present = Object.entries(parts).flatMap(([path, content]) =>
    content === null ? [] : [[path, content] as const],
  );
  return zipSync(
    Object.fromEntries(present.map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])),
  );
}

/**
 * A template with the masters of two.
 * @param slides on which of them, 1 or 2, each slide stands
 */
export function twoMasters(first: Uint8Array, second: Uint8Array, slides: readonly number[]): Uint8Array {
  const moved = (text: string): string => text.replace(/(slideMaster|slideLayout|theme)(\d)\.xml/g, '$1$2$2.xml');
  const others = Object.entries(unzipSync(second)).map(([path, part]) => {
    const isText = /\.(?:xml|rels)$/.test(path);
    return [moved(path), isText ? strToU8(moved(strFromU8(part))) : part] as const;
  });
  const masters = ['rId1', 'rId2'].map((id, at) => `<p:sldMasterId id="${2147483648 + 100 * at}" r:id="${id}"/>`);
  const pages = slides.map((master, at) => {
    const target = `../slideLayouts/slideLayout${master === 1 ? 3 : 33}.xml`;
    return [`ppt/slides/_rels/slide${at + 1}.xml.rels`, strToU8(relations({ rId1: target }))] as const;
  });
  return zipSync({
    ...Object.fromEntries([...others, ...pages]),
    ...unzipSync(first),
    'ppt/presentation.xml': strToU8(
      `<p:presentation ${SPACES}><p:sldMasterIdLst>${masters.join('')}</p:sldMasterIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>`,
    ),
    'ppt/_rels/presentation.xml.rels': strToU8(
      relations({ rId1: 'slideMasters/slideMaster1.xml', rId2: 'slideMasters/slideMaster11.xml' }),
    ),
  });
}

/** The master of a template that can be used. */
export function parsedTemplate(template: TemplateOptions | Uint8Array = {}): SlideMaster {
  const master = parseSlideMaster(template instanceof Uint8Array ? template : smallTemplate(template));
  if ('refused' in master) throw new Error(JSON.stringify(master));
  return master;
}

/** Why a template is refused and for which part; 'taken' where it is not. */
export function refusedTemplate(template: TemplateOptions | Uint8Array): string {
  const found = parseSlideMaster(template instanceof Uint8Array ? template : smallTemplate(template));
  return 'refused' in found ? `${found.refused} ${found.part}` : 'taken';
}
