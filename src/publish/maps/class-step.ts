import { assert } from '../../core/assert.ts';

// Fewer classes than colours take the steps that differ most from one another.
const SPREAD: Readonly<Record<number, readonly number[]>> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 3, 4, 5],
  5: [1, 2, 3, 4, 5],
};
const SPREAD_DEVIATION: Readonly<Record<number, readonly number[]>> = { ...SPREAD, 2: [1, 5], 4: [1, 2, 4, 5] };

/** How classes are coloured and marked; see MapFigures. */
export interface ClassScale {
  readonly palette: 'magnitude' | 'deviation';
  readonly classCount: number;
  readonly classLook: readonly { readonly step: number; readonly mark: string }[] | null;
}

/** Name of the style class that colours a class: m1–m5 for magnitude, v1–v5 for deviation. */
export function classStyle(scale: ClassScale, classNumber: number): string {
  const prefix = scale.palette === 'deviation' ? 'v' : 'm';
  const look = scale.classLook?.[classNumber - 1];
  if (look) return prefix + look.step;
  const steps = (scale.palette === 'deviation' ? SPREAD_DEVIATION : SPREAD)[scale.classCount];
  assert(steps, `${scale.classCount} classes have no colours`);
  const step = steps[classNumber - 1];
  assert(step, `class ${classNumber} of ${scale.classCount}`);
  return prefix + step;
}
