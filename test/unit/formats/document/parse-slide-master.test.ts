import { describe, expect, it } from 'vitest';
import { parseSlideMaster } from '../../../../src/formats/document/parse-slide-master.ts';
import { boxShape, LOGO, logoShape, smallTemplate, type TemplateOptions } from '../../../small-template.ts';

function parsed(options: TemplateOptions = {}) {
  const master = parseSlideMaster(smallTemplate(options));
  if (typeof master === 'string') throw new Error(master);
  return master;
}

describe('parseSlideMaster', () => {
  it('reads fonts, colours and the logo with its place', () => {
    const { headingFont, bodyFont, colours, objects, leftOut } = parsed();
    expect([headingFont, bodyFont]).toEqual(['Amtsschrift', 'Amtstext']);
    expect(colours).toMatchObject({ dk1: '000000', lt1: 'FFFFFF', dk2: '003366', accent1: '142233' });
    expect(objects).toEqual([{ kind: 'picture', type: 'png', bytes: LOGO, x: 0.75, y: 0, width: 0.25, height: 0.1 }]);
    expect(leftOut).toBe(0);
  });

  it('reads boxes in a colour of their own or of the theme', () => {
    const shapes = boxShape('<a:srgbClr val="aa0000"/>') + boxShape('<a:schemeClr val="tx2"/>');
    const { objects, leftOut } = parsed({ shapes });
    expect(objects.map((object) => (object.kind === 'box' ? object.colour : ''))).toEqual(['AA0000', '003366']);
    expect(objects[0]).toMatchObject({ x: 0, y: 0.98, width: 1, height: 0.02 });
    expect(leftOut).toBe(0);
  });

  it('counts what it cannot take over and takes nothing of it', () => {
    const turned = logoShape().replace('<a:xfrm>', '<a:xfrm rot="60000">');
    const text = boxShape('<a:srgbClr val="AA0000"/>').replace(
      '</p:sp>',
      '<p:txBody><a:p><a:r><a:t>Amt</a:t></a:r></a:p></p:txBody></p:sp>',
    );
    const others = [
      `<p:grpSp>${logoShape()}${boxShape('')}</p:grpSp>`,
      logoShape('<a:srcRect l="1000"/>'),
      logoShape().replace('rId2', 'rId9'),
      turned,
      text,
      boxShape('<a:schemeClr val="tx2"><a:alpha val="5"/></a:schemeClr>'),
      '<p:cxnSp></p:cxnSp>',
    ];
    for (const shapes of others) expect(parsed({ shapes }), shapes).toMatchObject({ objects: [], leftOut: 1 });
    expect(parsed({ shapes: '' })).toMatchObject({ objects: [], leftOut: 0 });
  });

  it('leaves out what would lie behind the texts so that they could not be read', () => {
    const at = (shape: string, y: number, height: number): string =>
      shape.replace(/y="\d+"/, `y="${y}"`).replace(/cy="\d+"/, `cy="${height}"`);
    const [dark, light] = [boxShape('<a:srgbClr val="003366"/>'), boxShape('<a:srgbClr val="DDEEFF"/>')];
    expect(parsed({ shapes: at(dark, 0, 400000) })).toMatchObject({ leftOut: 0 });
    expect(parsed({ shapes: at(dark, 0, 500000) })).toMatchObject({ objects: [], leftOut: 1 });
    expect(parsed({ shapes: at(light, 0, 500000) })).toMatchObject({ leftOut: 0 });
    // backgrounds, whatever their colour
    expect(parsed({ shapes: at(light, 0, 3000000) })).toMatchObject({ objects: [], leftOut: 1 });
    expect(parsed({ shapes: at(logoShape(), 0, 6858000).replace('cx="3048000"', 'cx="12192000"') })).toMatchObject({
      leftOut: 1,
    });
  });

  it('says why it takes nothing: another format of slides, no master, no package', () => {
    expect(parseSlideMaster(smallTemplate({ width: 9144000 }))).toBe('not-16-9');
    expect(parseSlideMaster(new Uint8Array([1, 2, 3]))).toBe('damaged');
    expect(parseSlideMaster(new Uint8Array())).toBe('damaged');
    const whole = smallTemplate();
    for (let end = 10; end < whole.length; end += 97)
      expect(['damaged', 'no-master'], `${end}`).toContain(parseSlideMaster(whole.subarray(0, end)));
  });

  it('takes no name of a font that could be markup', () => {
    expect(parsed({ heading: 'A&quot;/&gt;' }).headingFont).toBe('');
    expect(parsed({ heading: '' }).headingFont).toBe('');
  });
});
