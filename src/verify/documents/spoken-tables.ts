import type { DocumentSection, DocumentTable } from '../../formats/document/document.ts';
import type { DocumentNames } from './document-names.ts';

const YEAR = '\\d{4}(?:[/–-]\\d{2,4})?';
const IS_YEAR = new RegExp(`^${YEAR}$`);
/** An area with a year that shows no value: numbers of four digits are grouped. */
const BEGINNING = new RegExp(`^(.+?):\\s+${YEAR}(?:\\s+\\D+)?$`);
const PAIR = /^(.*?)[\s:]+([-\u2212]?\d[\d.,\u00a0\u202f\u2009']*)(?:\s*[^\d\s][^\d]*)?$/;

/**
 * Tables that stand in sentences: alternatives of charts and maps name area after area with its number ("Musterregion
 * 20,4; Lorbrück 19,0", "Musterregion: 2012 19,0; 2013 19,1").
 */
export function spokenTables(section: DocumentSection, names: DocumentNames): readonly DocumentTable[] {
  const heading = section.paragraphs.slice(0, 4).join(' · ');
  return section.paragraphs.flatMap((paragraph) => {
    if (!/\d/.test(paragraph) || paragraph.includes('|')) return [];
    return pairTables(`${heading} · ${paragraph}`, paragraph, names);
  });
}

function pairTables(title: string, paragraph: string, names: DocumentNames): DocumentTable[] {
  const areas: string[][] = [];
  const courses = new Map<string, Map<string, string>>();
  let subject = '';
  for (const token of paragraph.split(/;\s+|\.\s+(?=[\p{L}\d])|\.$/u)) {
    const [, begun = ''] = BEGINNING.exec(token.trim()) ?? [];
    if (names.areasOf(begun).length > 0) {
      subject = begun;
      continue;
    }
    const [, label = '', number] = PAIR.exec(token.trim()) ?? [];
    if (number === undefined) continue;
    const [before, after] = splitLabel(label);
    if (before !== '' && names.areasOf(before).length > 0) subject = before;
    if (IS_YEAR.test(after) && subject !== '') {
      const course = courses.get(subject) ?? new Map<string, string>();
      courses.set(subject, course.set(after, number));
    } else if (names.areasOf(label).length > 0) areas.push([label, number]);
  }
  return [
    ...(areas.length > 0 ? [{ title, rows: areas }] : []),
    ...(courses.size > 0 ? [{ title, rows: courseRows(courses) }] : []),
  ];
}

function courseRows(courses: ReadonlyMap<string, ReadonlyMap<string, string>>): string[][] {
  const years = [...new Set([...courses.values()].flatMap((course) => [...course.keys()]))];
  return [
    ['', ...courses.keys()],
    ...years.map((year) => [year, ...[...courses.values()].map((course) => course.get(year) ?? '')]),
  ];
}

function splitLabel(label: string): readonly [before: string, after: string] {
  const colon = label.lastIndexOf(': ');
  return colon < 0 ? ['', label.trim()] : [label.slice(0, colon).trim(), label.slice(colon + 2).trim()];
}
