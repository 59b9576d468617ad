import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packParts } from '../../formats/pack-parts.ts';
import { CHART_FONT } from './look.ts';
import { withPatterns } from './pattern-fills.ts';

/** What the written package is settled to. */
export interface Settling {
  /** language of all texts, as BCP 47 */
  readonly language: string;
  /** day of publication: the only date that files carry */
  readonly date: string;
  /** font of texts in charts */
  readonly font: string;
}

/** A part of a package. */
export type PackagePart = readonly [path: string, content: Uint8Array];

/**
 * A package of the library without what it takes from the clock, with the language of the texts, and with nothing at
 * all where a value is missing. Workbooks inside are settled the same way. Equal input gives equal bytes.
 */
export function settledPackage(bytes: Uint8Array, settling: Settling): Uint8Array {
  return packParts(settledParts(bytes, settling), settling.date);
}

/** The parts of such a package. */
export function settledParts(bytes: Uint8Array, settling: Settling): readonly PackagePart[] {
  const parts = withOwnNumbers(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
  return parts.map(([path, content]) => [path, settledPart(path, content, settling)] as const);
}

const CHART = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)/g;

/** The library counts charts over all decks of a run; here they begin at 1 in each. */
function withOwnNumbers(parts: readonly PackagePart[]) {
  const found = parts.flatMap(([path]) => [...(/^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.slice(1) ?? [])]);
  const sorted = found.map(Number).sort((first, second) => first - second);
  const own = new Map(sorted.map((number, index) => [String(number), index + 1]));
  const renumbered = (text: string): string =>
    text.replace(CHART, (all, name, number) => (own.has(number) ? name + own.get(number) : all));
  return parts.map(([path, content]) => {
    const isAsked = /\.rels$|^\[Content_Types\]\.xml$/.test(path);
    return [renumbered(path), isAsked ? strToU8(renumbered(strFromU8(content))) : content] as const;
  });
}

function settledPart(path: string, content: Uint8Array, settling: Settling): Uint8Array {
  if (path.endsWith('.xlsx')) return settledPackage(content, settling);
  if (!/\.(?:xml|rels)$/.test(path)) return content;
  return strToU8(settledXml(path, strFromU8(content), settling));
}

/** Nothing of what the library says here holds: no program of an office made the file. */
const APPLICATION =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sozialraum</Application></Properties>';

/** The first row of every table is its head. */
const HEADED_TABLE = '<a:tblPr firstRow="1"/>';

// the library draws the end of these by lot; the first part tells them apart
const CHANCE = /(<c16:uniqueId val="\{[0-9A-Fa-f]{8})-[^}"]*/g;

const CLOCK = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;
// a point without a value is no zero: it is left out, and so is the cell
const EMPTY_POINT = /<c:pt idx="\d+">\s*<c:v><\/c:v>\s*<\/c:pt>/g;
const EMPTY_CELL = /<c r="[A-Z]+\d+"[^>]*>\s*<v><\/v>\s*<\/c>/g;

function settledXml(path: string, xml: string, { language, date, font }: Settling): string {
  const text = xml
    .replace(CLOCK, `$1${date}T00:00:00Z$2`)
    .replace(CHANCE, '$1-0000-4000-8000-000000000000')
    .replaceAll('lang="en-US"', `lang="${language}"`)
    .replace(
      '<c:date1904 val="0"/><c:roundedCorners val="1"/>',
      `<c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/>`,
    );
  if (path === 'docProps/app.xml') return APPLICATION;
  if (path.startsWith('ppt/charts/'))
    return text.replace(EMPTY_POINT, '').replaceAll(`typeface="${CHART_FONT}"`, `typeface="${font}"`);
  if (path.startsWith('xl/worksheets/')) return text.replace(EMPTY_CELL, '');
  if (path.startsWith('ppt/notesSlides/')) return withParagraphs(text);
  if (!path.startsWith('ppt/slides/')) return text;
  return withPatterns(text).replaceAll('<a:tblPr/>', HEADED_TABLE);
}

// The library puts the notes into one run, line breaks and all.
function withParagraphs(xml: string): string {
  return xml.replace(
    /(<a:p>(?:(?!<\/a:p>).)*?<a:r>(?:(?!<a:t>).)*?)<a:t>([^<]*)<\/a:t>(.*?<\/a:p>)/gs,
    (all, before, text, after) =>
      text.includes('\n')
        ? text
            .split(/\r?\n/)
            .map((line: string) => `${before}<a:t>${line}</a:t>${after}`)
            .join('')
        : all,
  );
}
