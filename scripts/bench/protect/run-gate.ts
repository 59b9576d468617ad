// One case of the bench of the gate, in a process of its own: `node run-gate.ts <task as JSON>` prints what it cost.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { EVERY_READER, type Reader } from '../../../src/protect/intervals/room.ts';
import { OPTIMUM_LIMITS } from '../../../src/protect/optimum/optimum-limits.ts';
import { protect } from '../../../src/protect/protect.ts';
import { countTable, type Grid, inventedGrid } from './count-table.ts';
import { hiddenCost } from './hidden-cost.ts';

/** What to protect, and how often. */
export interface GateTask {
  readonly grid: Grid | { readonly districts: readonly number[]; readonly groups: number };
  /** the reader of the literature, who knows only that counts are not negative, instead of every reader */
  readonly isOutsider: boolean;
  /** looks for the best pattern too, as `--optimal` does */
  readonly isOptimal?: boolean;
  readonly runCount: number;
}

/** What it cost: medians of the runs; the peak is that of the whole process. */
export interface GateCost {
  readonly seconds: number;
  /** time of the processor, which other work on the machine does not lengthen */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  /** cells hidden by a rule, and for the sake of others */
  readonly primaryCount: number;
  readonly secondaryCount: number;
  readonly hiddenCost: number;
}

const SEED = 1;
const OUTSIDER: Reader = { hiddenAtLeast: 0, isInsider: false };
const WARM_UP = { districts: [9, 9, 9, 9], groups: 3 };

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function gateCost(task: GateTask): Promise<GateCost> {
  const solver = await loadLinearSolver();
  const reader = task.isOutsider ? OUTSIDER : EVERY_READER;
  const table = countTable('counts' in task.grid ? task.grid : inventedGrid(task.grid, SEED));
  protect(countTable(inventedGrid(WARM_UP, SEED)), { earlier: [], solver, reader });
  const run = () => {
    const [begin, used] = [performance.now(), process.cpuUsage()];
    const { log } = protect(table, {
      earlier: [],
      solver,
      reader,
      ...(task.isOptimal ? { optimum: OPTIMUM_LIMITS } : {}),
    });
    const { user, system } = process.cpuUsage(used);
    return { log, seconds: (performance.now() - begin) / 1000, processorSeconds: (user + system) / 1e6 };
  };
  const runs = Array.from({ length: task.runCount }, run);
  const { log } = runs[0]!;
  const count = (isMeant: (reason: string) => boolean): number => log.filter(({ reason }) => isMeant(reason)).length;
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    processorSeconds: median(runs.map(({ processorSeconds }) => processorSeconds)),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    primaryCount: count((reason) => reason === 'minimum'),
    secondaryCount: count((reason) => reason === 'secondary'),
    hiddenCost: hiddenCost(table, log),
  };
}

/** Runs a task in a process of its own; throws with what it said if it did not succeed. */
export function runGate(task: GateTask): GateCost {
  const script = join(import.meta.dirname, 'run-gate.ts');
  const result = spawnSync(process.execPath, [script, JSON.stringify(task)], { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`the gate ended with ${result.status}: ${result.stderr.slice(-1500)}`);
  return JSON.parse(result.stdout) as GateCost;
}

if (import.meta.main) console.log(JSON.stringify(await gateCost(JSON.parse(process.argv[2] ?? '') as GateTask)));
