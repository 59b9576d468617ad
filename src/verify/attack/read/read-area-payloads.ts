import { STATUS } from '../../../core/status.ts';
import { parsePayload } from '../../data/atlas-areas.ts';
import { AREA_PAYLOADS_FOLDER, figuresOf } from '../../data/check-area-payloads.ts';
import { type PublishedFiles, textOf } from '../../published-files.ts';
import { Figures } from './figures.ts';
import type { OtherFormat, Trace } from './other-format.ts';

/** Reads the figures that the atlas loads to put an area beside another one: values, and their intervals as traces. */
export async function readAreaPayloads(files: PublishedFiles, base: Figures): Promise<OtherFormat> {
  const figures = new Figures(AREA_PAYLOADS_FOLDER, base.areas);
  const damaged: string[] = [];
  const traces: Trace[] = [];
  const paths = new Map<number, string>();
  const schemes = [...new Set(base.areas.areas.map(({ scheme }) => scheme))];
  for (const path of files.paths) {
    if (!path.startsWith(AREA_PAYLOADS_FOLDER)) continue;
    const { code, figures: found } = figuresOf(parsePayload(await textOf(files, path))?.payload);
    const level = path.slice(AREA_PAYLOADS_FOLDER.length, path.lastIndexOf('/'));
    // a level is named `<scheme>-<level>`, and both may hold a hyphen
    const scheme = schemes.find((id) => level.startsWith(`${id}-`) && base.areas.numbers.has(`${id}/${code}`));
    const area = base.areas.numbers.get(`${scheme}/${code}`);
    if (!found || area === undefined) {
      damaged.push(path);
      continue;
    }
    paths.set(area, path);
    for (const [series, cells] of found)
      for (const [period, value, lower, upper] of cells) {
        const block = figures.block(series, period);
        if (typeof value === 'number') {
          block.value[area] = value;
          figures.sawDecimals(series, value);
        }
        const isHidden = base.blocks.get(series)?.get(period)?.statuses[area] === STATUS.hidden;
        if (isHidden && (lower !== null || upper !== null))
          traces.push({ file: path, row: 0, column: `${series} ${period}`, areaCode: code });
      }
  }
  return { figures, damaged, traces, fileOf: (_series, _period, area) => paths.get(area) ?? AREA_PAYLOADS_FOLDER };
}
