const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`;
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
const PACKAGE_RELATIONS = `${SCHEMAS}/package/2006/relationships`;
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LONGEST_SHEET_NAME = 31;

// Characters that XML 1.0 cannot hold (tab and line feed it can), and texts that look like their replacement.
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const hex4 = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as it stands in the XML of a workbook. */
export function escapeText(text: string): string {
  return text.replace(UNWRITABLE, hex4).replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);
}

/** Names as Excel takes them: at most 31 characters, none of `[]:*?/\`, no two alike. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Tabelle';
    let unique = clean.slice(0, LONGEST_SHEET_NAME);
    for (let number = 2; used.has(unique.toLowerCase()); number++) {
      const ending = ` ${number}`;
      unique = clean.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
    }
    used.add(unique.toLowerCase());
    return unique;
  });
}

/** Kinds of all parts of the package. */
export function contentTypesXml(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return (
    `${DECLARATION}<Types xmlns="${SCHEMAS}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>` +
    `${sheets.join('')}</Types>`
  );
}

/** Where the workbook stands. */
export function packageRelationsXml(): string {
  return (
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">` +
    `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  );
}

/** Tabs in their order. */
export function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Where sheets, styles and texts stand. */
export function workbookRelationsXml(sheetCount: number): string {
  const relation = (number: number, kind: string, target: string): string =>
    `<Relationship Id="rId${number}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return (
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">${sheets.join('')}` +
    `${relation(sheetCount + 1, 'styles', 'styles.xml')}` +
    `${relation(sheetCount + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`
  );
}

/** Two styles: 0 plain, 1 bold for headings. */
export function stylesXml(): string {
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
