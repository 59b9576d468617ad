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
import { publishedShares } from './published-shares.ts';
import { fillVersions, type RevisedEdition, revisedEditions } from './revised-editions.ts';
import type { ShareTemplates } from './rules/remainder.ts';
import { strictestRule } from './rules/strictest-rule.ts';
import { TemplateAlgebra } from './template-algebra.ts';
import { otherTemplate, type Template, templateKey } from './templates.ts';

/** What the gate is given. */
export interface EarlierInput {
  readonly measured: MeasuredTable;
  readonly nodes: AreaNodes;
  readonly current: readonly Template[];
  readonly earlier: readonly EarlierEdition[];
}

/** Where places of an edition are today. Areas that no longer exist are left aside: their link to today's is not known. */
export function placesToday(
  edition: EarlierEdition,
  { measured, nodes }: Pick<EarlierInput, 'measured' | 'nodes'>,
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

/** What an edition said, at the areas of today. */
interface Remembered extends RevisedEdition {
  readonly edition: EarlierEdition;
}

function remembered(edition: EarlierEdition, input: EarlierInput): Remembered {
  const placeOf = placesToday(edition, input);
  const placed = <Found extends HiddenPlace, More>(
    found: readonly Found[],
    more: (one: Found) => More,
  ): (KnownPlace & More)[] =>
    found.flatMap((one) => {
      const place = placeOf(one);
      return place ? [{ ...place, ...more(one) }] : [];
    });
  return {
    edition,
    counts: placed(edition.counts, ({ value }) => ({ value })),
    bounds: placed(edition.bounds ?? [], ({ lower, upper }) => ({ lower, upper })),
    hidden: placed(edition.hidden ?? [], () => ({})),
  };
}

/** Counts of now and those that only earlier editions published, by key; their values are as they would be today. */
class Published {
  readonly templates: Template[];
  private readonly byKey = new Map<string, Template>();

  constructor(input: EarlierInput, editions: readonly Remembered[]) {
    this.templates = [...input.current];
    for (const template of input.current) this.byKey.set(templateKey(template.quantity, template.basePeriod), template);
    for (const { key, quantity, basePeriod } of editions.flatMap(placesOf)) {
      if (this.byKey.has(key)) continue;
      const other = otherTemplate(this.templates.length, quantity, basePeriod, input.nodes);
      const template = { ...other, rule: formerRule(input, quantity) };
      this.byKey.set(key, template);
      this.templates.push(template);
    }
  }

  of({ key }: Pick<KnownPlace, 'key'>): Template {
    return this.byKey.get(key)!;
  }

  /** Number of a count by its key; missing where nobody ever showed or hid it in an area of today. */
  numberOf(key: string): number | undefined {
    return this.byKey.get(key)?.index;
  }
}

const placesOf = ({ counts, bounds, hidden }: RevisedEdition): readonly KnownPlace[] => [
  ...counts,
  ...bounds,
  ...hidden,
];

/**
 * What each edition said of times of a series of which it had a count otherwise than a newer edition or today.
 * @param editions the newest first
 */
function ofCorrectedTimes(editions: readonly Remembered[], published: Published): Remembered[] {
  const newest = new Map<number, Float64Array>();
  return editions.map((edition) => {
    const times = new Set<string>();
    for (const count of edition.counts) {
      const { index, values } = published.of(count);
      const known = newest.get(index) ?? values.slice();
      newest.set(index, known);
      const value = known[count.node]!;
      if (Number.isNaN(value)) known[count.node] = count.value;
      else if (!isEqual(value, count.value)) for (const time of madeOf(count)) times.add(time);
    }
    const own = <Place extends KnownPlace>(places: readonly Place[]): Place[] =>
      places.filter((place) => madeOf(place).some((time) => times.has(time)));
    const { counts, bounds, hidden } = edition;
    return { ...edition, counts: own(counts), bounds: own(bounds), hidden: own(hidden) };
  });
}

/** What readers of editions know, place by place. */
class Gathering {
  readonly unchanged = new Set<number>();
  readonly changed = new Set<number>();
  readonly told: ToldBounds;
  readonly hiddenBefore = new Set<number>();
  private readonly published: Published;
  private readonly nodeCount: number;

  constructor(published: Published, nodeCount: number) {
    this.published = published;
    this.nodeCount = nodeCount;
    this.told = new ToldBounds(nodeCount);
  }

  /**
   * @param edition the newer ones first
   * @param templateAt the count of an edition: that of a newer edition or of today wherever it is the same
   */
  add({ counts, bounds, hidden }: RevisedEdition, templateAt: (place: KnownPlace) => Template): void {
    for (const count of counts) {
      this.fill(count, templateAt(count));
      this.compare(count, templateAt(count));
    }
    for (const bound of bounds) {
      const { index, values } = templateAt(bound);
      // without a figure that says otherwise it still holds
      if (!isOutside(bound, values[bound.node]!)) this.told.add(index, bound);
    }
    for (const place of hidden) {
      const { index, isCurrent } = templateAt(place);
      if (!isCurrent) this.hiddenBefore.add(index * this.nodeCount + place.node);
    }
  }

  /** What nobody publishes any more still is what it was. */
  fill({ node, value }: KnownCount, { isCurrent, values }: Template): void {
    if (!isCurrent && Number.isNaN(values[node])) values[node] = value;
  }

  private compare(count: KnownCount, template: Template): void {
    const { index, isCurrent, values } = this.published.of(count);
    if (!isCurrent) return;
    const value = values[count.node]!;
    const cell = index * this.nodeCount + count.node;
    if (!Number.isNaN(value)) (isEqual(value, count.value) ? this.unchanged : this.changed).add(cell);
    // nobody says anything else today
    else if (template.index === index) this.told.add(index, { ...count, lower: count.value, upper: count.value });
  }
}

/**
 * Sorts what earlier editions showed: counts that are the same today stay shown; counts that are not published any
 * more stay known; a count that was corrected since is another one, wherever it was.
 */
export function earlierKnowledge(input: EarlierInput): EarlierKnowledge {
  const { nodes } = input;
  const editions = input.earlier.map((edition) => remembered(edition, input)).toReversed();
  const published = new Published(input, editions);
  const relations = input.measured.groupRelations;
  const ruleAlgebra = new TemplateAlgebra(published.templates, relations);
  const gathering = new Gathering(published, nodes.count);
  const corrected = ofCorrectedTimes(editions, published);
  editions.forEach(({ counts }, at) => {
    const others = new Set(corrected[at]!.counts);
    for (const count of counts) if (!others.has(count)) gathering.fill(count, published.of(count));
  });
  const { versions, ...revisions } = revisedEditions(corrected, {
    published: published.templates,
    ruleAlgebra,
    todaysAlgebra: () => new TemplateAlgebra(input.current, relations),
    nodes,
    relations,
  });
  const { templates } = revisions;
  editions.forEach((edition, at) => {
    gathering.add(edition, (place) => {
      const version = versions[at]!.get(place.key);
      const same = version?.sameAs?.[place.node] ?? -1;
      return same < 0 ? (version ?? published.of(place)) : templates[Math.floor(same / nodes.count)]!;
    });
  });
  const hiddenBefore = hiddenCells(gathering.hiddenBefore, templates, nodes);
  recount(hiddenBefore, published.templates.slice(input.current.length), input);
  fillVersions(templates, nodes);
  const today = { quantities: [...input.measured.quantities.values()], shares: publishedShares(input.measured) };
  // what a share leaves follows from its part of today and its whole of then as well
  const formerShares = editions.flatMap(({ edition }, at) => [
    ...sharesOf(edition, (key) => published.numberOf(key)),
    ...[edition, today].flatMap((shares) =>
      sharesOf(shares, (key) => versions[at]!.get(key)?.index ?? published.numberOf(key)),
    ),
  ]);
  const { unchanged, changed, told } = gathering;
  const known = { unchanged, changed, told: told.bounds, formerShares, hiddenBefore };
  return { ...revisions, ruleAlgebra, dependencies: ruleAlgebra.dependencies, ...known };
}

/** Shares of an edition by template: what was published as a share stays part and whole, whatever is made of it today. */
export function sharesOf(
  { quantities: all, shares = [] }: Pick<EarlierEdition, 'quantities' | 'shares'>,
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

// What another edition showed is known after all, and what a public source counts is no secret. Counts as they were
// stay hidden wherever they were not shown although there is a figure today.
function hiddenCells(told: ReadonlySet<number>, templates: readonly Template[], nodes: AreaNodes): number[] {
  const found = [...told].filter((cell) => {
    const { values, rule, sameAs } = templates[Math.floor(cell / nodes.count)]!;
    return (rule || sameAs) && Number.isNaN(values[cell % nodes.count]);
  });
  const byKey = new Map(templates.filter(({ sameAs }) => !sameAs).map((template) => [keyOf(template), template]));
  const versions = templates.flatMap((version) => {
    const today = version.sameAs && byKey.get(keyOf(version));
    if (!today) return [];
    return [...version.values.keys()].flatMap((node) => {
      const isMissing = version.sameAs![node]! < 0 && Number.isNaN(version.values[node]);
      return isMissing && !Number.isNaN(today.values[node]) ? [version.index * nodes.count + node] : [];
    });
  });
  return [...new Set([...found, ...versions])];
}

const keyOf = ({ quantity, basePeriod }: Template): string => templateKey(quantity, basePeriod);

const isEqual = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

const isOutside = ({ lower, upper }: KnownBounds, value: number): boolean => value < lower || value > upper;
