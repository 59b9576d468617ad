import { STATUS } from '../../core/status.ts';
import type { Comparison } from './compare-tables.ts';
import { EARLY_CLASSES_PATH, type EarlyClasses, readEarlyClasses } from './early-classes.ts';
import { PART } from './observations.ts';

/** Reads the classes of hidden values for comparing; a table that is odd anywhere is no table. */
export async function checkEarlyClasses({ files, observations, breaches }: Comparison): Promise<EarlyClasses> {
  const { classes, fault } = await readEarlyClasses(files, {
    isArea: (key) => observations.areaNumber(key) >= 0,
    isHiddenShare: ({ series, period, area }) => {
      const row = observations.rowAt(series, period, observations.areaNumber(area));
      if (row < 0 || observations.statuses[row] !== STATUS.hidden) return false;
      return !Number.isNaN(observations.numberAt(PART.denominator, row));
    },
  });
  if (fault) breaches.add({ code: 'verify-file-altered', file: EARLY_CLASSES_PATH, ...fault });
  return classes;
}
