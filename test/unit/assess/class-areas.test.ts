import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import type { ClassRule } from '../../../src/core/indicator.ts';
import { type TestCell, testAreas, testIndicator, testSource } from '../../checked-table.ts';
import { protectedTable } from '../../protected-table.ts';

const codes = Array.from({ length: 12 }, (_, index) => `A${index}`);

/** Class bounds of twelve areas under a rule, and what the log says about them. */
function classed(classRule: ClassRule, values: readonly TestCell[], isPublic = true) {
  const definition = testIndicator({ id: 'x', kind: 'share', classRule });
  const sources = [testSource({ alreadyPublic: isPublic ? 'printed in 2019' : null })];
  const periods = [{ period: '2021', values: [null, ...values] }];
  const { indicators, log } = assess(
    protectedTable({ areas: testAreas(codes), indicators: [{ definition, periods }], sources }),
  );
  const [breaks] = indicators.get('x')!.breaks;
  return { breaks: breaks!, choices: log.find(({ step }) => step === 'assess')!.choices };
}

const SKEWED = [1, 1, 1, 2, 2, 2, 3, 3, 3, 10, 11, 40];
const rule = (method: ClassRule['method'], classCount: number, bounds: readonly number[] = []): ClassRule => ({
  method,
  classCount,
  bounds,
});

describe('class rules of indicators', () => {
  it.each<[ClassRule, number[]]>([
    [rule('quantile', 4), [1.8, 2.5, 4.8]],
    [rule('jenks', 3), [6.5, 25.5]],
    [rule('equal', 3), [14, 27]],
    [rule('head-tail', 5), [6.6, 20.3]],
    [rule('manual', 4, [2, 10, 50]), [2, 10, 50]],
    [rule('threshold', 2, [10.5]), [10.5]],
  ])('%o', (classRule, bounds) => {
    const { breaks, choices } = classed(classRule, SKEWED);
    expect(breaks.bounds).toEqual(bounds);
    expect(choices.classesMerged).toBe(0);
    expect(choices.fewestAreasPerClass).toBeNull();
    expect(choices.classMethod).toBe(breaks.method);
  });

  it('are joined to no more than five classes where a method finds more', () => {
    const wide = codes.map((_, index) => index - 5.5);
    const { breaks } = classed(rule('deviation', 5), wide);
    expect(breaks.bounds).toHaveLength(4);
    expect(breaks.mergedClasses).toBe(3);
  });

  it('are joined where fewer than three areas lie in a class, and the log says so', () => {
    const { breaks, choices } = classed(rule('jenks', 3), SKEWED, false);
    expect(breaks).toMatchObject({ bounds: [6.5], method: 'jenks', mergedClasses: 1 });
    expect(choices).toMatchObject({ classesMerged: 1, classesWanted: 3, fewestAreasPerClass: 3 });
    expect(classed(rule('manual', 3, [2, 50]), SKEWED, false).breaks.bounds).toEqual([2]);
    expect(classed(rule('threshold', 2, [30]), SKEWED, false).breaks.bounds).toEqual([]);
  });

  it('say how much of the differences they describe, and nothing where there are none', () => {
    expect(classed(rule('jenks', 5), SKEWED).breaks.varianceFit).toBeGreaterThan(0.99);
    const equal = classed(rule('jenks', 5), SKEWED.fill(4)).breaks;
    expect(equal).toMatchObject({ bounds: [], varianceFit: null });
  });
});
