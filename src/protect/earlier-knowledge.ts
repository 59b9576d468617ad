import { areaIndex } from '../core/area.ts';
import type { EarlierEdition } from '../core/edition.ts';
import type { MeasuredTable, Quantity } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import type { EarlierKnowledge, KnownCount } from './known-counts.ts';
import { linkRevised, type RevisedEdition } from './revised-editions.ts';
import type { Links } from './secondary/equations.ts';
import { TemplateAlgebra } from './template-algebra.ts';
import { otherTemplate, type Template, templateKey } from './templates.ts';

/** What the gate is given. */
export interface EarlierInput {
  readonly measured: MeasuredTable;
  readonly nodes: AreaNodes;
  readonly current: readonly Template[];
  readonly earlier: readonly EarlierEdition[];
}

// Counts of areas that no longer exist are left aside: their link to the areas of today is not known.
function knownCounts(edition: EarlierEdition, { measured, nodes }: EarlierInput): KnownCount[] {
  const indexOf = areaIndex(measured.areas);
  const quantities = new Map(edition.quantities.map((quantity) => [quantity.id, quantity]));
  return edition.counts.flatMap(({ quantity: id, basePeriod, scheme, areaCode, value }) => {
    const quantity = quantities.get(id);
    const area = indexOf(scheme, areaCode);
    if (!quantity?.isCount || area === undefined) return [];
    return [{ key: templateKey(quantity, basePeriod), quantity, basePeriod, node: nodes.nodeOf[area] ?? 0, value }];
  });
}

const hasSeries = (quantity: Quantity, series: ReadonlySet<string>): boolean =>
  quantity.terms.some((term) => series.has(term.series));

/**
 * Sorts what earlier editions showed: counts that are the same today stay shown; counts that are not published any
 * more stay known; editions of a series that was revised since become a world of their own, tied to today's.
 */
export function earlierKnowledge(input: EarlierInput): EarlierKnowledge {
  const { current, nodes } = input;
  const byKey = new Map(current.map((template) => [templateKey(template.quantity, template.basePeriod), template]));
  const unchanged = new Set<number>();
  const former = new Map<string, Template>();
  const revised: RevisedEdition[] = [];
  for (const edition of input.earlier) {
    const counts = knownCounts(edition, input);
    const changed = counts.filter(({ key, node, value }) => {
      const today = byKey.get(key);
      if (!today) return false;
      const isSame = Math.abs((today.values[node] ?? Number.NaN) - value) < 1e-9;
      if (isSame) unchanged.add(today.index * nodes.count + node);
      return !isSame;
    });
    const series = new Set(changed.flatMap(({ quantity }) => quantity.terms.map((term) => term.series)));
    const isOfRevised = ({ quantity }: KnownCount): boolean => hasSeries(quantity, series);
    if (changed.length > 0) revised.push({ counts: counts.filter(isOfRevised), changed, series });
    for (const count of counts) {
      if (byKey.has(count.key) || isOfRevised(count)) continue;
      const known = former.get(count.key);
      const template = known ?? otherTemplate(current.length + former.size, count.quantity, count.basePeriod, nodes);
      former.set(count.key, template);
      template.values[count.node] = count.value;
    }
  }
  const published = [...current, ...former.values()];
  const ruleAlgebra = new TemplateAlgebra(published, input.measured.groupRelations);
  const own = { templates: published, ruleAlgebra, unchanged };
  if (revised.length === 0)
    return { ...own, dependencies: ruleAlgebra.dependencies, links: NO_LINKS, hiddenBefore: [] };
  return {
    ...own,
    ...linkRevised(revised, { published, ruleAlgebra, nodes, relations: input.measured.groupRelations }),
  };
}

const NO_LINKS: Links = { pairs: [], broken: [], isDoubtful: () => false };
