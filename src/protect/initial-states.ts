import { CELL, type Cells } from './cells.ts';
import type { Combination } from './template-algebra.ts';
import type { Template } from './templates.ts';

/** Number of the family of each template: those tied by formulas are one family. */
export function families(count: number, dependencies: readonly Combination[]): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? 0;
    parent[index] = root;
    return root;
  };
  for (const terms of dependencies) {
    const first = find(terms[0]?.template ?? 0);
    for (const term of terms) parent[find(term.template)] = first;
  }
  return parent.map((_, index) => find(index));
}

/**
 * States before any rule: figures are open, or forced where they are public already; everything without a figure is
 * free, or blank where nothing of the same family is known about the area (not valid then, or a level without data).
 * @param unchanged cells that an earlier edition showed with the value of today
 */
export function setInitialStates(cells: Cells, familyOf: Int32Array, unchanged: ReadonlySet<number>): void {
  const { count } = cells.nodes;
  const isKnownFamily = new Map<number, Uint8Array>();
  for (const template of cells.templates) {
    for (const node of template.surplusAt ?? []) cells.states[cells.cell(template.index, node)] = CELL.free;
    if (template.surplusAt) continue;
    const known = isKnownFamily.get(familyOf[template.index] ?? 0) ?? new Uint8Array(count);
    if (template.isCurrent) isKnownFamily.set(familyOf[template.index] ?? 0, known);
    for (let node = 0; node < count; node += 1) {
      const cell = cells.cell(template.index, node);
      if (!cells.isOwn(template.index, node)) continue;
      if (!Number.isNaN(template.values[node] ?? Number.NaN)) {
        const isPublic = !template.isCurrent || template.rule === null || unchanged.has(cell);
        cells.states[cell] = isPublic ? CELL.forced : CELL.open;
        known[node] = 1;
      } else if (!template.isCurrent) cells.states[cell] = CELL.free;
      else if (template.hiddenByNode?.[node] || template.withheld.has(node)) known[node] = 1;
    }
  }
  for (const template of cells.templates) {
    const known = isKnownFamily.get(familyOf[template.index] ?? 0);
    if (!known || !template.isCurrent) continue;
    for (let node = 0; node < count; node += 1) {
      const cell = cells.cell(template.index, node);
      if (known[node] && cells.states[cell] === CELL.blank) cells.states[cell] = CELL.free;
    }
    freeWhatIsLeftOver(cells, template);
  }
}

// Where the parts with figures leave something over, the blank parts are not empty.
function freeWhatIsLeftOver(cells: Cells, template: Template): void {
  for (const { parent, children } of cells.nodes.rows) {
    let rest = template.values[parent] ?? Number.NaN;
    if (Number.isNaN(rest)) continue;
    const blank: number[] = [];
    for (const child of children) {
      const cell = cells.cell(template.index, child);
      if (cells.states[cell] === CELL.blank) blank.push(cell);
      else rest -= template.values[child] ?? Number.NaN;
    }
    if (blank.length === 0 || blank.length === children.length || Math.abs(rest) < 1e-9) continue;
    for (const cell of blank) cells.states[cell] = CELL.free;
  }
}
