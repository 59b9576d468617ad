import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../src/stats/distributions/beta-quantile.ts';
import { betaShares } from '../../../src/stats/distributions/beta-share.ts';
import { chiSquareQuantile } from '../../../src/stats/distributions/chi-square-quantile.ts';
import {
  binomialProbability,
  hypergeometricProbability,
  poissonProbability,
} from '../../../src/stats/distributions/count-probability.ts';
import { binomialShares, poissonShares } from '../../../src/stats/distributions/count-share.ts';
import { gammaShareAbove, gammaShareBelow } from '../../../src/stats/distributions/gamma-share.ts';
import { normalQuantile } from '../../../src/stats/distributions/normal-quantile.ts';
import { normalShareBelow, normalShareBeyond } from '../../../src/stats/distributions/normal-share.ts';
import { studentLimit, studentShareBeyond } from '../../../src/stats/distributions/student-limit.ts';
import computed from './cases.json' with { type: 'json' };

/** Relative, so that it bites in the far tails too. */
function expectNear(found: number, wanted: number): void {
  expect(Math.abs(found - wanted), `${found} instead of ${wanted}`).toBeLessThanOrEqual(
    computed.tolerance * Math.abs(wanted),
  );
}

describe('distributions: sixty digits', () => {
  it.each(computed.gamma)('gamma $a at $x', ({ a, x, below, above }) => {
    expectNear(gammaShareBelow(a, x), below);
    expectNear(gammaShareAbove(a, x), above);
  });

  it.each(computed.beta)('beta $a, $b at $x', ({ a, b, x, below, above }) => {
    expectNear(betaShares(a, b, { x }).below, below);
    expectNear(betaShares(a, b, { x }).above, above);
  });

  it.each(computed.normal)('normal at $z', ({ z, below, beyond }) => {
    expectNear(normalShareBelow(z), below);
    expectNear(normalShareBeyond(z), beyond);
  });

  it.each(computed.student)('Student with $degreesOfFreedom degrees at $t', ({ t, degreesOfFreedom, beyond }) => {
    expectNear(studentShareBeyond(t, degreesOfFreedom), beyond);
  });

  it.each(computed.poisson)('Poisson $count at $mean', ({ count, mean, probability, atMost, atLeast }) => {
    expectNear(poissonProbability(count, mean), probability);
    expectNear(poissonShares(count, mean).atMost, atMost);
    expectNear(poissonShares(count, mean).atLeast, atLeast);
  });

  it.each(computed.binomial)('binomial $count of $trials', ({ count, trials, share, probability, atMost, atLeast }) => {
    expectNear(binomialProbability(count, trials, { share }), probability);
    expectNear(binomialShares(count, trials, share).atMost, atMost);
    expectNear(binomialShares(count, trials, share).atLeast, atLeast);
  });

  it.each(computed.hypergeometric)('hypergeometric $count of $drawn', ({ count, probability, ...urn }) => {
    expectNear(hypergeometricProbability(count, urn), probability);
  });
});

describe('quantiles: sixty digits', () => {
  it.each(computed.normalQuantile)('normal $share', ({ share, quantile }) => {
    expectNear(normalQuantile(share), quantile);
  });

  it.each(computed.studentLimit)(
    'Student $confidence, $degreesOfFreedom',
    ({ confidence, degreesOfFreedom, limit }) => {
      expectNear(studentLimit(confidence, degreesOfFreedom), limit);
    },
  );

  it.each(computed.chiSquareQuantile)('chi-square $share, $degreesOfFreedom', (row) => {
    expectNear(chiSquareQuantile(row.share, row.degreesOfFreedom), row.quantile);
  });

  it.each(computed.betaQuantile)('beta $share, $a, $b', ({ share, a, b, quantile }) => {
    expectNear(betaQuantile(share, a, b), quantile);
  });
});
