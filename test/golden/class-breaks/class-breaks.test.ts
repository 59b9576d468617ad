import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classOf } from '../../../src/assess/class-of.ts';
import { classFit } from '../../../src/stats/classes/class-fit.ts';
import { deviationBreaks } from '../../../src/stats/classes/deviation-breaks.ts';
import { equalBreaks } from '../../../src/stats/classes/equal-breaks.ts';
import { fisherJenks } from '../../../src/stats/classes/fisher-jenks.ts';
import { headTailBreaks } from '../../../src/stats/classes/head-tail-breaks.ts';
import { manualBreaks } from '../../../src/stats/classes/manual-breaks.ts';
import { prettyNumbers } from '../../../src/stats/classes/pretty-numbers.ts';
import { quantileBreaks } from '../../../src/stats/classes/quantile-breaks.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

const ascending = (list: readonly number[]) => [...list].sort((first, second) => first - second);

function countsIn(values: readonly number[], bounds: readonly number[]): number[] {
  const counts = new Array<number>(bounds.length + 1).fill(0);
  for (const value of values) counts[classOf(value, bounds) - 1]! += 1;
  return counts;
}

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((bound, index) => {
    expect(Math.abs(bound - wanted[index]!)).toBeLessThan(1e-8);
  });
}

describe('class breaks: worked cases', () => {
  it.each(byHand.cases)('$title', ({ values, classCount, quantile, equal, jenks, headTail, deviation }) => {
    const sorted = ascending(values);
    expectNear(headTailBreaks(sorted), headTail);
    expectNear(deviationBreaks(sorted, classCount), deviation);
    expectNear(quantileBreaks(sorted, classCount), quantile);
    expect(equalBreaks(sorted, classCount)).toEqual(equal);
    expect(fisherJenks(sorted, classCount).map(({ above }) => above)).toEqual(jenks);
  });
});

describe('class fit: worked case', () => {
  it.each(byHand.fits)('$title', ({ values, bounds, variance, tabular }) => {
    const fit = classFit(values, bounds);
    if (variance === null) expect(fit).toBeNull();
    else expectNear([fit!.variance, fit!.tabular], [variance, tabular]);
  });
});

describeWithReference('class breaks: classInt on 102 counties', (folder) => {
  const file = JSON.parse(readFileSync(`${folder}/cases/class_jenks71.json`, 'utf8'));
  const sorted = ascending(file.x);
  const inner = (breaks: readonly number[]) => breaks.slice(1, -1);

  it.each([3, 5, 7])('agrees on %d classes', (classCount) => {
    const borders = fisherJenks(sorted, classCount);
    const fisher = file[`fisher_${classCount}`];
    expectNear(
      borders.map(({ below, above }) => (below + above) / 2),
      inner(fisher.brks),
    );
    expectNear(
      borders.map(({ below }) => below),
      inner(file[`jenks_${classCount}`].brks),
    );
    expect(countsIn(sorted, inner(fisher.brks))).toEqual(fisher.counts);
    const quantile = quantileBreaks(sorted, classCount);
    expectNear(quantile, inner(file[`quantile_${classCount}`].brks));
    expect(countsIn(sorted, quantile)).toEqual(file[`quantile_${classCount}`].counts);
    const equal = equalBreaks(sorted, classCount);
    expectNear(equal, inner(file[`equal_${classCount}`].brks));
    expect(countsIn(sorted, equal)).toEqual(file[`equal_${classCount}`].counts);
  });

  it.each([3, 5, 7])('agrees on classes that choose their own number, asked for %d', (classCount) => {
    const found = { headtails: headTailBreaks(sorted), sd: deviationBreaks(sorted, classCount) };
    for (const [style, bounds] of Object.entries(found)) {
      const { brks, counts } = file[`${style}_${classCount}`];
      expectNear(bounds, inner(brks));
      expect(countsIn(sorted, bounds)).toEqual(counts);
    }
    expectNear(prettyNumbers(sorted[0]!, sorted.at(-1)!, classCount), file[`pretty_${classCount}`].brks);
  });

  it.each(
    ['fisher', 'quantile', 'equal', 'sd', 'pretty', 'headtails', 'maximum', 'hclust'].flatMap((style) =>
      [3, 5, 7].map((classCount) => `${style}_${classCount}`),
    ),
  )('agrees on the fit of %s', (name) => {
    const { brks, GVF, TAI } = file[name];
    const fit = classFit(sorted, inner(brks));
    expect(Math.abs(fit!.variance - GVF)).toBeLessThan(1e-8);
    expect(Math.abs(fit!.tabular - TAI)).toBeLessThan(1e-8);
  });

  it('agrees on the fit of nine classes written down, one of them empty', () => {
    const bounds = manualBreaks([25, 50, 75, 100, 125, 150, 175, 200]);
    const fit = classFit(sorted, bounds);
    expect(countsIn(sorted, bounds)).toHaveLength(file.fixed9_tests['# classes']);
    expect(Math.abs(fit!.variance - file.fixed9_tests['Goodness of fit'])).toBeLessThan(1e-8);
    expect(Math.abs(fit!.tabular - file.fixed9_tests['Tabular accuracy'])).toBeLessThan(1e-8);
  });

  it('agrees where values are tied', () => {
    const ties = ascending(file.ties.filter((value: number | null) => value !== null));
    expectNear(
      fisherJenks(ties, 4).map(({ below, above }) => (below + above) / 2),
      inner(file.ties_fisher_4),
    );
    expectNear(equalBreaks(ties, 4), inner(file.ties_equal_4));
    expectNear(headTailBreaks(ties), inner(file.ties_headtails_4));
    const distinct = [...new Set<number>(inner(file.ties_quantile_4))].filter((bound) => bound > ties[0]!);
    expectNear(quantileBreaks(ties, 4), distinct);
  });
});
