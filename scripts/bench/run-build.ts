// Runs one build in a process of its own and reports what it cost.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Cost of one build: whole process, verification apart. */
export interface BuildCost {
  readonly seconds: number;
  readonly verifySeconds: number;
  readonly peakMegabytes: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** What to build. */
export interface BuildTask {
  readonly workspace: string;
  readonly out: string;
  readonly data: string | null;
}

const root = join(import.meta.dirname, '..', '..');
const REPORT =
  'data:text/javascript,' +
  encodeURIComponent("process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))");

interface JsonLine {
  readonly stage?: string;
  readonly ms?: number;
}

function stageTimes(output: string): Record<string, number> {
  const times: Record<string, number> = {};
  for (const line of output.split('\n')) {
    if (!line.startsWith('{')) continue;
    const event = JSON.parse(line) as JsonLine;
    if (event.stage && event.ms !== undefined) times[event.stage] = (times[event.stage] ?? 0) + event.ms / 1000;
  }
  return times;
}

/** Costs of that many builds after one warm-up. */
export async function runBuilds(task: BuildTask, runCount: number): Promise<readonly BuildCost[]> {
  runBuild(task);
  return Array.from({ length: runCount }, () => runBuild(task));
}

/** Builds once; throws with what the command said if it did not succeed. */
function runBuild(task: BuildTask): BuildCost {
  const line = [
    '--import',
    REPORT,
    join(root, 'src', 'cli', 'main.ts'),
    'build',
    task.workspace,
    '--out',
    task.out,
    '--json',
  ];
  if (task.data) line.push('--data', task.data);
  const begin = performance.now();
  const result = spawnSync(process.execPath, line, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - begin) / 1000;
  if (result.status !== 0) {
    throw new Error(
      `build of ${task.workspace} ended with ${result.status}: ${result.stdout.slice(-1500)}${result.stderr.slice(-1500)}`,
    );
  }
  const peak = /peak (\d+)/.exec(result.stderr);
  const stages = stageTimes(result.stdout);
  const verifySeconds = stages.verify ?? 0;
  return { seconds: seconds - verifySeconds, verifySeconds, peakMegabytes: Number(peak?.[1] ?? 0) / 1024, stages };
}

/** Median of the runs, figure by figure; the peak is the largest of all runs. */
export function medianCost(costs: readonly BuildCost[]): BuildCost {
  const median = (values: readonly number[]): number => {
    const sorted = [...values].sort((first, second) => first - second);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  };
  const stageNames = Object.keys(costs[0]?.stages ?? {});
  return {
    seconds: median(costs.map((cost) => cost.seconds)),
    verifySeconds: median(costs.map((cost) => cost.verifySeconds)),
    peakMegabytes: Math.max(...costs.map((cost) => cost.peakMegabytes)),
    stages: Object.fromEntries(stageNames.map((name) => [name, median(costs.map((cost) => cost.stages[name] ?? 0))])),
  };
}
