import type { DocumentSection } from '../../formats/document/document.ts';
import type { DocumentNames } from '../documents/document-names.ts';

/** What the headings above a text say that it is about. */
export interface TextSubject {
  /** areas of the name; none: the region */
  readonly subject: readonly number[];
  /** indicators of the name */
  readonly series: readonly string[];
}

/** Where presentations and texts keep their title. */
const PROPERTIES = 'docProps/core.xml';

/** The area and the indicator that the nearest heading names. */
export function aboutHeadings(headings: readonly string[], names: DocumentNames): TextSubject {
  const nearest = <T>(named: (heading: string) => readonly T[]): readonly T[] => {
    const heading = headings.findLast((each) => each !== '' && named(each).length > 0);
    return heading === undefined ? [] : named(heading);
  };
  return { subject: nearest((text) => names.areasOf(text)), series: nearest((text) => names.seriesOf(text)) };
}

/** What each section of a document is about: by what stands above it, or else the document as a whole. */
export function sectionSubjects(
  sections: readonly DocumentSection[],
  names: DocumentNames,
): (section: DocumentSection) => TextSubject {
  const whole = titlesOf(sections);
  const known = new Map<string, TextSubject>();
  return ({ headings = [], label = '' }) => {
    const titles = [...(headings.length > 0 ? headings : whole), label];
    const key = titles.join('\u001f');
    const about = known.get(key) ?? aboutHeadings(titles, names);
    known.set(key, about);
    return about;
  };
}

/** The first heading of a document, or whom its title names before a colon. */
function titlesOf(sections: readonly DocumentSection[]): readonly string[] {
  const heading = sections.find(({ headings = [] }) => headings.length > 0)?.headings?.[0];
  if (heading !== undefined) return [heading];
  const properties = sections.find(({ place }) => place === PROPERTIES)?.paragraphs ?? [];
  return properties.flatMap((text) => (text.includes(': ') ? [text.slice(0, text.indexOf(': '))] : []));
}
