import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../../src/core/contrast.ts';
import { parseSlideMaster } from '../../../../src/formats/document/parse-slide-master.ts';
import {
  boxShape,
  LOGO,
  layoutXml,
  parsedTemplate as parsed,
  refusedTemplate as refused,
  smallTemplate,
  TITLE_SHAPE as TITLE,
  twoMasters,
} from '../../../small-template.ts';

const MASTER = 'ppt/slideMasters/slideMaster1.xml';

const changed = (change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(smallTemplate());
  return zipSync({ ...parts, [MASTER]: strToU8(change(strFromU8(parts[MASTER]!))) });
};

describe('parseSlideMaster', () => {
  it('reads master, theme, a layout for the first slide and one for the others, with their pictures', () => {
    const { headingFont, bodyFont, master, theme, cover, content, leftOut } = parsed();
    expect([headingFont, bodyFont]).toEqual(['Amtsschrift', 'Amtstext']);
    expect(master.pictures).toEqual([{ id: 'picture1', type: 'png', bytes: LOGO }]);
    expect(master.xml).toContain('r:embed="picture1"');
    expect(theme.xml).toContain('<a:dk2><a:srgbClr val="003366"/></a:dk2>');
    expect(cover?.title).toMatchObject({ type: 'ctrTitle', index: null, size: 40 });
    expect(cover?.subtitle).toMatchObject({ type: 'subTitle', index: '1', size: 24 });
    expect(content.xml).toContain('type="titleOnly"');
    expect(content.feet.map(({ type, index }) => [type, index])).toEqual([
      ['dt', '10'],
      ['ftr', '11'],
      ['sldNum', '12'],
    ]);
    expect(leftOut).toBe(0);
  });

  it('finds the room for pictures: from title to foot, as wide as the body, without what a logo takes of it', () => {
    const body = { x: 838200 / 12192000, y: 1676400 / 6858000, width: 10515600 / 12192000, height: 4572000 / 6858000 };
    const [top, bottom] = [(365125 + 1143000) / 6858000 + 0.01, 6356350 / 6858000 - 0.01];
    const room = { ...body, y: expect.closeTo(top, 9), height: expect.closeTo(bottom - top, 9) };
    expect(parsed().area).toEqual(room);
    const bodiless = (xml: string) => xml.replace('type="body"', 'type="pic"');
    expect(parsed(changed(bodiless)).area).toEqual({
      ...{ x: 838200 / 12192000, width: 9601200 / 12192000 },
      ...{ y: room.y, height: room.height },
    });
    // a layout that has a body of its own has its reasons
    const none = { 'ppt/slideLayouts/slideLayout3.xml': layoutXml('blank', '') };
    expect(parsed({ parts: none }).area).toEqual(body);
    const beside = parsed({ shapes: boxShape('<a:srgbClr val="AA0000"/>', 0, 0, 1828800, 6858000) });
    expect(beside.area.x).toBeCloseTo(1828800 / 12192000, 9);
    expect(beside.area.x + beside.area.width).toBeCloseTo(body.x + body.width, 9);
    const below = parsed({ shapes: boxShape('<a:srgbClr val="AA0000"/>', 0, 5943600, 12192000, 914400) });
    expect(below.area.y + below.area.height).toBeCloseTo(5943600 / 6858000, 9);
    // a layout that does not show what stands on the master has nothing to keep clear of
    const hidden = layoutXml('titleOnly', TITLE).replace('<p:sldLayout ', '<p:sldLayout showMasterSp="0" ');
    const shapes = boxShape('<a:srgbClr val="AA0000"/>', 0, 0, 1828800, 6858000);
    expect(parsed({ shapes, parts: { 'ppt/slideLayouts/slideLayout3.xml': hidden } }).area).toMatchObject({
      ...{ x: body.x, width: body.width },
    });
    // what stands in the midst leaves too little: it is a ground
    const midst = parsed({ shapes: boxShape('<a:srgbClr val="AA0000"/>', 0, 3429000, 12192000, 1200000) });
    expect(midst.panel).toEqual(room);
    expect(midst.area.x).toBeGreaterThan(body.x);
  });

  it('keeps clear of a title however large it is', () => {
    const tall = (xml: string) => xml.replace('cy="1143000"', 'cy="4000000"');
    expect(refused(changed(tall))).toBe(`no-layout ${MASTER}`);
  });

  it('tells how much smaller all must be where there is less room than slides need', () => {
    expect(parsed().scale).toBe(1);
    const beside = parsed({ shapes: boxShape('<a:srgbClr val="AA0000"/>', 0, 0, 2743200, 6858000) });
    // 13 1/3 inches less 3 of the box and 11/12 at the right; slides need 10
    expect(beside.scale).toBeCloseTo((40 / 3 - 3 - 11 / 12) / 10, 9);
  });

  it('knows a light ground from one on which charts could not be read', () => {
    const on = (background: string): boolean => parsed({ background }).panel === null;
    const fill = (colour: string): string => `<p:bgPr><a:solidFill>${colour}</a:solidFill><a:effectLst/></p:bgPr>`;
    expect(parsed().panel).toBeNull();
    expect(on(fill('<a:srgbClr val="F4F6FA"/>'))).toBe(true);
    expect(on(fill('<a:srgbClr val="203040"/>'))).toBe(false);
    expect(on(fill('<a:schemeClr val="bg2"/>'))).toBe(true);
    expect(on(fill('<a:schemeClr val="tx2"/>'))).toBe(false);
    expect(on(fill('<a:schemeClr val="bg1"><a:lumMod val="5000"/></a:schemeClr>'))).toBe(false);
    expect(on(fill('<a:schemeClr val="bg1"><a:lumMod val="95000"/></a:schemeClr>'))).toBe(true);
    expect(on('<p:bgRef idx="1002"><a:schemeClr val="tx1"/></p:bgRef>')).toBe(false);
    expect(on('<p:bgPr><a:blipFill><a:blip r:embed="rId9"/></a:blipFill></p:bgPr>')).toBe(false);
    // a large box or picture of the master lies below everything
    expect(parsed({ shapes: boxShape('<a:srgbClr val="EEEEEE"/>', 0, 0, 12192000, 3429000) }).panel).not.toBeNull();
  });

  it('brings templates of another size to that of the slides, type and all', () => {
    expect(parsed().master.xml).toContain('<a:off x="838200" y="365125"/>');
    const foreign = parsed(new Uint8Array(readFileSync('test/unit/formats/document/libreoffice-template.pptx')));
    // 10080625 × 5670550, the title from 504000 in 30 points
    expect(foreign.master.xml).toContain(`<a:off x="${Math.round((504000 * 6858000) / 5670550)}"`);
    expect(foreign.content.title.size).toBeCloseTo((30 * 6858000) / 5670550, 1);
    // LibreOffice says how titles look in the words that stand there for show
    expect(foreign.master.xml).toMatch(/<a:lstStyle><a:lvl1pPr[^>]*>.*?<a:defRPr[^>]*>.*?ffffff/s);
    expect(foreign.content.xml).not.toContain('<a:lstStyle>');
    expect(foreign.cover).toBeNull();
  });

  it('says what is wrong, and in which part', () => {
    expect(refused({ width: 9144000 })).toBe('not-16-9 ppt/presentation.xml');
    expect(refused({ width: 0 })).toBe('not-16-9 ppt/presentation.xml');
    expect(parseSlideMaster(new Uint8Array([1, 2, 3]))).toEqual({ refused: 'damaged', part: '' });
    expect(refused({ parts: { [MASTER]: null } })).toBe('no-master ppt/presentation.xml');
    expect(refused({ parts: { 'ppt/theme/theme1.xml': null } })).toBe(`no-master ${MASTER}`);
    expect(refused({ parts: { [MASTER]: '<p:sldMaster>' } })).toBe(`damaged ${MASTER}`);
    expect(refused({ parts: { 'ppt/theme/theme1.xml': '<a:theme/>' } })).toBe('damaged ppt/theme/theme1.xml');
    const bare = layoutXml('titleOnly', '');
    const layouts = [1, 2, 3].map((at) => [`ppt/slideLayouts/slideLayout${at}.xml`, bare]);
    expect(refused({ parts: Object.fromEntries(layouts) })).toBe(`no-layout ${MASTER}`);
    const whole = smallTemplate();
    for (let end = 10; end < whole.length; end += 97) {
      const cut = parseSlideMaster(whole.subarray(0, end));
      expect('refused' in cut && cut.refused, `${end}`).toBe('damaged');
    }
  });

  it('says that a body is too small for charts, or a title for a sentence', () => {
    const narrow = (xml: string) => xml.replace('cx="10515600"', 'cx="6000000"');
    expect(refused(changed(narrow))).toBe(`no-layout ${MASTER}`);
    const flat = (xml: string) => xml.replace('cx="9601200" cy="1143000"', 'cx="4000000" cy="400000"');
    expect(refused(changed(flat))).toBe(`no-layout ${MASTER}`);
  });

  it('takes of several masters the one on which most slides stand, else the first that can be used', () => {
    const [red, blue] = [smallTemplate({ heading: 'Rot' }), smallTemplate({ heading: 'Blau' })];
    const taken = (slides: readonly number[], first = red) => {
      const { headingFont, position, masterCount } = parsed(twoMasters(first, blue, slides));
      return [headingFont, position, masterCount];
    };
    expect(taken([])).toEqual(['Rot', 1, 2]);
    expect(taken([1, 2])).toEqual(['Rot', 1, 2]);
    expect(taken([1, 2, 2])).toEqual(['Blau', 2, 2]);
    const bare = Object.fromEntries(
      [1, 2, 3].map((at) => [`ppt/slideLayouts/slideLayout${at}.xml`, layoutXml('x', '')]),
    );
    expect(taken([1], smallTemplate({ parts: bare }))).toEqual(['Blau', 2, 2]);
    expect(taken([1], smallTemplate({ parts: { [MASTER]: '<p:sldMaster>' } }))).toEqual(['Blau', 2, 2]);
    expect(parsed()).toMatchObject({ name: 'Amt', position: 1, masterCount: 1 });
  });

  it('reads several masters of LibreOffice, which mixes up the places of their titles', () => {
    const file = 'test/unit/formats/document/libreoffice-two-masters.pptx';
    const { content, position, masterCount } = parsed(new Uint8Array(readFileSync(file)));
    expect([position, masterCount]).toEqual([1, 2]);
    // 504000 and 72000 on slides of 10080625 × 5670550, not the 2700000 and 1512000 that its layout says
    expect(content.title.place).toMatchObject({ x: 504000 / 10080625, y: 72000 / 5670550 });
    expect(content.xml).not.toContain(`x="${Math.round((2700000 * 6858000) / 5670550)}"`);
  });

  it('finds texts that could hardly be read on what lies below them, and a colour for them', () => {
    const dark = '<p:bgPr><a:solidFill><a:srgbClr val="203040"/></a:solidFill><a:effectLst/></p:bgPr>';
    const { content, cover } = parsed({ background: dark });
    for (const text of [content.title, cover!.title, cover!.subtitle!, ...content.feet])
      expect(text.faint, text.type).toMatchObject({ colour: 'FFFFFF' });
    expect(content.title.faint).toMatchObject({ contrast: contrast('003366', '203040'), least: 3 });
    expect(parsed().content.title.faint).toBeNull();
    expect(parsed().content.feet.map(({ faint }) => faint)).toEqual([null, null, null]);
    // what lies highest below the title counts: a bar on the master
    const bar = boxShape('<a:srgbClr val="003366"/>', 0, 0, 12192000, 1600000);
    expect(parsed({ shapes: bar }).content.title.faint).toMatchObject({ contrast: 1, colour: 'FFFFFF' });
    expect(
      parsed({ shapes: bar + boxShape('<a:srgbClr val="FFFFFF"/>', 0, 0, 12192000, 1600000) }).content.title.faint,
    ).toBeNull();
    // nothing is said of pictures
    const picture = '<p:bgPr><a:blipFill><a:blip r:embed="rId9"/></a:blipFill></p:bgPr>';
    expect(parsed({ background: picture }).content.title.faint).toBeNull();
  });

  it('takes no name of a font that could be markup', () => {
    expect(parsed({ heading: 'A&quot;/&gt;' }).headingFont).toBe('');
    expect(parsed({ heading: '' }).headingFont).toBe('');
  });
});
