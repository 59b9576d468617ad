import type { Breach } from '../breach-list.ts';
import { numberWords } from '../data/compare-rows.ts';
import type { Observations } from '../data/observations.ts';
import { documentProse } from '../prose/document-prose.ts';
import { sentenceBreach } from '../prose/sentence-breach.ts';
import type { PublishedFiles } from '../published-files.ts';
import { documentClaims } from './document-claims.ts';
import { readNames } from './document-names.ts';
import { isDocument, readDocument } from './read-document.ts';
import { shownFigures } from './shown-figures.ts';

/** What became of documents: any of them, in any order. */
export interface DocumentVerdict {
  readonly breaches: readonly Breach[];
  /** figures that were held against the table */
  readonly comparedFigures: number;
}

/** Which of the documents are to be judged; each is asked for when its turn comes. */
export type ShareDocuments = (paths: readonly string[]) => Iterable<string>;

/** Compares what documents show, place by place. */
export async function checkDocuments(
  files: PublishedFiles,
  observations: Observations,
  share: ShareDocuments = (paths) => paths,
): Promise<DocumentVerdict> {
  const breaches: Breach[] = [];
  const paths = files.paths.filter(isDocument);
  if (paths.length === 0) return { breaches, comparedFigures: 0 };
  const shown = shownFigures(observations);
  const names = await readNames(files, shown);
  let comparedFigures = 0;
  for (const file of share(paths)) {
    const document = await readDocument(files, file, shown.series);
    if (!document) breaches.push({ code: 'verify-file-unread', file });
    for (const value of document?.unread ?? []) breaches.push({ code: 'verify-file-unread', file, value });
    for (const claim of document ? documentClaims(document, names, shown) : []) {
      comparedFigures++;
      if (claim.fits) continue;
      const place = {
        file,
        sheet: claim.place,
        column: shown.parts[claim.part]!,
        areaCode: shown.areas[claim.area]!.code,
      };
      const expected = shown.numberAt(claim, claim.part);
      if (shown.isHidden(claim) && Number.isNaN(expected)) breaches.push({ code: 'verify-hidden-figure', ...place });
      else {
        const value = `${claim.series} ${claim.period}: ${numberWords(claim.number)}`;
        breaches.push({ code: 'verify-figure-differs', ...place, value, expected: numberWords(expected) });
      }
    }
    for (const claim of document ? documentProse(document, names, shown) : []) {
      comparedFigures++;
      const breach = sentenceBreach(claim, shown, { file, sheet: claim.place });
      if (breach) breaches.push(breach);
    }
  }
  return { breaches, comparedFigures };
}
