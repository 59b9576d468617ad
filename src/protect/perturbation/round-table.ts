import type { LinearSolver } from '../../core/linear-solver.ts';
import type { MeasuredTable } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { columnKey, emptyColumn, type ValueColumn } from '../../core/table.ts';
import type { AreaNodes } from '../area-nodes.ts';
import { TemplateAlgebra } from '../template-algebra.ts';
import { currentTemplates, type Template } from '../templates.ts';
import { controlledRounding, type Tie } from './controlled-rounding.ts';
import type { EarlierRoundings } from './earlier-roundings.ts';

/** What is rounded together: counts of one base, by key. */
export interface RoundTableInput {
  readonly table: MeasuredTable;
  readonly keys: ReadonlySet<string>;
  readonly base: number;
  readonly nodes: AreaNodes;
  readonly solver: LinearSolver;
  /** what editions showed of these counts */
  readonly before: EarlierRoundings;
}

/** Rounded columns by key, and how many sums of published counts no rounding could keep. */
export interface RoundedTable {
  readonly columns: ReadonlyMap<string, ValueColumn>;
  readonly brokenCount: number;
}

/** Rounds published counts so that areas still add up to those above them, and groups to their wholes. */
export function roundTable({ table, keys, base, nodes, solver, before }: RoundTableInput): RoundedTable {
  const keyOf = ({ quantity, basePeriod }: Template): string => columnKey(quantity.id, '', basePeriod);
  const templates = currentTemplates(table, nodes, keys)
    .filter((template) => keys.has(keyOf(template)))
    .map((template, index) => ({ ...template, index }));
  const counts = new Float64Array(templates.length * nodes.count);
  templates.forEach((template, index) => {
    counts.set(template.values, index * nodes.count);
  });
  const ties = [...areaTies(templates, nodes, counts), ...groupTies(templates, nodes, table)];
  const held = new Float64Array(counts.length).fill(Number.NaN);
  for (const template of templates)
    for (const shown of before.get(keyOf(template)) ?? [])
      shown.forEach((value, area) => {
        if (!Number.isNaN(value)) held[template.index * nodes.count + nodes.nodeOf[area]!] = value;
      });
  const { counts: rounded, broken } = controlledRounding(counts, ties, { base, solver, held });
  const columns = new Map(
    templates.map((template) => {
      const column = table.counts.get(keyOf(template))!;
      const made = emptyColumn(column.values.length);
      column.statuses.forEach((status, area) => {
        made.statuses[area] = status;
        if (isShown(status)) made.values[area] = rounded[template.index * nodes.count + nodes.nodeOf[area]!]!;
      });
      return [keyOf(template), made] as const;
    }),
  );
  return { columns, brokenCount: broken.length };
}

// A part without any figure has nothing to add: it is left out, and the sum is a sum only where it holds without it.
function areaTies(templates: readonly Template[], nodes: AreaNodes, counts: Float64Array): Tie[] {
  return templates.flatMap(({ index }) =>
    nodes.rows.flatMap(({ parent, children }): Tie[] => {
      const start = index * nodes.count;
      const parts = children.map((child) => start + child).filter((cell) => !Number.isNaN(counts[cell]!));
      const sum = parts.reduce((total, cell) => total + counts[cell]!, 0);
      if (parts.length === 0 || !(Math.abs(sum - counts[start + parent]!) < 1e-6)) return [];
      return [{ cells: [start + parent, ...parts], coefficients: [1, ...parts.map(() => -1)] }];
    }),
  );
}

function groupTies(templates: readonly Template[], nodes: AreaNodes, { groupRelations }: MeasuredTable): Tie[] {
  const { dependencies } = new TemplateAlgebra(templates, groupRelations);
  return dependencies.flatMap((terms) => {
    const coefficients = terms.map(({ coefficient }) => coefficient);
    if (coefficients.some(Number.isNaN)) return [];
    return Array.from({ length: nodes.count }, (_, node) => ({
      cells: terms.map(({ template }) => template * nodes.count + node),
      coefficients,
    }));
  });
}
