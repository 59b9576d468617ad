import type { Recipe } from '../../core/recipe.ts';
import { logPlusOne } from '../../stats/composite/log-transformation.ts';
import { treatSkew } from '../../stats/composite/treat-skew.ts';
import type { RecipeMember } from './recipe-input.ts';

/** A member after treatment. */
export interface TreatedMember {
  /** treated and turned, so that a high value means what the index means */
  readonly values: Float64Array;
  /** what was done, for the log; empty for nothing */
  readonly done: string;
}

/**
 * Transformation that a role asks for, then treatment of skew, then the one place where a member is turned.
 * @param member the member
 * @param values its values, gaps filled where the recipe says so
 * @param treat the step of the recipe
 * @returns new values
 */
export function treatMember(member: RecipeMember, values: Float64Array, treat: Recipe['treat']): TreatedMember {
  const isLogarithm = member.role?.transform === 'log-plus-one';
  const transformed = isLogarithm ? logPlusOne(values) : values;
  const done = isLogarithm ? ['ln(x + 1)'] : [];
  let treated = transformed;
  if (treat.method === 'skew') {
    const result = treatSkew(transformed, treat);
    treated = result.values;
    if (result.method === 'winsorised') done.push(`winsorised ${result.changed}`);
    if (result.method === 'logarithm') done.push('logarithm');
  }
  // Adding zero keeps minus zero out, which would be another value than zero to some.
  return { values: member.isTurned ? treated.map((value) => -value + 0) : treated, done: done.join(', ') };
}
