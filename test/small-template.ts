import { strToU8, zipSync } from 'fflate';
import { THEME_COLOURS } from '../src/core/slide-master.ts';
import { pictureOf } from '../src/publish/slides/picture.ts';

/** What a test may want otherwise. */
export interface TemplateOptions {
  readonly width?: number;
  readonly heading?: string;
  /** dk2 of the theme */
  readonly titleColour?: string;
  /** shapes of the master beside its placeholder */
  readonly shapes?: string;
}

/** The logo of the invented office. */
export const LOGO = Uint8Array.from(
  pictureOf('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0H4V4H0Z"/></svg>'),
);

const frame = (x: number, y: number, width: number, height: number): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;

/** A picture of the master, in units of 12192000 × 6858000. */
export const logoShape = (crop = ''): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="7" name="Logo"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/>${crop}</p:blipFill><p:spPr>${frame(9144000, 0, 3048000, 685800)}<a:prstGeom prst="rect"/></p:spPr></p:pic>`;

/** A box of the master in a colour. */
export const boxShape = (fill: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="8" name="Balken"/></p:nvSpPr><p:spPr>${frame(0, 6720840, 12192000, 137160)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>${fill}</a:solidFill></p:spPr></p:sp>`;

const PLACEHOLDER = `<p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${frame(0, 0, 1, 1)}</p:spPr></p:sp>`;
const SPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const relations = (...targets: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map((target, at) => `<Relationship Id="rId${at + 1}" Type="x" Target="${target}"/>`).join('')}</Relationships>`;

/** A template of PowerPoint as an office could hand it in: one master with a theme and a logo. */
export function smallTemplate(options: TemplateOptions = {}): Uint8Array {
  const { width = 12192000, heading = 'Amtsschrift', titleColour = '003366', shapes = logoShape() } = options;
  const colours = THEME_COLOURS.map((name, at) => {
    const value = name === 'dk2' ? titleColour : `1${at.toString(16)}2233`.slice(0, 6).toUpperCase();
    return `<a:${name}>${at < 2 ? `<a:sysClr val="window" lastClr="${at === 0 ? '000000' : 'FFFFFF'}"/>` : `<a:srgbClr val="${value}"/>`}</a:${name}>`;
  }).join('');
  const fonts = `<a:fontScheme name="x"><a:majorFont><a:latin typeface="${heading}"/></a:majorFont><a:minorFont><a:latin typeface="Amtstext"/></a:minorFont></a:fontScheme>`;
  const parts = {
    'ppt/presentation.xml': `<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="1" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="${width}" cy="6858000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations('slideMasters/slideMaster1.xml'),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${SPACES}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${PLACEHOLDER}${shapes}</p:spTree></p:cSld></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations('../theme/theme1.xml', '../media/image1.png'),
    'ppt/theme/theme1.xml': `<a:theme ${SPACES}><a:themeElements><a:clrScheme name="x">${colours}</a:clrScheme>${fonts}</a:themeElements></a:theme>`,
  };
  const texts = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync({ ...Object.fromEntries(texts), 'ppt/media/image1.png': LOGO });
}
