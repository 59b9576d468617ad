import type { TemplateAlgebra } from './template-algebra.ts';
import type { Template } from './templates.ts';

/**
 * Which templates are saldos or changes: their values may be small or negative without counting anybody.
 * A difference inside one period (residents minus foreign residents) counts people and is none.
 */
export function differences(templates: readonly Template[], algebra: TemplateAlgebra): boolean[] {
  return templates.map((template) => {
    if (template.isOnlyBalance) return true;
    const vector = algebra.finest[template.index] ?? new Map<number, number>();
    const periods = new Set([...vector.keys()].map((column) => algebra.columns[column]?.period));
    return periods.size > 1 && [...vector.values()].some((coefficient) => coefficient < 0);
  });
}
