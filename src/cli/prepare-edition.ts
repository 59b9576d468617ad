import { resolve } from 'node:path';
import { type Finding, hasErrors } from '../core/finding.ts';
import type { LinearSolver } from '../core/linear-solver.ts';
import type { Recall } from '../core/recall.ts';
import { type BuildOptions, buildEdition, type PreparedEdition } from '../pipeline.ts';
import { nodeEffects } from '../platform/effects.ts';
import { writePrivateFiles } from '../platform/private-files.ts';
import { readEarlier, type SealedSite } from '../platform/publication/editions.ts';
import { editionFolderName, nextVersion } from '../platform/publication/seal.ts';
import { toolVersion } from '../platform/tool.ts';
import { indexAuditSheet } from './index-audit-sheet.ts';
import type { Reporter } from './reporter.ts';

/** What is to be made of a workspace. */
export interface EditionRequest {
  readonly workspace: string;
  readonly dataFolder: string | null;
  /** a preview is not verified, so that it stands quickly; its pages say so */
  readonly state: 'preview' | 'draft' | 'released';
  /** number of the version that this edition gets; may refuse by throwing */
  version?(editionId: string): number;
  readonly reporter: Reporter;
  /** assesses apart what can be, in another thread */
  readonly apart?: BuildOptions['apart'];
  /** looks for the best pattern of hidden figures */
  readonly isOptimal?: boolean;
  /** what an earlier run of the same workspace remembers */
  readonly recall?: Recall;
  /** the same for the solver of linear programs */
  readonly loadLinearSolver?: () => Promise<LinearSolver>;
}

/** What came of it: an edition that can be published, or findings that say why there is none. */
export interface EditionRun {
  readonly edition: PreparedEdition | null;
  readonly findings: readonly Finding[];
  /** name of the edition with its correction number */
  readonly editionName: string | null;
  /** published files of the editions before, oldest first */
  readonly earlierSites: readonly SealedSite[];
  /** Writes what the office alone may see below private/, with all findings of the run. */
  keepPrivately(name: string, findings: readonly Finding[]): Promise<void>;
}

/** Reads a workspace with its sealed editions and makes an edition of it; nothing is published. */
export async function prepareEdition(request: EditionRequest): Promise<EditionRun> {
  const { reporter, dataFolder } = request;
  const workspace = resolve(request.workspace);
  const { loadLinearSolver } = request;
  const effects = {
    ...nodeEffects({ workspace, dataFolder, progress: (event) => reporter.progress(event) }),
    ...(loadLinearSolver ? { loadLinearSolver } : {}),
  };
  const sealed = readEarlier(workspace);
  const built = hasErrors(sealed.findings)
    ? { findings: [], edition: null }
    : await buildEdition(effects, {
        state: request.state,
        version: request.version ?? ((id) => nextVersion(workspace, id)),
        earlier: sealed.editions,
        toolVersion: toolVersion(),
        isOptimal: request.isOptimal ?? false,
        ...(request.recall ? { recall: request.recall } : {}),
        ...(request.apart ? { apart: request.apart } : {}),
      });
  const { edition } = built;
  return {
    edition,
    findings: [...sealed.findings, ...built.findings],
    editionName: edition && editionFolderName(edition.config.edition.id, edition.version),
    earlierSites: sealed.sites,
    keepPrivately: (name, findings) =>
      writePrivateFiles({
        workspace,
        name,
        findings,
        inputHashes: effects.inputHashes(),
        config: edition?.config ?? null,
        protectionLog: edition?.protectionLog ?? null,
        protectionSecrets: edition?.protectionSecrets ?? null,
        checked: edition?.checked ?? null,
        indexAudit: edition && indexAuditSheet(edition.assessed, edition.config.languages[0]!),
      }),
  };
}
