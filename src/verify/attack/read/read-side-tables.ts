import { STATUS } from '../../../core/status.ts';
import { readSideTable, sideTablePath, sideTablesIn } from '../../data/side-tables.ts';
import type { PublishedFiles } from '../../published-files.ts';
import type { Figures } from './figures.ts';
import type { Trace } from './other-format.ts';
import type { Damage } from './row-reader.ts';

/** What such tables tell. */
export interface SideTraces {
  readonly traces: readonly Trace[];
  /** tables that are not whole */
  readonly damaged: readonly (Damage & { readonly file: string })[];
}

/** What tables beside the observations say about figures that are hidden; nothing is fine. */
export async function sideTraces(files: PublishedFiles, base: Figures): Promise<SideTraces> {
  const traces: Trace[] = [];
  const damaged: SideTraces['damaged'][number][] = [];
  const { numbers } = base.areas;
  for (const name of sideTablesIn(files)) {
    const file = sideTablePath(name);
    const { fault, told } = await readSideTable(files, name, {
      isArea: (key) => numbers.has(key),
      isHidden: ({ series, period, area }) =>
        base.blocks.get(series)?.get(period)?.statuses[numbers.get(area) ?? -1] === STATUS.hidden,
    });
    if (fault) damaged.push({ file, ...fault });
    traces.push(...told.map((each) => ({ file, ...each })));
  }
  return { traces, damaged };
}
