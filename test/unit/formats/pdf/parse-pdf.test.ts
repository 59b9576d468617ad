import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../../src/formats/pdf/parse-pdf.ts';
import { FIRST_MORE, pdfBytes, pdfStream, pdfText, type SmallPdf } from '../../../small-pdf.ts';

const read = (said: SmallPdf) => {
  const parsed = parsePdf(pdfBytes(said));
  if (!parsed.ok) throw new Error(String(parsed.details.part));
  return parsed;
};
const saidBy = (said: SmallPdf): ReadonlySet<string> =>
  new Set(read(said).sections.flatMap(({ paragraphs }) => paragraphs));
const ROWS = [
  ['Gebiet', 'Wert'],
  ['Köln–Süd', '20,4'],
];

describe('parsePdf', () => {
  it.each([false, true])('reads the table that the tags make, packed: %s', (isPacked) => {
    const { sections, language, unread } = read({ rows: ROWS, caption: 'so01', isPacked });
    expect(language).toBe('de');
    expect(unread).toEqual([]);
    expect(sections.flatMap(({ tables }) => tables)).toEqual([{ title: 'so01', rows: ROWS }]);
  });

  it('takes lines for rows where nothing is tagged', () => {
    const { sections } = read({ rows: ROWS, caption: 'so01', catalogMore: '/StructTreeRoot null' });
    expect(sections[0]?.tables[0]?.rows).toEqual([['so01'], ...ROWS]);
    expect(sections[0]?.paragraphs).toContain('Köln–Süd 20,4');
  });

  it('reads what is tagged and in no part of the structure', () => {
    const contentMore = '/P << /MCID 99 >> BDC BT /F 10 Tf <0041> Tj ET EMC';
    expect(saidBy({ rows: ROWS, contentMore })).toContain('A');
  });

  it('joins letters that are set one by one, and parts words at gaps', () => {
    const glyph = (letter: string, x: number): string =>
      `BT /F 10 Tf 1 0 0 1 ${x} 300 Tm <00${letter.charCodeAt(0).toString(16)}> Tj ET`;
    const contentMore = [glyph('2', 50), glyph('0', 55), glyph('A', 65), glyph('B', 200)].join(' ');
    expect([...saidBy({ contentMore })]).toEqual(expect.arrayContaining(['20 A', 'B']));
  });

  it('knows a hyphen of a word from one where a line ends', () => {
    const line = (x: number, y: number, shown: string): string => `BT /F 10 Tf 1 0 0 1 ${x} ${y} Tm ${shown} ET`;
    const named = (sign: string, drawn: string): string => `/Span << /ActualText ${pdfText(sign)} >> BDC ${drawn} EMC`;
    const contentMore = [
      line(50, 300, `<00410042> Tj ${named('-', '<00ad> Tj')} <0043> Tj`),
      // the last sign of a line is not one of the word
      line(50, 280, '<004400ad> Tj'),
      // letters stay what they are, and what is said of them is heard as well
      line(50, 260, named('Anderes', '<00450045> Tj')),
    ].join(' ');
    const said = saidBy({ rows: [], contentMore, caption: '' });
    expect([...said]).toEqual(expect.arrayContaining(['AB-C', 'D', 'EE', 'Anderes']));
    expect([...said]).not.toContain('-');
  });

  it('follows moves, lines, adjustments and saved places', () => {
    const contentMore =
      "q 2 0 0 2 0 0 cm BT /F 10 Tf 12 TL 20 100 Td [<0041> -2000 <0042>] TJ T* <0043> Tj <0044> ' ET Q q Q";
    expect([...saidBy({ contentMore })]).toEqual(expect.arrayContaining(['AB', 'C', 'D']));
  });

  it('reads forms and patterns', () => {
    const form = pdfStream(
      'BT /F 10 Tf <0046> Tj ET',
      '/Type /XObject /Subtype /Form /Resources << /Font << /F 5 0 R >> >>',
    );
    const pattern = pdfStream('BT /F 9 Tf <0050> Tj ET', '/PatternType 1 /Resources << /Font << /F 5 0 R >> >>');
    const pageMore = `/Resources << /Font << /F 5 0 R >> /XObject << /X ${FIRST_MORE} 0 R >> >>`;
    const said = saidBy({ pageMore, contentMore: '/X Do', more: [form, pattern] });
    expect(said).toContain('F');
    expect(said).toContain('P');
  });

  it('hears alternatives, notes, outlines, properties and metadata', () => {
    const xmp = '<x><rdf:li>Metadaten</rdf:li></x>';
    const said = saidBy({
      tableMore: `/Alt ${pdfText('Alternative')} /ActualText (Eigentlich)`,
      contentMore: `/Span << /ActualText ${pdfText('Gesprochen')} >> BDC EMC`,
      catalogMore: `/Outlines << /First << /Title ${pdfText('Lesezeichen')} >> >> /Metadata ${FIRST_MORE} 0 R`,
      pageMore: `/Annots [<< /Subtype /Text /Contents ${pdfText('Notiz')} >>]`,
      trailerMore: '/Info << /Title (Eigenschaft \\(1\\)) >> /ID [(abc) (abc)]',
      more: [pdfStream(xmp, '/Type /Metadata /Subtype /XML'), '(Niemand nennt mich)'],
    });
    for (const text of [
      'Alternative',
      'Eigentlich',
      'Gesprochen',
      'Lesezeichen',
      'Notiz',
      'Eigenschaft (1)',
      'Metadaten',
    ])
      expect(said).toContain(text);
    expect(said).toContain('Niemand nennt mich');
    expect(said).not.toContain('abc');
  });

  it('names what it does not read', () => {
    const unread = (said: SmallPdf): readonly string[] => read(said).unread;
    expect(unread({ more: [pdfStream('x', '/Type /EmbeddedFile')] })).toEqual([`object ${FIRST_MORE}`]);
    expect(unread({ catalogMore: '/Names << /EmbeddedFiles << >> >>' })).toEqual(['EmbeddedFiles']);
    expect(unread({ catalogMore: '/OpenAction << /S /JavaScript /JS (x) >>' })).toEqual(['OpenAction', 'JS']);
    const mute = '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 500 >>] >>';
    const pageMore = `/Resources << /Font << /F ${FIRST_MORE} 0 R >> >>`;
    expect(unread({ pageMore, caption: 'x', more: [mute] })).toEqual(['font']);
  });

  it.each<[string, SmallPdf]>([
    ['encryption', { trailerMore: '/Encrypt << >>' }],
    ['a later change', { trailerMore: '/Prev 9' }],
    ['a picture inside the content', { contentMore: 'BI /W 1 ID x EI' }],
    ['an unknown operator', { contentMore: '1 2 zz' }],
    ['content packed in another way', { more: [pdfStream('x', '/PatternType 1 /Filter /LZWDecode')] }],
    ['a ring in the structure', { tableMore: '/K [10 0 R]', rows: [] }],
    ['entities in the metadata', { more: [pdfStream('<!DOCTYPE a><a/>', '/Type /Metadata')] }],
  ])('refuses %s', (_what, said) => {
    expect(parsePdf(pdfBytes(said))).toMatchObject({ ok: false, code: 'delivery-unreadable' });
  });

  it('refuses what unpacks to more than is allowed', () => {
    const bytes = pdfBytes({ isPacked: true, contentMore: ' '.repeat(100_000) });
    const limits = { bytes: 1e9, unpackedBytes: 50_000, cells: 9, cellLength: 9 };
    expect(parsePdf(bytes, limits)).toMatchObject({ ok: false, details: { part: 'size' } });
    expect(parsePdf(bytes).ok).toBe(true);
  });

  it('refuses every file that was cut off, and never fails otherwise', () => {
    const whole = pdfBytes({ rows: ROWS, isPacked: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (length) => {
        expect(parsePdf(whole.slice(0, length)).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        expect(parsePdf(whole.with(at, byte))).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });
});
