import type { ParsedDocument } from '../../formats/document/document.ts';
import type { Breach } from '../breach-list.ts';
import { claimBreach, type WrongNumber } from '../claim-breach.ts';
import type { AgeFigures } from '../data/check-ages.ts';
import type { Observations } from '../data/observations.ts';
import { documentProse } from '../prose/document-prose.ts';
import { wrongIn } from '../prose/sentence-claims.ts';
import type { PublishedFiles } from '../published-files.ts';
import { ageClaims } from './age-claims.ts';
import { documentClaims } from './document-claims.ts';
import { type DocumentNames, readNames } from './document-names.ts';
import { isDocument, readDocument } from './read-document.ts';
import { type LeveledFigures, shownFigures } from './shown-figures.ts';

/** What became of documents: any of them, in any order. */
export interface DocumentVerdict {
  readonly breaches: readonly Breach[];
  /** figures that were held against the table */
  readonly comparedFigures: number;
}

/** Which of the documents are to be judged; each is asked for when its turn comes. */
export type ShareDocuments = (paths: readonly string[]) => Iterable<string>;

/** What documents are held against. */
export interface DocumentReference {
  readonly observations: Observations;
  readonly ages: AgeFigures;
}

/** Compares what documents show, place by place. */
export async function checkDocuments(
  files: PublishedFiles,
  { observations, ages }: DocumentReference,
  share: ShareDocuments = (paths) => paths,
): Promise<DocumentVerdict> {
  const breaches: Breach[] = [];
  const paths = files.paths.filter(isDocument);
  if (paths.length === 0) return { breaches, comparedFigures: 0 };
  const shown = shownFigures(observations);
  const known: Known = { shown, ages, names: await readNames(files, shown) };
  let comparedFigures = 0;
  for (const file of share(paths)) {
    const document = await readDocument(files, file, shown.series);
    if (!document) breaches.push({ code: 'verify-file-unread', file });
    for (const value of document?.unread ?? []) breaches.push({ code: 'verify-file-unread', file, value });
    for (const { place, wrong } of document ? checkedIn(document, known) : []) {
      comparedFigures++;
      if (wrong) breaches.push(claimBreach(wrong, { file, sheet: place }));
    }
  }
  return { breaches, comparedFigures };
}

interface Known {
  readonly shown: LeveledFigures;
  readonly names: DocumentNames;
  readonly ages: AgeFigures;
}

/** A number that was held against the table. */
interface Checked {
  readonly place: string;
  /** null where it is the one of the table */
  readonly wrong: WrongNumber | null;
}

function checkedIn(document: ParsedDocument, { shown, names, ages }: Known): readonly Checked[] {
  const { areas } = shown;
  const tables = documentClaims(document, names, shown).map((claim): Checked => {
    const { place, fits, series, period, part, number } = claim;
    const where = {
      column: shown.parts[part]!,
      areaCode: areas[claim.area]!.code,
      what: `${series} ${period}`,
      number,
    };
    const found = { ...where, expected: shown.numberAt(claim, part), isHidden: shown.isHidden(claim) };
    return { place, wrong: fits ? null : found };
  });
  const prose = documentProse(document, names, shown).map(
    (claim): Checked => ({ place: claim.place, wrong: wrongIn(claim, shown) }),
  );
  const keyOf = (area: number): string => `${areas[area]!.scheme}/${areas[area]!.code}`;
  const bands = ageClaims(document, { ages, names, keyOf }).map((claim): Checked => {
    const { place, fits, area, group, number, expected } = claim;
    const where = { column: 'people', areaCode: area.slice(area.indexOf('/') + 1), what: group, number, expected };
    return { place, wrong: fits ? null : { ...where, isHidden: ages.people.has(`${area} ${group}`) } };
  });
  return [...tables, ...prose, ...bands];
}
