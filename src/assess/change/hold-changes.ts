import type { AssessedIndicator } from '../../core/assessed.ts';
import { CHANGE } from '../../core/change.ts';
import type { MethodLogEntry } from '../../core/stages.ts';
import { adjustedPValues } from '../../stats/comparison/adjusted-p-values.ts';
import { FALSE_DISCOVERY_RATE } from '../false-discoveries.ts';

/** Assessed indicators whose directions hold among all changes of the edition. */
export interface HeldChanges {
  readonly indicators: ReadonlyMap<string, AssessedIndicator>;
  readonly log: MethodLogEntry;
}

/**
 * Among thousands of changes some are large by chance alone. Of all changes that rest on a single test those stay that
 * hold by Benjamini and Hochberg at five per cent false alarms; the others become unclear.
 * @param assessed indicators by id
 * @param tests two-sided p-values over areas by indicator id; NaN where the direction rests on no single test (full
 *   counts, a clear trend of five years, too few cases)
 * @returns the same indicators with those directions taken back, and how many were tested and held
 * @see Benjamini and Hochberg 1995 · golden: adjusted-p-values
 */
export function holdChanges(
  assessed: ReadonlyMap<string, AssessedIndicator>,
  tests: ReadonlyMap<string, Float64Array>,
): HeldChanges {
  const all = [...tests.values()].flatMap((pValues) => pValues.filter((pValue) => !Number.isNaN(pValue)));
  const adjusted = adjustedPValues(joined(all));
  const indicators = new Map(assessed);
  let [position, unheld] = [0, 0];
  for (const [id, pValues] of tests) {
    const whole = assessed.get(id)!;
    const directions = whole.change.directions.slice();
    pValues.forEach((pValue, area) => {
      if (Number.isNaN(pValue)) return;
      const holds = adjusted[position]! <= FALSE_DISCOVERY_RATE;
      position += 1;
      if (holds) return;
      directions[area] = CHANGE.unclear;
      unheld += 1;
    });
    indicators.set(id, { ...whole, change: { ...whole.change, directions } });
  }
  const choices = {
    method: 'benjamini-hochberg',
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    changes: position,
    changesThatHold: position - unheld,
  };
  return { indicators, log: { step: 'held-changes', subject: 'edition', choices } };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
