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

/** What a package holds, for its lists of parts. */
export interface PackageParts {
  readonly sheetCount: number;
  /** numbers of the sheets, from 1, whose cells are a named table */
  readonly tables: readonly number[];
  readonly hasProperties: boolean;
}

/** Kinds of all parts of the package. */
export function contentTypesXml({ sheetCount, tables, hasProperties }: PackageParts): string {
  const part = (path: string, kind: string): string => `<Override PartName="${path}" ContentType="${kind}"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) =>
    part(`/xl/worksheets/sheet${index + 1}.xml`, `${CONTENT}.worksheet+xml`),
  );
  const named = tables.map((number) => part(`/xl/tables/table${number}.xml`, `${CONTENT}.table+xml`));
  const properties = part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
  return (
    `${DECLARATION}<Types xmlns="${SCHEMAS}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${part('/xl/workbook.xml', `${CONTENT}.sheet.main+xml`)}` +
    `${part('/xl/styles.xml', `${CONTENT}.styles+xml`)}` +
    `${part('/xl/sharedStrings.xml', `${CONTENT}.sharedStrings+xml`)}` +
    `${sheets.join('')}${named.join('')}${hasProperties ? properties : ''}</Types>`
  );
}

/** Where the workbook stands, and what is said about it. */
export function packageRelationsXml(hasProperties: boolean): string {
  const properties = `<Relationship Id="rId2" Type="${SCHEMAS}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  return (
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">` +
    `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>` +
    `${hasProperties ? properties : ''}</Relationships>`
  );
}

/** What a workbook says about itself. */
export interface WorkbookProperties {
  readonly title: string;
  /** who publishes it */
  readonly creator: string;
  /** language of its texts, such as `de` */
  readonly language: string;
}

/** Title, publisher, language and the day of the edition, which assistive technology reads out first. */
export function propertiesXml({ title, creator, language }: WorkbookProperties, date: string): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${SCHEMAS}/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(creator)}</dc:creator>` +
    `<dc:language>${escapeText(language)}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`
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

/** Where the named table of a sheet stands. */
export function sheetRelationsXml(number: number): string {
  return (
    `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}">` +
    `<Relationship Id="rId1" Type="${RELATIONS}/table" Target="../tables/table${number}.xml"/></Relationships>`
  );
}

/** A named table: screen readers announce its headings, spreadsheets filter by them. */
export interface NamedTable {
  readonly number: number;
  readonly name: string;
  /** corners such as `A4:C20`, with the heading */
  readonly corners: string;
  readonly columns: readonly string[];
}

/** The part that makes cells a named table. */
export function tableXml({ number, name, corners, columns }: NamedTable): string {
  const parts = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escapeText(column)}"/>`);
  return (
    `${DECLARATION}<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${corners}"` +
    ` totalsRowShown="0"><autoFilter ref="${corners}"/><tableColumns count="${columns.length}">${parts.join('')}` +
    '</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0"' +
    ' showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
