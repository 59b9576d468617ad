import type { TemplateAlgebra } from './template-algebra.ts';

/** Delivered groups of a series and period that no published count tells apart. */
export interface GroupClass {
  readonly series: string;
  readonly groups: readonly string[];
  readonly period: string;
}

/**
 * Classes of the groups that former counts are made of, as far as these or today's counts tell them apart.
 * @param today formulas of all counts, now and before
 * @param former formulas of editions
 */
export function groupClasses(today: TemplateAlgebra, former: readonly TemplateAlgebra[]): GroupClass[] {
  const signatures = new Map<string, { signature: string; series: string; group: string; period: string }>();
  const held = new Set<string>();
  [...former, today].forEach((algebra, world) => {
    algebra.finest.forEach((vector, template) => {
      for (const [number, coefficient] of vector) {
        const column = algebra.columns[number];
        if (!column) continue;
        const key = `${column.series}\u001f${column.group}\u001f${column.period}`;
        if (algebra !== today) held.add(key);
        else if (!held.has(key)) continue;
        const known = signatures.get(key) ?? { ...column, signature: '' };
        known.signature += ` ${world}:${template}×${coefficient}`;
        signatures.set(key, known);
      }
    });
  });
  const classes = new Map<string, { series: string; groups: string[]; period: string }>();
  for (const { signature, series: name, group, period } of signatures.values()) {
    const key = `${name}\u001f${period}\u001f${signature}`;
    const known = classes.get(key) ?? { series: name, groups: [], period };
    known.groups.push(group);
    classes.set(key, known);
  }
  return [...classes.values()];
}
