import { areaIndex } from '../core/area.ts';
import type { EarlierEdition, HiddenPlace } from '../core/edition.ts';
import { shiftPeriodCode } from '../core/period.ts';
import type { ProtectionRule } from '../core/source.ts';
import type { MeasuredTable, Quantity } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import {
  type EarlierKnowledge,
  type KnownBounds,
  type KnownCount,
  type KnownPlace,
  ToldBounds,
} from './known-counts.ts';
import { linkRevised, type RevisedEdition } from './revised-editions.ts';
import type { ShareTemplates } from './rules/remainder.ts';
import { strictestRule } from './rules/strictest-rule.ts';
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
function placesToday(
  edition: EarlierEdition,
  { measured, nodes }: EarlierInput,
): (place: HiddenPlace) => KnownPlace | null {
  const indexOf = areaIndex(measured.areas);
  const quantities = new Map(edition.quantities.map((quantity) => [quantity.id, quantity]));
  return ({ quantity: id, basePeriod, scheme, areaCode }) => {
    const quantity = quantities.get(id);
    const area = indexOf(scheme, areaCode);
    if (!quantity?.isCount || area === undefined) return null;
    return { key: templateKey(quantity, basePeriod), quantity, basePeriod, node: nodes.nodeOf[area] ?? 0 };
  };
}

// Of sources that are not named any more the strictest rule of today holds.
function formerRule({ measured }: EarlierInput, { sources: ids }: Quantity): ProtectionRule | null {
  const sources = new Map(measured.sources.map((source) => [source.id, source]));
  const known = ids.filter((id) => sources.has(id));
  return strictestRule(sources, known.length > 0 ? known : [...sources.keys()]);
}

/** What a count is made of: series with their periods. */
const madeOf = ({ quantity, basePeriod }: KnownPlace): readonly string[] =>
  quantity.terms.map(({ series, yearOffset }) => `${series}\u001f${shiftPeriodCode(basePeriod, yearOffset)}`);

/**
 * Sorts what earlier editions showed: counts that are the same today stay shown; counts that are not published any
 * more stay known; counts of a series at times at which it was revised since become a world of their own, tied to today's.
 */
export function earlierKnowledge(input: EarlierInput): EarlierKnowledge {
  const { current, nodes } = input;
  const byKey = new Map(current.map((template) => [templateKey(template.quantity, template.basePeriod), template]));
  const unchanged = new Set<number>();
  const corrected = new Set<number>();
  const former = new Map<string, Template>();
  const revised: { readonly edition: EarlierEdition; readonly counts: RevisedEdition }[] = [];
  const hidden: KnownPlace[] = [];
  const told = new ToldBounds(nodes.count);
  const formerOf = ({ key, quantity, basePeriod }: KnownPlace): Template => {
    const template = former.get(key) ?? {
      ...otherTemplate(current.length + former.size, quantity, basePeriod, nodes),
      rule: formerRule(input, quantity),
    };
    former.set(key, template);
    return template;
  };
  for (const edition of input.earlier) {
    const placeOf = placesToday(edition, input);
    const counts = edition.counts.flatMap((count): KnownCount[] => {
      const place = placeOf(count);
      return place ? [{ ...place, value: count.value }] : [];
    });
    const changed = counts.filter(({ key, node, value }) => {
      const today = byKey.get(key);
      if (!today) return false;
      const isSame = Math.abs((today.values[node] ?? Number.NaN) - value) < 1e-9;
      (isSame ? unchanged : corrected).add(today.index * nodes.count + node);
      return !isSame;
    });
    const touched = new Set(changed.flatMap(madeOf));
    const isOfRevised = (place: KnownPlace): boolean => madeOf(place).some((part) => touched.has(part));
    const bounds = (edition.bounds ?? []).flatMap((bound): KnownBounds[] => {
      const place = placeOf(bound);
      return place ? [{ ...place, lower: bound.lower, upper: bound.upper }] : [];
    });
    if (changed.length > 0)
      revised.push({
        edition,
        counts: { counts: counts.filter(isOfRevised), changed, bounds: bounds.filter(isOfRevised) },
      });
    for (const bound of bounds)
      if (!isOfRevised(bound)) {
        const template = byKey.get(bound.key) ?? formerOf(bound);
        // a count that was corrected since is another one: what was told of it is no longer true
        if (!isOutside(bound, template.values[bound.node] ?? Number.NaN)) told.add(template.index, bound);
      }
    const isFormer = (place: KnownPlace): boolean => !byKey.has(place.key) && !isOfRevised(place);
    for (const count of counts) if (isFormer(count)) formerOf(count).values[count.node] = count.value;
    hidden.push(...(edition.hidden ?? []).flatMap((place) => placeOf(place) ?? []).filter(isFormer));
  }
  const hiddenBefore = [...new Set(hidden.flatMap((place) => hiddenCell(formerOf(place), place.node, nodes)))];
  recount(hiddenBefore, [...former.values()], input);
  const published = [...current, ...former.values()];
  const ruleAlgebra = new TemplateAlgebra(published, input.measured.groupRelations);
  const numberOf = (key: string): number | undefined => (byKey.get(key) ?? former.get(key))?.index;
  const formerShares = input.earlier.flatMap((edition) => sharesOf(edition, numberOf));
  const own = { templates: published, ruleAlgebra, unchanged, changed: corrected, told: told.bounds, formerShares };
  if (revised.length === 0) return { ...own, dependencies: ruleAlgebra.dependencies, links: NO_LINKS, hiddenBefore };
  const linked = linkRevised(
    revised.map(({ counts }) => counts),
    { published, ruleAlgebra, nodes, relations: input.measured.groupRelations },
  );
  const { bounds, templateNumbers, ...world } = linked;
  // what a share leaves follows from its part of today and its whole of then as well
  const revisedShares = revised.flatMap(({ edition }, at) =>
    sharesOf(edition, (key) => templateNumbers[at]?.get(key) ?? numberOf(key)),
  );
  for (const [template, bound] of bounds) told.add(template, bound);
  const all = [...formerShares, ...revisedShares];
  return { ...own, ...world, formerShares: all, hiddenBefore: [...hiddenBefore, ...linked.hiddenBefore] };
}

// What was published as a share before stays part and whole, whatever is made of both today.
function sharesOf(
  { quantities: all, shares = [] }: EarlierEdition,
  templateOf: (key: string) => number | undefined,
): ShareTemplates[] {
  const quantities = new Map(all.map((quantity) => [quantity.id, quantity]));
  const indexOf = (id: string, basePeriod: string): number | undefined => {
    const quantity = quantities.get(id);
    return quantity && templateOf(templateKey(quantity, basePeriod));
  };
  return shares.flatMap(({ numerator, basePeriod, denominator, denominatorPeriod }): ShareTemplates[] => {
    const [part, whole] = [indexOf(numerator, basePeriod), indexOf(denominator, denominatorPeriod)];
    return part === undefined || whole === undefined ? [] : [[part, whole]];
  });
}

// What the office can still count of it, though nobody publishes it: three years that are published one by one today.
function recount(
  hiddenBefore: readonly number[],
  former: readonly Template[],
  { measured, nodes, current }: EarlierInput,
): void {
  if (hiddenBefore.length === 0) return;
  const algebra = new TemplateAlgebra(current, measured.groupRelations);
  const hidden = new Set(hiddenBefore);
  for (const { index, quantity, basePeriod, values } of former) {
    const terms = algebra.represent(algebra.vectorOf(quantity, basePeriod));
    if (!terms) continue;
    values.forEach((_, node) => {
      if (!hidden.has(index * nodes.count + node)) return;
      values[node] = terms.reduce(
        (sum, term) => sum + term.coefficient * (current[term.template]?.values[node] ?? Number.NaN),
        0,
      );
    });
  }
}

// What another edition showed is known after all, and what a public source counts is no secret.
function hiddenCell({ index, values, rule }: Template, node: number, nodes: AreaNodes): number[] {
  return rule && Number.isNaN(values[node]) ? [index * nodes.count + node] : [];
}

const NO_LINKS: Links = { pairs: [], broken: [], isDoubtful: () => false };

const isOutside = ({ lower, upper }: KnownBounds, value: number): boolean => value < lower || value > upper;
