import { STATUS } from '../../../core/status.ts';
import { areaKey, type EarlyClasses, readEarlyClasses as read } from '../../data/early-classes.ts';
import type { SideFault } from '../../data/side-tables.ts';
import type { PublishedFiles } from '../../published-files.ts';
import type { Figures } from './figures.ts';

/** Reads in which classes hidden values lie; each must stand beside a denominator, or nobody knows what it says. */
export function readEarlyClasses(
  files: PublishedFiles,
  { areas: { areas, numbers }, blocks }: Figures,
): Promise<{ readonly classes: EarlyClasses; readonly fault: SideFault | null }> {
  return read(files, {
    isArea: (key) => numbers.has(key),
    nameOf: (key) => areaKey(areas[numbers.get(key) ?? -1]),
    isHiddenShare: ({ series, period, area }) => {
      const block = blocks.get(series)?.get(period);
      const number = numbers.get(area) ?? -1;
      return block?.statuses[number] === STATUS.hidden && !Number.isNaN(block.denominator[number]!);
    },
  });
}
