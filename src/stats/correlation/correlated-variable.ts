import { ascendingOrder } from '../ascending-order.ts';
import { jointSpread, pearsonCorrelation } from '../composite/correlation-matrix.ts';

/** Numbers less their mean, where none is missing. */
interface Centred {
  readonly deviations: Float64Array;
  /** sum of their squares; 0 where all are equal up to rounding */
  readonly squares: number;
}

/** A variable prepared once for correlations with many others. */
export interface CorrelatedVariable {
  /** NaN where there is none */
  readonly values: Float64Array;
  /** positions that have a value, from the smallest to the largest */
  readonly order: Uint32Array;
  /** ranks among them, equal values share the mean of theirs; NaN where there is no value */
  readonly ranks: Float64Array;
  /** values and ranks less their mean; null where a value is missing: then every pair has means of its own */
  readonly centredValues: Centred | null;
  readonly centredRanks: Centred | null;
}

/** Ranks from the smallest value up among the positions of an order that another variable has too. */
function ranksAmong(values: Float64Array, order: Uint32Array, other: Float64Array | null): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const tied: number[] = [];
  let before = 0;
  const settle = (): void => {
    for (const position of tied) ranks[position] = before + (tied.length + 1) / 2;
    before += tied.length;
    tied.length = 0;
  };
  for (const position of order) {
    if (other && Number.isNaN(other[position]!)) continue;
    if (tied.length > 0 && values[tied[0]!] !== values[position]) settle();
    tied.push(position);
  }
  settle();
  return ranks;
}

function centred(values: Float64Array): Centred {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { deviations: values.map((value) => value - mean), squares: jointSpread(values, values).firstSquares };
}

/**
 * Prepares a variable for correlations.
 * @param values NaN where there is none
 */
export function correlatedVariable(values: Float64Array): CorrelatedVariable {
  const present = Uint32Array.from(values.keys()).filter((position) => !Number.isNaN(values[position]!));
  const sorted = ascendingOrder(Float64Array.from(present, (position) => values[position]!));
  const order = sorted.map((place) => present[place]!);
  const ranks = ranksAmong(values, order, null);
  const isComplete = present.length === values.length;
  return {
    values,
    order,
    ranks,
    centredValues: isComplete ? centred(values) : null,
    centredRanks: isComplete ? centred(ranks) : null,
  };
}

function fromCentred(first: Centred, second: Centred): number | null {
  if (first.deviations.length < 3 || first.squares === 0 || second.squares === 0) return null;
  let products = 0;
  for (let i = 0; i < first.deviations.length; i++) products += first.deviations[i]! * second.deviations[i]!;
  return Math.max(-1, Math.min(1, products / Math.sqrt(first.squares * second.squares)));
}

/**
 * Pearson correlation over the positions where both are there.
 * @param first prepared by correlatedVariable
 * @param second the other variable, in the same order
 * @returns between −1 and 1; null below three common positions or where one of them is equal everywhere
 * @see Pearson 1896 · golden: correlation
 */
export function linearCorrelation(first: CorrelatedVariable, second: CorrelatedVariable): number | null {
  if (first.centredValues && second.centredValues) return fromCentred(first.centredValues, second.centredValues);
  return pearsonCorrelation(first.values, second.values);
}

/**
 * Spearman's rank correlation over the positions where both are there: Pearson of the ranks, equal values share the mean
 * of theirs. It sees any steady relation, not only a straight one, and no outlier dominates it.
 * @param first prepared by correlatedVariable
 * @param second the other variable, in the same order
 * @returns between −1 and 1; null below three common positions or where one of them is equal everywhere
 * @see Spearman 1904 · golden: correlation
 */
export function rankCorrelation(first: CorrelatedVariable, second: CorrelatedVariable): number | null {
  if (first.centredRanks && second.centredRanks) return fromCentred(first.centredRanks, second.centredRanks);
  return pearsonCorrelation(
    ranksAmong(first.values, first.order, second.values),
    ranksAmong(second.values, second.order, first.values),
  );
}
