import type { MeasuredTable } from '../../core/stages.ts';
import { CELL, type Cells } from '../cells.ts';
import { countKeys } from '../templates.ts';
import { stricterOf } from './strictest-rule.ts';

/**
 * Rates on too few people, or with too few cases: the rate is hidden, and with it the numerator, since numerator and
 * denominator give the rate. The denominator stays if it is no small count itself.
 */
export function protectRates(table: MeasuredTable, cells: Cells, templateOf: ReadonlyMap<string, number>): void {
  for (const indicator of table.indicators) {
    for (const period of indicator.periods) {
      const keys = countKeys(indicator, period);
      const numerator = cells.templates[templateOf.get(keys.numerator ?? '') ?? -1];
      const denominator = cells.templates[templateOf.get(keys.denominator ?? '') ?? -1];
      const rule = stricterOf(numerator?.rule ?? null, denominator?.rule ?? null);
      if (!numerator || !denominator || !rule) continue;
      if (rule.minimumDenominator <= 0 && rule.minimumNumerator <= 0) continue;
      const countsCases = !cells.isDifference[numerator.index];
      for (let node = 0; node < cells.nodes.count; node += 1) {
        const cell = cells.cell(numerator.index, node);
        if (cells.states[cell] !== CELL.open) continue;
        const people = denominator.values[node] ?? Number.NaN;
        const cases = numerator.values[node] ?? Number.NaN;
        if (people > 0 && people < rule.minimumDenominator)
          cells.protect(cell, { reason: 'denominator', detail: `rate on ${people} < ${rule.minimumDenominator}` });
        else if (countsCases && cases > 0 && cases < rule.minimumNumerator)
          cells.protect(cell, { reason: 'denominator', detail: `rate of ${cases} < ${rule.minimumNumerator} cases` });
      }
    }
  }
}
