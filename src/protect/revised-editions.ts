import type { GroupRelation } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import type { EarlierKnowledge, KnownBounds, KnownCount } from './known-counts.ts';
import { type Combination, TemplateAlgebra } from './template-algebra.ts';
import { otherTemplate, type Template } from './templates.ts';

/** An edition some of whose counts are other than today's. */
export interface RevisedEdition {
  /** its counts of the series that were revised */
  readonly counts: readonly KnownCount[];
  readonly changed: readonly KnownCount[];
  /** what its classes told of hidden counts of these series */
  readonly bounds: readonly KnownBounds[];
}

/** What an edition is tied to. */
export interface LinkInput {
  readonly published: readonly Template[];
  readonly ruleAlgebra: TemplateAlgebra;
  readonly nodes: AreaNodes;
  readonly relations: readonly GroupRelation[];
}

/** What readers know of editions that were revised since, and what ties it to today. */
export interface LinkedEditions
  extends Pick<EarlierKnowledge, 'templates' | 'dependencies' | 'links' | 'hiddenBefore'>,
    Pick<World, 'bounds'> {
  /** by edition: template of a count as it was then, by its key */
  readonly templateNumbers: readonly ReadonlyMap<string, number>[];
}

/** Delivered groups of a series and period that no published count tells apart. */
interface GroupClass {
  readonly series: string;
  readonly groups: string[];
  readonly period: string;
}

// Groups that no former world holds are the same as ever and need no tie.
function groupClasses(today: TemplateAlgebra, former: readonly TemplateAlgebra[]): GroupClass[] {
  const signatures = new Map<string, { signature: string; series: string; group: string; period: string }>();
  const held = new Set<string>();
  [...former, today].forEach((algebra, world) => {
    algebra.finest.forEach((vector, template) => {
      for (const [number, coefficient] of vector) {
        const column = algebra.columns[number];
        if (!column) continue;
        const key = `${column.series}\u001f${column.group}\u001f${column.period}`;
        if (algebra !== today) held.add(key);
        else if (!held.has(key)) continue;
        const known = signatures.get(key) ?? { ...column, signature: '' };
        known.signature += ` ${world}:${template}×${coefficient}`;
        signatures.set(key, known);
      }
    });
  });
  const classes = new Map<string, GroupClass>();
  for (const { signature, series: name, group, period } of signatures.values()) {
    const key = `${name}\u001f${period}\u001f${signature}`;
    const known = classes.get(key) ?? { series: name, groups: [], period };
    known.groups.push(group);
    classes.set(key, known);
  }
  return [...classes.values()];
}

class World {
  readonly templates: readonly Template[];
  /** its own number of a template by its key */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly algebra: TemplateAlgebra;
  /** bounds by its own number of the template */
  readonly bounds: readonly (readonly [template: number, bound: KnownBounds])[];
  private readonly relations: readonly GroupRelation[];

  constructor(edition: RevisedEdition, { nodes, relations }: LinkInput) {
    this.relations = relations;
    const byKey = new Map<string, Template>();
    for (const { key, quantity, basePeriod, node, value } of edition.counts) {
      const template = byKey.get(key) ?? otherTemplate(byKey.size, quantity, basePeriod, nodes);
      byKey.set(key, template);
      template.values[node] = value;
    }
    this.bounds = edition.bounds.map((bound) => {
      const template = byKey.get(bound.key) ?? otherTemplate(byKey.size, bound.quantity, bound.basePeriod, nodes);
      byKey.set(bound.key, template);
      return [template.index, bound];
    });
    this.templates = [...byKey.values()];
    this.numberOf = new Map([...byKey].map(([key, { index }]) => [key, index]));
    this.algebra = new TemplateAlgebra(this.templates, relations);
  }

  /** The templates and one per class with their places in the list of all, and what the formulas imply among them. */
  placed(start: number, classes: readonly Template[]): { templates: Template[]; dependencies: Combination[] } {
    const all = [...this.templates, ...classes].map((template, at) => ({ ...template, index: start + at }));
    const { dependencies } = new TemplateAlgebra(all, this.relations);
    const moved = dependencies.map((terms) => terms.map((term) => ({ ...term, template: term.template + start })));
    return { templates: all, dependencies: moved };
  }
}

function classValue(
  algebra: TemplateAlgebra,
  templates: readonly Template[],
  group: GroupClass,
): (node: number) => number {
  const terms = algebra.represent(algebra.vectorOfGroups(group.series, group.groups, group.period));
  if (!terms || terms.length === 0) return () => Number.NaN;
  return (node) =>
    terms.reduce((sum, term) => sum + term.coefficient * (templates[term.template]?.values[node] ?? Number.NaN), 0);
}

/**
 * Ties editions that were revised since to the counts of today. Their counts are other counts, so they get cells of
 * their own; the delivered groups behind both are taken for equal wherever nothing shows that they differ. What was
 * hidden then stays hidden: the total of then and the neighbours of today must not tell it.
 */
export function linkRevised(editions: readonly RevisedEdition[], input: LinkInput): LinkedEditions {
  const { published, ruleAlgebra, nodes } = input;
  const worlds = editions.map((edition) => new World(edition, input));
  const classes = groupClasses(
    ruleAlgebra,
    worlds.map((world) => world.algebra),
  );
  const classTemplates = (start: number): Template[] =>
    classes.map((group, at) => {
      const terms = group.groups.map((name) => ({ series: group.series, group: name, yearOffset: 0, coefficient: 1 }));
      const quantity = { id: `${group.series} ${at}`, terms, sources: [], isCount: true };
      return otherTemplate(start + at, quantity, group.period, nodes);
    });
  const templates: Template[] = [...published, ...classTemplates(published.length)];
  const dependencies = [...new TemplateAlgebra(templates, input.relations).dependencies];
  const pairs: [number, number][] = [];
  const broken: { link: number; node: number }[] = [];
  const doubtful = new Set<number>();
  const hiddenBefore: number[] = [];
  const bounds: World['bounds'][number][] = [];
  const templateNumbers: ReadonlyMap<string, number>[] = [];
  worlds.forEach((world, at) => {
    const start = templates.length;
    const placed = world.placed(start, classTemplates(0));
    templates.push(...placed.templates);
    dependencies.push(...placed.dependencies);
    hiddenBefore.push(...hiddenCells(placed.templates.slice(0, world.templates.length), input));
    for (const [template, bound] of world.bounds) bounds.push([start + template, bound]);
    templateNumbers.push(new Map([...world.numberOf].map(([key, number]) => [key, start + number])));
    const changedNodes = new Set(editions[at]?.changed.map(({ node }) => node));
    classes.forEach((group, index) => {
      const link = pairs.push([published.length + index, start + world.templates.length + index]) - 1;
      const [before, today] = [
        classValue(world.algebra, world.templates, group),
        classValue(ruleAlgebra, published, group),
      ];
      for (const node of changedNodes) {
        const difference = today(node) - before(node);
        if (Math.abs(difference) > 1e-9) broken.push({ link, node });
        else if (Number.isNaN(difference)) doubtful.add(link * nodes.count + node);
      }
    });
  });
  const isDoubtful = (link: number, node: number): boolean => doubtful.has(link * nodes.count + node);
  return { templates, dependencies, links: { pairs, broken, isDoubtful }, hiddenBefore, bounds, templateNumbers };
}

// Cells of an edition that it did not show although there is a figure today.
function hiddenCells(templates: readonly Template[], { published, nodes }: LinkInput): number[] {
  const byKey = new Map(published.map((template) => [`${template.quantity.id}\u001d${template.basePeriod}`, template]));
  return templates.flatMap((template) => {
    const today = byKey.get(`${template.quantity.id}\u001d${template.basePeriod}`);
    const hidden: number[] = [];
    template.values.forEach((value, node) => {
      if (Number.isNaN(value) && !Number.isNaN(today?.values[node] ?? Number.NaN))
        hidden.push(template.index * nodes.count + node);
    });
    return hidden;
  });
}
