import { type AreaTable, areaIndex } from '../core/area.ts';
import type { CountBounds, EarlierEdition } from '../core/edition.ts';
import type { Quantity } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import { type Template, templateKey } from './templates.ts';

/** What is published today, and where. */
export interface PublishedToday {
  readonly areas: AreaTable;
  readonly nodes: AreaNodes;
  readonly current: readonly Template[];
}

/**
 * Counts that an earlier edition hid while it showed zeros: readers know since then that they are one at least, though
 * zeros are hidden today. Where the rule of today says so itself there is nothing to add.
 * @param told what readers know of single cells besides
 * @returns that and this, as bounds by cell; true counts lie within them
 */
export function knownSomebody(
  { areas, nodes, current }: PublishedToday,
  earlier: readonly EarlierEdition[],
  told: ReadonlyMap<number, CountBounds>,
): ReadonlyMap<number, CountBounds> {
  const bounds = new Map(told);
  const secretZeros = new Map(
    current.flatMap((template) => {
      const { rule, quantity, basePeriod } = template;
      return rule && !rule.zerosPublishable ? [[templateKey(quantity, basePeriod), template] as const] : [];
    }),
  );
  if (secretZeros.size === 0) return bounds;
  const indexOf = areaIndex(areas);
  for (const edition of earlier) {
    const counts = new Map(edition.quantities.map((quantity) => [quantity.id, quantity]));
    for (const { quantity: id, basePeriod, scheme, areaCode } of edition.hidden ?? []) {
      const quantity = counts.get(id);
      const template = quantity && showedZeros(edition, quantity) && secretZeros.get(templateKey(quantity, basePeriod));
      const node = nodes.nodeOf[indexOf(scheme, areaCode) ?? -1];
      const value = template && node !== undefined ? template.values[node] : undefined;
      // the zero that is hidden for another figure stays possible to those who know the rule, too
      if (!template || value === undefined || value < 1) continue;
      const cell = template.index * nodes.count + node!;
      const { lower, upper } = bounds.get(cell) ?? { lower: 1, upper: Number.POSITIVE_INFINITY };
      bounds.set(cell, { lower: Math.max(1, lower), upper });
    }
  }
  return bounds;
}

function showedZeros({ sources = [] }: EarlierEdition, { isCount, terms, sources: ids }: Quantity): boolean {
  const own = sources.filter(({ id, alreadyPublic }) => ids.includes(id) && alreadyPublic === null);
  const isSum = isCount && terms.every(({ coefficient }) => coefficient > 0);
  return isSum && own.length > 0 && own.every(({ protection }) => protection.zerosPublishable);
}
