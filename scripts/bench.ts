// Prints how long builds take and how much memory they need: median of five, some stages apart.
//   npm run bench                       everything
//   npm run bench -- --only=musterregion --runs=3
//   npm run bench -- pages              Lighthouse, weight of the first page, switching indicators in a browser
//   npm run bench -- methods            statistical methods, beside R
//   npm run bench -- protect            the gate: growing tables, and what it hides for others
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { benchMethods } from './bench/methods.ts';
import { benchPages } from './bench/pages.ts';
import { benchProtect } from './bench/protect.ts';
import { type BuildCost, type BuildTask, medianCost, runBuilds } from './bench/run-build.ts';
import { runPreview } from './bench/run-preview.ts';
import { setReports } from './bench/set-report.ts';
import { municipalityKeys, municipalityWorkspace, walesWorkspace } from './bench/workspaces.ts';

const root = join(import.meta.dirname, '..');
const reference = resolve(root, process.env.SOZIALRAUM_REFERENCE ?? '../shared');
const option = (name: string, otherwise: string): string =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const runCount = Number(option('runs', '5'));
const only = option('only', '');
const benchFolder = (...parts: string[]): string => join(root, 'out', 'bench', ...parts);
const dataFolder = (name: string): string => join(reference, 'data', name);

interface Case {
  readonly name: string;
  readonly limit: string;
  readonly needsReference: boolean;
  /** costs of that many runs after one warm-up */
  readonly run: (runCount: number) => Promise<readonly BuildCost[]>;
}

async function municipalities(name: string, step: number, alreadyPublic: boolean): Promise<BuildTask> {
  const data = dataFolder('vg250');
  const keys = (await municipalityKeys(data)).filter((_key, index) => index % step === 0);
  const workspace = benchFolder('workspaces', name);
  const years = Array.from({ length: 10 }, (_, index) => 2012 + index);
  municipalityWorkspace(workspace, { keys, indicatorCount: 50, years, alreadyPublic });
  return { workspace, out: benchFolder(name), data };
}

const example = (name: string, data: string | null): BuildTask => ({
  workspace: join(root, 'examples', name),
  out: benchFolder(name),
  data,
});

/** A copy whose delivery is changed below a running preview: the wait of a person who corrects one figure. */
function changedMusterregion(count: number): Promise<readonly BuildCost[]> {
  const workspace = benchFolder('workspaces', 'musterregion');
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(root, 'examples', 'musterregion'), workspace, { recursive: true });
  return runPreview({ workspace, delivery: 'sources/melderegister/haushalte.csv', page: 'indikator/sd15.html' }, count);
}

/**
 * The whole edition: report in both languages, slides, a profile of each area. The attack is told apart. A fresh
 * workspace knows no documents of an earlier build: all of them are set.
 */
function musterregionWithDocuments(isFresh: boolean): BuildTask {
  const workspace = benchFolder('workspaces', 'musterregion-documents');
  const task = { workspace, out: benchFolder('musterregion-documents'), data: null, apart: ['attack'] };
  const prepare = () => workspaceWithDocuments(workspace, ['report', 'slides', 'profiles']);
  if (isFresh) return { ...task, prepare };
  prepare();
  return task;
}

function workspaceWithDocuments(workspace: string, documents: readonly string[]): void {
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(root, 'examples', 'musterregion'), workspace, { recursive: true });
  const file = join(workspace, 'sozialraum.yaml');
  const wanted = `publish:\n  documents: [${documents.join(', ')}]`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^publish:$/m, wanted));
}

/** The German report from the finished table, drawn and set in one thread. */
async function reportAlone(count: number): Promise<readonly BuildCost[]> {
  const workspace = benchFolder('workspaces', 'report');
  workspaceWithDocuments(workspace, ['report']);
  return setReports(workspace, count);
}

function wales(): BuildTask {
  const workspace = benchFolder('workspaces', 'wales');
  walesWorkspace(workspace);
  return { workspace, out: benchFolder('wales'), data: dataFolder('wales') };
}

const CASES: readonly Case[] = [
  {
    name: 'musterregion',
    limit: '10 s, 700 MB',
    needsReference: false,
    run: (count) => runBuilds(example('musterregion', null), count),
  },
  {
    name: 'musterregion, one value changed',
    limit: '2 s',
    needsReference: false,
    run: changedMusterregion,
  },
  {
    name: 'musterregion, with documents',
    limit: '45 s, 1,500 MB; attack 120 s',
    needsReference: false,
    run: (count) => runBuilds(musterregionWithDocuments(true), count),
  },
  {
    name: 'musterregion, documents again',
    limit: 'reported',
    needsReference: false,
    run: (count) => runBuilds(musterregionWithDocuments(false), count),
  },
  {
    name: 'report alone',
    limit: '10 s, the table before it apart',
    needsReference: false,
    run: reportAlone,
  },
  {
    name: 'berlin, 448 areas',
    limit: '10 s',
    needsReference: true,
    run: (count) => runBuilds(example('berlin', dataFolder('berlin')), count),
  },
  {
    name: 'wales, 1,909 areas',
    limit: '20 s',
    needsReference: true,
    run: (count) => runBuilds(wales(), count),
  },
  {
    name: '1,099 municipalities × 50 × 10',
    limit: 'for growth',
    needsReference: true,
    run: async (count) => runBuilds(await municipalities('municipalities-tenth', 10, true), count),
  },
  {
    name: '10,990 municipalities × 50 × 10',
    limit: '60 s, 4,096 MB',
    needsReference: true,
    run: async (count) => runBuilds(await municipalities('municipalities', 1, true), count),
  },
  {
    name: '10,990 municipalities, minimum 3',
    limit: 'reported',
    needsReference: true,
    run: async (count) => runBuilds(await municipalities('municipalities-protected', 1, false), count),
  },
];

const seconds = (value: number): string => value.toFixed(2).padStart(7);

async function main(): Promise<void> {
  console.log(`Median of ${runCount} runs after one warm-up; Node ${process.versions.node}; peak is the largest run.`);
  console.log(`${'case'.padEnd(36)} build s   apart s  peak MB  limit`);
  const results = new Map<string, BuildCost>();
  for (const task of CASES) {
    if (only !== '' && !task.name.startsWith(only)) continue;
    if (task.needsReference && !existsSync(reference)) {
      console.log(`${task.name.padEnd(36)} left out: the reference folder is absent`);
      continue;
    }
    const cost = medianCost(await task.run(runCount));
    results.set(task.name, cost);
    const stages = Object.entries(cost.stages).map(([name, time]) => `${name} ${time.toFixed(2)}`);
    console.log(
      `${task.name.padEnd(36)} ${seconds(cost.seconds)}  ${seconds(cost.apartSeconds)}  ${cost.peakMegabytes.toFixed(0).padStart(7)}  ${task.limit}\n    ${stages.join(' · ')}`,
    );
  }
  const tenth = results.get('1,099 municipalities × 50 × 10');
  const whole = results.get('10,990 municipalities × 50 × 10');
  if (!tenth || !whole) return;
  console.log('\nTen times the areas cost (limit 12):');
  for (const stage of ['ingest', 'measure', 'assess', 'publish']) {
    const factor = (whole.stages[stage] ?? 0) / (tenth.stages[stage] ?? Number.NaN);
    console.log(`  ${stage.padEnd(8)} ${factor.toFixed(1)} times`);
  }
}

if (process.argv.includes('methods')) await benchMethods(runCount);
else if (process.argv.includes('protect')) await benchProtect(reference, runCount);
else if (process.argv.includes('pages'))
  await benchPages({
    musterregion: example('musterregion', null),
    wales: existsSync(reference) ? wales() : null,
    runCount,
  });
else await main();
