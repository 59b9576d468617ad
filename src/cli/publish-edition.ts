import { resolve } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { hasErrors } from '../core/finding.ts';
import { buildEdition, type PreparedEdition, verifyFiles } from '../pipeline.ts';
import { nodeEffects } from '../platform/effects.ts';
import { writePrivateFiles } from '../platform/private-files.ts';
import { readEarlier } from '../platform/publication/editions.ts';
import { type FileWorker, fileWorker } from '../platform/publication/file-worker.ts';
import { checkedOutputFolder } from '../platform/publication/output-folder.ts';
import { place } from '../platform/publication/place.ts';
import { publishedFolder } from '../platform/publication/published-folder.ts';
import { editionFolderName, nextVersion, type PreparedSeal, prepareSeal } from '../platform/publication/seal.ts';
import type { WrittenFile } from '../platform/publication/write-files.ts';
import { toolVersion } from '../platform/tool.ts';
import type { Reporter } from './reporter.ts';

/** What is to be published. */
export interface PublishRequest {
  readonly workspace: string;
  readonly out: string;
  readonly dataFolder: string | null;
  /** a preview is not verified, so that it stands quickly; its pages say so */
  readonly state: 'preview' | 'draft' | 'released';
  /** number of the version that this edition gets; may refuse by throwing */
  version?(editionId: string): number;
  readonly reporter: Reporter;
  /** thread that writes the open data, for those who publish again and again; default: one of its own */
  readonly openDataWriter?: OpenDataWriter;
}

/** Writes the open data while the pages are made. */
export type OpenDataWriter = FileWorker<PreparedEdition['openData']>;

/** Starts the thread that writes open data. */
export function openDataWriter(): OpenDataWriter {
  return fileWorker(new URL('./open-data-thread.ts', import.meta.url));
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

/**
 * The whole way of a build: read, compute, write beside --out, verify there, seal if released, swap. Findings are
 * returned; whatever fails leaves what stood in --out untouched.
 */
export async function publishEdition(request: PublishRequest): Promise<PublishResult> {
  if (request.openDataWriter) return publishWith(request, request.openDataWriter);
  const writer = openDataWriter();
  try {
    return await publishWith(request, writer);
  } finally {
    await writer.close();
  }
}

async function publishWith(request: PublishRequest, writer: OpenDataWriter): Promise<PublishResult> {
  const { reporter, dataFolder } = request;
  const workspace = resolve(request.workspace);
  const effects = nodeEffects({ workspace, dataFolder, progress: (event) => reporter.progress(event) });
  const folder = checkedOutputFolder(request.out, workspace, dataFolder);
  const sealed = readEarlier(workspace);
  const built = hasErrors(sealed.findings)
    ? { findings: [], edition: null }
    : await buildEdition(effects, {
        state: request.state,
        version: request.version ?? ((id) => nextVersion(workspace, id)),
        earlier: sealed.editions,
        toolVersion: toolVersion(),
      });
  const findings = [...sealed.findings, ...built.findings];
  const edition = built.edition;
  const editionName = edition && editionFolderName(edition.config.edition.id, edition.version);
  const put = edition
    ? await putInPlace({ ...request, workspace, openDataWriter: writer }, edition, folder)
    : NOTHING_PUT;
  findings.push(...put.findings);
  await writePrivateFiles({
    workspace,
    name: request.state === 'released' && put.isPlaced && editionName !== null ? editionName : 'draft',
    findings,
    inputHashes: effects.inputHashes(),
    config: edition?.config ?? null,
    protectionLog: edition?.protectionLog ?? null,
    checked: edition?.checked ?? null,
  });
  return {
    isPublished: put.isPlaced,
    findings,
    folder,
    editionName,
    fileCount: put.fileCount,
    byteCount: put.byteCount,
  };
}

interface Put {
  readonly isPlaced: boolean;
  readonly findings: readonly Finding[];
  readonly fileCount: number;
  readonly byteCount: number;
}

const NOTHING_PUT: Put = { isPlaced: false, findings: [], fileCount: 0, byteCount: 0 };

async function putInPlace(
  request: PublishRequest & { openDataWriter: OpenDataWriter },
  edition: PreparedEdition,
  folder: string,
): Promise<Put> {
  const { reporter } = request;
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  process.once('SIGINT', onInterrupt);
  const findings: Finding[] = [];
  let seal: PreparedSeal | null = null;
  try {
    reporter.progress({ stage: 'publish', state: 'start' });
    const placed = await place({
      folder,
      files: edition.pages,
      beside: (building, signal) => request.openDataWriter.write(building, edition.openData, signal),
      manifest: edition.manifest,
      signal: interrupt.signal,
      accept: async (building, files) => {
        reporter.progress({
          stage: 'publish',
          state: 'end',
          counts: { files: files.length, bytes: byteCountOf(files) },
        });
        if (request.state === 'preview') return true;
        reporter.progress({ stage: 'verify', state: 'start' });
        const verdict = await verifyFiles(publishedFolder(building));
        const counts = { files: verdict.checkedFiles, figures: verdict.comparedFigures };
        reporter.progress({ stage: 'verify', state: 'end', counts });
        findings.push(...verdict.findings);
        if (hasErrors(verdict.findings)) return false;
        if (request.state === 'released') seal = await sealFrom(request, edition, { building, files });
        return true;
      },
    });
    if (placed.isPlaced) (seal as PreparedSeal | null)?.commit();
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
    process.off('SIGINT', onInterrupt);
  }
}

const byteCountOf = (files: readonly WrittenFile[]): number => files.reduce((sum, file) => sum + file.bytes, 0);

function sealFrom(
  request: PublishRequest,
  edition: PreparedEdition,
  site: { readonly building: string; readonly files: readonly WrittenFile[] },
): Promise<PreparedSeal> {
  return prepareSeal({
    workspace: request.workspace,
    id: edition.config.edition.id,
    version: edition.version,
    date: edition.config.edition.date,
    toolVersion: toolVersion(),
    record: edition.record,
    siteFolder: site.building,
    siteFiles: site.files,
  });
}
