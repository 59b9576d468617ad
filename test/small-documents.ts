import { strToU8, zipSync } from 'fflate';

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a package as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A package of Office Open XML made by hand. */
export function packageBytes(parts: Parts): Uint8Array {
  const entries = Object.entries({ '[Content_Types].xml': '<Types/>', ...parts });
  return zipSync(
    Object.fromEntries(entries.map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])),
  );
}

const paragraph = (text: string): string => `<a:p><a:r><a:rPr lang="de-DE"/><a:t>${text}</a:t></a:r></a:p>`;

/** A slide with paragraphs, and tables as rows of cells. */
export function slideXml(texts: readonly string[], rows: readonly (readonly string[])[] = [], more = ''): string {
  const cells = (row: readonly string[]): string =>
    `<a:tr>${row.map((cell) => `<a:tc><a:txBody>${paragraph(cell)}</a:txBody></a:tc>`).join('')}</a:tr>`;
  const table = rows.length > 0 ? `<a:tbl>${rows.map(cells).join('')}</a:tbl>` : '';
  return `<p:sld xmlns:p="p" ${DRAWING}><p:txBody>${texts.map(paragraph).join('')}</p:txBody>${table}${more}</p:sld>`;
}

/** A chart of bars: one series, its kept values. */
export function chartXml(title: string, bars: readonly (readonly [label: string, value: number | null])[]): string {
  const points = (list: readonly (string | number | null)[]): string =>
    list.map((entry, at) => (entry === null ? '' : `<c:pt idx="${at}"><c:v>${entry}</c:v></c:pt>`)).join('');
  return (
    `<c:chartSpace xmlns:c="c" ${DRAWING}><c:chart><c:title><c:tx><c:rich>${paragraph(title)}</c:rich></c:tx></c:title>` +
    `<c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache>${points(['Wert'])}</c:strCache></c:strRef></c:tx>` +
    `<c:cat><c:strRef><c:strCache>${points(bars.map(([label]) => label))}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:numCache>${points(bars.map(([, value]) => value))}</c:numCache></c:numRef></c:val>` +
    '</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>'
  );
}

/** Sheets of a workbook: name → rows of cells. Those whose name begins with a point are hidden. */
export function sheetsBytes(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
  more: Parts = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const cell = (value: string | number | null, column: number, row: number): string => {
    const address = `${String.fromCharCode(65 + column)}${row}`;
    if (value === null) return '';
    return typeof value === 'number'
      ? `<c r="${address}"><v>${value}</v></c>`
      : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const sheetOf = (rows: (typeof sheets)[string]): string =>
    `<worksheet><sheetData>${rows
      .map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at + 1)).join('')}</row>`)
      .join('')}</sheetData></worksheet>`;
  const listed = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${name.startsWith('.') ? ' state="veryHidden"' : ''}/>`,
  );
  return packageBytes({
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    ...Object.fromEntries(names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheets[name]!)])),
    ...more,
  });
}

/** A text with paragraphs and one table. */
export function documentXml(texts: readonly string[], rows: readonly (readonly string[])[] = []): string {
  const run = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const row = (cells: readonly string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${run(cell)}</w:tc>`).join('')}</w:tr>`;
  const table = rows.length > 0 ? `<w:tbl>${rows.map(row).join('')}</w:tbl>` : '';
  return `<w:document xmlns:w="w"><w:body>${texts.map(run).join('')}${table}</w:body></w:document>`;
}
