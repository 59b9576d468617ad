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
 * Among thousands of changes some are large by chance alone. Of all directions that rest on a single test those stay
 * that hold by Benjamini and Hochberg at five per cent false alarms; the others become unclear.
 * @param assessed indicators by id
 * @param tests two-sided p-values over areas by indicator id, also of changes that were not told; NaN where no test was
 *   made or a clear trend of five years makes it needless
 * @returns the same indicators with those directions taken back, and how many were tested and held
 * @see Benjamini and Hochberg 1995 · golden: adjusted-p-values
 */
export function holdChanges(
  assessed: ReadonlyMap<string, AssessedIndicator>,
  tests: ReadonlyMap<string, Float64Array>,
): HeldChanges {
  const all = [...tests.values()].flatMap((pValues) => [...pValues].filter((pValue) => !Number.isNaN(pValue)));
  const adjusted = adjustedPValues(all);
  const indicators = new Map(assessed);
  let [position, takenBack] = [0, 0];
  for (const [id, pValues] of tests) {
    const whole = assessed.get(id)!;
    const directions = whole.change.directions.slice();
    pValues.forEach((pValue, area) => {
      if (Number.isNaN(pValue)) return;
      const holds = adjusted[position]! <= FALSE_DISCOVERY_RATE;
      position += 1;
      if (holds || !isWay(directions[area]!)) return;
      directions[area] = CHANGE.unclear;
      takenBack += 1;
    });
    indicators.set(id, { ...whole, change: { ...whole.change, directions } });
  }
  const choices = {
    method: 'benjamini-hochberg',
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    changes: position,
    directionsTakenBack: takenBack,
  };
  return { indicators, log: { step: 'held-changes', subject: 'edition', choices } };
}

function isWay(direction: number): boolean {
  return direction === CHANGE.up || direction === CHANGE.down;
}
