import type { AreaTable } from '../core/area.ts';

/** A whole and its parts, as nodes. */
export interface HierarchyRow {
  readonly parent: number;
  readonly children: readonly number[];
}

/**
 * Areas as the attacker sees them: an area that stands in several schemes with the same code and name is one node.
 * Taking two areas for one adds an equation to what is assumed known, so a wrong guess hides more, never less.
 */
export interface AreaNodes {
  readonly count: number;
  /** node of each area */
  readonly nodeOf: Int32Array;
  /** areas of each node, in order */
  readonly areasOf: readonly (readonly number[])[];
  readonly rows: readonly HierarchyRow[];
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
 */
export function areaNodes(areas: AreaTable, differ: (first: number, second: number) => boolean): AreaNodes {
  const areasOf = groupAreas(areas, differ);
  const nodeOf = new Int32Array(areas.areas.length);
  areasOf.forEach((members, node) => {
    for (const member of members) nodeOf[member] = node;
  });
  const rows: HierarchyRow[] = [];
  const rowsAsParent: number[][] = areasOf.map(() => []);
  const rowsAsChild: number[][] = areasOf.map(() => []);
  const seen = new Set<string>();
  areas.children.forEach((indices, area) => {
    if (indices.length === 0) return;
    const parent = nodeOf[area] ?? 0;
    const children = indices.map((index) => nodeOf[index] ?? 0).sort((first, second) => first - second);
    const key = areas.schemes.length > 1 ? `${parent}:${children.join(',')}` : String(area);
    if (seen.has(key)) return;
    seen.add(key);
    const row = rows.push({ parent, children }) - 1;
    rowsAsParent[parent]?.push(row);
    for (const child of children) rowsAsChild[child]?.push(row);
  });
  return { count: areasOf.length, nodeOf, areasOf, rows, rowsAsParent, rowsAsChild };
}
