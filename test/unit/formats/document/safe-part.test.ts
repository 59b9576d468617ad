import { describe, expect, it } from 'vitest';
import { parseSlideMaster } from '../../../../src/formats/document/parse-slide-master.ts';
import {
  boxShape,
  LOGO,
  layoutXml,
  logoShape,
  MASTER_TARGETS,
  parsedTemplate as parsed,
  refusedTemplate as refused,
  relations,
  smallTemplate,
  TITLE_SHAPE as TITLE,
} from '../../../small-template.ts';

const MASTER = 'ppt/slideMasters/slideMaster1.xml';

const everything = (master: ReturnType<typeof parsed>): string =>
  [master.master, master.theme, master.content, master.cover].map((part) => part?.xml ?? '').join('');

describe('safePart', () => {
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
          .replace('</p:clrMapOvr>', `</p:clrMapOvr>${extra}`)
          .replace('</p:cSld>', '<p:controls><p:control r:id="rId7" name="x"/></p:controls></p:cSld>'),
      },
    });
    const master = parsed(given);
    expect(everything(master)).not.toMatch(
      /hlink(?:Click|Hover)|a:snd|timing|transition|extLst|svg|r:id|custData|ppaction|control/,
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

  it('does not tell where pictures lay on the machine of a person', () => {
    for (const path of ['C:\\Users\\mueller\\Wappen.png', '\\\\server\\mueller\\x', '/home/mueller/x', 'Wappen.JPG']) {
      const { master } = parsed({ shapes: logoShape().replace('descr="Wappen"', `descr="${path}"`) });
      expect(master.xml, path).not.toContain('descr');
      expect(master.pictures).toHaveLength(1);
    }
    expect(parsed().master.xml).toContain('descr="Wappen"');
  });

  it('writes signs that could be taken for tags as what they are', () => {
    const words = '<p:txBody><a:p><a:r><a:t>a ]]> b</a:t></a:r></a:p></p:txBody></p:sp>';
    const shape = boxShape('<a:srgbClr val="AA0000"/>').replace('</p:sp>', words);
    const { master } = parsed({ shapes: shape.replace('name="Balken"', `name='"/>'`) });
    expect(master.xml).toContain('<a:t>a ]]&gt; b</a:t>');
    expect(master.xml).toContain('name="&quot;/&gt;"');
  });

  it('reads a layout once, however often it is named', () => {
    const again = [...Array(20_000).keys()].map((at) => [`x${at}`, '../slideLayouts/slideLayout3.xml']);
    const large = layoutXml('titleOnly', TITLE).replace('<p:clrMapOvr>', `${' '.repeat(1_900_000)}<p:clrMapOvr>`);
    const rels = relations({ ...MASTER_TARGETS, ...Object.fromEntries(again) });
    const parts = {
      'ppt/slideMasters/_rels/slideMaster1.xml.rels': rels,
      'ppt/slideLayouts/slideLayout3.xml': large,
    };
    expect(parsed({ parts }).content.title.type).toBe('title');
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
