import { type Breach, BreachList } from './breach-list.ts';
import { checkManifest } from './check-manifest.ts';
import { isTextFile, TraceCheck } from './check-traces.ts';
import { readAtlasAreas } from './data/atlas-areas.ts';
import { checkAges } from './data/check-ages.ts';
import { checkAreaPayloads } from './data/check-area-payloads.ts';
import { checkAreas } from './data/check-areas.ts';
import { checkEarlyClasses } from './data/check-early-classes.ts';
import { checkJsonStat } from './data/check-json-stat.ts';
import { checkPayloads } from './data/check-payloads.ts';
import { checkSideTables } from './data/check-side-tables.ts';
import { compareTables } from './data/compare-tables.ts';
import { compareWorkbooks } from './data/compare-workbooks.ts';
import { readObservations } from './data/read-observations.ts';
import { readTypologies } from './data/typology-classes.ts';
import { checkDocuments, type DocumentVerdict, type ShareDocuments } from './documents/check-documents.ts';
import { readNames } from './documents/document-names.ts';
import { shownFigures } from './documents/shown-figures.ts';
import { checkPage } from './pages/check-page.ts';
import { checkStyle } from './pages/check-style.ts';
import { LinkBook } from './pages/link-book.ts';
import { PageFigures } from './pages/page-figures.ts';
import { type PublishedFiles, REFERENCE_PATH, textBlocks, textOf, type Verdict } from './published-files.ts';

export type { PublishedFiles, Verdict } from './published-files.ts';

/** How a publication is verified. */
export interface VerifyOptions {
  /** verifies documents elsewhere at the same time; whoever is done with the rest takes its share of them */
  readonly documentsApart?: {
    /** see verifyDocuments */
    readonly judge: () => Promise<DocumentVerdict>;
    readonly share: ShareDocuments;
  };
}

/**
 * Judges a publication by its files alone, as a reader could: the manifest fits, pages hold together and load nothing
 * foreign, nothing private shows, every figure equals observations.csv, and what is hidden there is hidden everywhere.
 */
export async function verify(files: PublishedFiles, { documentsApart }: VerifyOptions = {}): Promise<Verdict> {
  const breaches = new BreachList();
  const listed = await checkManifest(files, breaches);
  const traces = new TraceCheck(breaches, new Set(listed.map(({ sha256 }) => sha256)));
  for (const path of files.paths) traces.checkPath(path);
  if (!files.paths.includes(REFERENCE_PATH)) {
    breaches.add({ code: 'verify-file-altered', file: REFERENCE_PATH });
    return { findings: breaches.findings(), checkedFiles: files.paths.length, comparedFigures: 0 };
  }
  // a failure over there is told where the verdict is needed
  const apart = documentsApart?.judge();
  apart?.catch(() => {});
  const observations = await readObservations(files, traces, breaches);
  const comparison = { files, observations, breaches };
  let comparedFigures = await compareTables(comparison);
  comparedFigures += await compareWorkbooks(comparison);
  comparedFigures += await checkJsonStat(comparison);
  comparedFigures += await checkAreas(comparison);
  comparedFigures += await checkSideTables(comparison);
  const areas = await readAtlasAreas(files, observations, breaches);
  const earlyClasses = await checkEarlyClasses(comparison);
  const typologies = await readTypologies(comparison);
  comparedFigures += await checkPayloads({ ...comparison, areas, typologies, earlyClasses });
  comparedFigures += await checkAreaPayloads(comparison);
  const ages = await checkAges(comparison);
  comparedFigures += ages.compared;
  const shown = shownFigures(observations);
  const prose = { names: await readNames(files, shown), shown };
  const figures = new PageFigures({ observations, areas, earlyClasses, ages: ages.people, prose }, breaches);
  const links = new LinkBook(files.paths);
  for (const path of files.paths) await checkTextFile(path, { files, links, figures, traces, breaches });
  await links.checkWanted(files, breaches);
  const documents = [await checkDocuments(files, { observations, ages }, documentsApart?.share)];
  if (apart) documents.push(await apart);
  for (const breach of documents.flatMap((found) => found.breaches).sort(byFile)) breaches.add(breach);
  for (const found of [figures, ...documents]) comparedFigures += found.comparedFigures;
  return { findings: breaches.findings(), checkedFiles: files.paths.length, comparedFigures };
}

// whoever read which document, the same is told
const byFile = (one: Breach, other: Breach): number => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0);

interface TextCheck {
  readonly files: PublishedFiles;
  readonly links: LinkBook;
  readonly figures: PageFigures;
  readonly traces: TraceCheck;
  readonly breaches: BreachList;
}

async function checkTextFile(path: string, check: TextCheck): Promise<void> {
  // the reference was searched for traces while it was read
  if (!isTextFile(path) || path === REFERENCE_PATH) return;
  const isStyle = path.endsWith('.css');
  if (!isStyle && !/\.(?:html|svg)$/.test(path)) {
    for await (const block of textBlocks(check.files, path)) check.traces.check(path, block);
    return;
  }
  const text = await textOf(check.files, path);
  check.traces.check(path, text);
  if (isStyle) checkStyle(path, text, check);
  else checkPage(path, text, check);
}
