import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseOffice } from '../../../../src/formats/document/parse-office.ts';
import { chartXml, documentXml, packageBytes, sheetsBytes, slideXml } from '../../../small-documents.ts';

const read = (parts: Readonly<Record<string, string | Uint8Array>>) => {
  const parsed = parseOffice(packageBytes(parts));
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed;
};
const said = (parts: Readonly<Record<string, string | Uint8Array>>): readonly string[] =>
  read(parts).sections.flatMap(({ paragraphs }) => paragraphs);

/** A PNG without a picture and with one chunk of text. */
function png(kind: string, content: Uint8Array): Uint8Array {
  const chunk = (name: string, bytes: Uint8Array): number[] => [
    ...new Uint8Array(new Uint32Array([bytes.length]).buffer).reverse(),
    ...strToU8(name),
    ...bytes,
    ...[0, 0, 0, 0],
  ];
  return new Uint8Array([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk(kind, content),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

describe('parseOffice', () => {
  it('joins a number that is written in several runs', () => {
    const run = (text: string): string => `<a:r><a:t>${text}</a:t></a:r>`;
    expect(said({ 'ppt/slides/slide1.xml': `<p><a:p>${run('20')}${run(',4 ')}${run('%')}</a:p></p>` })).toEqual([
      '20,4 %',
    ]);
  });

  it('hears alternatives, tips, references and what was deleted', () => {
    const xml = `<w:p><pic:cNvPr name="Bild" descr="Karte &amp; &quot;B&quot;" title='Tipp'/><w:del><w:r><w:delText>2</w:delText></w:r></w:del></w:p>`;
    expect([...said({ 'word/document.xml': xml })].sort()).toEqual(['2', 'Bild', 'Karte & "B"', 'Tipp']);
    expect(said({ 'word/_rels/document.xml.rels': '<R Target="https://www.example.org/?n=2"/>' })).toEqual([
      'https://www.example.org/?n=2',
    ]);
  });

  it('reads tables of slides and texts', () => {
    const rows = [
      ['Gebiet', 'Wert'],
      ['B', '1,0'],
    ];
    const { sections } = read({
      'ppt/slides/slide1.xml': slideXml(['so01'], rows),
      'word/document.xml': documentXml(['so01'], rows),
    });
    expect(sections.flatMap(({ tables }) => tables)).toEqual([
      { title: 'so01', rows },
      { title: 'so01', rows },
    ]);
  });

  it.each(['x', '-1', '1.5', '999999999'])('refuses a chart with a point at no place: %s', (index) => {
    const chart = chartXml('so01', [['B', 1]]).replace('idx="0"', `idx="${index}"`);
    expect(chart).toContain(`idx="${index}"`);
    expect(parseOffice(packageBytes({ 'ppt/charts/chart1.xml': chart }))).toMatchObject({ ok: false });
  });

  it('leaves a gap where a chart has none of a value', () => {
    const { sections } = read({
      'ppt/charts/chart1.xml': chartXml('so01', [
        ['A', 1],
        ['B', null],
        ['C', 0],
      ]),
    });
    expect(sections.flatMap(({ tables }) => tables)).toEqual([
      {
        title: 'so01',
        rows: [
          ['', 'Wert'],
          ['A', 1],
          ['B', null],
          ['C', 0],
        ],
      },
    ]);
  });

  it('reads workbooks inside with the sheets they hide', () => {
    const { sections } = read({ 'ppt/embeddings/a.xlsx': sheetsBytes({ One: [['A', 1]], '.Two': [['B', 2]] }) });
    expect(sections.map(({ place }) => place).filter((place) => !place.endsWith('.xml'))).toEqual([
      'ppt/embeddings/a.xlsx: One',
      'ppt/embeddings/a.xlsx: .Two',
    ]);
  });

  it('reads the texts of pictures', () => {
    const packed = [...strToU8('Comment'), 0, 0, ...zlibSync(strToU8('2 in B'))];
    expect(said({ 'ppt/media/a.png': png('tEXt', strToU8('Title\0B: 2')) })).toEqual(['Title: B: 2']);
    expect(said({ 'ppt/media/a.png': png('zTXt', new Uint8Array(packed)) })).toEqual(['Comment: 2 in B']);
    const comment = [...strToU8('2 in B')];
    expect(
      said({ 'a.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, comment.length + 2, ...comment, 0xff, 0xd9]) }),
    ).toEqual(['2 in B']);
    expect(said({ 'a.svg': '<svg><title>B: 2</title></svg>' })).toEqual(['B: 2']);
  });

  it('names what it does not read', () => {
    const parts = {
      'word/vbaProject.bin': 'x',
      'ppt/charts/chartEx1.xml': '<c/>',
      'ppt/media/a.emf': 'x',
      'ppt/fonts/a.fntdata': 'x',
    };
    expect([...read(parts).unread].sort()).toEqual([
      'ppt/charts/chartEx1.xml',
      'ppt/media/a.emf',
      'word/vbaProject.bin',
    ]);
    const inner = packageBytes({ 'a.xlsx': packageBytes({}) });
    expect(read({ 'b.xlsx': inner }).unread).toEqual(['b.xlsx: a.xlsx']);
  });

  it('refuses bombs, also those in pieces, and damaged pictures', () => {
    const limits = { bytes: 1e9, unpackedBytes: 100_000, cells: 1000, cellLength: 1000 };
    const long = zipSync({ 'a.xml': strToU8(`<a>${' '.repeat(60_000)}</a>`) });
    expect(parseOffice(packageBytes({ 'a.xlsx': long }), { limits }).ok).toBe(true);
    expect(parseOffice(packageBytes({ 'a.xlsx': long, 'b.xlsx': long }), { limits })).toMatchObject({
      ok: false,
      code: 'delivery-too-large',
    });
    const cut = png('tEXt', strToU8('Title\0B: 2')).slice(0, 20);
    expect(parseOffice(packageBytes({ 'a.png': cut })).ok).toBe(false);
    expect(parseOffice(new Uint8Array(3)).ok).toBe(false);
  });
});
