// Runs one build in a process of its own and reports what it cost.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { watchMemory } from './tree-memory.ts';

/** Cost of one build: whole process, some of its stages apart. */
export interface BuildCost {
  readonly seconds: number;
  /** of the stages that are told apart */
  readonly apartSeconds: number;
  readonly peakMegabytes: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** What to build. */
export interface BuildTask {
  readonly workspace: string;
  readonly out: string;
  readonly data: string | null;
  /** stages whose time does not count; verification if nothing is said */
  readonly apart?: readonly string[];
  /** done before each build; its time does not count */
  readonly prepare?: () => void;
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
  const costs: BuildCost[] = [];
  for (let run = 0; run < runCount + 1; run++) {
    task.prepare?.();
    costs.push(await runBuild(task));
  }
  return costs.slice(1);
}

/** Builds once; throws with what the command said if it did not succeed. */
async function runBuild({ workspace, out, data, apart = ['verify'] }: BuildTask): Promise<BuildCost> {
  const line = ['--import', REPORT, join(root, 'src', 'cli', 'main.ts'), 'build', workspace, '--out', out, '--json'];
  if (data) line.push('--data', data);
  const begin = performance.now();
  const child = spawn(process.execPath, line, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = watchMemory(child.pid ?? 0);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  memory.end();
  const seconds = (performance.now() - begin) / 1000;
  if (status !== 0)
    throw new Error(`build of ${workspace} ended with ${status}: ${output.slice(-1500)}${errors.slice(-1500)}`);
  const own = Number(/peak (\d+)/.exec(errors)?.[1] ?? 0) / 1024;
  const stages = stageTimes(output);
  const apartSeconds = apart.reduce((sum, stage) => sum + (stages[stage] ?? 0), 0);
  const peakMegabytes = Math.max(own, memory.peakMegabytes);
  return { seconds: seconds - apartSeconds, apartSeconds, peakMegabytes, stages };
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
    apartSeconds: median(costs.map((cost) => cost.apartSeconds)),
    peakMegabytes: Math.max(...costs.map((cost) => cost.peakMegabytes)),
    stages: Object.fromEntries(stageNames.map((name) => [name, median(costs.map((cost) => cost.stages[name] ?? 0))])),
  };
}
