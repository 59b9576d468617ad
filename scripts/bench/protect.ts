// Prints what the gate costs for tables of growing size, and what it hides for the sake of others.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellCount, type Grid, inventedGrid } from './protect/count-table.ts';
import { distanceToOptimum } from './protect/distance-to-optimum.ts';
import { type GateCost, type GateTask, runGate } from './protect/run-gate.ts';

interface Case {
  readonly name: string;
  readonly limit: string;
  readonly task: Omit<GateTask, 'runCount'>;
}

const shapeOf = (districts: number, areas: number) => ({ districts: Array<number>(districts).fill(areas), groups: 3 });
const SIZES = [
  { shape: shapeOf(50, 9), limit: 'for growth' },
  { shape: shapeOf(50, 100), limit: '5 s, 2,048 MB (R 51 s)' },
  { shape: shapeOf(250, 99), limit: '60 s, 2,048 MB' },
] as const;

/** Tables of chance, each hidden by the fast pass and by the best pattern. */
const TABLES_OF_CHANCE = 40;

interface PublishedCase {
  readonly rows: Readonly<Record<string, readonly string[]>>;
  readonly matrix: Grid['counts'];
}

/** The published table of 404 cells; null where the reference folder is absent. */
function publishedGrid(reference: string): Grid | null {
  const file = join(reference, 'cases', 'sdc_staedteregion_404.json');
  if (!existsSync(file)) return null;
  const { rows, matrix } = JSON.parse(readFileSync(file, 'utf8')) as PublishedCase;
  return { districts: Object.values(rows).map(({ length }) => length), counts: matrix };
}

const number = (value: number, digits: number, width: number): string => value.toFixed(digits).padStart(width);

function line({ name, limit }: Case, cost: GateCost): string {
  const { primaryCount, secondaryCount, peakMegabytes } = cost;
  const times = `${number(cost.seconds, 2, 7)} ${number(cost.processorSeconds, 2, 7)} ${number(peakMegabytes, 0, 7)}`;
  const cells = `${number(primaryCount, 0, 6)} ${number(secondaryCount, 0, 6)} ${number(cost.hiddenCost, 2, 9)}`;
  return `${name.padEnd(34)} ${times} ${cells}  ${limit}`;
}

async function printDistance(): Promise<void> {
  const { mean, largest, tableCount, stoppedCount } = await distanceToOptimum(TABLES_OF_CHANCE);
  console.log(
    `the fast pass hides ${mean.toFixed(3)} times the best pattern on average (limit 1.3), at most ${largest.toFixed(3)} times: ${tableCount} tables of chance, and ${stoppedCount} whose best pattern is not proven`,
  );
}

/** `npm run bench -- protect`. */
export async function benchProtect(reference: string, runCount: number): Promise<void> {
  const published = publishedGrid(reference);
  const cases: Case[] = SIZES.flatMap(({ shape, limit }) => {
    const name = `${cellCount(inventedGrid(shape, 1)).toLocaleString('en-GB')} cells`;
    return [
      { name, limit, task: { grid: shape, isOutsider: false } },
      { name: `${name}, y ≥ 0 alone`, limit: 'reported', task: { grid: shape, isOutsider: true } },
    ];
  });
  if (published)
    cases.unshift(
      {
        name: '404 cells, y ≥ 0 alone',
        limit: 'optimum 83.99',
        task: { grid: published, isOutsider: true },
      },
      {
        name: '404 cells, y ≥ 0 alone, --optimal',
        limit: '20 s, cost 88.19 (1.05 × optimum)',
        task: { grid: published, isOutsider: true, isOptimal: true },
      },
    );
  else console.log('404 cells: left out, the reference folder is absent');
  console.log(
    `The gate: median of ${runCount} runs; cpu leaves other work on the machine out; cost is the sum of √value.`,
  );
  console.log(`${'case'.padEnd(34)}       s   cpu s peak MB  rules others      cost  limit`);
  const costs = cases.map((one) => {
    const cost = runGate({ ...one.task, runCount });
    console.log(line(one, cost));
    return { cells: one.name, seconds: cost.processorSeconds };
  });
  const [small, middle, large] = costs.filter(({ cells }) => cells.endsWith('cells'));
  const factor = (from = small, to = small): string => ((to?.seconds ?? 0) / (from?.seconds ?? Number.NaN)).toFixed(1);
  console.log(
    `growth: ten times the cells ${factor(small, middle)} times, five times more ${factor(middle, large)} times`,
  );
  await printDistance();
}
