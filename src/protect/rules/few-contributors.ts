import type { ProtectionRule } from '../../core/source.ts';
import { CELL, type Cells } from '../cells.ts';
import type { TemplateCompanions } from '../templates.ts';

/** True if a rule on contributors says that a count tells too much about one of them; the detail is for the office. */
type Finding = (value: number, at: { readonly companions: TemplateCompanions; readonly node: number }) => string | null;

/** Hides every shown count above 0 about which a rule on its contributors has something to say. */
export function protectByContributors(
  cells: Cells,
  reason: 'contributors' | 'dominance',
  ruleOf: (rule: ProtectionRule) => Finding | null,
): void {
  for (const template of cells.templates) {
    const { rule, companions } = template;
    const found = rule && companions && ruleOf(rule);
    if (!found || cells.isDifference[template.index]) continue;
    for (let node = 0; node < cells.nodes.count; node += 1) {
      const cell = cells.cell(template.index, node);
      const value = template.values[node] ?? Number.NaN;
      if (cells.states[cell] !== CELL.open || !(value > 0)) continue;
      const detail = found(value, { companions, node });
      if (detail !== null) cells.protect(cell, { reason, detail });
    }
  }
}

/**
 * Rule of hierarchy: six people may be one household, and whoever knows the household reads its whole story. A count
 * needs enough households or firms behind it; where their number is not known it is taken for too small.
 */
export function protectFewContributors(cells: Cells): void {
  protectByContributors(cells, 'contributors', ({ minimumContributors }) => {
    if (minimumContributors <= 0) return null;
    return (value, { companions: { contributors }, node }) => {
      if (!contributors) return null;
      const count = contributors[node] ?? Number.NaN;
      if (!(count > 0)) return `${value} with an unknown number of contributors`;
      return count < minimumContributors ? `${value} from ${count} < ${minimumContributors} contributors` : null;
    };
  });
}
