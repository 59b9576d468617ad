import type { MeasuredIndicator, MeasuredPeriod, MeasuredTable, QuantityTerm } from '../../core/stages.ts';
import { isShown } from '../../core/status.ts';
import { columnKey, type ValueColumn } from '../../core/table.ts';
import { CELL, type Cells } from '../cells.ts';
import type { TemplateAlgebra } from '../template-algebra.ts';
import { isSmall } from './minimum-frequency.ts';
import { strictestRule } from './strictest-rule.ts';

/** What the judgement on figures without counts of their own needs. */
export interface JudgementInput {
  readonly table: MeasuredTable;
  readonly cells: Cells;
  readonly algebra: TemplateAlgebra;
}

const EVERYWHERE = (): string => 'no counts behind it: the people it rests on are not known';

/**
 * Values that do not follow from shown counts: delivered shares and levels, median ages.
 * @returns for each area the reason why its value is hidden, null where it may be shown; or null if all may
 */
export function judgeWithoutCounts(
  indicator: MeasuredIndicator,
  period: MeasuredPeriod,
  input: JudgementInput,
): ((area: number) => string | null) | null {
  const sources = new Map(input.table.sources.map((source) => [source.id, source]));
  const rule = strictestRule(sources, period.sources);
  if (!rule) return null;
  if (indicator.definition.kind !== 'median-age') return EVERYWHERE;
  const quantity = input.table.quantities.get(indicator.numerator ?? '');
  if (!quantity) return EVERYWHERE;
  if (rule.method !== 'suppression') return () => 'made of exact counts, of which only changed ones are shown';
  const bands = quantity.terms.map((term) => bandColumn(input.table, term, period.basePeriod));
  const shared = sharedTemplates(input, quantity.id, period.basePeriod);
  return (area) => {
    const node = input.cells.nodes.nodeOf[area] ?? 0;
    for (const band of bands) {
      if (!band || !isShown(band.statuses[area] ?? 0)) return 'an age group behind it is not known';
      const value = band.values[area] ?? Number.NaN;
      if (isSmall(value, rule.minimumCount)) return `an age group behind it is below ${rule.minimumCount}`;
      if (value === 0 && !rule.zerosPublishable) return 'an age group behind it is empty';
    }
    const isTouched = shared.some((template) => input.cells.state(input.cells.cell(template, node)) >= CELL.protected);
    return isTouched ? 'a count of its age groups is hidden' : null;
  };
}

// Counts of one age group, where measuring has kept them: a quantity of this group alone.
function bandColumn(table: MeasuredTable, term: QuantityTerm, basePeriod: string): ValueColumn | undefined {
  for (const quantity of table.quantities.values()) {
    const [only] = quantity.terms;
    if (!only || quantity.terms.length > 1 || only.coefficient !== 1 || only.yearOffset !== term.yearOffset) continue;
    if (only.series !== term.series || only.group !== term.group) continue;
    const column = table.counts.get(columnKey(quantity.id, '', basePeriod));
    if (column) return column;
  }
  return undefined;
}

// Published counts that share an age group with the median at that time.
function sharedTemplates({ table, cells, algebra }: JudgementInput, id: string, basePeriod: string): number[] {
  const quantity = table.quantities.get(id);
  if (!quantity) return [];
  const columns = algebra.split(algebra.vectorOf(quantity, basePeriod), 0);
  return cells.templates
    .filter((template) => [...(algebra.finest[template.index]?.keys() ?? [])].some((column) => columns.has(column)))
    .map((template) => template.index);
}
