import type { ITableCellOptions, Paragraph, Table } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { packParts } from '../../formats/pack-parts.ts';
import type { CouncilText, TextSection, TextTable } from './council-text.ts';

type Docx = typeof import('docx');

const LANGUAGE_TAGS = { de: 'de-DE', en: 'en-GB' } as const;
const FONT = 'Arial';
const INK = '1B1E2B';
/** Sizes in half points, distances in twentieths of a point. */
const SIZE = { text: 21, title: 34, heading: 25, small: 17 } as const;
const SPACE = { below: 100, aboveHeading: 220, point: 50 } as const;
/** Margins of a page, and how wide its text is. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134, side: 1247 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
/** Shares of the width of a table: topic, name, value, value before. */
const COLUMNS = [0.22, 0.3, 0.22, 0.26] as const;

/** What a document is written with beside its text. */
export interface DocxOptions {
  readonly office: string;
  /** day of publication: the only date the file carries */
  readonly date: string;
}

/**
 * The text as DOCX: headings, lists and the head of the table are real ones, so that an office's own template and a
 * screen reader find them. Equal input gives equal bytes.
 */
export async function writeDocx(text: CouncilText, { office, date }: DocxOptions): Promise<Uint8Array> {
  const docx = await import('docx');
  const document = new docx.Document({
    creator: office,
    lastModifiedBy: office,
    title: text.title,
    description: text.lead,
    styles: stylesOf(text),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.side, right: PAGE.side },
          },
        },
        footers: { default: footer(docx, text) },
        children: [
          new docx.Paragraph({ text: text.title, heading: docx.HeadingLevel.HEADING_1 }),
          new docx.Paragraph({ text: text.lead }),
          ...text.marks.map((mark) => new docx.Paragraph({ children: [new docx.TextRun({ text: mark, bold: true })] })),
          ...text.sections.flatMap((section) => sectionParts(docx, section)),
          ...annexParts(docx, text.annex),
        ],
      },
    ],
  });
  return settled(await docx.Packer.pack(document, 'uint8array'), date);
}

function stylesOf({ language }: CouncilText) {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: SPACE.below }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE.text, color: INK, language: { value: LANGUAGE_TAGS[language] } },
        paragraph: { spacing: { after: SPACE.below } },
      },
      heading1: heading(SIZE.title, 0),
      heading2: heading(SIZE.heading, SPACE.aboveHeading),
      listParagraph: { paragraph: { spacing: { after: SPACE.point } } },
    },
  };
}

function footer(docx: Docx, { title }: CouncilText) {
  const children = [
    new docx.TextRun({ text: `${title} · `, size: SIZE.small }),
    new docx.TextRun({ children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES], size: SIZE.small }),
  ];
  return new docx.Footer({ children: [new docx.Paragraph({ children })] });
}

function sectionParts(docx: Docx, { heading, paragraphs, table, points }: TextSection): readonly (Paragraph | Table)[] {
  return [
    new docx.Paragraph({ text: heading, heading: docx.HeadingLevel.HEADING_2 }),
    ...paragraphs.map((text) => new docx.Paragraph({ text })),
    ...(table ? tableParts(docx, table) : []),
    ...points.map((text) => new docx.Paragraph({ text, bullet: { level: 0 } })),
  ];
}

function tableParts(docx: Docx, { caption, head, rows }: TextTable): readonly (Paragraph | Table)[] {
  const cell = (text: string, column: number, isHead: boolean) => {
    const options: ITableCellOptions = {
      width: { size: Math.round(TEXT_WIDTH * COLUMNS[column]!), type: docx.WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead ? { shading: { fill: 'E9EDF5' } } : {}),
      children: [new docx.Paragraph({ spacing: { after: 0 }, children: [new docx.TextRun({ text, bold: isHead })] })],
    };
    return new docx.TableCell(options);
  };
  const row = (cells: readonly string[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, column) => cell(text, column, isHead)),
    });
  return [
    new docx.Paragraph({ keepNext: true, children: [new docx.TextRun({ text: caption, bold: true })] }),
    new docx.Table({
      width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
      columnWidths: COLUMNS.map((share) => Math.round(TEXT_WIDTH * share)),
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    }),
  ];
}

function annexParts(docx: Docx, { heading, paragraphs, citations }: CouncilText['annex']): readonly Paragraph[] {
  const small = (text: string) =>
    new docx.Paragraph({ spacing: { after: SPACE.point }, children: [new docx.TextRun({ text, size: SIZE.small })] });
  return [
    new docx.Paragraph({ text: heading, heading: docx.HeadingLevel.HEADING_2, pageBreakBefore: true }),
    ...[...paragraphs, ...citations].map(small),
  ];
}

const CLOCK = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/** The package without what the library takes from the clock. */
function settled(bytes: Uint8Array, date: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]): [string, Uint8Array] =>
    path === 'docProps/core.xml'
      ? [path, strToU8(strFromU8(content).replace(CLOCK, `$1${date}T00:00:00Z$2`))]
      : [path, content],
  );
  return packParts(parts, date);
}
