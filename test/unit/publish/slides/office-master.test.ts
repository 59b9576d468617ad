import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SlideMaster } from '../../../../src/core/slide-master.ts';
import { parseOffice } from '../../../../src/formats/document/parse-office.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { deckContext, deckMaterial } from '../../../../src/publish/chapters/deck/deck-material.ts';
import { regionDeck } from '../../../../src/publish/chapters/deck/region-deck.ts';
import { writeDeck } from '../../../../src/publish/slides/write-deck.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import {
  boxShape,
  LOGO,
  layoutXml,
  logoShape,
  parsedTemplate as masterOf,
  TITLE_SHAPE,
} from '../../../small-template.ts';
import { firstBrokenTag, numbered, openedPackage, paragraphsOf } from './opened-package.ts';

const { assessed, edition } = atlasEdition({ hasShapes: false });
// made by test/unit/formats/document/libreoffice-template.fodp, see there
const FOREIGN = new Uint8Array(readFileSync('test/unit/formats/document/libreoffice-template.pptx'));

function deckOf(slideMaster?: SlideMaster, state: 'draft' | 'released' = 'released') {
  const own = { ...edition, state, ...(slideMaster ? { slideMaster } : {}) };
  const context = deckContext(deckMaterial(makeBook(assessed, own)), 'de', 0);
  return { context, deck: regionDeck(context) };
}

async function written(slideMaster?: SlideMaster, state: 'draft' | 'released' = 'released'): Promise<Uint8Array> {
  const { context, deck } = deckOf(slideMaster, state);
  return writeDeck(context, deck);
}

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const templates = { 'a template of PowerPoint': masterOf(), 'one of LibreOffice': masterOf(FOREIGN) };

describe.each(Object.entries(templates))('slides on the master of an office, %s', (_, master) => {
  it('are a whole package: well-formed, each part named once, each relation with its part', async () => {
    const bytes = await written(master, 'draft');
    const { texts } = openedPackage(bytes);
    expect([...texts].filter(([, xml]) => firstBrokenTag(xml) !== null).map(([path]) => path)).toEqual([]);
    const read = parseOffice(bytes);
    expect(read.ok && read.unread).toEqual([]);
    const paths = new Set(Object.keys((await import('fflate')).unzipSync(bytes)));
    for (const [path, xml] of texts) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]*$/, '');
      const targets = [...xml.matchAll(/Target="([^"]*)"/g)].map(
        ([, to = '']) => new URL(to, `part:///${folder}`).pathname,
      );
      expect(
        targets.filter((to) => !paths.has(to.slice(1))),
        path,
      ).toEqual([]);
      expect(xml).not.toContain('External');
    }
    const named = [...texts.get('[Content_Types].xml')!.matchAll(/PartName="\/([^"]*)"/g)].map(([, path]) => path!);
    expect(named.filter((path) => !paths.has(path))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    expect([...paths].filter((path) => /slideLayouts\/slide/.test(path) && !named.includes(path))).toEqual([]);
    for (const [path, xml] of texts) {
      if (!SLIDE.test(path) && !/slideLayouts\/slide|slideMasters\/slide/.test(path)) continue;
      const numbers = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, number]) => number);
      expect(new Set(numbers).size, path).toBe(numbers.length);
    }
  });

  it('set titles and foot in the places of the layout and all else in its area', async () => {
    const bytes = await written(master);
    const { deck } = deckOf(master);
    const slides = numbered(openedPackage(bytes), SLIDE);
    expect(slides).toHaveLength(deck.slides.length + 1);
    const { area } = master;
    for (const [at, xml] of slides.entries()) {
      const shapes = [...xml.matchAll(/<p:(sp|pic|graphicFrame)>.*?<\/p:\1>/gs)].map(([shape]) => shape);
      const [title = '', ...others] = shapes;
      expect(title).toMatch(/<p:ph type="(?:title|ctrTitle)"/);
      expect(title).toContain('<p:spPr/>');
      expect(paragraphsOf(title)).toEqual([at === 0 ? deck.title : deck.slides[at - 1]!.title]);
      for (const shape of others.filter((each) => !each.includes('<p:ph '))) {
        const [x, y, width, height] = ['x', 'y', 'cx', 'cy'].map((name) =>
          Number(new RegExp(`<a:(?:off|ext)\\b[^>]*\\b${name}="(-?\\d+)"`).exec(shape)?.[1]),
        ) as [number, number, number, number];
        const inside = [x / 12192000, y / 6858000, (x + width) / 12192000, (y + height) / 6858000];
        expect(inside[0], shape).toBeGreaterThanOrEqual(area.x - 0.001);
        expect(inside[1], shape).toBeGreaterThanOrEqual(area.y - 0.001);
        expect(inside[2], shape).toBeLessThanOrEqual(area.x + area.width + 0.001);
        expect(inside[3], shape).toBeLessThanOrEqual(area.y + area.height + 0.001);
      }
      for (const { type, index } of master.content.feet) {
        const foot = shapes.find((shape) => shape.includes(`type="${type}" idx="${index}"`));
        if (at > 0) expect(foot, type).toBeDefined();
        if (at > 0 && type === 'sldNum') expect(foot).toContain(`type="slidenum"`);
      }
    }
  });

  it('say the same figures in the same language, with texts for pictures and charts', async () => {
    const [own, ours] = [openedPackage(await written(master)), openedPackage(await written())];
    const charts = (parts: typeof own) =>
      numbered(parts, /^ppt\/charts\/chart\d+\.xml$/).map((xml) =>
        [...xml.matchAll(/<c:v>([^<]*)/g)].map(([, v]) => v),
      );
    expect(charts(own)).toEqual(charts(ours));
    const described = (parts: typeof own) =>
      numbered(parts, SLIDE).map((xml) => [...xml.matchAll(/ descr="([^"]*)"/g)].map(([, text]) => text));
    expect(described(own)).toEqual(described(ours));
    const words = (parts: typeof own) =>
      numbered(parts, SLIDE)
        .flatMap(paragraphsOf)
        .filter((text) => text !== '');
    expect(words(own)).toEqual(expect.arrayContaining(words(ours)));
    const languages = [...own.texts.values()].flatMap((xml) => [...xml.matchAll(/ (?:altL|l)ang="([^"]*)"/g)]);
    expect(new Set(languages.map(([, tag]) => tag))).toEqual(new Set(['de-DE']));
    expect(numbered(own, /^ppt\/notesSlides\/notesSlide\d+\.xml$/)).toEqual(
      numbered(ours, /^ppt\/notesSlides\/notesSlide\d+\.xml$/),
    );
  });

  it('are the same bytes every time, and marked as a draft on every slide', async () => {
    expect(Buffer.compare(await written(master), await written(master))).toBe(0);
    const layout = async (state: 'draft' | 'released') =>
      openedPackage(await written(master, state)).texts.get('ppt/slideLayouts/slideLayout1.xml')!;
    expect(await layout('draft')).toMatch(/ENTWURF.*Entwurf, nicht freigegeben/s);
    expect(await layout('released')).not.toContain('ntwurf');
    const draft = openedPackage(await written(master, 'draft'));
    const [cover = ''] = numbered(draft, SLIDE);
    if (!master.cover) return;
    expect(paragraphsOf(cover)).toContain('Entwurf, nicht freigegeben');
    expect(draft.texts.get('ppt/slideLayouts/slideLayout2.xml')).toContain('ENTWURF');
    const released = openedPackage(await written(master)).texts.get('ppt/slideLayouts/slideLayout2.xml');
    expect(released).not.toMatch(/entwurf/i);
  });
});

describe('slides on the master of an office', () => {
  const shapes = logoShape() + boxShape('<a:srgbClr val="AA0000"/>');

  it('carry its theme, logo and bar, the logo as it was handed in, and its fonts in charts', async () => {
    const { unzipSync } = await import('fflate');
    const bytes = await written(masterOf({ shapes }));
    const { texts } = openedPackage(bytes);
    for (const expected of [
      'typeface="Amtsschrift"',
      'typeface="Amtstext"',
      '<a:dk2><a:srgbClr val="003366"/></a:dk2>',
    ])
      expect(texts.get('ppt/theme/theme1.xml')).toContain(expected);
    const master = texts.get('ppt/slideMasters/slideMaster1.xml')!;
    for (const expected of ['<p:pic>', 'AA0000', 'descr="Wappen"', '<p:titleStyle>'])
      expect(master).toContain(expected);
    expect(Buffer.compare(unzipSync(bytes)['ppt/media/office-1.png']!, LOGO)).toBe(0);
    const charts = numbered({ texts, workbooks: new Map() }, /^ppt\/charts\/chart\d+\.xml$/);
    expect(charts.length).toBeGreaterThan(2);
    for (const xml of charts) {
      expect(xml).toContain('typeface="Amtstext"');
      expect(xml).not.toContain('Arial');
    }
  });

  it('lay a white ground below charts only where that of the office is not light', async () => {
    const layout = async (background?: string) =>
      openedPackage(await written(masterOf(background === undefined ? {} : { background }))).texts.get(
        'ppt/slideLayouts/slideLayout1.xml',
      )!;
    const white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln>';
    expect(await layout()).not.toContain(white);
    expect(
      await layout('<p:bgPr><a:solidFill><a:srgbClr val="203040"/></a:solidFill><a:effectLst/></p:bgPr>'),
    ).toContain(white);
  });

  it('set texts in a colour that can be read where that of the office cannot', async () => {
    const dark = '<p:bgPr><a:solidFill><a:srgbClr val="203040"/></a:solidFill><a:effectLst/></p:bgPr>';
    const coloured = async (background?: string) => {
      const slides = numbered(
        openedPackage(await written(masterOf(background === undefined ? {} : { background }))),
        SLIDE,
      );
      const texts = slides.flatMap((xml) => [...xml.matchAll(/<p:ph type.*?<\/p:sp>/gs)].map(([text]) => text));
      return texts.map((text) => /<a:rPr[^>]*><a:solidFill><a:srgbClr val="(\w+)"/.exec(text)?.[1]);
    };
    expect(new Set(await coloured(dark))).toEqual(new Set(['FFFFFF']));
    expect(new Set(await coloured())).toEqual(new Set([undefined]));
  });

  it('take the names of colours from their layout where it has its own', async () => {
    const override = '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1"/></p:clrMapOvr>';
    const own = layoutXml('titleOnly', TITLE_SHAPE).replace(/<p:clrMapOvr>.*<\/p:clrMapOvr>/, override);
    const bytes = await written(masterOf({ parts: { 'ppt/slideLayouts/slideLayout3.xml': own } }));
    const [cover = '', second = ''] = numbered(openedPackage(bytes), SLIDE);
    expect(second).toContain(override);
    expect(cover).toContain('<a:masterClrMapping/>');
  });

  it('name every bar, and set legends, tables and names in no type that is too small', async () => {
    const { texts } = openedPackage(await written(masterOf()));
    const charts = [...texts].filter(
      ([path, xml]) => /charts\/chart\d+\.xml$/.test(path) && xml.includes('<c:barChart>'),
    );
    expect(charts.length).toBeGreaterThan(1);
    for (const [path, xml] of charts) expect(xml, path).toContain('<c:tickLblSkip val="1"/>');
    const sizes = [...texts].flatMap(([path, xml]) =>
      SLIDE.test(path) || /charts\/chart/.test(path)
        ? [...xml.matchAll(/<a:(?:r|defR)Pr\b[^>]* sz="(\d+)"/g)].map(([, size]) => Number(size))
        : [],
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1200);
  });

  it('make titles smaller where they would not fit, all by the same', async () => {
    const sizes = (xml: readonly string[]) =>
      new Set(xml.slice(1).map((each) => /<a:rPr[^>]*?(?: sz="(\d+)")?(?: dirty="0")?\/>/.exec(each)?.[1]));
    const found = sizes(numbered(openedPackage(await written(masterOf())), SLIDE));
    expect(found.size).toBe(1);
    expect(Number([...found][0])).toBeLessThan(4000);
    expect(Number([...found][0])).toBeGreaterThanOrEqual(1800);
  });

  it('are ours where there is no template', async () => {
    const { texts } = openedPackage(await written());
    expect(texts.get('ppt/theme/theme1.xml')).toContain('typeface="Arial"');
    expect([...texts.keys()].filter((path) => /slideLayouts\/slideLayout/.test(path))).toHaveLength(3);
  });
});
