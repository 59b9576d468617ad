import type { AreaNodes } from './area-nodes.ts';

/** One count in an edition and in a newer one, area by area. */
export interface ComparedCount {
  /** the smallest groups and times that it counts, as far as published counts tell them apart */
  readonly classes: readonly number[];
  /** true of a sum over several series or times: it differs because one of them does */
  readonly isOverTimes: boolean;
  /** true of a change or balance, which is the same for other people too */
  readonly isDifference: boolean;
  /** by node: newer less older; NaN where one of both is not known */
  readonly differences: Float64Array;
}

/**
 * By node: classes that two editions counted otherwise, and whether that is certain or only possible; nodes without any
 * are left out.
 */
export type CorrectedClasses = ReadonlyMap<number, ReadonlyMap<number, boolean>>;

const NOTHING = 1e-6;

/** Where one count is another one in the older edition, or may be. */
class ComparedNodes {
  /** where it is seen, and wholes around that nobody shows */
  readonly corrected: ReadonlySet<number>;
  private readonly differences: Float64Array;
  private readonly nodes: AreaNodes;
  private readonly presumptions = new Map<number, number>();

  constructor({ differences }: ComparedCount, nodes: AreaNodes) {
    this.differences = differences;
    this.nodes = nodes;
    const corrected = new Set<number>();
    differences.forEach((difference, node) => {
      if (Math.abs(difference) > NOTHING) corrected.add(node);
    });
    for (const node of corrected)
      for (const row of nodes.rowsAsChild[node] ?? []) {
        const { parent } = nodes.rows[row]!;
        if (this.isOpen(parent)) corrected.add(parent);
      }
    this.corrected = corrected;
  }

  private isOpen(node: number): boolean {
    return Number.isNaN(this.differences[node]);
  }

  /** By how much an area differs if nobody was counted anew but where that is seen. */
  private presumed(node: number): number {
    if (!this.isOpen(node)) return this.differences[node]!;
    const known = this.presumptions.get(node);
    if (known !== undefined) return known;
    this.presumptions.set(node, 0);
    for (const row of this.nodes.rowsAsParent[node] ?? []) {
      const sum = this.presumedSum(this.nodes.rows[row]!.children);
      if (Math.abs(sum) > NOTHING) this.presumptions.set(node, sum);
    }
    return this.presumptions.get(node)!;
  }

  private presumedSum(nodes: readonly number[]): number {
    return nodes.reduce((sum, node) => sum + this.presumed(node), 0);
  }

  /**
   * A whole counts the people of its parts: if what these show does not make up its difference, any other part may be
   * another one as well.
   * @param suspects areas in which something of the time was corrected: as long as there are any, it is in them
   */
  others(suspects: ReadonlySet<number>): ReadonlySet<number> {
    const { rows, rowsAsParent, rowsAsChild } = this.nodes;
    const others = new Set(this.corrected);
    const inDoubt = new Set<number>();
    for (const node of others)
      for (const number of [...(rowsAsParent[node] ?? []), ...(rowsAsChild[node] ?? [])]) {
        const { parent, children } = rows[number]!;
        const isExplained = this.isOpen(parent)
          ? !inDoubt.has(parent)
          : Math.abs(this.differences[parent]! - this.presumedSum(children)) < NOTHING;
        if (isExplained) continue;
        const open = children.filter((child) => this.isOpen(child));
        const suspected = open.filter((child) => suspects.has(child));
        for (const child of suspected.length > 0 ? suspected : open) {
          if (inDoubt.has(child)) continue;
          inDoubt.add(child);
          // looked at again, for its own parts are in doubt now
          others.delete(child);
          others.add(child);
        }
      }
    return others;
  }
}

/**
 * Groups and times that two editions counted otherwise, by area. It is seen where both show a count and these differ,
 * and inferred where otherwise sums would not add up; everything else is taken for the same.
 * @param counts in any order
 * @param periodOf period of a class
 */
export function correctedClasses(
  counts: readonly ComparedCount[],
  nodes: AreaNodes,
  periodOf: (group: number) => string,
): CorrectedClasses {
  // a sum of groups or years differs because one of them does
  const sorted = counts.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  const compared = sorted.map((count) => ({ count, areas: new ComparedNodes(count, nodes) }));
  const periodsOf = ({ classes }: ComparedCount): readonly string[] => [...new Set(classes.map(periodOf))];
  const corrected = new Map<string, Set<number>>();
  for (const { count, areas } of compared)
    for (const period of count.isOverTimes ? [] : periodsOf(count)) {
      const own = corrected.get(period) ?? new Set();
      corrected.set(period, own);
      for (const node of areas.corrected) own.add(node);
    }
  const found = compared.map(({ count, areas }): OtherNodes => {
    const suspects = periodsOf(count).flatMap((period) => [...(corrected.get(period) ?? [])]);
    return { count, others: areas.others(new Set(suspects)) };
  });
  const all = new Set(found.flatMap(({ others }) => [...others]));
  const certain = certainlyCorrected(compared);
  return new Map(
    [...all].map((node) => {
      const others = [...otherClasses(node, found)];
      return [node, new Map(others.map((group) => [group, certain.get(group)?.has(node) ?? false]))];
    }),
  );
}

/** By class: where it is seen that it was corrected, and wholes around that nobody shows. */
function certainlyCorrected(
  compared: readonly { readonly count: ComparedCount; readonly areas: ComparedNodes }[],
): ReadonlyMap<number, ReadonlySet<number>> {
  return new Map(
    compared.flatMap(({ count: { classes, isDifference }, areas }) =>
      classes.length === 1 && !isDifference ? [[classes[0]!, areas.corrected] as const] : [],
    ),
  );
}

const sizeOf = ({ isOverTimes, classes }: ComparedCount): number => (isOverTimes ? 1e9 : 0) + classes.length;

interface OtherNodes {
  readonly count: ComparedCount;
  readonly others: ReadonlySet<number>;
}

interface Explained {
  readonly classes: readonly number[];
  readonly difference: number;
}

function otherClasses(node: number, found: readonly OtherNodes[]): ReadonlySet<number> {
  const others = new Set<number>();
  const same = new Set<number>();
  const seen: Explained[] = [];
  for (const { count, others: nodes } of found) {
    const { classes, isOverTimes, isDifference } = count;
    const difference = count.differences[node]!;
    const [isSeen, isSame] = [Math.abs(difference) > NOTHING, Math.abs(difference) <= NOTHING];
    const isOther = nodes.has(node);
    const isAnyOther = classes.some((group) => others.has(group));
    // which of several years differs says a count of one year, if there is any
    if (!(isOther || isAnyOther) || (isOverTimes && isAnyOther)) {
      if (isSame && !isDifference && !isOverTimes) for (const group of classes) same.add(group);
      continue;
    }
    if ((!isOther && !isSame) || isExplained({ classes, difference }, seen)) continue;
    if (!isDifference && (isSeen || isSame)) seen.push({ classes, difference });
    const open = classes.filter((group) => !same.has(group));
    for (const group of open.length > 0 ? open : classes) others.add(group);
  }
  return others;
}

/** True if smaller counts that nobody is in twice make up the difference. */
function isExplained({ classes, difference }: Explained, smaller: readonly Explained[]): boolean {
  const free = new Set(classes);
  let rest = difference;
  for (const part of smaller.toReversed())
    if (part.classes.every((group) => free.has(group))) {
      for (const group of part.classes) free.delete(group);
      rest -= part.difference;
    }
  return Math.abs(rest) < NOTHING;
}
