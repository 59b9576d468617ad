import type { DocumentSection, ParsedDocument } from '../../formats/document/document.ts';
import type { DocumentNames } from '../documents/document-names.ts';
import type { LeveledFigures } from '../documents/shown-figures.ts';
import { type SentenceClaim, sentenceClaims } from './sentence-claims.ts';
import { aboutHeadings, type TextSubject } from './text-subject.ts';

/** Where presentations and texts keep their title. */
const PROPERTIES = 'docProps/core.xml';

/** A number in the sentences of a document, and where it stands. */
export interface DocumentSentenceClaim extends SentenceClaim {
  readonly place: string;
}

/** All numbers that sentences of a document say are figures of the table, whether they do so rightly or not. */
export function documentProse(
  { sections, language }: Pick<ParsedDocument, 'sections' | 'language'>,
  names: DocumentNames,
  shown: LeveledFigures,
): readonly DocumentSentenceClaim[] {
  const whole = titlesOf(sections);
  // a slide has a title of its own; elsewhere headings tell, or nothing does
  const isBySlide = sections.every(({ headings }) => headings === undefined);
  // what is said of a drawing stands in several places of a file
  const seen = new Set<string>();
  const known = new Map<string, TextSubject>();
  const aboutOf = (titles: readonly string[]): TextSubject => {
    const key = titles.join('\u001f');
    const about = known.get(key) ?? aboutHeadings(titles, names);
    known.set(key, about);
    return about;
  };
  return sections.flatMap(({ place, paragraphs, headings = [], label = '' }) => {
    const above = headings.length > 0 ? headings : whole;
    const about = aboutOf([...above, label]);
    const series = isBySlide ? single(names, paragraphs) : about.series;
    const isValue = label !== '' && names.seriesOf(label).length > 0;
    return paragraphs.flatMap((text) => {
      if (!/\d/.test(text) || !(isValue || /\p{L}/u.test(text))) return [];
      const key = [...above, label, text].join('\u001f');
      if (seen.has(key)) return [];
      seen.add(key);
      const said = { text, names, shown, language, subject: about.subject, series, isValue };
      return sentenceClaims(said).map((claim) => ({ ...claim, place }));
    });
  });
}

/** What a whole document is about: its first heading, or whom its title names before a colon. */
function titlesOf(sections: readonly DocumentSection[]): readonly string[] {
  const heading = sections.find(({ headings = [] }) => headings.length > 0)?.headings?.[0];
  if (heading !== undefined) return [heading];
  const properties = sections.find(({ place }) => place === PROPERTIES)?.paragraphs ?? [];
  return properties.flatMap((text) => (text.includes(': ') ? [text.slice(0, text.indexOf(': '))] : []));
}

/** The indicator of a part of a document that names no other. */
function single(names: DocumentNames, paragraphs: readonly string[]): readonly string[] {
  const found = names.seriesIn(paragraphs.join(' · '));
  return found.length === 1 ? found : [];
}
