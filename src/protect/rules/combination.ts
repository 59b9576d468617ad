import type { ProtectionRule } from '../../core/source.ts';
import { CELL, type Cells, type Reason, type Target } from '../cells.ts';
import type { Combination } from '../template-algebra.ts';
import { isUnknownSinceBefore } from './hidden-before.ts';
import { isSmall } from './minimum-frequency.ts';
import { stricterOf } from './strictest-rule.ts';

/** A combination of published quantities that counts people of its own, such as all residents who get no support. */
export interface CountCombination {
  readonly terms: Combination;
  readonly reason: Reason['reason'];
  readonly label: string;
  /** true if a zero says that a whole group shares a trait (100 %) and the rule may forbid that */
  readonly isRemainder: boolean;
  /** true of a sum of other such combinations: that it counts nobody less than never follows from theirs */
  readonly isSum?: boolean;
  /** areas in which its counts, which are of several editions, belong together; missing: of one, everywhere */
  readonly nodes?: readonly number[] | undefined;
}

const countAt = (cells: Cells, template: number, node: number): number =>
  cells.impliedValues[template]?.[node] ?? Number.NaN;

const valueAt = (cells: Cells, terms: Combination, node: number): number =>
  terms.reduce((sum, term) => sum + term.coefficient * countAt(cells, term.template, node), 0);

function detailOf(value: number, rule: ProtectionRule, isRemainder: boolean, whole: number): string | null {
  if (Number.isNaN(value)) return 'its value cannot be computed exactly';
  const rounded = Math.round(value * 1e6) / 1e6;
  if (isSmall(value, rule.minimumCount)) return `${rounded} < ${rule.minimumCount}`;
  if (!isRemainder && !rule.zerosPublishable && Math.abs(value) <= 1e-9)
    return 'zeros of this source are not published';
  if (isRemainder && !rule.fullGroupsPublishable && Math.abs(value) <= 1e-9 && whole > 0)
    return 'full groups of this source are not published';
  return null;
}

/** Protects the combination in every area where all its cells have figures and its value is too small to be told. */
export function protectCountCombination(cells: Cells, combination: CountCombination): void {
  const { terms } = combination;
  const templates = terms.map((term) => cells.templates[term.template]);
  const rule = templates.reduce<ProtectionRule | null>((strictest, t) => stricterOf(strictest, t?.rule ?? null), null);
  if (!rule) return;
  const { nodes } = combination;
  const isSure = !combination.isSum && terms.every((term) => !Number.isNaN(term.coefficient));
  if (isSure && !nodes) cells.neverNegative.push(terms);
  const among = terms.map(({ template }) => template);
  for (const node of nodes ?? Array(cells.nodes.count).keys()) {
    if (nodes ? !cells.isOfEarlier(among, node) : cells.isRepeated(among, node)) continue;
    const first = countAt(cells, terms[0]?.template ?? -1, node);
    const unknown = terms.filter((term) => Number.isNaN(countAt(cells, term.template, node)));
    if (!unknown.every((term) => isUnknownSinceBefore(cells, term.template, node))) continue;
    const detail = detailOf(valueAt(cells, terms, node), rule, combination.isRemainder, first);
    if (detail === null) continue;
    const numbers = terms.map((term) => cells.cell(term.template, node));
    if (numbers.every((cell) => cells.state(cell) === CELL.forced)) continue;
    const target: Target = {
      cells: numbers,
      coefficients: terms.map((term) => term.coefficient),
      residues: terms.map((term) => term.residue),
      reason: { reason: combination.reason, detail },
      label: combination.label,
    };
    if (nodes) cells.protectOnce(target);
    else cells.protectCombination(target);
  }
}
