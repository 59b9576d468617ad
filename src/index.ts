/**
 * Public API: the pipeline and its stages, the contracts between them, and what a program needs to read deliveries and
 * explain findings. Everything else may change without notice.
 */
export { assess } from './assess/assess.ts';
export type { AssessedTable } from './core/assessed.ts';
export { type Config, configSchema } from './core/config-schema.ts';
export { sourceSchema } from './core/delivery-schema.ts';
export type { EarlierEdition } from './core/edition.ts';
export type { Effects, OutputFile } from './core/effects.ts';
export { SozialraumError } from './core/error.ts';
export { type Finding, hasErrors } from './core/finding.ts';
export { observationBlocks } from './core/observations.ts';
export { parsePeriod } from './core/period.ts';
export type { CheckedTable, MeasuredTable, ProtectedTable } from './core/stages.ts';
export { STATUSES } from './core/status.ts';
export { readGrids } from './formats/read-grids.ts';
export { ingest } from './ingest/ingest.ts';
export { renderFinding } from './locale/finding-text.ts';
export { measure } from './measure/measure.ts';
export { type BuildOptions, type BuildResult, buildEdition, checkWorkspace, type PreparedEdition } from './pipeline.ts';
export { protect } from './protect/protect.ts';
export { type PublishedFiles, type Verdict, verify } from './verify/verify.ts';
