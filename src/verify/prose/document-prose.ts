import type { ParsedDocument } from '../../formats/document/document.ts';
import type { DocumentNames } from '../documents/document-names.ts';
import type { LeveledFigures } from '../documents/shown-figures.ts';
import { type SentenceClaim, sentenceClaims } from './sentence-claims.ts';
import { sectionSubjects } from './text-subject.ts';

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
  const aboutOf = sectionSubjects(sections, names);
  // a slide has a title of its own; elsewhere headings tell, or nothing does
  const isBySlide = sections.every(({ headings }) => headings === undefined);
  // what is said of a drawing stands in several places of a file
  const seen = new Set<string>();
  return sections.flatMap((section) => {
    const { place, paragraphs, label = '' } = section;
    const about = aboutOf(section);
    const series = isBySlide ? single(names, paragraphs) : about.series;
    const isValue = label !== '' && names.seriesOf(label).length > 0;
    return paragraphs.flatMap((text) => {
      if (!/\d/.test(text) || !(isValue || /\p{L}/u.test(text))) return [];
      const key = [...about.subject, ...series, label, text].join('\u001f');
      if (seen.has(key)) return [];
      seen.add(key);
      const said = { text, names, shown, language, subject: about.subject, series, isValue };
      return sentenceClaims(said).map((claim) => ({ ...claim, place }));
    });
  });
}

/** The indicator of a part of a document that names no other. */
function single(names: DocumentNames, paragraphs: readonly string[]): readonly string[] {
  const found = names.seriesIn(paragraphs.join(' · '));
  return found.length === 1 ? found : [];
}
