import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, declaresEntities, scanXml } from '../../../../src/formats/spreadsheet/scan-xml.ts';

function events(xml: string): string[] | null {
  const seen: string[] = [];
  const isWhole = scanXml(xml, {
    open: (name, tag) => seen.push(`<${name}${tag}>`),
    close: (name) => seen.push(`</${name}>`),
    text: (text) => seen.push(text),
  });
  return isWhole ? seen : null;
}

describe('scanXml', () => {
  it('drops prefixes, closes empty tags and skips comments and instructions', () => {
    expect(events('<?xml version="1.0"?><x:a><!-- <b> --><c d="1"/>t</x:a>')).toEqual([
      '<a>',
      '<c d="1">',
      '</c>',
      't',
      '</a>',
    ]);
  });

  it('reads a > inside quotes and character data', () => {
    expect(events('<a b="1>0"><![CDATA[<&>]]></a>')).toEqual(['<a b="1>0">', '<&>', '</a>']);
  });

  it('decodes the entities of XML and no others', () => {
    expect(events('<a>&lt;&#228;&#xE4;&amp;lt;&quot;&custom;&#x110000;</a>')?.[1]).toBe('<ää&lt;"&custom;&#x110000;');
  });

  it('says when a tag is cut off', () => {
    expect(events('<a><b')).toBeNull();
    expect(events('<a><!-- b')).toBeNull();
    expect(events('<a>b')).toBeNull();
  });

  it('ends on any text', () => {
    const sign = fc.constantFrom('<', '>', '/', '!', '-', '"', "'", '[', ']', 'a', ' ', '=', '&', ';', '#', '?');
    fc.assert(fc.property(fc.string({ unit: sign }), (xml) => events(xml) === null || true));
  });
});

describe('attribute', () => {
  it('finds the whole name only, prefixed or not', () => {
    expect(attribute(' r:id="x" sheetId="7"', 'id')).toBe('x');
    expect(attribute(' xr="1" r="B2"', 'r')).toBe('B2');
    expect(attribute(" t='s'", 't')).toBe('s');
    expect(attribute(' t=s', 't')).toBeNull();
    expect(attribute(' name="A &amp; B"', 'name')).toBe('A & B');
  });
});

it('sees declared entities', () => {
  expect(declaresEntities('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toBe(true);
  expect(declaresEntities('<!-- a --><a/>')).toBe(false);
});
