import { CELL, type Cells } from '../cells.ts';
import type { FirstTold } from '../first-told.ts';
import type { ColumnVector, TemplateAlgebra } from '../template-algebra.ts';
import { showEmptyParts } from './empty-parts.ts';
import { nestedTemplates } from './nested-templates.ts';
import { SumsOfKnown } from './sums-of-known.ts';

/** Few people whom readers know of in any case, in whom whatever a cell counts is contained. */
interface Few {
  readonly cell: number;
  readonly people: number;
  /** edition after which they are known */
  readonly since: number;
  /** periods in which nobody is among them: what is of these alone is shown to be nobody in any case */
  readonly emptyPeriods?: ReadonlySet<string>;
}

/** A part of a count, and the edition after which everybody knows that it is one. */
interface KnownPart {
  readonly part: number;
  readonly since: number;
}

const ALWAYS = Number.NEGATIVE_INFINITY;

/** So few people that it tells too much of a part of them that there is somebody, and of several parts more. */
const isFew = (people: number, minimumCount: number): boolean => people > 0 && people < 2 * minimumCount;

/**
 * Parts of so few people that to know there is somebody would narrow a part down too far: of three people who are known
 * already one, two or three get support, where zeros are shown. Such parts are hidden whatever they are, nobody and
 * everybody too, so that hiding them tells nothing. It goes by what is public in any case alone, a count or what one
 * leaves of another; not where an edition hid the same part as a count of which there is somebody, nor where one showed
 * it, for it would be shown again if it were still the same; nor where what is shown leaves nobody.
 */
export function withholdPartsOfFew(cells: Cells, algebra: TemplateAlgebra, told: FirstTold): void {
  const found = new PublicFew(cells, algebra, told);
  const known = new Map<number, Few[]>();
  const queue = found.parts();
  for (let few = queue.pop(); few; few = queue.pop()) {
    const others = known.get(few.cell) ?? [];
    if (others.some((other) => saysAsMuch(other, few))) continue;
    known.set(few.cell, [...others, few]);
    queue.push(...found.partsWithin(few));
  }
  // what everybody can add up is told already
  for (const [cell, few] of known) if (!found.isKnownSum(cell)) withhold(cells, { cell, few, told });
  showEmptyParts(cells);
}

const saysAsMuch = (one: Few, other: Few): boolean =>
  one.people <= other.people &&
  one.since <= other.since &&
  (!one.emptyPeriods || one.emptyPeriods === other.emptyPeriods);

class PublicFew {
  private readonly cells: Cells;
  private readonly finest: readonly ColumnVector[];
  private readonly columns: TemplateAlgebra['columns'];
  private readonly told: FirstTold;
  private readonly sums: SumsOfKnown;
  private readonly partsOf = new Map<number, KnownPart[]>();

  constructor(cells: Cells, algebra: TemplateAlgebra, told: FirstTold) {
    const { finest, columns } = algebra;
    this.cells = cells;
    this.sums = new SumsOfKnown(cells, algebra, told);
    this.finest = finest;
    this.columns = columns;
    this.told = told;
    for (const { whole, part } of nestedTemplates(cells)) {
      const since = this.nestedSince(whole, part);
      const known = this.partsOf.get(whole) ?? [];
      if (since === null || known.some((other) => other.part === part)) continue;
      this.partsOf.set(whole, [...known, { part, since }]);
    }
  }

  // Of what was corrected since nobody knows whether it was a part of what was counted then. That events of an age are
  // some of its people no publication says.
  private nestedSince(whole: number, part: number): number | null {
    const [all, some] = [this.finest[whole], this.finest[part]];
    if (!all || !some || [whole, part].some((one) => this.cells.templates[one]!.sameAs)) return null;
    // a group whose other half was never delivered lies in its whole all the same
    const [series, others] = [some, all].map((one) => [...one.keys()].map((column) => this.columns[column]!.series));
    if (series!.every((each) => others!.includes(each))) return ALWAYS;
    const first = this.told.shares.get(`${whole}/${part}`);
    return first === undefined ? null : first - 1;
  }

  /** Parts of few people who are public, or of those that one public count leaves of another. */
  parts(): Few[] {
    const { cells } = this;
    const most = this.told.largestMinimum;
    const found: Few[] = [];
    for (const cell of cells.states.keys()) {
      const people = cells.value(cell);
      if (!this.isPublic(cell)) {
        const sum = isFew(people, most) && this.isOfPeople(cell) ? this.sums.of(cell) : null;
        if (sum) found.push(...this.partsWithin({ cell, people, ...sum }));
        continue;
      }
      const since = this.since(cell);
      if (isFew(people, most)) found.push(...this.partsWithin({ cell, people, since }));
      const node = cells.nodeOf(cell);
      const whole = Math.floor(cell / cells.nodes.count);
      for (const { part: taken } of this.partsOf.get(whole) ?? []) {
        const other = cells.cell(taken, node);
        if (!this.isPublic(other) || !isFew(people - cells.value(other), most)) continue;
        const few = { people: people - cells.value(other), since: Math.max(since, this.since(other)) };
        for (const part of this.partsOfRest(whole, taken)) {
          if (part.isAll) for (const area of this.areasWithin(part.template, node)) found.push({ cell: area, ...few });
          else found.push({ cell: cells.cell(part.template, node), ...few });
        }
      }
    }
    return found;
  }

  /** Parts of a count in its area, and the count itself in the parts of the area. */
  partsWithin({ cell, since, ...few }: Few): Few[] {
    const { cells } = this;
    const node = cells.nodeOf(cell);
    const template = Math.floor(cell / cells.nodes.count);
    const parts = (this.partsOf.get(template) ?? []).map((known): Few => {
      return { ...few, cell: cells.cell(known.part, node), since: Math.max(since, known.since) };
    });
    const areas = this.areasWithin(template, node).map((area): Few => ({ ...few, cell: area, since }));
    return [...parts, ...areas].filter((part) => this.isOfPeople(part.cell) && !this.isEmpty(part));
  }

  /** True if a count can be added up from others that are known in any case. */
  isKnownSum(cell: number): boolean {
    return this.sums.of(cell) !== null;
  }

  private isEmpty({ cell, emptyPeriods }: Few): boolean {
    return emptyPeriods !== undefined && this.sums.isOf(Math.floor(cell / this.cells.nodes.count), emptyPeriods);
  }

  // What is public today and stood in no edition is known before this one comes out.
  private since(cell: number): number {
    return this.told.known.get(cell) ?? this.told.today - 1;
  }

  // By the map an area of another scheme may lie within this one, but for slivers.
  private areasWithin(template: number, node: number): number[] {
    const { rows, rowsAsParent } = this.cells.nodes;
    return (rowsAsParent[node] ?? []).flatMap((row) => {
      const { children, rest } = rows[row]!;
      return rest === undefined ? children.map((area) => this.cells.cell(template, area)) : [];
    });
  }

  // Of shares nobody knows which groups of the whole are left.
  private partsOfRest(whole: number, taken: number): { readonly template: number; readonly isAll: boolean }[] {
    const rest = new Map(this.finest[whole]);
    const less = this.finest[taken];
    // counts as they were before a correction have formulas of their own
    if (!less || !isWithin(less, rest)) return [];
    for (const [column, factor] of less) rest.set(column, rest.get(column)! - factor);
    return (this.partsOf.get(whole) ?? []).flatMap(({ part: template }) => {
      const part = this.finest[template];
      return part && part.size > 0 && isWithin(part, rest) ? [{ template, isAll: isWithin(rest, part) }] : [];
    });
  }

  private isPublic(cell: number): boolean {
    const { terms } = this.cells.templateOf(cell).quantity;
    const isSum = terms.every(({ coefficient }) => coefficient > 0 && Number.isInteger(coefficient));
    return isSum && this.cells.state(cell) === CELL.forced && this.isOfPeople(cell);
  }

  private isOfPeople(cell: number): boolean {
    const { cells } = this;
    if (cells.state(cell) === CELL.blank || cells.isDifference[Math.floor(cell / cells.nodes.count)]) return false;
    return !cells.templateOf(cell).isPerturbed;
  }
}

const isWithin = (part: ColumnVector, whole: ColumnVector): boolean =>
  [...part].every(([column, factor]) => factor <= (whole.get(column) ?? 0));

interface FewAround {
  readonly cell: number;
  readonly few: readonly Few[];
  readonly told: FirstTold;
}

function withhold(cells: Cells, { cell, few, told }: FewAround): void {
  const { rule, isCurrent } = cells.templateOf(cell);
  const state = cells.state(cell);
  // where rates on few people are hidden nobody takes a hidden count for somebody
  if (!rule?.zerosPublishable || rule.smallRates === 'hidden') return;
  if ((state !== CELL.open && state !== CELL.protected) || told.everShown.has(cell)) return;
  const fewIn = (edition: number, minimum: number): Few | undefined =>
    smallest(few.filter(({ people, since }) => since < edition && isFew(people, minimum)));
  const before = (told.hidden.get(cell) ?? []).filter(({ hidSmallRates }) => !hidSmallRates);
  if (!before.every(({ edition, minimum }) => fewIn(edition, minimum))) return;
  const today = isCurrent ? fewIn(told.today, rule.minimumCount) : smallest(few);
  if (!today || (!isCurrent && before.length === 0)) return;
  cells.partsOfFew.set(cell, today.people);
  cells.protect(cell, { reason: 'denominator', detail: `part of ${today.people} people who are public already` });
}

const smallest = (few: readonly Few[]): Few | undefined =>
  few.reduce<Few | undefined>((least, one) => (least && least.people <= one.people ? least : one), undefined);
