// The German report alone, in a process of its own: `node set-report.ts <workspace>` prints what it cost.
import { execFileSync } from 'node:child_process';
import { buildEdition, publicationDocuments } from '../../src/pipeline.ts';
import { nodeEffects } from '../../src/platform/effects.ts';
import { loadTypesetter } from '../../src/platform/typesetting/typesetter.ts';
import type { BuildCost } from './run-build.ts';

const REPORT = 'bericht.pdf';

async function reportCost(workspace: string): Promise<BuildCost> {
  const begin = performance.now();
  const effects = nodeEffects({ workspace, dataFolder: null, progress: () => {} });
  const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: 'bench' } as const;
  const { edition } = await buildEdition(effects, options);
  if (!edition) throw new Error(`${workspace} has errors and gives no edition`);
  const assessed = performance.now();
  // loading Typst is part of what a person waits for
  const typeset = await loadTypesetter();
  const report = [...publicationDocuments(edition.publication, typeset)].find(({ path }) => path === REPORT);
  if (!report) throw new Error(`${workspace} asks for no report`);
  const drawing = performance.now();
  await report.content();
  const end = performance.now();
  return {
    seconds: (end - assessed) / 1000,
    apartSeconds: (assessed - begin) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    stages: { load: (drawing - assessed) / 1000, report: (end - drawing) / 1000 },
  };
}

/** One cost per run after one warm-up, each in a process that knows nothing yet; what comes before the report is apart. */
export function setReports(workspace: string, runCount: number): readonly BuildCost[] {
  const run = (): BuildCost => {
    const output = execFileSync(process.execPath, [import.meta.filename, workspace], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(output) as BuildCost;
  };
  return Array.from({ length: runCount + 1 }, run).slice(1);
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await reportCost(process.argv[2] ?? '')));
