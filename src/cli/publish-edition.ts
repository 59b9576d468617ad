import { resolve } from 'node:path';
import { type Finding, hasErrors } from '../core/finding.ts';
import { attackFiles, type PreparedEdition, publicationContent, verifyFiles } from '../pipeline.ts';
import { giveMemoryBack } from '../platform/modest-memory.ts';
import type { SealedSite } from '../platform/publication/editions.ts';
import { checkedOutputFolder } from '../platform/publication/output-folder.ts';
import { place } from '../platform/publication/place.ts';
import { publishedFolder } from '../platform/publication/published-folder.ts';
import { checkReleasedBefore } from '../platform/publication/released-before.ts';
import { type PreparedSeal, prepareSeal } from '../platform/publication/seal.ts';
import { type SecondThread, secondThread } from '../platform/publication/second-thread.ts';
import { fileShares, shareFiles } from '../platform/publication/share-files.ts';
import type { WrittenFile } from '../platform/publication/write-files.ts';
import { writingOrder } from '../platform/publication/writing-order.ts';
import { toolVersion } from '../platform/tool.ts';
import { keepDocuments, knownDocuments, sparingTypesetter } from '../platform/typesetting/known-documents.ts';
import { typesetProcess } from '../platform/typesetting/typeset-process.ts';
import { interruption } from './interruption.ts';
import { type EditionRequest, prepareEdition } from './prepare-edition.ts';
import type { secondThreadTasks } from './second-thread-tasks.ts';

/** What is to be published, and where. */
export interface PublishRequest extends EditionRequest {
  readonly state: 'draft' | 'released';
  readonly out: string;
}

/** What came of it. */
export interface PublishResult {
  readonly isPublished: boolean;
  readonly findings: readonly Finding[];
  readonly folder: string;
  /** name of the edition with its correction number */
  readonly editionName: string | null;
  readonly fileCount: number;
  readonly byteCount: number;
}

type BuildThread = SecondThread<typeof secondThreadTasks>;

/**
 * The whole way of a build: read, compute, write beside --out, verify there, keep what is private, seal if released,
 * swap. Findings are returned; whatever fails leaves what stood in --out untouched. Sealed first: what was published
 * and is not on record could be told apart by the next edition.
 */
export async function publishEdition(request: PublishRequest): Promise<PublishResult> {
  const folder = checkedOutputFolder(request.out, resolve(request.workspace), request.dataFolder);
  checkReleasedBefore(folder, resolve(request.workspace));
  // started first: it loads its modules while the edition is made
  const thread: BuildThread = secondThread(new URL('./second-thread.ts', import.meta.url));
  try {
    const { edition, editionName, earlierSites, ...run } = await prepareEdition({
      ...request,
      apart: (order) => thread.run('assess', order),
    });
    const keep = async (added: readonly Finding[], isAccepted: boolean): Promise<readonly Finding[]> => {
      const findings = [...run.findings, ...added];
      const isSealed = request.state === 'released' && isAccepted && editionName !== null;
      await run.keepPrivately(isSealed ? editionName : 'draft', findings);
      return findings;
    };
    const put = edition
      ? await putInPlace(request, edition, { folder, thread, earlierSites, keep })
      : { ...NOTHING_PUT, findings: await keep([], false) };
    const { isPlaced: isPublished, findings, fileCount, byteCount } = put;
    return { isPublished, findings, folder, editionName, fileCount, byteCount };
  } finally {
    await thread.close();
  }
}

interface Put {
  readonly isPlaced: boolean;
  readonly findings: readonly Finding[];
  readonly fileCount: number;
  readonly byteCount: number;
}

interface PutOptions {
  readonly folder: string;
  readonly thread: BuildThread;
  readonly earlierSites: readonly SealedSite[];
  /** keeps what is private, with what verification found; answers with all findings */
  keep(findings: readonly Finding[], isAccepted: boolean): Promise<readonly Finding[]>;
}

const NOTHING_PUT: Put = { isPlaced: false, findings: [], fileCount: 0, byteCount: 0 };

async function putInPlace(
  request: PublishRequest,
  edition: PreparedEdition,
  { folder, thread, earlierSites, keep }: PutOptions,
): Promise<Put> {
  const { reporter } = request;
  const input = edition.publication;
  const shares = fileShares();
  const interrupt = interruption();
  const typesetter = typesetProcess();
  const known = knownDocuments(resolve(request.workspace), folder);
  const { typeset, handedOut } = sparingTypesetter(typesetter.typeset, known);
  const { first, last } = writingOrder(publicationContent(input, typeset));
  let findings: readonly Finding[] = [];
  let seal: PreparedSeal | null = null;
  try {
    reporter.progress({ stage: 'publish', state: 'start' });
    // typesetters need the room that the stages before have left empty
    if (input.edition.config.publish.documents.length > 0) giveMemoryBack();
    const placed = await place({
      folder,
      files: shareFiles(first, shares, 'first'),
      last,
      beside: async (building, signal) => {
        const order = { folder: building, input, shares, known };
        // verification needs the memory of the second thread
        const written = await thread.run('write', order, signal).finally(thread.close);
        for (const [key, sha256] of written.documents) handedOut.set(key, sha256);
        return written.files;
      },
      manifest: edition.manifest,
      signal: interrupt.signal,
      accept: async (building, files) => {
        reporter.progress({
          stage: 'publish',
          state: 'end',
          counts: { files: files.length, bytes: byteCountOf(files) },
        });
        typesetter.close();
        const found = await judge(edition, { building, earlierSites, reporter, thread });
        const isAccepted = !hasErrors(found);
        findings = await keep(found, isAccepted);
        if (!isAccepted) return false;
        if (request.state === 'released') seal = await sealFrom(request, edition, { building, files });
        return true;
      },
      beforeSwap: () => {
        if (handedOut.size > 0) keepDocuments(resolve(request.workspace), handedOut);
        (seal as PreparedSeal | null)?.commit();
      },
    });
    return {
      isPlaced: placed.isPlaced,
      findings,
      fileCount: placed.files.length,
      byteCount: byteCountOf(placed.files),
    };
  } catch (error) {
    (seal as PreparedSeal | null)?.discard();
    throw error;
  } finally {
    typesetter.close();
    interrupt.end();
  }
}

interface Judged extends Pick<PutOptions, 'earlierSites' | 'thread'> {
  readonly building: string;
  readonly reporter: PublishRequest['reporter'];
}

/** Reads the written files back, then tries on them what a reader could work out who kept earlier editions. */
async function judge(
  { protectionSecrets: secrets, config }: PreparedEdition,
  { building, earlierSites, reporter, thread }: Judged,
): Promise<readonly Finding[]> {
  reporter.progress({ stage: 'verify', state: 'start' });
  const files = publishedFolder(building);
  const hasDocuments = config.publish.documents.length > 0;
  const shares = fileShares();
  const documentsApart = {
    judge: () => thread.run('verifyDocuments', { folder: building, shares }).finally(thread.close),
    share: (paths: readonly string[]) => shareFiles(paths, shares, 'last'),
  };
  const verdict = await verifyFiles(files, hasDocuments ? { documentsApart } : {});
  const counts = { files: verdict.checkedFiles, figures: verdict.comparedFigures };
  reporter.progress({ stage: 'verify', state: 'end', counts });
  // files that do not hold together tell nothing about what can be worked out from them
  if (hasErrors(verdict.findings)) return verdict.findings;
  reporter.progress({ stage: 'attack', state: 'start' });
  const earlier = earlierSites.map(({ name, folder }) => ({ name, files: publishedFolder(folder) }));
  const attacked = await attackFiles({ files, earlier, secrets, areFormatsVerified: true });
  reporter.progress({ stage: 'attack', state: 'end', counts: { attacked: attacked.attackedCounts } });
  return [...verdict.findings, ...attacked.findings];
}

const byteCountOf = (files: readonly WrittenFile[]): number => files.reduce((sum, file) => sum + file.bytes, 0);

function sealFrom(
  request: PublishRequest,
  edition: PreparedEdition,
  site: { readonly building: string; readonly files: readonly WrittenFile[] },
): Promise<PreparedSeal> {
  return prepareSeal({
    workspace: resolve(request.workspace),
    id: edition.config.edition.id,
    version: edition.version,
    date: edition.config.edition.date,
    toolVersion: toolVersion(),
    record: edition.record,
    siteFolder: site.building,
    siteFiles: site.files,
  });
}
