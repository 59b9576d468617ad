import type { GroupRelation } from '../core/stages.ts';
import type { AreaNodes } from './area-nodes.ts';
import { type ComparedCount, type CorrectedClasses, correctedClasses } from './corrected-classes.ts';
import { type GroupClass, groupClasses } from './group-classes.ts';
import type {
  CorrectedArea,
  EarlierKnowledge,
  Formulas,
  KnownBounds,
  KnownCount,
  KnownPlace,
  VersionOf,
} from './known-counts.ts';
import type { Tie } from './secondary/equations.ts';
import { type Combination, TemplateAlgebra } from './template-algebra.ts';
import { otherTemplate, type Template, templateKey } from './templates.ts';

/** What an edition said of series at times at which counts were corrected since. */
export interface RevisedEdition {
  readonly counts: readonly KnownCount[];
  readonly bounds: readonly KnownBounds[];
  readonly hidden: readonly KnownPlace[];
}

/** What editions are compared with and stand beside. */
export interface RevisionInput {
  /** counts of today and all others that an edition ever published, by their number */
  readonly published: readonly Template[];
  readonly ruleAlgebra: TemplateAlgebra;
  /** the same of today's counts alone */
  readonly todaysAlgebra: () => TemplateAlgebra;
  readonly nodes: AreaNodes;
  readonly relations: readonly GroupRelation[];
}

/** Counts as they were, where they were others than today. */
export interface Revisions extends Pick<EarlierKnowledge, 'templates' | 'ties' | 'revised' | 'corrected'> {
  /** by edition, in the order given: counts that somewhere were others than today, by key */
  readonly versions: readonly ReadonlyMap<string, Template>[];
}

/** Counts of one edition, or of today. */
interface Counted {
  readonly templates: readonly Template[];
  readonly algebra: TemplateAlgebra;
  /** values of a count by node; null where it does not follow */
  valuesOf(template: Template): Float64Array | null;
}

function combined(terms: Combination | null, templates: readonly Template[]): Float64Array | null {
  if (!terms || terms.length === 0) return null;
  const columns = terms.map(({ template }) => templates[template]!.values);
  return Float64Array.from(columns[0]!, (_, node) =>
    terms.reduce((sum, { coefficient }, at) => sum + coefficient * columns[at]![node]!, 0),
  );
}

const keyOf = ({ quantity, basePeriod }: Template): string => templateKey(quantity, basePeriod);

function countsOfToday({ published, todaysAlgebra }: RevisionInput): Counted {
  const algebra = todaysAlgebra();
  const byKey = new Map(published.map((template) => [keyOf(template), template]));
  const valuesOf = (template: Template): Float64Array | null => {
    const known = byKey.get(keyOf(template));
    if (known?.isCurrent) return known.values;
    const { quantity, basePeriod } = template;
    return combined(algebra.represent(algebra.vectorOf(quantity, basePeriod)), published) ?? known?.values ?? null;
  };
  return { templates: published, algebra, valuesOf };
}

class EditionCounts implements Counted {
  readonly templates: readonly Template[];
  readonly byKey: ReadonlyMap<string, Template>;
  readonly algebra: TemplateAlgebra;

  constructor({ counts, bounds, hidden }: RevisedEdition, { nodes, relations }: RevisionInput) {
    const byKey = new Map<string, Template>();
    for (const { key, quantity, basePeriod } of [...counts, ...bounds, ...hidden])
      if (!byKey.has(key)) byKey.set(key, otherTemplate(byKey.size, quantity, basePeriod, nodes));
    for (const { key, node, value } of counts) byKey.get(key)!.values[node] = value;
    this.byKey = byKey;
    this.templates = [...byKey.values()];
    this.algebra = new TemplateAlgebra(this.templates, relations);
  }

  valuesOf(template: Template): Float64Array | null {
    return this.byKey.get(keyOf(template))?.values ?? null;
  }
}

/** Versions of classes in an area, as an edition had them: 0 is today's, n that of the nth edition. */
interface ClassVersions {
  /** what an edition does not say is as it was in the next one */
  readonly had: readonly number[];
  /** the same if nothing was corrected but what certainly was */
  readonly mayHave: readonly number[];
}

/** Everything the editions are made of, and which of it was corrected where. */
class Comparison {
  readonly classes: readonly GroupClass[];
  /** by edition and template: classes that it counts, with coefficients */
  readonly classesOf: readonly (readonly ReadonlyMap<number, number>[])[];
  /** by delivered group of the published counts; missing: no edition counted it otherwise */
  readonly classesOfColumns: readonly (number | undefined)[];
  /** by edition: where it is another than today (0) and than newer editions (from 1 on) */
  private readonly corrected: readonly (readonly CorrectedClasses[])[];
  private readonly versions = new Map<number, readonly ClassVersions[]>();
  private readonly editions: readonly EditionCounts[];

  constructor(editions: readonly EditionCounts[], input: RevisionInput) {
    this.editions = editions;
    this.classes = groupClasses(
      input.ruleAlgebra,
      editions.map(({ algebra }) => algebra),
    );
    const classOf = new Map(
      this.classes.flatMap(({ series, groups, period }, at) =>
        groups.map((group) => [`${series}\u001f${group}\u001f${period}`, at]),
      ),
    );
    const classAt = ({ columns }: TemplateAlgebra, column: number): number | undefined => {
      const { series, group, period } = columns[column]!;
      return classOf.get(`${series}\u001f${group}\u001f${period}`);
    };
    this.classesOf = editions.map(({ algebra }) =>
      algebra.finest.map((vector) => new Map([...vector].map(([column, times]) => [classAt(algebra, column)!, times]))),
    );
    this.classesOfColumns = input.ruleAlgebra.columns.map((_, column) => classAt(input.ruleAlgebra, column));
    const newer: Counted[] = [countsOfToday(input)];
    this.corrected = editions.map((edition, at) => {
      const found = newer.map((other) =>
        correctedClasses(this.compared(at, other), input.nodes, (group) => this.classes[group]!.period),
      );
      newer.push(edition);
      return found;
    });
  }

  private compared(at: number, other: Counted): ComparedCount[] {
    const edition = this.editions[at]!;
    const differences = (before: Float64Array | null, since: Float64Array | null): Float64Array | null =>
      before && (since?.map((value, node) => value - before[node]!) ?? null);
    const counts = edition.templates.flatMap((template, number): ComparedCount[] => {
      const found = differences(template.values, other.valuesOf(template));
      const classes = [...this.classesOf[at]![number]!.keys()];
      const times = new Set(classes.map((group) => `${this.classes[group]!.series} ${this.classes[group]!.period}`));
      const isDifference = [...edition.algebra.finest[number]!.values()].some((coefficient) => coefficient < 0);
      return found ? [{ classes, isOverTimes: times.size > 1, isDifference, differences: found }] : [];
    });
    const classes = this.classes.flatMap((group, number): ComparedCount[] => {
      const [before, since] = [edition, other].map(({ algebra, templates }) =>
        combined(algebra.represent(algebra.vectorOfGroups(group.series, group.groups, group.period)), templates),
      );
      const found = differences(before!, since!);
      return found ? [{ classes: [number], isOverTimes: false, isDifference: false, differences: found }] : [];
    });
    return [...classes, ...counts];
  }

  /** Which version of each class an edition had in an area; null where nothing was ever corrected. */
  versionsAt(edition: number, node: number): ClassVersions | null {
    if (!this.corrected.some((pairs) => pairs.some((found) => found.has(node)))) return null;
    const known = this.versions.get(node) ?? this.allVersionsAt(node);
    this.versions.set(node, known);
    return known[edition]!;
  }

  private allVersionsAt(node: number): ClassVersions[] {
    const versions: ClassVersions[] = [{ had: this.classes.map(() => 0), mayHave: this.classes.map(() => 0) }];
    for (const pairs of this.corrected) {
      const newest = (group: number, isOther: (newer: number) => boolean): number => {
        const others = new Set(versions.flatMap(({ had }, newer) => (isOther(newer) ? [had[group]!] : [])));
        return versions.findLast(({ had }) => !others.has(had[group]!))?.had[group] ?? versions.length;
      };
      const certainty = (newer: number, group: number): boolean | undefined => pairs[newer]!.get(node)?.get(group);
      versions.push({
        had: this.classes.map((_, group) => newest(group, (newer) => certainty(newer, group) !== undefined)),
        mayHave: this.classes.map((_, group) => newest(group, (newer) => certainty(newer, group) === true)),
      });
    }
    return versions.slice(1);
  }
}

/** Gives counts of editions cells of their own where they were others than in any newer edition. */
class Versions {
  readonly templates: Template[];
  readonly byKey: ReadonlyMap<string, Template>[] = [];
  readonly ties: Tie[] = [];
  readonly revised: Formulas[] = [];
  private readonly input: RevisionInput;
  private readonly comparison: Comparison;
  private readonly editions: readonly EditionCounts[];
  private readonly numberOf: ReadonlyMap<string, number>;
  /** by edition and class: what it had more of than today */
  private readonly surpluses: ReadonlyMap<number, number>[] = [];

  constructor(editions: readonly EditionCounts[], comparison: Comparison, input: RevisionInput) {
    this.input = input;
    this.comparison = comparison;
    this.editions = editions;
    this.numberOf = new Map(input.published.map((template) => [keyOf(template), template.index]));
    this.templates = [...input.published];
    editions.forEach((edition, at) => {
      const classes = new Set(this.comparison.classesOf[at]!.flatMap((own) => [...own.keys()]));
      this.surpluses.push(new Map([...classes].flatMap((group) => this.surplus(at, group))));
      this.add(edition, at);
    });
  }

  private versionOf(at: number, group: number, node: number): number {
    return this.comparison.versionsAt(at, node)?.had[group] ?? 0;
  }

  /** What an edition had more of in a class than today, wherever that was corrected. */
  private surplus(at: number, group: number): [group: number, template: number][] {
    const nodes = Array.from({ length: this.input.nodes.count }, (_, node) => node);
    const surplusAt = new Set(nodes.filter((node) => this.versionOf(at, group, node) === at + 1));
    if (surplusAt.size === 0) return [];
    const { series, period } = this.comparison.classes[group]!;
    const quantity = { id: `${series} ${group} ${at}`, terms: [], sources: [], isCount: false };
    const index = this.templates.length;
    const other = otherTemplate(index, quantity, period, this.input.nodes);
    this.templates.push({ ...other, isOnlyBalance: true, surplusAt });
    for (const node of surplusAt) {
      // what may have been corrected may be the same, too
      const newer = this.comparison.versionsAt(at, node)!.mayHave[group]!;
      if (newer > at) continue;
      const same = newer === 0 ? [] : [this.surplusCell(newer - 1, group, node)];
      const coefficients = [1, ...same.map(() => -1)];
      this.ties.push({ cells: [this.cellOf(index, node), ...same], coefficients, isAssumed: true });
    }
    return [[group, index]];
  }

  private surplusCell(at: number, group: number, node: number): number {
    return this.cellOf(this.surpluses[at]!.get(group)!, node);
  }

  private add(edition: EditionCounts, at: number): void {
    const own = new Map<string, Template>();
    const numbers = edition.templates.map((template, number) => {
      const key = keyOf(template);
      const classes = this.comparison.classesOf[at]![number]!;
      const today = this.numberOf.get(key)!;
      const made = this.version(template, today, (node) => this.sameCount(at, { key, classes, node }));
      if (!made) return today;
      own.set(key, made);
      made.sameAs.forEach((cell, node) => {
        if (cell < 0) this.tie(at, { own: made.index, today, classes, node });
      });
      return made.index;
    });
    this.byKey.push(own);
    this.revised.push({ algebra: edition.algebra, numbers });
  }

  /** Areas in which something was corrected, or may have been. */
  correctedAreas(): CorrectedArea[] {
    const { classesOfColumns } = this.comparison;
    const nodes = Array.from({ length: this.input.nodes.count }, (_, node) => node);
    return nodes.flatMap((node): CorrectedArea[] => {
      const versions = this.editions.map((_, at) => this.comparison.versionsAt(at, node));
      const hadOf = (group: number): string => versions.map((one) => one?.had[group] ?? 0).join();
      const sureOf = (group: number): string => versions.map((one) => one?.mayHave[group] ?? 0).join();
      const corrected = new Set([...this.comparison.classes.keys()].filter((group) => /[^0,]/.test(hadOf(group))));
      if (corrected.size === 0) return [];
      const doubtful = [...corrected].filter((group) => hadOf(group) !== sureOf(group));
      const versionsIf =
        (isCorrected: (group: number) => boolean): VersionOf =>
        (edition, column) => {
          const group = classesOfColumns[column];
          if (edition === 0 || group === undefined) return 0;
          const found = versions[edition - 1];
          return (isCorrected(group) ? found?.had : found?.mayHave)?.[group] ?? 0;
        };
      return [
        {
          node,
          columns: new Set([...classesOfColumns.keys()].filter((column) => corrected.has(classesOfColumns[column]!))),
          doubtful,
          classOf: (column) => classesOfColumns[column],
          versionsIf,
          templatesOf: (count) => this.ownTemplates(count, node),
        },
      ];
    });
  }

  private ownTemplates(count: number, node: number): { readonly template: number; readonly edition: number }[] {
    const key = keyOf(this.input.published[count]!);
    const own = this.byKey.flatMap((byKey, at) => {
      const version = byKey.get(key);
      return version && version.sameAs![node]! < 0 ? [{ template: version.index, edition: at + 1 }] : [];
    });
    return [{ template: count, edition: 0 }, ...own];
  }

  // A count differs from today's by what was corrected in it.
  private tie(
    at: number,
    { own, today, classes, node }: { own: number; today: number; classes: ReadonlyMap<number, number>; node: number },
  ): void {
    const surpluses = [...classes].flatMap(([group, coefficient]) => {
      const version = this.versionOf(at, group, node);
      return version === 0 ? [] : [{ cell: this.surplusCell(version - 1, group, node), coefficient }];
    });
    this.ties.push({
      cells: [this.cellOf(own, node), this.cellOf(today, node), ...surpluses.map(({ cell }) => cell)],
      coefficients: [1, -1, ...surpluses.map(({ coefficient }) => -coefficient)],
      isAssumed: false,
    });
  }

  private cellOf(template: number, node: number): number {
    const same = this.templates[template]!.sameAs?.[node] ?? -1;
    return same >= 0 ? same : template * this.input.nodes.count + node;
  }

  /** Number of the newest template that a count still was in an area; null: it was another one in every newer edition. */
  private sameCount(
    at: number,
    { key, classes, node }: { key: string; classes: ReadonlyMap<number, number>; node: number },
  ): number | null {
    const groups = [...classes.keys()];
    if (groups.every((group) => this.versionOf(at, group, node) === 0)) return this.numberOf.get(key)!;
    for (let newer = at - 1; newer >= 0; newer -= 1) {
      const template = this.byKey[newer]!.get(key);
      if (template && groups.every((group) => this.versionOf(at, group, node) === this.versionOf(newer, group, node)))
        return template.index;
    }
    return null;
  }

  /** The template with cells of its own where it is another count; null where it is the same everywhere. */
  private version(
    template: Template,
    today: number,
    sameAt: (node: number) => number | null,
  ): (Template & { readonly sameAs: Int32Array }) | null {
    const { count } = this.input.nodes;
    const index = this.templates.length;
    const sameAs = new Int32Array(count).fill(-1);
    for (let node = 0; node < count; node += 1) {
      const same = sameAt(node);
      if (same !== null) sameAs[node] = this.cellOf(same, node);
    }
    if (sameAs.every((cell, node) => cell === today * count + node)) return null;
    const made = { ...template, index, sameAs, rule: this.templates[today]!.rule };
    this.templates.push(made);
    return made;
  }
}

const NO_VERSIONS: ReadonlyMap<string, Template> = new Map();

/**
 * Editions some of whose counts were corrected since. Where a count was corrected it is another count, with a cell of
 * its own, which differs from today's by what was corrected in it; everywhere else it is what it was in the next
 * edition, or is today: the same cell. So readers may take for the same whatever nothing shows to have changed.
 * @param editions the newest first; without counts where nothing was corrected
 */
export function revisedEditions(editions: readonly RevisedEdition[], input: RevisionInput): Revisions {
  const revised = editions.filter(({ counts }) => counts.length > 0);
  if (revised.length === 0) {
    return {
      templates: input.published,
      ties: [],
      revised: [],
      corrected: [],
      versions: editions.map(() => NO_VERSIONS),
    };
  }
  const counts = revised.map((edition) => new EditionCounts(edition, input));
  const found = new Versions(counts, new Comparison(counts, input), input);
  const { byKey, templates, ties, revised: formulas } = found;
  const versions = editions.map((edition) => byKey[revised.indexOf(edition)] ?? NO_VERSIONS);
  return { templates, ties, revised: formulas, corrected: found.correctedAreas(), versions };
}

/** Writes into counts as they were what they still are. */
export function fillVersions(templates: readonly Template[], nodes: AreaNodes): void {
  for (const { values, sameAs } of templates)
    sameAs?.forEach((cell, node) => {
      if (cell >= 0) values[node] = templates[Math.floor(cell / nodes.count)]!.values[cell % nodes.count]!;
    });
}
