import { isBuiltInDateFormat, isDateFormat } from './date-format.ts';
import { attribute, scanXml } from './scan-xml.ts';

/** One sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
}

/** What the workbook part says. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
}

/** Where a part stands in the package, by relation id. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

const ignore = (): void => {};

/** Sheets in the order of the tabs, and the day dates count from. */
export function parseWorkbook(xml: string): Workbook {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  scanXml(xml, {
    open(name, tag) {
      if (name === 'sheet') sheets.push({ name: attribute(tag, 'name') ?? '', relation: attribute(tag, 'id') ?? '' });
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attribute(tag, 'date1904') ?? '');
    },
    close: ignore,
    text: ignore,
  });
  return { sheets, from1904 };
}

/** Relations of a part; targets become paths in the package. */
export function parseRelations(xml: string, folder: string): readonly Relation[] {
  const relations: Relation[] = [];
  scanXml(xml, {
    open(name, tag) {
      if (name !== 'Relationship') return;
      const target = attribute(tag, 'Target') ?? '';
      const kind = (attribute(tag, 'Type') ?? '').replace(/^.*\//, '');
      relations.push({ id: attribute(tag, 'Id') ?? '', kind, path: packagePath(folder, target) });
    },
    close: ignore,
    text: ignore,
  });
  return relations;
}

function packagePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** For each cell style: does it show numbers as dates. */
export function parseDateStyles(xml: string): readonly boolean[] {
  const dateFormats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  scanXml(xml, {
    open(name, tag) {
      if (name === 'numFmt') {
        dateFormats.set(Number(attribute(tag, 'numFmtId')), isDateFormat(attribute(tag, 'formatCode') ?? ''));
      } else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attribute(tag, 'numFmtId') ?? 0);
        styles.push(dateFormats.get(id) ?? isBuiltInDateFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
    text: ignore,
  });
  return styles;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Texts that cells share; runs of one text are joined, reading aids (`rPh`) left out. */
export function parseSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inAid = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = !inAid;
      else if (name === 'rPh') inAid = true;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inAid = false;
    },
    text(text) {
      if (inText) current += text;
    },
  });
  return strings;
}
