// Prints how long builds take and how much memory they need: median of five, verification apart.
//   npm run bench                       everything
//   npm run bench -- --only=musterregion --runs=3
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildCost, type BuildTask, medianCost, runBuild } from './bench/run-build.ts';
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
  readonly prepare: () => Promise<BuildTask> | BuildTask;
  /** before each counted run */
  readonly touch?: (task: BuildTask, run: number) => void;
}

async function municipalities(name: string, step: number, alreadyPublic: boolean): Promise<BuildTask> {
  const data = dataFolder('vg250');
  const keys = (await municipalityKeys(data)).filter((_key, index) => index % step === 0);
  const workspace = benchFolder('workspaces', name);
  const years = Array.from({ length: 10 }, (_, index) => 2012 + index);
  municipalityWorkspace(workspace, { keys, indicatorCount: 50, years, alreadyPublic });
  return { workspace, out: benchFolder(name), data };
}

function copiedMusterregion(): BuildTask {
  const workspace = benchFolder('workspaces', 'musterregion');
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(root, 'examples', 'musterregion'), workspace, { recursive: true });
  return { workspace, out: benchFolder('musterregion-changed'), data: null };
}

/** Changes one delivered value, differently in each run. */
function changeOneValue(task: BuildTask, run: number): void {
  const file = join(task.workspace, 'sources', option('changed', 'one-value.csv'));
  const bytes = readFileSync(file);
  const digit = bytes.findLastIndex((byte) => byte >= 0x31 && byte <= 0x38);
  bytes[digit] = 0x31 + (run % 8);
  writeFileSync(file, bytes);
}

const CASES: readonly Case[] = [
  {
    name: 'musterregion',
    limit: '10 s, 700 MB',
    needsReference: false,
    prepare: () => ({
      workspace: join(root, 'examples', 'musterregion'),
      out: benchFolder('musterregion'),
      data: null,
    }),
  },
  {
    name: 'musterregion, one value changed',
    limit: '2 s',
    needsReference: false,
    prepare: copiedMusterregion,
    touch: changeOneValue,
  },
  {
    name: 'berlin, 448 areas',
    limit: '10 s',
    needsReference: true,
    prepare: () => ({
      workspace: join(root, 'examples', 'berlin'),
      out: benchFolder('berlin'),
      data: dataFolder('berlin'),
    }),
  },
  {
    name: 'wales, 1,909 areas',
    limit: '20 s',
    needsReference: true,
    prepare: () => {
      const workspace = benchFolder('workspaces', 'wales');
      walesWorkspace(workspace);
      return { workspace, out: benchFolder('wales'), data: dataFolder('wales') };
    },
  },
  {
    name: '1,099 municipalities × 50 × 10',
    limit: 'for growth',
    needsReference: true,
    prepare: () => municipalities('municipalities-tenth', 10, true),
  },
  {
    name: '10,990 municipalities × 50 × 10',
    limit: '60 s, 4,096 MB',
    needsReference: true,
    prepare: () => municipalities('municipalities', 1, true),
  },
  {
    name: '10,990 municipalities, minimum 3',
    limit: 'reported',
    needsReference: true,
    prepare: () => municipalities('municipalities-protected', 1, false),
  },
];

async function measure(task: Case): Promise<BuildCost> {
  const built = await task.prepare();
  runBuild(built);
  const costs: BuildCost[] = [];
  for (let run = 0; run < runCount; run++) {
    task.touch?.(built, run);
    costs.push(runBuild(built));
  }
  return medianCost(costs);
}

const seconds = (value: number): string => value.toFixed(2).padStart(7);

async function main(): Promise<void> {
  console.log(`Median of ${runCount} runs after one warm-up; Node ${process.versions.node}; peak is the largest run.`);
  console.log(`${'case'.padEnd(36)} build s  verify s  peak MB  limit`);
  const results = new Map<string, BuildCost>();
  for (const task of CASES) {
    if (only !== '' && !task.name.startsWith(only)) continue;
    if (task.needsReference && !existsSync(reference)) {
      console.log(`${task.name.padEnd(36)} left out: the reference folder is absent`);
      continue;
    }
    const cost = await measure(task);
    results.set(task.name, cost);
    const stages = Object.entries(cost.stages).map(([name, time]) => `${name} ${time.toFixed(2)}`);
    console.log(
      `${task.name.padEnd(36)} ${seconds(cost.seconds)}  ${seconds(cost.verifySeconds)}  ${cost.peakMegabytes.toFixed(0).padStart(7)}  ${task.limit}\n    ${stages.join(' · ')}`,
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

await main();
