import { contrast, READABLE_CONTRAST } from '../../core/contrast.ts';
import {
  type MasterObject,
  SLIDE_INK,
  type SlideMaster,
  type SlidePlace,
  TEXT_ZONE,
  THEME_COLOURS,
  type ThemeColour,
} from '../../core/slide-master.ts';
import { declaresEntities } from '../spreadsheet/scan-xml.ts';
import { unzip } from '../spreadsheet/zip.ts';
import { decodeText } from '../text.ts';

/** Why a template gives no master. */
export type NoSlideMaster = 'damaged' | 'no-master' | 'not-16-9';

/** A template is a few pictures: more than this is none. */
const MOST_BYTES = 60_000_000;
const WIDE = 16 / 9;
const TOLERANCE = 0.01;
const WANTED = /^ppt\/(?:presentation\.xml|slideMasters\/.*|theme\/.*|media\/.*|_rels\/.*)$/;

/**
 * Reads of a PowerPoint template what slides of another size and content can take over: the fonts and colours of its
 * theme, and of its first master the pictures and plain boxes that stand on every slide. Placeholders, groups, cropped
 * pictures, backgrounds, boxes on which text could not be read and everything else are counted, not taken.
 */
export function parseSlideMaster(bytes: Uint8Array): SlideMaster | NoSlideMaster {
  const unzipped = unzip(bytes, { isWanted: (path) => WANTED.test(path), maximumBytes: MOST_BYTES });
  if (!unzipped.ok) return 'damaged';
  const parts = unzipped.files;
  const presentation = textOf(parts, 'ppt/presentation.xml');
  const size = /<p:sldSz\b[^>]*>/.exec(presentation)?.[0];
  const id = /<p:sldMasterId\b[^>]*\br:id="([^"]*)"/.exec(presentation)?.[1];
  const masterPath = targets(parts, 'ppt/presentation.xml').get(id ?? '');
  const master = masterPath === undefined ? '' : textOf(parts, masterPath);
  if (!size || masterPath === undefined || master === '') return 'no-master';
  const slide = { width: numberIn(size, 'cx'), height: numberIn(size, 'cy') };
  if (!(Math.abs(slide.width / slide.height - WIDE) < TOLERANCE)) return 'not-16-9';
  const own = targets(parts, masterPath);
  const theme = textOf(parts, [...own.values()].find((path) => path.startsWith('ppt/theme/')) ?? '');
  const colours = themeColours(theme);
  if (!colours) return 'no-master';
  const pieces = piecesOf(master);
  const objects = pieces.flatMap((piece): MasterObject[] => {
    const place = placeOf(piece, slide);
    const found = place && (pictureOf(piece, { place, parts, own }) ?? boxOf(piece, place, colours));
    return found && leavesTextReadable(found) ? [found] : [];
  });
  return {
    headingFont: fontOf(theme, 'major'),
    bodyFont: fontOf(theme, 'minor'),
    colours,
    objects,
    leftOut: pieces.length - objects.length,
  };
}

/** Share of a slide from which on an object is a background: charts and maps are drawn for a white one. */
const LARGE = 0.25;

function leavesTextReadable(object: MasterObject): boolean {
  if (object.width * object.height > LARGE) return false;
  return (
    object.kind === 'picture' || !touches(object, TEXT_ZONE) || contrast(object.colour, SLIDE_INK) >= READABLE_CONTRAST
  );
}

const touches = (one: SlidePlace, other: SlidePlace): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

type Parts = ReadonlyMap<string, Uint8Array>;

function textOf(parts: Parts, path: string): string {
  const content = parts.get(path);
  const decoded = content && decodeText(content, 'auto');
  return decoded?.ok && !declaresEntities(decoded.text) ? decoded.text : '';
}

const numberIn = (tag: string, name: string): number =>
  Number(new RegExp(`\\b${name}="(-?\\d+)"`).exec(tag)?.[1] ?? Number.NaN);

/** Paths of the parts that a part leads to, by the id it knows them by; nothing outside the package. */
function targets(parts: Parts, path: string): ReadonlyMap<string, string> {
  const at = path.lastIndexOf('/');
  const relations = textOf(parts, `${path.slice(0, at)}/_rels${path.slice(at)}.rels`);
  return new Map(
    [...relations.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]): [string, string][] => {
      const [id, target] = [/\bId="([^"]*)"/.exec(tag)?.[1], /\bTarget="([^"]*)"/.exec(tag)?.[1]];
      if (id === undefined || target === undefined || /\bTargetMode="External"/.test(tag)) return [];
      return [[id, new URL(target, `part:///${path}`).pathname.slice(1)]];
    }),
  );
}

function themeColours(theme: string): Record<ThemeColour, string> | null {
  const scheme = /<a:clrScheme\b.*?<\/a:clrScheme>/s.exec(theme)?.[0] ?? '';
  const found = THEME_COLOURS.map((name) => {
    const entry = new RegExp(`<a:${name}>(.*?)</a:${name}>`, 's').exec(scheme)?.[1] ?? '';
    return /\b(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(entry)?.[1]?.toUpperCase();
  });
  if (found.some((colour) => colour === undefined)) return null;
  return Object.fromEntries(THEME_COLOURS.map((name, at) => [name, found[at]!])) as Record<ThemeColour, string>;
}

const FONT = /^[\p{L}\p{N} ._-]{1,60}$/u;

function fontOf(theme: string, kind: 'major' | 'minor'): string {
  const block = new RegExp(`<a:${kind}Font>(.*?)</a:${kind}Font>`, 's').exec(theme)?.[1] ?? '';
  const name = /<a:latin\b[^>]*\btypeface="([^"]*)"/.exec(block)?.[1] ?? '';
  return FONT.test(name) ? name : '';
}

// Groups go as one piece; a placeholder is no piece: what it holds, slides bring themselves.
function piecesOf(master: string): readonly string[] {
  const tree = /<p:spTree>(.*?)<\/p:spTree>/s.exec(master)?.[1] ?? '';
  const pieces: string[] = [];
  const ungrouped = tree.replace(/<p:grpSp>.*<\/p:grpSp>/s, (group) => {
    pieces.push(group);
    return '';
  });
  for (const [piece] of ungrouped.matchAll(/<p:(sp|pic|cxnSp|graphicFrame)>.*?<\/p:\1>/gs))
    if (!/<p:ph\b/.test(piece)) pieces.push(piece);
  return pieces;
}

function placeOf(piece: string, slide: { readonly width: number; readonly height: number }): SlidePlace | null {
  if (piece.startsWith('<p:grpSp>')) return null;
  const frame = /<a:xfrm\b([^>]*)>\s*(<a:off\b[^>]*>)\s*(<a:ext\b[^>]*>)/.exec(piece);
  if (!frame || /\b(?:rot|flipH|flipV)="/.test(frame[1]!)) return null;
  const place = {
    x: numberIn(frame[2]!, 'x') / slide.width,
    y: numberIn(frame[2]!, 'y') / slide.height,
    width: numberIn(frame[3]!, 'cx') / slide.width,
    height: numberIn(frame[3]!, 'cy') / slide.height,
  };
  return Object.values(place).every(Number.isFinite) ? place : null;
}

interface Picturing {
  readonly place: SlidePlace;
  readonly parts: Parts;
  readonly own: ReadonlyMap<string, string>;
}

function pictureOf(piece: string, { place, parts, own }: Picturing): MasterObject | null {
  if (!piece.startsWith('<p:pic>') || /<a:srcRect\s[^>]*="/.test(piece)) return null;
  const bytes = parts.get(own.get(/\br:embed="([^"]*)"/.exec(piece)?.[1] ?? '') ?? '');
  const isPng = bytes?.[0] === 0x89 && bytes[1] === 0x50;
  const isJpeg = bytes?.[0] === 0xff && bytes[1] === 0xd8;
  return bytes && (isPng || isJpeg) ? { ...place, kind: 'picture', type: isPng ? 'png' : 'jpeg', bytes } : null;
}

function boxOf(piece: string, place: SlidePlace, colours: Readonly<Record<ThemeColour, string>>): MasterObject | null {
  if (!piece.startsWith('<p:sp>') || !piece.includes('<a:prstGeom prst="rect"') || /<a:t>[^<]/.test(piece)) return null;
  const fill = /<p:spPr\b[^>]*>.*?<\/a:prstGeom>\s*<a:solidFill>\s*<a:(srgbClr|schemeClr) val="(\w+)"\s*\/>/s.exec(
    piece,
  );
  if (!fill) return null;
  const named: Readonly<Record<string, ThemeColour>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' };
  const [, kind, value = ''] = fill;
  const colour = kind === 'srgbClr' ? value.toUpperCase() : colours[(named[value] ?? value) as ThemeColour];
  return colour !== undefined && /^[0-9A-F]{6}$/.test(colour) ? { ...place, kind: 'box', colour } : null;
}
