import { STATUS } from '../../../core/status.ts';
import { type FigureBlock, Figures, PARTS } from '../read/figures.ts';
import type { OtherFormat } from '../read/other-format.ts';

/** A number that a format shows beside a figure that is hidden in observations.csv. */
export interface ShownHidden {
  readonly series: string;
  readonly period: string;
  readonly area: number;
}

/** Numbers of a table that stand in lines marked as hidden. */
export function shownHidden(figures: Figures): readonly ShownHidden[] {
  const found: ShownHidden[] = [];
  for (const [series, periods] of figures.blocks)
    for (const [period, { statuses, value, numerator }] of periods)
      statuses.forEach((status, area) => {
        const isTold = !Number.isNaN(value[area]!) || !Number.isNaN(numerator[area]!);
        if (status === STATUS.hidden && isTold) found.push({ series, period, area });
      });
  return found;
}

/** What a format tells beyond observations.csv. */
export interface News {
  /** only what the table does not show, with the statuses of the table */
  readonly figures: Figures;
  /** where a hidden figure is told, else where the first number stands */
  readonly first: ShownHidden;
}

/** Compares a format with the table: every number that the table does not show is news to a reader. Null: none. */
export function newsOf(base: Figures, { figures: other }: OtherFormat): News | null {
  const figures = new Figures(other.file, base.areas);
  let first: ShownHidden | null = null;
  for (const [series, decimals] of other.decimals) figures.decimals.set(series, decimals);
  for (const [series, periods] of other.blocks)
    for (const [period, block] of periods) {
      const known = base.blocks.get(series)?.get(period);
      const added = addedTo(known, block);
      if (added.length === 0) continue;
      first ??= { series, period, area: added[0]![1] };
      const news = figures.block(series, period);
      if (known) news.statuses.set(known.statuses);
      for (const [part, area] of added) news[part][area] = block[part][area]!;
    }
  return first && { figures, first: shownHidden(figures)[0] ?? first };
}

function addedTo(known: FigureBlock | undefined, block: FigureBlock): [part: (typeof PARTS)[number], area: number][] {
  const added: [(typeof PARTS)[number], number][] = [];
  for (const part of PARTS)
    block[part].forEach((number, area) => {
      if (!Number.isNaN(number) && Number.isNaN(known?.[part][area] ?? Number.NaN)) added.push([part, area]);
    });
  return added;
}
