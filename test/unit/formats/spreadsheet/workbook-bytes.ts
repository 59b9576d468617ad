import { strToU8, zipSync } from 'fflate';

/** Parts of a workbook made by hand; `sheets` hold what stands inside `<worksheet>`. */
export interface WorkbookParts {
  readonly sheets: Readonly<Record<string, string>>;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly workbookStart?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as bytes. */
export function workbookBytes(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const names = Object.keys(parts.sheets);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook>${parts.workbookStart ?? ''}<sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`))
      .join(
        '',
      )}${relation('t', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${parts.sharedStrings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet>${parts.styles ?? ''}</styleSheet>`,
    ...Object.fromEntries(
      Object.values(parts.sheets).map((xml, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet>${xml}</worksheet>`,
      ]),
    ),
    ...parts.more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A workbook with one sheet of these rows: XML of the cells by row. */
export function sheetBytes(rows: string, more: Partial<WorkbookParts> = {}): Uint8Array<ArrayBuffer> {
  return workbookBytes({ sheets: { Tabelle1: `<sheetData>${rows}</sheetData>` }, ...more });
}
