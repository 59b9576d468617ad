import type { TemplateAlgebra } from './template-algebra.ts';
import type { Template } from './templates.ts';

/**
 * Which templates are saldos or changes: their values may be small or negative without counting anybody.
 * A difference inside one period (residents minus foreign residents) counts people and is none.
 */
export function differences(templates: readonly Template[], algebra: TemplateAlgebra): boolean[] {
  return templates.map((template) => {
    if (template.isOnlyBalance) return true;
    const vector = algebra.finest[template.index];
    // what only an earlier edition published stands in no algebra of today
    if (!vector) return isChange(template);
    const periods = new Set([...vector.keys()].map((column) => algebra.columns[column]?.period));
    return periods.size > 1 && [...vector.values()].some((coefficient) => coefficient < 0);
  });
}

function isChange({ quantity: { terms } }: Template): boolean {
  return (
    new Set(terms.map(({ yearOffset }) => yearOffset)).size > 1 && terms.some(({ coefficient }) => coefficient < 0)
  );
}
