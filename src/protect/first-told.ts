import type { EarlierEdition } from '../core/edition.ts';
import type { MeasuredTable } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import { placesToday } from './earlier-knowledge.ts';
import { type Template, templateKey } from './templates.ts';

/** By cell: number of the edition, oldest first, that was the first to show its figure, or to hide it. */
export interface FirstTold {
  readonly shown: ReadonlyMap<number, number>;
  readonly hidden: ReadonlyMap<number, number>;
}

/** Since when readers know a figure, and since when that it is hidden. */
export function firstTold(
  templates: readonly Template[],
  given: {
    readonly measured: MeasuredTable;
    readonly nodes: AreaNodes;
    readonly earlier: readonly EarlierEdition[];
  },
): FirstTold {
  const byKey = new Map(
    templates.map((template) => [templateKey(template.quantity, template.basePeriod), template] as const).toReversed(),
  );
  const [shown, hidden] = [new Map<number, number>(), new Map<number, number>()];
  given.earlier.forEach((edition, number) => {
    const placeOf = placesToday(edition, given);
    for (const [first, places] of [
      [shown, edition.counts],
      [hidden, edition.hidden ?? []],
    ] as const)
      for (const place of places) {
        const today = placeOf(place);
        const template = today && byKey.get(today.key);
        if (!template) continue;
        const cell = template.index * given.nodes.count + today.node;
        if (!first.has(cell)) first.set(cell, number);
      }
  });
  return { shown, hidden };
}
