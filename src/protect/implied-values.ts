import type { AreaNodes } from './area-nodes.ts';
import type { Template } from './templates.ts';

/**
 * Counts that the office was not given but can compute: the only part without a figure is what its whole leaves over.
 * Rules need them, for whoever reads the other figures computes them too; they are never shown.
 * @returns counts by node; NaN where neither given nor implied
 */
export function impliedValues(template: Template, nodes: AreaNodes): Float64Array {
  let implied = template.values;
  for (const { parent, children } of nodes.rows) {
    const whole = implied[parent] ?? Number.NaN;
    if (Number.isNaN(whole)) continue;
    const missing = children.filter((child) => Number.isNaN(implied[child] ?? Number.NaN));
    const [only] = missing;
    if (only === undefined || missing.length > 1 || children.length === 1) continue;
    const rest = children.reduce((sum, child) => (child === only ? sum : sum - (implied[child] ?? 0)), whole);
    if (implied === template.values) implied = template.values.slice();
    implied[only] = rest;
  }
  return implied;
}
