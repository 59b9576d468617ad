import { describe, expect, it } from 'vitest';
import { type LayoutRoots, themeColour } from '../../../../src/formats/document/theme-colour.ts';
import { parseXmlTree } from '../../../../src/formats/document/xml-tree.ts';

const node = (xml: string) => parseXmlTree(xml)!;
const scheme =
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="4472C4"/></a:accent1>';
const ROOTS: LayoutRoots = {
  layout: node('<p:sldLayout/>'),
  master: node('<p:sldMaster><p:clrMap bg1="lt1" tx1="dk1" accent1="accent1"/></p:sldMaster>'),
  theme: node(`<a:theme><a:themeElements><a:clrScheme>${scheme}</a:clrScheme></a:themeElements></a:theme>`),
};
const colour = (inside: string, roots = ROOTS) => themeColour(node(`<a:solidFill>${inside}</a:solidFill>`), roots);
const named = (name: string, changes = '') => colour(`<a:schemeClr val="${name}">${changes}</a:schemeClr>`);

describe('themeColour', () => {
  it('finds colours by value and by their name in the theme', () => {
    expect(colour('<a:srgbClr val="0a5c36"/>')).toBe('0A5C36');
    expect([named('tx1'), named('bg1'), named('accent1')]).toEqual(['000000', 'FFFFFF', '4472C4']);
    expect(named('accent9')).toBeNull();
    expect(named('constructor')).toBeNull();
    expect(colour('<a:srgbClr val="red"/>')).toBeNull();
    expect(colour('<a:hslClr hue="0" sat="0" lum="0"/>')).toBeNull();
    expect(colour('')).toBeNull();
  });

  it('takes the names of a layout where it changes them', () => {
    const override = '<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1"/></p:clrMapOvr>';
    const layout = node(`<p:sldLayout>${override}</p:sldLayout>`);
    expect(colour('<a:schemeClr val="tx1"/>', { ...ROOTS, layout })).toBe('FFFFFF');
  });

  // the colours that PowerPoint shows in its own palette of the theme "Office" (2013)
  it('makes the lighter and darker colours of PowerPoint', () => {
    expect(named('tx1', '<a:tint val="75000"/>')).toBe('898989');
    expect(named('bg1', '<a:lumMod val="95000"/>')).toBe('F2F2F2');
    expect(named('tx1', '<a:lumMod val="65000"/><a:lumOff val="35000"/>')).toBe('595959');
    expect(named('accent1', '<a:lumMod val="75000"/>')).toBe('2F5597');
    expect(named('accent1', '<a:lumMod val="40000"/><a:lumOff val="60000"/>')).toBe('B4C7E7');
    expect(named('bg1', '<a:shade val="100000"/>')).toBe('FFFFFF');
  });

  it('says nothing of what shines through or is changed in other ways', () => {
    expect(named('tx1', '<a:alpha val="100000"/>')).toBe('000000');
    for (const change of ['<a:alpha val="50000"/>', '<a:hueMod val="50000"/>', '<a:lumMod val="x"/>', '<a:lumMod/>'])
      expect(named('accent1', change), change).toBeNull();
  });
});
