/** Sensitivity of one or many results to one choice. */
export interface Sensitivity {
  /** share of the variance that the choice explains alone, 0–1 up to sampling error; NaN where nothing varies */
  readonly first: number;
  /** share that it explains together with others */
  readonly total: number;
}

/** Adds up the runs of a sensitivity analysis, result by result, without keeping them. */
export interface SobolTally {
  /**
   * One row of the two random matrices.
   * @param first results of the row of A
   * @param second results of the row of B
   * @param mixed per choice the results of the row of A with that choice taken from B
   */
  add(first: ArrayLike<number>, second: ArrayLike<number>, mixed: readonly ArrayLike<number>[]): void;
  /** sensitivity per choice of one result */
  of(result: number): Sensitivity[];
  /** sensitivity per choice of all results together, weighted by their variance */
  pooled(): Sensitivity[];
}

/**
 * First and total order indices of Sobol: first order by the estimator of Saltelli 2010, mean(yB·(yABᵢ − yA)) / V;
 * total order by that of Jansen, mean((yA − yABᵢ)²) / 2V; V over the runs of A and B. For several results at once the
 * sums of numerators and variances are divided (Gamboa 2014).
 * @param choiceCount number of choices that vary
 * @param centre per result a value near its mean, such as the one without variation; it is taken from all runs, which
 *   shifts no estimate and makes them less noisy
 * @returns a tally without rows
 * @see Saltelli et al. 2008 and 2010; Jansen 1999; Gamboa et al. 2014 · golden: sobol-indices
 */
export function sobolTally(choiceCount: number, centre: ArrayLike<number>): SobolTally {
  const resultCount = centre.length;
  const sum = new Float64Array(resultCount);
  const squares = new Float64Array(resultCount);
  const firsts = Array.from({ length: choiceCount }, () => new Float64Array(resultCount));
  const totals = Array.from({ length: choiceCount }, () => new Float64Array(resultCount));
  let rows = 0;
  const variance = (result: number): number => {
    const mean = sum[result]! / (2 * rows);
    const value = squares[result]! / (2 * rows) - mean ** 2;
    return value > squares[result]! * 1e-14 ? value : 0;
  };
  const sensitivity = (first: number, total: number, whole: number): Sensitivity =>
    whole > 0
      ? { first: first / rows / whole, total: total / (2 * rows) / whole }
      : { first: Number.NaN, total: Number.NaN };
  return {
    add: (first, second, mixed) => {
      rows += 1;
      for (let i = 0; i < resultCount; i++) {
        const [a, b] = [first[i]! - centre[i]!, second[i]! - centre[i]!];
        sum[i]! += a + b;
        squares[i]! += a * a + b * b;
      }
      for (let choice = 0; choice < choiceCount; choice++) {
        const [runs, own, whole] = [mixed[choice]!, firsts[choice]!, totals[choice]!];
        for (let i = 0; i < resultCount; i++) {
          const step = runs[i]! - first[i]!;
          own[i]! += (second[i]! - centre[i]!) * step;
          whole[i]! += step * step;
        }
      }
    },
    of: (result) => firsts.map((own, choice) => sensitivity(own[result]!, totals[choice]![result]!, variance(result))),
    pooled: () => {
      let whole = 0;
      for (let i = 0; i < resultCount; i++) whole += variance(i);
      const add = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      return firsts.map((own, choice) => sensitivity(add(own), add(totals[choice]!), whole));
    },
  };
}
