import type { AreaTable } from '../core/area.ts';
import type { OverlapRelation } from './overlap/overlap-relations.ts';

/** A whole and its parts, as nodes. */
export interface HierarchyRow {
  readonly parent: number;
  readonly children: readonly number[];
  /** the child that stands for what is left over between schemes; while it is blank the row says nothing */
  readonly rest?: number;
}

/** People in some areas of one scheme and in none of those of another that lie within them. */
export interface Rest {
  readonly node: number;
  /** nodes of both schemes */
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** go-between that equals the whole, which is several areas; −1 where it is one */
  readonly union: number;
  /** true if by the map nothing but slivers is left over */
  readonly isExact: boolean;
}

/**
 * Areas as the attacker sees them: an area that stands in several schemes with the same code and name is one node.
 * Taking two areas for one adds an equation to what is assumed known, so a wrong guess hides more, never less.
 */
export interface AreaNodes {
  readonly count: number;
  /** node of each area */
  readonly nodeOf: Int32Array;
  /** areas of each node, in order; none for what is left over between schemes */
  readonly areasOf: readonly (readonly number[])[];
  readonly rows: readonly HierarchyRow[];
  readonly rests: readonly Rest[];
  /** indices of rows in which a node is the whole, and those in which it is a part */
  readonly rowsAsParent: readonly (readonly number[])[];
  readonly rowsAsChild: readonly (readonly number[])[];
}

function groupAreas(areas: AreaTable, differ: (first: number, second: number) => boolean): number[][] {
  const groups: number[][] = [];
  const groupsByKey = new Map<string, number[][]>();
  areas.areas.forEach((area, index) => {
    const key = `${area.code}\u001f${area.name}`;
    const same = groupsByKey.get(key) ?? [];
    const group = same.find((candidate) =>
      candidate.every((other) => areas.areas[other]?.scheme !== area.scheme && !differ(other, index)),
    );
    if (group) {
      group.push(index);
      return;
    }
    const fresh = [index];
    groups.push(fresh);
    groupsByKey.set(key, [...same, fresh]);
  });
  return groups;
}

/**
 * Nodes and hierarchy rows of an area table.
 * @param differ true if two areas have different figures somewhere: then they are not the same area
 * @param relations what areas of different schemes have to do with one another
 */
export function areaNodes(
  areas: AreaTable,
  differ: (first: number, second: number) => boolean,
  relations: readonly OverlapRelation[] = [],
): AreaNodes {
  const areasOf = groupAreas(areas, differ);
  const nodeOf = new Int32Array(areas.areas.length);
  areasOf.forEach((members, node) => {
    for (const member of members) nodeOf[member] = node;
  });
  const nodesOf = (members: readonly number[]): number[] =>
    members.map((index) => nodeOf[index] ?? 0).sort((first, second) => first - second);
  const rows: HierarchyRow[] = [];
  const seen = new Set<string>();
  areas.children.forEach((indices, area) => {
    if (indices.length === 0) return;
    const parent = nodeOf[area] ?? 0;
    const children = nodesOf(indices);
    const key = areas.schemes.length > 1 ? `${parent}:${children.join(',')}` : String(area);
    if (seen.has(key)) return;
    seen.add(key);
    rows.push({ parent, children });
  });
  const rests: Rest[] = [];
  for (const { whole, parts, isExact } of relations) {
    // either side of an exact relation is the whole of the other
    const isTurned = isExact && parts.length === 1;
    const [large, small] = isTurned ? [nodesOf(parts), nodesOf(whole)] : [nodesOf(whole), nodesOf(parts)];
    if (
      large.some((node) => small.includes(node)) ||
      (large.length === 1 && seen.has(`${large[0]}:${small.join(',')}`))
    )
      continue;
    const node = areasOf.push([]) - 1;
    const union = large.length === 1 ? -1 : areasOf.push([]) - 1;
    rests.push({ node, whole: large, parts: small, union, isExact });
    if (union >= 0) rows.push({ parent: union, children: large });
    rows.push({ parent: union >= 0 ? union : (large[0] ?? 0), children: [...small, node], rest: node });
  }
  return { count: areasOf.length, nodeOf, areasOf, rows, rests, ...rowsByNode(rows, areasOf.length) };
}

function rowsByNode(rows: readonly HierarchyRow[], count: number): Pick<AreaNodes, 'rowsAsParent' | 'rowsAsChild'> {
  const rowsAsParent: number[][] = Array.from({ length: count }, () => []);
  const rowsAsChild: number[][] = Array.from({ length: count }, () => []);
  rows.forEach(({ parent, children }, row) => {
    rowsAsParent[parent]?.push(row);
    for (const child of children) rowsAsChild[child]?.push(row);
  });
  return { rowsAsParent, rowsAsChild };
}
