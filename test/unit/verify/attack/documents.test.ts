import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { chartXml, documentXml, type Parts, packageBytes, sheetsBytes, slideXml } from '../../../small-documents.ts';
import { type SmallEdition, smallFiles } from '../../../small-edition.ts';
import { FIRST_MORE, pdfBytes, pdfStream, pdfText, type SmallPdf } from '../../../small-pdf.ts';
import { listedPublication } from '../publication.ts';

/** Two hidden shares that are safe as long as no file tells one of them. */
const SAFE: SmallEdition = {
  areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } },
  indicators: [{ id: 'so01', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
  figures: [
    { series: 'so01', area: 'K', numerator: 60, denominator: 600 },
    { series: 'so01', area: 'A', numerator: 40, denominator: 200 },
    { series: 'so01', area: 'B', numerator: null, denominator: 200 },
    { series: 'so01', area: 'C', numerator: null, denominator: 200 },
  ],
};

const TITLE = 'so01 (%), 31.12.2021';
type Value = number | null;
const german = (value: Value): string => (value === null ? '[c]' : String(value).replace('.', ','));
const rowsOf = (b: Value): [string, Value][] => [
  ['Gebiet K', 10],
  ['Gebiet A', 20],
  ['Gebiet B', b],
  ['Gebiet C', null],
];
const texts = (b: Value): string[][] => [
  ['Gebiet', 'Wert'],
  ...rowsOf(b).map(([name, value]) => [name, german(value)]),
];
const deck = (parts: Parts): Uint8Array =>
  packageBytes({ 'ppt/presentation.xml': '<p:presentation/>', 'ppt/slides/slide1.xml': slideXml([TITLE]), ...parts });
const spoken = (b: Value): string =>
  `Diagramm: ${TITLE}. ${rowsOf(b)
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${german(value)}`]))
    .join('; ')}.`;
const cited = (b: Value): string[] =>
  ['A', 'B'].map((code) => `so01 | 2021 | town/${code} | ${code === 'A' ? '20,0' : german(b)}`);
const sheetRows = (b: Value): (string | number | null)[][] => [[null, TITLE], ...rowsOf(b)];
const workbook = (parts: Parts): Uint8Array => sheetsBytes({ Notizen: [['Guten Tag']] }, parts);

const pdf = (said: SmallPdf): Uint8Array => pdfBytes({ isPacked: true, ...said });

/** Each place of a document with how it tells that 1 % live in B; null tells nothing. */
const PLACES: Readonly<Record<string, readonly [path: string, made: (b: Value) => Uint8Array]>> = {
  'a table on a slide': ['rat.pptx', (b) => deck({ 'ppt/slides/slide1.xml': slideXml([TITLE], texts(b)) })],
  'the kept values of a chart': ['rat.pptx', (b) => deck({ 'ppt/charts/chart1.xml': chartXml(TITLE, rowsOf(b)) })],
  "the workbook behind a slide's chart": [
    'rat.pptx',
    (b) => deck({ 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx': sheetsBytes({ Sheet1: sheetRows(b) }) }),
  ],
  'a hidden sheet of the workbook behind a chart': [
    'rat.pptx',
    (b) => deck({ 'ppt/embeddings/Book1.xlsx': sheetsBytes({ Sheet1: sheetRows(null), '.mehr': sheetRows(b) }) }),
  ],
  'the alternative of a picture': [
    'rat.pptx',
    (b) => deck({ 'ppt/slides/slide1.xml': slideXml(['Folie'], [], `<p:cNvPr id="1" descr="${spoken(b)}"/>`) }),
  ],
  'the notes of a slide': ['rat.pptx', (b) => deck({ 'ppt/notesSlides/notesSlide1.xml': slideXml(cited(b)) })],
  'a comment on a slide': ['rat.pptx', (b) => deck({ 'ppt/comments/comment1.xml': slideXml(cited(b)) })],
  'the properties of a presentation': [
    'rat.pptx',
    (b) => deck({ 'docProps/core.xml': `<core><title>${spoken(b)}</title></core>` }),
  ],
  'a table of a text': ['vorlage.docx', (b) => packageBytes({ 'word/document.xml': documentXml([TITLE], texts(b)) })],
  'a footnote': ['vorlage.docx', (b) => packageBytes({ 'word/footnotes.xml': documentXml(cited(b)) })],
  'a header': ['vorlage.docx', (b) => packageBytes({ 'word/header1.xml': documentXml([spoken(b)]) })],
  'a comment in a text': ['vorlage.docx', (b) => packageBytes({ 'word/comments.xml': documentXml(cited(b)) })],
  'data kept beside a text': [
    'vorlage.docx',
    (b) =>
      packageBytes({
        'customXml/item1.xml': `<data>${cited(b)
          .map((text) => `<row>${text}</row>`)
          .join('')}</data>`,
      }),
  ],
  'a tagged table of a PDF': ['bericht.pdf', (b) => pdf({ caption: TITLE, rows: texts(b) })],
  'a page of a PDF without tags': [
    'bericht.pdf',
    (b) => pdf({ caption: TITLE, rows: texts(b), catalogMore: '/StructTreeRoot null' }),
  ],
  'an alternative in a PDF': ['bericht.pdf', (b) => pdf({ tableMore: `/Alt ${pdfText(spoken(b))}` })],
  'text that a PDF has read out instead': [
    'bericht.pdf',
    (b) => pdf({ tableMore: `/ActualText ${pdfText(spoken(b))}` }),
  ],
  'an alternative among the drawing of a PDF': [
    'bericht.pdf',
    (b) => pdf({ contentMore: `/Span << /Alt ${pdfText(spoken(b))} >> BDC EMC` }),
  ],
  'a note in a PDF': [
    'bericht.pdf',
    (b) => pdf({ pageMore: `/Annots [<< /Subtype /Text /Contents ${pdfText(spoken(b))} >>]` }),
  ],
  'the outline of a PDF': [
    'bericht.pdf',
    (b) => pdf({ catalogMore: `/Outlines << /First << /Title ${pdfText(spoken(b))} >> >>` }),
  ],
  'the properties of a PDF': [
    'bericht.pdf',
    (b) => pdf({ trailerMore: `/Info << /Keywords ${pdfText(spoken(b))} >>` }),
  ],
  'the metadata of a PDF': [
    'bericht.pdf',
    (b) =>
      pdf({ catalogMore: `/Metadata ${FIRST_MORE} 0 R`, more: [pdfStream(`<x>${spoken(b)}</x>`, '/Type /Metadata')] }),
  ],
  'an object of a PDF that nothing shows': ['bericht.pdf', (b) => pdf({ more: [pdfText(spoken(b))] })],
  'a sheet of a workbook': ['mehr.xlsx', (b) => sheetsBytes({ Zahlen: sheetRows(b) })],
  'a hidden sheet': ['mehr.xlsx', (b) => sheetsBytes({ Zahlen: sheetRows(null), '.alle': sheetRows(b) })],
  'a comment on a cell': [
    'mehr.xlsx',
    (b) =>
      workbook({
        'xl/comments1.xml': `<comments><comment><text><r><t>${spoken(b)}</t></r></text></comment></comments>`,
      }),
  ],
  'a chart of a workbook': ['mehr.xlsx', (b) => workbook({ 'xl/charts/chart1.xml': chartXml(TITLE, rowsOf(b)) })],
  'a drawing of a workbook': [
    'mehr.xlsx',
    (b) => workbook({ 'xl/drawings/drawing1.xml': `<xdr:wsDr><xdr:cNvPr descr="${spoken(b)}"/></xdr:wsDr>` }),
  ],
};

const attacked = async (path: string, bytes: Uint8Array) =>
  (await attack({ files: listedPublication(smallFiles(SAFE).set(path, bytes)) })).findings;

describe('a document', () => {
  it.each(Object.entries(PLACES))('may show in %s what is shown everywhere', async (_where, [path, made]) => {
    expect(await attacked(path, made(null))).toEqual([]);
  });

  it.each(Object.entries(PLACES))('is caught where %s tells what is hidden', async (_where, [path, made]) => {
    const findings = await attacked(path, made(1));
    expect(findings.map(({ code, areaCode }) => `${code} ${areaCode}`)).toContain('attack-figure-shown B');
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set([path]));
  });

  it('is never called safe where it cannot be read', async () => {
    const whole = deck({});
    for (const bytes of [whole.slice(0, whole.length - 30), new Uint8Array(0), deck({ 'ppt/a.xml': '<a' })])
      expect((await attacked('rat.pptx', bytes)).map(({ code, file }) => `${code} ${file}`)).toEqual([
        'attack-file-damaged rat.pptx',
      ]);
    const entities = deck({ 'ppt/a.xml': '<!DOCTYPE a [<!ENTITY b "1">]><a>&b;</a>' });
    expect((await attacked('rat.pptx', entities)).map(({ code }) => code)).toEqual(['attack-file-damaged']);
    const half = pdf({}).slice(0, 300);
    expect((await attacked('bericht.pdf', half)).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'attack-file-damaged bericht.pdf',
    ]);
    expect(await attacked('bericht.pdf', pdf({ more: [pdfStream('x', '/Type /EmbeddedFile')] }))).toMatchObject([
      { code: 'attack-file-unread', severity: 'error', value: `object ${FIRST_MORE}` },
    ]);
    const embedded = await attacked('rat.pptx', deck({ 'ppt/embeddings/oleObject1.bin': 'x' }));
    expect(embedded).toMatchObject([
      { code: 'attack-file-unread', severity: 'error', value: 'ppt/embeddings/oleObject1.bin' },
    ]);
  });
});
