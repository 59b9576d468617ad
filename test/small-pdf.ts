import { strToU8, zlibSync } from 'fflate';

/** What a PDF made by hand says, and where. */
export interface SmallPdf {
  /** cells of a tagged table on the first page */
  readonly rows?: readonly (readonly string[])[];
  /** line above it */
  readonly caption?: string;
  /** entries of the element of the table, such as `/Alt (…)` */
  readonly tableMore?: string;
  /** entries of the catalogue */
  readonly catalogMore?: string;
  readonly trailerMore?: string;
  /** entries of the page */
  readonly pageMore?: string;
  /** operators at the end of the page */
  readonly contentMore?: string;
  /** further objects; the first has number 20 */
  readonly more?: readonly (string | Uint8Array)[];
  readonly isPacked?: boolean;
}

/** Number of the first of the further objects. */
export const FIRST_MORE = 20;

/** A text as PDF keeps it outside of pages. */
export const pdfText = (text: string): string => `<FEFF${hexadecimal(text)}>`;

function hexadecimal(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** A stream as it stands in an object. */
export function pdfStream(content: string, entries = '', isPacked = false): Uint8Array {
  const bytes = isPacked ? zlibSync(strToU8(content)) : strToU8(content);
  const filter = isPacked ? '/Filter /FlateDecode' : '';
  return joined([`<< /Length ${bytes.length} ${filter} ${entries} >>\nstream\n`, bytes, '\nendstream']);
}

const LETTERS =
  '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfrange <0000> <017f> <0000> <2000> <20ff> <2000> endbfrange';

/** A tagged PDF of one page with one font and one table. */
export function pdfBytes(said: SmallPdf): Uint8Array {
  const { rows = [], caption = '', isPacked = false } = said;
  const shown = (text: string, at: { x: number; y: number; piece: number }): string =>
    `/P << /MCID ${at.piece} >> BDC BT /F 10 Tf 1 0 0 1 ${at.x} ${at.y} Tm <${hexadecimal(text)}> Tj ET EMC`;
  let piece = 0;
  const cells = rows.map((row) => row.map(() => ++piece));
  const drawn = rows.flatMap((row, y) =>
    row.map((cell, x) => shown(cell, { x: 50 + x * 100, y: 700 - y * 20, piece: cells[y]![x]! })),
  );
  const content = [shown(caption, { x: 50, y: 750, piece: 0 }), ...drawn, said.contentMore ?? ''].join('\n');
  const kids = cells.map(
    (row) => `<< /S /TR /K [${row.map((number) => `<< /S /TD /Pg 3 0 R /K ${number} >>`).join(' ')}] >>`,
  );
  const objects: (string | Uint8Array)[] = [
    `<< /Type /Catalog /Lang (de) /Pages 2 0 R /StructTreeRoot 7 0 R ${said.catalogMore ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${said.pageMore ?? ''} >>`,
    pdfStream(content, '', isPacked),
    '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 500 >>] /ToUnicode 6 0 R >>',
    pdfStream(LETTERS, '/Type /CMap', isPacked),
    '<< /Type /StructTreeRoot /K 8 0 R >>',
    '<< /S /Document /K [9 0 R 10 0 R] >>',
    '<< /S /Caption /Pg 3 0 R /K 0 >>',
    `<< /S /Table /K [${kids.join(' ')}] ${said.tableMore ?? ''} >>`,
  ];
  while (objects.length < FIRST_MORE - 1) objects.push('null');
  return filed([...objects, ...(said.more ?? [])], said.trailerMore ?? '');
}

function filed(objects: readonly (string | Uint8Array)[], trailerMore: string): Uint8Array {
  const pieces: (string | Uint8Array)[] = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  const length = (): number =>
    pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? strToU8(piece).length : piece.length), 0);
  for (const [index, object] of objects.entries()) {
    offsets.push(length());
    pieces.push(`${index + 1} 0 obj\n`, object, '\nendobj\n');
  }
  const start = length();
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`);
  pieces.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailerMore} >>\nstartxref\n${start}\n%%EOF\n`);
  return joined(pieces);
}

function joined(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece as string))));
}
