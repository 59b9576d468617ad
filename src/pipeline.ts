/**
 * The story in one file: what happens to figures on their way to the public.
 *
 * deliveries -1 ingest-> Checked -2 measure-> Measured -3 protect-> Protected -4 assess-> Assessed
 *                | findings        | method log        | private log          | method log
 *                -6 publish-> files -7 verify-> edition
 *                                    | verdict
 * Stage 5 (plan: from data to action) takes its place between 4 and 6.
 */
import { type AssessedApart, type AssessOptions, assessApart, assessFigures, withApart } from './assess/assess.ts';
import { areaNeighbours } from './assess/space/area-neighbours.ts';
import { areaTable } from './core/area.ts';
import type { AssessedTable } from './core/assessed.ts';
import type { Config } from './core/config-schema.ts';
import type { EarlierEdition } from './core/edition.ts';
import type { AwaitedFile, Effects, OutputFile } from './core/effects.ts';
import { type Finding, hasErrors } from './core/finding.ts';
import type { AreaShapes } from './core/geometry.ts';
import type { ProtectionPreview } from './core/protection-preview.ts';
import type { ProtectionSecrets } from './core/protection-secrets.ts';
import type { Recall } from './core/recall.ts';
import type { CheckedTable, ProtectedTable, ProtectionLogEntry } from './core/stages.ts';
import type { TypesetPdf } from './core/typesetting.ts';
import type { Edition } from './core/workspace.ts';
import { ingest } from './ingest/ingest.ts';
import { proposeMapping } from './ingest/propose-mapping.ts';
import { measure } from './measure/measure.ts';
import { earlyClassFindings } from './protect/early-class-findings.ts';
import { optimumFindings } from './protect/optimum/optimum-findings.ts';
import { OPTIMUM_LIMITS } from './protect/optimum/optimum-limits.ts';
import { checkEarlierProfiles } from './protect/perturbation/check-earlier-profiles.ts';
import { checkProfiles } from './protect/perturbation/check-profiles.ts';
import { previewProtection } from './protect/preview/preview-protection.ts';
import { protect } from './protect/protect.ts';
import { type AtlasAssets, publishAtlas } from './publish/atlas/atlas.ts';
import { makeBook } from './publish/chapters/book.ts';
import { toldTexts } from './publish/chapters/told-texts.ts';
import { publishCouncilText } from './publish/council/council.ts';
import { editionRecord } from './publish/open-data/edition-record.ts';
import { type ManifestFile, manifestText } from './publish/open-data/manifest.ts';
import { publishOpenData } from './publish/open-data/open-data.ts';
import type { OpenDataInput } from './publish/open-data/open-data-input.ts';
import { publishProfiles } from './publish/profiles/profiles.ts';
import { publishReport } from './publish/report/report.ts';
import { publishSlides } from './publish/slides/slides.ts';
import { type AttackInput, type AttackVerdict, attack } from './verify/attack/attack.ts';

export { readSecrets } from './verify/attack/read/read-secrets.ts';

import type { DocumentVerdict, ShareDocuments } from './verify/documents/check-documents.ts';
import { verifyDocuments } from './verify/documents/verify-documents.ts';
import { type PublishedFiles, type Verdict, type VerifyOptions, verify } from './verify/verify.ts';

/** What a run may decide from outside. */
export interface BuildOptions {
  readonly state: Edition['state'];
  /** correction number of the edition with this id, from 1; may refuse by throwing */
  version(editionId: string): number;
  /** released editions of this workspace, oldest first */
  readonly earlier: readonly EarlierEdition[];
  /** results of an earlier run of a preview */
  readonly recall?: Recall;
  /** assesses what can be assessed apart, in another thread (see assessApart) */
  readonly apart?: (order: ApartOrder) => Promise<AssessedApart>;
  /** looks for the pattern of hidden figures with which readers lose least, where it takes time too */
  readonly isOptimal?: boolean;
  /** version of this program, for the manifest */
  readonly toolVersion: string;
}

/** What can be assessed apart: plain data, which may go to another thread. */
export interface ApartOrder {
  readonly table: ProtectedTable;
  readonly shapes: AreaShapes;
}

/** Assesses an order; the same in every thread. */
export const assessOrder = ({ table, shapes }: ApartOrder): AssessedApart => assessApart(table, { shapes });

/** What a run hands back. Without `edition` nothing may be published: the findings say why. */
export interface BuildResult {
  readonly findings: readonly Finding[];
  readonly edition: PreparedEdition | null;
}

/** What the files of a publication are made of: plain data, which may go to another thread. */
export interface PublicationInput extends OpenDataInput {
  readonly assets: AtlasAssets;
}

/** Everything a publication is made of. */
export interface PreparedEdition {
  readonly config: Config;
  readonly assessed: AssessedTable;
  /** for publicationFiles */
  readonly publication: PublicationInput;
  readonly version: number;
  /** text of the public manifest from the files as they were written */
  manifest(files: readonly ManifestFile[]): string;
  /** for sealing: what a later edition must know, as files */
  readonly record: Iterable<OutputFile>;
  /** for the office alone */
  readonly protectionLog: readonly ProtectionLogEntry[];
  readonly protectionSecrets: ProtectionSecrets;
  readonly checked: CheckedTable;
}

/** Runs stages 1 to 6. Nothing is written: the caller puts `files` somewhere, verifies them, then puts them in place. */
export async function buildEdition(effects: Effects, options: BuildOptions): Promise<BuildResult> {
  // read while the stages run; a failure is told where they are needed
  const assetsRead = publishAtlas.readAssets(effects);
  assetsRead.catch(() => {});
  const solverLoaded = effects.loadLinearSolver();
  solverLoaded.catch(() => {});

  // 1 ingest: map and check deliveries
  effects.progress({ stage: 'ingest', state: 'start' });
  const ingested = await ingest(effects);
  const findings = [...ingested.findings];
  effects.progress({ stage: 'ingest', state: 'end', counts: ingested.counts });
  if (!ingested.workspace || hasErrors(findings)) return { findings, edition: null };
  const { config, checked, shapes, texts, slideMaster } = ingested.workspace;

  // 2 measure: counts, totals and rates, nothing else
  effects.progress({ stage: 'measure', state: 'start' });
  const measured = measure(checked);
  const profiles = [...checkProfiles(measured.table), ...checkEarlierProfiles(measured.table, options.earlier)];
  findings.push(...measured.findings, ...profiles);
  effects.progress({
    stage: 'measure',
    state: 'end',
    counts: { indicators: measured.table.indicators.length, quantities: measured.table.quantities.size },
  });
  if (hasErrors(findings)) return { findings, edition: null };

  // 3 protect: the gate
  effects.progress({ stage: 'protect', state: 'start' });
  const gate = protect(measured.table, {
    earlier: options.earlier,
    solver: await solverLoaded,
    atoms: shapes.atoms,
    ...(options.recall ? { recall: options.recall } : {}),
    ...(options.isOptimal ? { optimum: OPTIMUM_LIMITS } : {}),
  });
  findings.push(
    ...optimumFindings(gate.optimum),
    ...earlyClassFindings(gate.withheldClasses, config.catalogue.indicators),
  );
  effects.progress({ stage: 'protect', state: 'end', counts: { hidden: gate.hiddenCount } });
  if (hasErrors(findings)) return { findings, edition: null };

  // 4 assess: everything derived, from shown values only
  effects.progress({ stage: 'assess', state: 'start' });
  const assessOptions: AssessOptions = {
    shapes,
    clusterDistance: config.clusters.distance,
    baseYears: config.edition.compareYears,
    ...(options.recall ? { recall: options.recall } : {}),
  };
  // a failure over there is told where the result is needed
  const apart = options.apart?.({ table: gate.table, shapes });
  apart?.catch(() => {});
  const figures = assessFigures(gate.table, assessOptions);
  const { indices } = figures;
  const assessed = withApart(figures, apart ? await apart : assessApart(gate.table, { ...assessOptions, indices }));
  findings.push(...assessed.findings);
  effects.progress({ stage: 'assess', state: 'end', counts: { indices: assessed.indices.length } });

  // 6 publish: pages and open data from the same table
  const version = options.version(config.edition.id);
  const written: Edition = { config, shapes, texts, state: options.state, version };
  const told = toldTexts(makeBook(assessed, written));
  findings.push(...told.findings);
  if (hasErrors(told.findings)) return { findings, edition: null };
  const edition: Edition = { ...written, texts: told.texts, ...(slideMaster ? { slideMaster } : {}) };
  const assets = await assetsRead;
  const { toolVersion } = options;
  // a stage may hand on the log of the one before
  const methodLog = [...new Set([...measured.table.log, ...gate.table.log, ...assessed.log])];
  const { formulas } = measured;
  const publication: PublicationInput = { assessed, edition, methodLog, formulas, assets };
  return {
    findings,
    edition: {
      config,
      assessed,
      version,
      publication,
      manifest: (files) => manifestText({ toolVersion, edition, table: assessed.table, methodLog, files }),
      record: editionRecord(publication, gate),
      protectionLog: gate.log,
      protectionSecrets: gate.secrets,
      checked,
    },
  };
}

/** Documents of a publication, each made when it is asked for. */
export function* publicationDocuments(input: PublicationInput, typeset: TypesetPdf): Iterable<AwaitedFile> {
  yield* publishReport(input.assessed, input.edition, typeset);
  yield* publishSlides(input.assessed, input.edition);
  yield* publishCouncilText(input.assessed, input.edition);
  yield* publishProfiles(input.assessed, input.edition, typeset);
}

/** Everything of a publication but its manifest. The longest work comes first, so that no thread is left alone with it. */
export function* publicationContent(input: PublicationInput, typeset: TypesetPdf): Iterable<OutputFile | AwaitedFile> {
  yield* publicationDocuments(input, typeset);
  yield* publicationFiles(input);
}

/** Pages, then open data. Each is made when it is read. */
export function* publicationFiles(input: PublicationInput): Iterable<OutputFile> {
  yield* publishAtlas.files(input.assessed, input.edition, input.assets);
  yield* publishOpenData(input);
}

/** Stage 1 alone, for `check`: all findings, nothing else. */
export async function checkWorkspace(effects: Effects): Promise<readonly Finding[]> {
  const ingested = await ingest(effects);
  if (!ingested.workspace || hasErrors(ingested.findings)) return ingested.findings;
  const measured = measure(ingested.workspace.checked);
  return [...ingested.findings, ...measured.findings, ...checkProfiles(measured.table)];
}

/** What other rules, ages and areas would cost: stages 1 to 3, the third many times over. Nothing is published. */
export async function previewRules(
  effects: Effects,
  earlier: readonly EarlierEdition[],
): Promise<{ readonly findings: readonly Finding[]; readonly preview: ProtectionPreview | null }> {
  const { findings, workspace } = await ingest(effects);
  if (!workspace || hasErrors(findings)) return { findings, preview: null };
  const measured = measure(workspace.checked);
  const profiles = [...checkProfiles(measured.table), ...checkEarlierProfiles(measured.table, earlier)];
  const all = [...findings, ...measured.findings, ...profiles];
  if (hasErrors(all)) return { findings: all, preview: null };
  const neighbours = areaNeighbours(measured.table.areas, workspace.shapes);
  const solver = await effects.loadLinearSolver();
  const { atoms } = workspace.shapes;
  return { findings: all, preview: previewProtection(measured.table, { earlier, neighbours, solver, atoms }) };
}

/** A mapping proposed for a delivery that has none, or why none could be made. */
export interface MappingProposal {
  readonly file: string;
  readonly proposal: Awaited<ReturnType<typeof proposeMapping>>;
}

/** Proposes how to read each delivery that `checkWorkspace` found without a mapping; a person confirms it. */
export async function proposeMappings(effects: Effects, findings: readonly Finding[]): Promise<MappingProposal[]> {
  const files = findings
    .filter((finding) => finding.code === 'delivery-without-mapping')
    .map((finding) => finding.file);
  if (files.length === 0) return [];
  const { areas } = await ingest(effects);
  const proposals: MappingProposal[] = [];
  for (const file of files) {
    const bytes = await effects.readFile(file);
    if (bytes) proposals.push({ file, proposal: await proposeMapping(bytes, file, areas ?? areaTable([], [])) });
  }
  return proposals;
}

/** 7 verify: reads the written files back and judges them, knowing nothing of how they were protected. */
export async function verifyFiles(files: PublishedFiles, options: VerifyOptions = {}): Promise<Verdict> {
  return verify(files, options);
}

/** 7 verify: documents alone, for another thread. */
export async function verifyDocumentFiles(files: PublishedFiles, share: ShareDocuments): Promise<DocumentVerdict> {
  return verifyDocuments(files, share);
}

/** 7 verify: attacks the written files like a reader who wants to know what is hidden. */
export async function attackFiles(input: AttackInput): Promise<AttackVerdict> {
  return attack(input);
}
