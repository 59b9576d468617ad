import { BreachList } from '../breach-list.ts';
import { TraceCheck } from '../check-traces.ts';
import { checkAges } from '../data/check-ages.ts';
import { readObservations } from '../data/read-observations.ts';
import type { PublishedFiles } from '../published-files.ts';
import { checkDocuments, type DocumentVerdict, type ShareDocuments } from './check-documents.ts';

/** Judges documents alone, for whoever verifies the rest at the same time. */
export async function verifyDocuments(files: PublishedFiles, share?: ShareDocuments): Promise<DocumentVerdict> {
  // what is wrong with the table itself is told by whoever verifies it
  const unheard = new BreachList();
  const observations = await readObservations(files, new TraceCheck(unheard, new Set()), unheard);
  const ages = await checkAges({ files, observations, breaches: unheard });
  return checkDocuments(files, { observations, ages }, share);
}
