import { CELL, type Cells } from '../cells.ts';
import type { FirstTold } from '../first-told.ts';
import type { ColumnVector, TemplateAlgebra } from '../template-algebra.ts';
import { nestedTemplates } from './nested-templates.ts';

/** Few people whom readers know of in any case, in whom whatever a cell counts is contained. */
interface Few {
  readonly cell: number;
  readonly people: number;
  /** edition since which they are known; −1: a source that is public */
  readonly since: number;
}

/** So few people that it tells too much of a part of them that there is somebody, and of several parts more. */
const isFew = (people: number, minimumCount: number): boolean => people > 0 && people < 2 * minimumCount;

/**
 * Parts of so few people that to know there is somebody would narrow a part down too far: of three people who are known
 * already one, two or three get support, where zeros are shown. Such parts are hidden whatever they are, nobody and
 * everybody too, so that hiding them tells nothing. It goes by what is public in any case alone, a count or what one
 * leaves of another, and not where the same part was hidden before that was known, for then there is somebody.
 */
export function withholdPartsOfFew(cells: Cells, algebra: TemplateAlgebra, { shown, hidden }: FirstTold): void {
  const found = new PublicFew(cells, algebra, shown);
  const known = new Map<number, Few[]>();
  const queue = found.parts();
  for (let few = queue.pop(); few; few = queue.pop()) {
    const { cell, people, since } = few;
    const others = known.get(cell) ?? [];
    if (others.some((other) => other.people <= people && other.since <= since)) continue;
    known.set(cell, [...others, few]);
    withhold(cells, few, hidden);
    for (const part of found.partsWithin(cell)) queue.push({ cell: part, people, since });
  }
}

class PublicFew {
  private readonly cells: Cells;
  private readonly finest: readonly ColumnVector[];
  private readonly shown: FirstTold['shown'];
  private readonly partsOf = new Map<number, number[]>();

  constructor(cells: Cells, { finest }: TemplateAlgebra, shown: FirstTold['shown']) {
    this.cells = cells;
    this.finest = finest;
    this.shown = shown;
    for (const { whole, part } of nestedTemplates(cells)) {
      const known = this.partsOf.get(whole);
      if (!known) this.partsOf.set(whole, [part]);
      else if (!known.includes(part)) known.push(part);
    }
  }

  /** Parts of few people who are public, or of those that one public count leaves of another. */
  parts(): Few[] {
    const { cells } = this;
    const most = Math.max(0, ...cells.templates.map(({ rule }) => rule?.minimumCount ?? 0));
    const found: Few[] = [];
    for (const cell of cells.states.keys()) {
      if (!this.isPublic(cell)) continue;
      const [people, since] = [cells.value(cell), this.shown.get(cell) ?? -1];
      if (isFew(people, most)) for (const part of this.partsWithin(cell)) found.push({ cell: part, people, since });
      const node = cells.nodeOf(cell);
      const whole = Math.floor(cell / cells.nodes.count);
      for (const taken of this.partsOf.get(whole) ?? []) {
        const other = cells.cell(taken, node);
        if (!this.isPublic(other) || !isFew(people - cells.value(other), most)) continue;
        const few = { people: people - cells.value(other), since: Math.max(since, this.shown.get(other) ?? -1) };
        for (const part of this.partsOfRest(whole, taken)) {
          if (part.isAll) for (const area of this.areasWithin(part.template, node)) found.push({ cell: area, ...few });
          else found.push({ cell: cells.cell(part.template, node), ...few });
        }
      }
    }
    return found;
  }

  /** Parts of a count in its area, and the count itself in the parts of the area. */
  partsWithin(cell: number): number[] {
    const { cells } = this;
    const node = cells.nodeOf(cell);
    const template = Math.floor(cell / cells.nodes.count);
    const parts = (this.partsOf.get(template) ?? []).map((part) => cells.cell(part, node));
    return [...parts, ...this.areasWithin(template, node)].filter((one) => this.isOfPeople(one));
  }

  private areasWithin(template: number, node: number): number[] {
    const { rows, rowsAsParent } = this.cells.nodes;
    return (rowsAsParent[node] ?? []).flatMap((row) =>
      (rows[row]?.children ?? []).map((area) => this.cells.cell(template, area)),
    );
  }

  // Of shares nobody knows which groups of the whole are left.
  private partsOfRest(whole: number, taken: number): { readonly template: number; readonly isAll: boolean }[] {
    const rest = new Map(this.finest[whole]);
    const less = this.finest[taken];
    // counts as they were before a correction have formulas of their own
    if (!less || !isWithin(less, rest)) return [];
    for (const [column, factor] of less) rest.set(column, rest.get(column)! - factor);
    return (this.partsOf.get(whole) ?? []).flatMap((template) => {
      const part = this.finest[template];
      return part && part.size > 0 && isWithin(part, rest) ? [{ template, isAll: isWithin(rest, part) }] : [];
    });
  }

  private isPublic(cell: number): boolean {
    return this.cells.state(cell) === CELL.forced && this.isOfPeople(cell);
  }

  private isOfPeople(cell: number): boolean {
    const { cells } = this;
    if (cells.state(cell) === CELL.blank || cells.isDifference[Math.floor(cell / cells.nodes.count)]) return false;
    return !cells.templateOf(cell).isPerturbed;
  }
}

const isWithin = (part: ColumnVector, whole: ColumnVector): boolean =>
  [...part].every(([column, factor]) => factor <= (whole.get(column) ?? 0));

function withhold(cells: Cells, { cell, people, since }: Few, hidden: FirstTold['hidden']): void {
  const { rule, isCurrent } = cells.templateOf(cell);
  const state = cells.state(cell);
  // where rates on few people are hidden nobody takes a hidden count for somebody
  if (!isCurrent || !rule?.zerosPublishable || rule.smallRates === 'hidden') return;
  if (!isFew(people, rule.minimumCount)) return;
  if ((state !== CELL.open && state !== CELL.protected) || (hidden.get(cell) ?? since + 1) <= since) return;
  cells.mayBeNone.add(cell);
  if (state !== CELL.open) return;
  cells.states[cell] = CELL.withheld;
  cells.reasons.set(cell, { reason: 'denominator', detail: `part of ${people} people who are public already` });
}
