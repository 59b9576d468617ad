import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSlideMaster } from '../../../../src/formats/document/parse-slide-master.ts';
import {
  boxShape,
  LOGO,
  layoutXml,
  logoShape,
  MASTER_TARGETS,
  relations,
  smallTemplate,
  type TemplateOptions,
} from '../../../small-template.ts';

function parsed(template: TemplateOptions | Uint8Array = {}) {
  const master = parseSlideMaster(template instanceof Uint8Array ? template : smallTemplate(template));
  if ('refused' in master) throw new Error(JSON.stringify(master));
  return master;
}

const refused = (options: TemplateOptions) => {
  const found = parseSlideMaster(smallTemplate(options));
  return 'refused' in found ? `${found.refused} ${found.part}` : 'taken';
};
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const TITLE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';

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

  it('finds the room for pictures: the body without what title, foot and logo take of it', () => {
    const body = { x: 838200 / 12192000, y: 1676400 / 6858000, width: 10515600 / 12192000, height: 4572000 / 6858000 };
    expect(parsed().area).toEqual(body);
    const beside = parsed({ shapes: boxShape('<a:srgbClr val="AA0000"/>', 0, 0, 1828800, 6858000) });
    expect(beside.area.x).toBeCloseTo(1828800 / 12192000, 9);
    expect(beside.area.x + beside.area.width).toBeCloseTo(body.x + body.width, 9);
    const below = parsed({ shapes: boxShape('<a:srgbClr val="AA0000"/>', 0, 5943600, 12192000, 914400) });
    expect(below.area.y + below.area.height).toBeCloseTo(5943600 / 6858000, 9);
    // a layout that does not show what stands on the master has nothing to keep clear of
    const hidden = layoutXml('titleOnly', TITLE).replace('<p:sldLayout ', '<p:sldLayout showMasterSp="0" ');
    const shapes = boxShape('<a:srgbClr val="AA0000"/>', 0, 0, 1828800, 6858000);
    expect(parsed({ shapes, parts: { 'ppt/slideLayouts/slideLayout3.xml': hidden } }).area).toEqual(body);
  });

  it('knows a light ground from one on which charts could not be read', () => {
    const on = (background: string): boolean => parsed({ background }).isAreaLight;
    const fill = (colour: string): string => `<p:bgPr><a:solidFill>${colour}</a:solidFill><a:effectLst/></p:bgPr>`;
    expect(parsed().isAreaLight).toBe(true);
    expect(on(fill('<a:srgbClr val="F4F6FA"/>'))).toBe(true);
    expect(on(fill('<a:srgbClr val="203040"/>'))).toBe(false);
    expect(on(fill('<a:schemeClr val="bg2"/>'))).toBe(true);
    expect(on(fill('<a:schemeClr val="tx2"/>'))).toBe(false);
    expect(on(fill('<a:schemeClr val="bg1"><a:lumMod val="5000"/></a:schemeClr>'))).toBe(false);
    expect(on('<p:bgRef idx="1002"><a:schemeClr val="tx1"/></p:bgRef>')).toBe(false);
    expect(on('<p:bgPr><a:blipFill><a:blip r:embed="rId9"/></a:blipFill></p:bgPr>')).toBe(false);
    // a large box or picture of the master lies below everything
    expect(parsed({ shapes: boxShape('<a:srgbClr val="EEEEEE"/>', 0, 0, 12192000, 3429000) }).isAreaLight).toBe(false);
  });

  it('brings templates of another size to that of the slides, type and all', () => {
    expect(parsed().master.xml).toContain('<a:off x="838200" y="365125"/>');
    const foreign = parsed(new Uint8Array(readFileSync('test/unit/formats/document/libreoffice-template.pptx')));
    // 10080625 × 5670550, the title from 504000 in 30 points
    expect(foreign.master.xml).toContain(`<a:off x="${Math.round((504000 * 6858000) / 5670550)}"`);
    expect(foreign.content.title.size).toBeCloseTo((30 * 6858000) / 5670550, 1);
    // LibreOffice says how titles look in the words that stand there for show
    expect(foreign.content.xml).toMatch(/<a:lstStyle><a:lvl1pPr[^>]*>.*?<a:defRPr[^>]*>.*?ffffff/s);
    expect(foreign.cover).toBeNull();
  });

  it('says what is wrong, and in which part', () => {
    expect(refused({ width: 9144000 })).toBe('not-16-9 ppt/presentation.xml');
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

  it('says that a body is too small for charts', () => {
    const shapes = boxShape('<a:srgbClr val="AA0000"/>', 0, 3429000, 12192000, 1200000);
    expect(refused({ shapes })).toBe(`no-layout ${MASTER}`);
  });

  it('takes no name of a font that could be markup', () => {
    expect(parsed({ heading: 'A&quot;/&gt;' }).headingFont).toBe('');
    expect(parsed({ heading: '' }).headingFont).toBe('');
  });
});

const everything = (master: ReturnType<typeof parsed>): string =>
  [master.master, master.theme, master.content, master.cover].map((part) => part?.xml ?? '').join('');

describe('a template that is not to be trusted', () => {
  it('leaves links, sounds, timing, extensions, macros and embedded files behind', () => {
    const harmful = [
      logoShape(
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="x" r:embed="rId8"/></a:ext></a:extLst>',
      ),
      boxShape('<a:srgbClr val="AA0000"/>').replace(
        '<p:cNvPr id="8" name="Balken"/>',
        '<p:cNvPr id="8" name="Balken"><a:hlinkClick r:id="rId7" action="ppaction://program"><a:snd r:embed="rId6" name="x"/></a:hlinkClick><a:hlinkHover r:id="rId7"/></p:cNvPr>',
      ),
    ];
    const extra = '<p:timing><p:tnLst/></p:timing><p:transition spd="slow"><p:sndAc/></p:transition>';
    const given = smallTemplate({
      shapes: harmful.join(''),
      parts: {
        'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations({
          ...MASTER_TARGETS,
          ...{ rId6: '../media/x.wav', rId7: 'https://example.org/', rId8: '../media/x.svg' },
        }),
        'ppt/vbaProject.bin': 'macro',
        'ppt/embeddings/x.bin': 'x',
        'ppt/slideLayouts/slideLayout3.xml': layoutXml('titleOnly', TITLE)
          .replace('<p:clrMapOvr>', `<p:custDataLst><p:tags r:id="rId7"/></p:custDataLst><p:clrMapOvr>`)
          .replace('</p:clrMapOvr>', `</p:clrMapOvr>${extra}`),
      },
    });
    const master = parsed(given);
    expect(everything(master)).not.toMatch(
      /hlink(?:Click|Hover)|a:snd|timing|transition|extLst|svg|r:id|custData|ppaction/,
    );
    expect(everything(master).match(/ r:[a-z]+="[^"]*"/g)).toEqual([' r:embed="picture1"']);
    expect(master.leftOut).toBe(0);
  });

  it('takes no picture from outside, none that is linked and none that is no picture', () => {
    const rels = (target: string) => ({
      'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations({ ...MASTER_TARGETS, rId9: target }),
    });
    const pixels = { 'ppt/media/x.png': '<svg onload="x()"/>', 'ppt/media/x.emf': 'x', '../x.png': LOGO };
    for (const target of [
      'https://example.org/a.png',
      'file:///etc/passwd',
      '../../../x.png',
      '../media/x.png',
      '../media/x.emf',
      '../media/none.png',
      '../presentation.xml',
      '%2e%2e/media/image1.png',
      'http://[',
    ]) {
      const master = parsed({ parts: { ...rels(target), ...pixels } });
      expect(master.master.pictures, target).toEqual([]);
      expect(master.master.xml, target).not.toContain('<p:pic>');
      expect(master.leftOut, target).toBe(1);
    }
    const linked = logoShape().replace('r:embed', 'r:link="rId8" r:embed');
    expect(parsed({ shapes: linked })).toMatchObject({ leftOut: 1, master: { pictures: [] } });
  });

  it('counts pieces of other kinds and takes nothing of them', () => {
    const others = [
      '<p:graphicFrame><p:nvGraphicFramePr/></p:graphicFrame>',
      '<p:contentPart r:id="rId9"/>',
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"/></mc:AlternateContent>',
      '<script>x()</script>',
    ];
    for (const shapes of others) {
      const master = parsed({ shapes });
      expect(master.leftOut, shapes).toBe(1);
      expect(everything(master)).not.toMatch(/graphicFrame|contentPart|mc:|script/);
    }
    const fill = '<p:bgPr><a:blipFill><a:blip r:embed="rId8"/></a:blipFill></p:bgPr>';
    expect(parsed({ background: fill })).toMatchObject({ leftOut: 1 });
    expect(parsed({ background: fill }).master.xml).toContain('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>');
  });

  it('reads no entities, no markup that is too deep, and nothing that no XML may hold', () => {
    for (const bad of [
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p:sldMaster>&b;</p:sldMaster>',
      '<p:sldMaster>&undeclared;</p:sldMaster>',
      '<p:sldMaster>&#0;</p:sldMaster>',
      '<p:sldMaster>\u0001</p:sldMaster>',
      '<p:sldMaster a="1" a="2"/>',
      '<p:sldMaster/><p:sldMaster/>',
      '<p:sldMaster><a></b></p:sldMaster>',
      `${'<a:p>'.repeat(100_000)}${'</a:p>'.repeat(100_000)}`,
      '<![CDATA[x]]>',
      '',
    ])
      expect(refused({ parts: { [MASTER]: bad } }), bad.slice(0, 60)).toBe(`damaged ${MASTER}`);
  });

  it('refuses bombs before they are unpacked, and parts that are there twice', () => {
    const zeros = new Uint8Array(11_000_000);
    expect(refused({ parts: { 'ppt/media/image2.png': zeros } })).toBe('too-large ppt/media/image2.png');
    expect(refused({ parts: { 'ppt/theme/theme1.xml': ' '.repeat(2_000_001) } })).toBe(
      'too-large ppt/theme/theme1.xml',
    );
    const many = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((at) => [`ppt/media/x${at}.png`, zeros.subarray(0, 9_900_000)]),
    );
    expect(refused({ parts: many })).toBe('too-large ');
    // what is never read may be as large as it likes
    expect(refused({ parts: { 'ppt/media/film.mp4': zeros } })).toBe('taken');
    // the name of another part is changed in the zip itself, so that two have one name
    const twin = smallTemplate({ parts: { 'ppt/theme/themeX.xml': '<a:theme/>' } });
    const text = Buffer.from(twin).toString('latin1').replaceAll('ppt/theme/themeX.xml', 'ppt/theme/theme1.xml');
    expect(parseSlideMaster(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual({
      refused: 'damaged',
      part: 'ppt/theme/theme1.xml',
    });
  });
});
