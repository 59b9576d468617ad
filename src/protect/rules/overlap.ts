import type { AreaNodes, Rest } from '../area-nodes.ts';
import { CELL, type Cells } from '../cells.ts';
import type { Template } from '../templates.ts';
import { isSmall } from './minimum-frequency.ts';

const sumAt = (values: Float64Array, nodes: readonly number[]): number =>
  nodes.reduce((sum, node) => sum + (values[node] ?? Number.NaN), 0);

/** What is left over of one count. */
interface RestAt {
  readonly template: Template;
  readonly rest: Rest;
}

const difference = (values: Float64Array, { whole, parts }: Rest): number =>
  sumAt(values, whole) - sumAt(values, parts);

/** Writes the counts of what is left over between schemes into the templates: everybody who sees both can compute them. */
export function countRests(templates: readonly Template[], nodes: AreaNodes): void {
  for (const { values, surplusAt } of templates)
    for (const rest of surplusAt ? [] : nodes.rests) {
      const count = difference(values, rest);
      // where a count is missing that the map gives away, it is taken for given away
      values[rest.node] = rest.isExact && Number.isNaN(count) ? 0 : count;
    }
}

// Few people, or few contributors behind them.
function smallness(template: Template, rest: Rest): string | null {
  const { rule, companions } = template;
  const count = template.values[rest.node] ?? Number.NaN;
  if (!rule) return null;
  if (isSmall(count, rule.minimumCount)) return `${count} < ${rule.minimumCount}`;
  if (!companions?.contributors || rule.minimumContributors <= 0 || !(count > 0)) return null;
  const behind = difference(companions.contributors, rest);
  return isSmall(behind, rule.minimumContributors) ? `${count} from ${behind} contributors` : null;
}

/**
 * Zones of two schemes that differ by few addresses: whoever sees both counts knows how many people live in one and
 * not in the other. Where they are few they are protected like an area of their own.
 */
export function protectRests(cells: Cells): void {
  for (const template of cells.templates)
    for (const rest of cells.nodes.rests) {
      if (template.surplusAt || !cells.isOwn(template.index, rest.node)) continue;
      const isBlank = (node: number): boolean => cells.state(cells.cell(template.index, node)) === CELL.blank;
      const hasNone = [rest.whole, rest.parts].some((side) => side.every(isBlank));
      const isEmpty = rest.isExact && Math.abs(template.values[rest.node] ?? 0) < 1e-9;
      setStates(cells, { template, rest }, hasNone ? CELL.blank : isEmpty ? CELL.forced : CELL.free);
      if (hasNone || isEmpty || cells.isDifference[template.index]) continue;
      const detail = smallness(template, rest);
      if (detail !== null) cells.protect(cells.cell(template.index, rest.node), { reason: 'remainder', detail });
    }
}

// A union has no count of its own that anybody could know.
function setStates(cells: Cells, at: RestAt, state: number): void {
  const { index } = at.template;
  cells.states[cells.cell(index, at.rest.node)] = state;
  if (at.rest.union >= 0 && cells.isOwn(index, at.rest.union))
    cells.states[cells.cell(index, at.rest.union)] = state === CELL.blank ? CELL.blank : CELL.free;
}

/**
 * Ends the rules. A rest stays part of the equations where it is protected, where nobody is left over so that small areas
 * beside it are told exactly, and for whatever bounds such a rest; others with an unknown of their own tell nothing.
 */
export function settleRests(cells: Cells): void {
  const inTargets = new Set(cells.targets.flatMap((target) => target.cells));
  for (const rest of cells.nodes.rests) {
    const isNeeded = cells.templates.map((template) => tellsSomething(cells, { template, rest }, inTargets));
    const bounds = new Set(
      cells.neverNegative
        .filter((terms) => terms.some(({ template }) => isNeeded[template]))
        .flatMap((terms) => terms.map(({ template }) => template)),
    );
    for (const template of cells.templates) {
      const { index, values } = template;
      if (template.surplusAt || !cells.isOwn(index, rest.node)) continue;
      const isFree = cells.state(cells.cell(index, rest.node)) === CELL.free;
      if (isFree && !isNeeded[index] && !bounds.has(index)) setStates(cells, { template, rest }, CELL.blank);
      else if (rest.union >= 0) values[rest.union] = sumAt(values, rest.whole);
    }
  }
}

function tellsSomething(cells: Cells, { template, rest }: RestAt, inTargets: ReadonlySet<number>): boolean {
  const cell = cells.cell(template.index, rest.node);
  if (cells.state(cell) === CELL.protected || inTargets.has(cell)) return true;
  const isProtected = (node: number): boolean => cells.state(cells.cell(template.index, node)) === CELL.protected;
  return template.values[rest.node] === 0 && [...rest.parts, ...rest.whole].some(isProtected);
}
