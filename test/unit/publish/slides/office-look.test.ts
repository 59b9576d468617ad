import { describe, expect, it } from 'vitest';
import type { SlideMaster } from '../../../../src/core/slide-master.ts';
import { parseOffice } from '../../../../src/formats/document/parse-office.ts';
import { parseSlideMaster } from '../../../../src/formats/document/parse-slide-master.ts';
import { makeBook } from '../../../../src/publish/chapters/book.ts';
import { deckContext, deckMaterial } from '../../../../src/publish/chapters/deck/deck-material.ts';
import { regionDeck } from '../../../../src/publish/chapters/deck/region-deck.ts';
import { titleColour } from '../../../../src/publish/slides/office-look.ts';
import { writeDeck } from '../../../../src/publish/slides/write-deck.ts';
import { atlasEdition } from '../../../atlas-edition.ts';
import { boxShape, LOGO, logoShape, smallTemplate, type TemplateOptions } from '../../../small-template.ts';
import { firstBrokenTag, openedPackage } from './opened-package.ts';

const { assessed, edition } = atlasEdition({ hasShapes: false });

function masterOf(options: TemplateOptions = {}): SlideMaster {
  const master = parseSlideMaster(smallTemplate(options));
  if (typeof master === 'string') throw new Error(master);
  return master;
}

async function written(slideMaster?: SlideMaster): Promise<Uint8Array> {
  const own = slideMaster ? { ...edition, slideMaster } : edition;
  const context = deckContext(deckMaterial(makeBook(assessed, own)), 'de', 0);
  return writeDeck(context, regionDeck(context));
}

describe('slides with the look of an office', () => {
  const shapes = logoShape() + boxShape('<a:srgbClr val="AA0000"/>');

  it('carry its fonts, colours, logo and boxes on every layout, as well-formed parts', async () => {
    const bytes = await written(masterOf({ shapes }));
    const { texts } = openedPackage(bytes);
    expect([...texts].filter(([, xml]) => firstBrokenTag(xml) !== null).map(([path]) => path)).toEqual([]);
    const theme = texts.get('ppt/theme/theme1.xml')!;
    for (const expected of [
      'typeface="Amtsschrift"',
      'typeface="Amtstext"',
      '<a:dk2><a:srgbClr val="003366"/></a:dk2>',
    ])
      expect(theme).toContain(expected);
    const layouts = [...texts].filter(([path]) => /slideLayouts\/slideLayout[23]\.xml$/.test(path));
    expect(layouts).toHaveLength(2);
    for (const [, xml] of layouts) {
      expect(xml).toContain('<p:pic>');
      expect(xml).toContain('AA0000');
    }
    const charts = [...texts].filter(([path]) => /ppt\/charts\/chart\d+\.xml$/.test(path));
    expect(charts.length).toBeGreaterThan(2);
    for (const [, xml] of charts) {
      expect(xml).toContain('typeface="Amtstext"');
      expect(xml).not.toContain('Arial');
    }
    const read = parseOffice(bytes);
    expect(read.ok && read.unread).toEqual([]);
  });

  it('hold the logo as it was handed in, and say the same figures', async () => {
    const { bytes } = masterOf().objects.flatMap((object) => (object.kind === 'picture' ? [object] : []))[0]!;
    expect(Buffer.compare(bytes, LOGO)).toBe(0);
    const titles = (package_: Uint8Array): string[] =>
      [...openedPackage(package_).texts].flatMap(([path, xml]) =>
        /ppt\/slides\/slide\d+\.xml$/.test(path) ? [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text!) : [],
      );
    expect(titles(await written(masterOf()))).toEqual(titles(await written()));
  });

  it('are the same bytes every time, and ours where there is no template', async () => {
    const master = masterOf({ shapes });
    expect(Buffer.compare(await written(master), await written(master))).toBe(0);
    const { texts } = openedPackage(await written());
    expect(texts.get('ppt/theme/theme1.xml')).toContain('typeface="Arial"');
  });

  it('set titles in the dark colour of the theme only where it can be read on white', () => {
    expect(titleColour(masterOf({ titleColour: '003366' }))).toBe('003366');
    // contrast 4.48 and 4.54 to white
    expect(titleColour(masterOf({ titleColour: '777777' }))).toBe('14173A');
    expect(titleColour(masterOf({ titleColour: '767676' }))).toBe('767676');
    expect(titleColour(undefined)).toBe('14173A');
  });
});
