import { Figures, NO_ROW, statusByte } from './figures.ts';
import type { OtherFormat } from './other-format.ts';
import { AREAS_PATH } from './read-areas.ts';

/**
 * Reads numbers among the properties of shapes: as the file explains them, or named like an indicator, alone or with a
 * period and a part of the figure (`so01`, `so01_2021-12-31`, `so01_numerator`). Beside an explained one its status may
 * stand. Other properties are damage: nobody knows what they tell.
 */
export function readShapes(base: Figures): OtherFormat {
  const figures = new Figures(AREAS_PATH, base.areas);
  const damaged: string[] = [];
  const series = [...base.blocks.keys()].sort((first, second) => second.length - first.length);
  const { explained } = base.areas;
  for (const { area, name, value } of base.areas.figures) {
    const told = explained.get(name);
    if (told && typeof value === 'number') {
      figures.block(told.series, told.period).value[area] = value;
      figures.sawDecimals(told.series, value);
      continue;
    }
    if (explained.has(name.replace(/_status$/, '')) && statusByte(String(value)) !== NO_ROW) continue;
    const found = series.find((id) => name.startsWith(id));
    const number = typeof value === 'number' ? value : Number(value);
    if (found === undefined || !Number.isFinite(number)) {
      damaged.push(AREAS_PATH);
      continue;
    }
    const periods = [...base.blocks.get(found)!.keys()].sort();
    const period = periods.find((code) => name.includes(code)) ?? periods.at(-1)!;
    const part = (['numerator', 'denominator'] as const).find((word) => name.includes(word)) ?? 'value';
    figures.block(found, period)[part][area] = number;
    if (part === 'value') figures.sawDecimals(found, number);
  }
  return { figures, damaged, traces: [], fileOf: () => AREAS_PATH };
}
