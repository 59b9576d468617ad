import { isShown } from '../../core/status.ts';
import type { Breach } from '../breach-list.ts';
import { numberWords } from '../data/compare-rows.ts';
import { NUMBER_COLUMNS, type Observations } from '../data/observations.ts';
import type { PublishedFiles } from '../published-files.ts';
import { documentClaims } from './document-claims.ts';
import { readNames } from './document-names.ts';
import { isDocument, readDocument } from './read-document.ts';
import type { ShownFigures } from './shown-figures.ts';

/** Ranks are left out: small whole numbers agree with too much by chance. */
const PARTS = NUMBER_COLUMNS.filter((name) => name !== 'rank');

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
  const shown = shownIn(observations);
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
  }
  return { breaches, comparedFigures };
}

function shownIn(observations: Observations): ShownFigures {
  const series = observations.seriesIds();
  const periods = new Map(series.map((id) => [id, [...observations.periodsOf(id).keys()].sort()]));
  return {
    areas: observations.areas,
    series,
    parts: PARTS,
    periodsOf: (id) => periods.get(id) ?? [],
    areaNumber: (key) => observations.areaNumber(key),
    numbersOf: (series, period, part) => {
      const rowOf = observations.rowsOf(series, period);
      return (area) => observations.numberAt(part, rowOf(area));
    },
    numberAt: ({ series, period, area }, part) => observations.numberAt(part, observations.rowAt(series, period, area)),
    isHidden: ({ series, period, area }) => {
      const row = observations.rowAt(series, period, area);
      return row >= 0 && !isShown(observations.statuses[row]!);
    },
  };
}
