// How much more the fast pass hides than the best pattern, over tables of chance with sizes of chance.
import { loadLinearSolver } from '../../../src/platform/linear-solver.ts';
import { EVERY_READER, type Reader } from '../../../src/protect/intervals/room.ts';
import { protect } from '../../../src/protect/protect.ts';
import { seededChance } from '../../../src/stats/seeded-chance.ts';
import { countTable, inventedGrid } from './count-table.ts';

/** Ratios of the cost of the fast pass to that of the best pattern. */
export interface Distance {
  readonly mean: number;
  readonly largest: number;
  /** tables with anything hidden for the sake of others */
  readonly tableCount: number;
  /** tables whose best pattern was not proven within the limits; they are left out */
  readonly stoppedCount: number;
}

const LIMITS = { cells: 500, nodes: 20_000, rounds: 1000, gap: 1e-6 };

/** @param tableCount seeds 1 to this; a table holds 27 to 205 cells */
export async function distanceToOptimum(tableCount: number, reader: Reader = EVERY_READER): Promise<Distance> {
  const solver = await loadLinearSolver();
  const ratios: number[] = [];
  let stoppedCount = 0;
  for (let seed = 1; seed <= tableCount; seed += 1) {
    const chance = seededChance(seed, 'shape');
    const districts = Array.from({ length: 2 + chance.integerBelow(4) }, () => 3 + chance.integerBelow(5));
    const table = countTable(inventedGrid({ districts, groups: 2 + chance.integerBelow(3) }, seed));
    const { optimum } = protect(table, { earlier: [], solver, reader, optimum: LIMITS });
    if (!optimum) throw new Error('the search for the best pattern did not run');
    if (optimum.stoppedCount > 0) stoppedCount += 1;
    else if (optimum.costAfter > 0) ratios.push(optimum.costBefore / optimum.costAfter);
  }
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return { mean, largest: Math.max(...ratios), tableCount: ratios.length, stoppedCount };
}
