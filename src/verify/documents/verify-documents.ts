import { BreachList } from '../breach-list.ts';
import { TraceCheck } from '../check-traces.ts';
import { readObservations } from '../data/read-observations.ts';
import type { PublishedFiles, Verdict } from '../published-files.ts';
import { checkDocuments } from './check-documents.ts';

/** What became of the documents of a publication. */
export type DocumentVerdict = Pick<Verdict, 'findings' | 'comparedFigures'>;

/** Judges the documents alone, for whoever verifies the rest at the same time. */
export async function verifyDocuments(files: PublishedFiles): Promise<DocumentVerdict> {
  // what is wrong with the table itself is told by whoever verifies it
  const unheard = new BreachList();
  const observations = await readObservations(files, new TraceCheck(unheard, new Set()), unheard);
  const breaches = new BreachList();
  const comparedFigures = await checkDocuments({ files, observations, breaches });
  return { findings: breaches.findings(), comparedFigures };
}
