const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LARGEST_DECIMALS = 6;
/** First number that a workbook may give to a format of its own. */
const OWN_FORMATS = 164;

/** Numbers of the styles of cells; numbers with decimals follow them. */
export const CELL_STYLE = Object.freeze({
  plain: 0,
  /** heading of a bare table */
  bold: 1,
  /** title of a sheet */
  title: 2,
  /** heading of a named table, in several lines where it is long */
  heading: 3,
  /** a text of several lines */
  wrapped: 4,
  /** a text that begins like a formula: it stays a text when somebody edits the cell */
  guarded: 5,
  /** a text that leads to another sheet */
  link: 6,
  /** a word in a column of numbers */
  word: 7,
});
const NUMBERS = 8;

/** Style of numbers with so many decimals, in groups of thousands, as the reader's own programme writes them. */
export function numberStyle(decimals: number): number {
  return NUMBERS + Math.min(Math.max(decimals, 0), LARGEST_DECIMALS);
}

/** The part with all styles of cells. */
export function stylesXml(): string {
  const font = (marks: string, size = 11, colour = ''): string =>
    `<font>${marks}<sz val="${size}"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
  const fonts = [font(''), font('<b/>'), font('<b/>', 14), font('<u/>', 11, '<color rgb="FF0B3D91"/>')];
  const decimals = Array.from({ length: LARGEST_DECIMALS + 1 }, (_, count) => count);
  const formats = decimals.map(
    (count) =>
      `<numFmt numFmtId="${OWN_FORMATS + count}" formatCode="#,##0${count > 0 ? `.${'0'.repeat(count)}` : ''}"/>`,
  );
  const cell = (font: number, more = '/>', format = 0): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"` +
    `${font > 0 ? ' applyFont="1"' : ''}${format > 0 ? ' applyNumberFormat="1"' : ''}${more}`;
  const wrapped = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>';
  const cells = [
    cell(0),
    cell(1),
    cell(2),
    cell(1, wrapped),
    cell(0, wrapped),
    cell(0, ' quotePrefix="1"/>'),
    cell(3),
    cell(0, ' applyAlignment="1"><alignment horizontal="right"/></xf>'),
    ...decimals.map((count) => cell(0, '/>', OWN_FORMATS + count)),
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">` +
    `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
