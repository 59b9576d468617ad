import { expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { imputeMembers } from '../../../src/assess/recipe/impute-members.ts';
import { type RecipeRun, runRecipe } from '../../../src/assess/recipe/run-recipe.ts';
import type { Recipe } from '../../../src/core/recipe.ts';
import { STATUS } from '../../../src/core/status.ts';
import { testAreas, testIndex, testIndicator, testMembers } from '../../checked-table.ts';
import { largestDistance, readCase, withGaps } from '../../coinr-case.ts';
import { protectedTable } from '../../protected-table.ts';
import { describeWithReference } from '../../reference.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';

// The test areas call the level of the continents "municipality".
const PILLAR: Recipe = shippedRecipe('asem-pillar', { impute: { method: 'group-mean', level: 'municipality' } });

describeWithReference('recipe asem: COINr, stage by stage', (folder) => {
  const asem = readCase(folder, 'coinr_asem');
  const { iCode, Parent, Weight, Direction, Level, Denominator } = asem.iMeta;
  const units: string[] = asem.Aggregated.uCode;
  const rows = iCode.map((code: string, i: number) => ({
    code,
    ...{ parent: Parent[i], weight: Weight[i], direction: Direction[i], level: Level[i], denominator: Denominator[i] },
  }));
  const indicators: typeof rows = rows.filter((row: { level: number | null }) => row.level === 1);
  const rawAt = (name: string, unit: string): number | null => asem.raw[name][asem.raw.uCode.indexOf(unit)];
  const isEurope = (unit: string) => asem.raw.EurAsia_group[asem.raw.uCode.indexOf(unit)] === 'Europe';
  const valuesOf = (row: { code: string; denominator: string | null }) =>
    units.map((unit) => {
      const [raw, divisor] = [rawAt(row.code, unit), row.denominator === null ? 1 : rawAt(row.denominator, unit)];
      return raw === null || divisor === null ? null : raw / divisor;
    });

  it('divides, imputes, treats and normalises alike', () => {
    const isScored = new Uint8Array(units.length).fill(1);
    const members = indicators.map((row: { code: string; direction: number; weight: number; denominator: string }) => ({
      ...{ id: row.code, weight: row.weight, role: null, denominators: null, regionValue: Number.NaN },
      isTurned: row.direction === -1,
      values: withGaps(valuesOf(row)),
    }));
    const groups = Int32Array.from(units, (unit) => (isEurope(unit) ? 1 : 2));
    const input = { members, isScored, population: null, groups };
    const imputed = imputeMembers(input);
    const run: RecipeRun = runRecipe(PILLAR, input);
    expect(members).toHaveLength(49);
    expect(imputed.count).toBeGreaterThan(50);
    indicators.forEach((row: { code: string; direction: number }, j: number) => {
      const { code, direction } = row;
      expect(largestDistance(members[j].values, asem.Denominated[code]), code).toBeLessThan(1e-9);
      expect(largestDistance(imputed.values[j]!, asem.Imputed[code]), code).toBeLessThan(1e-9);
      const unturned = run.treated[j]!.map((value) => value * direction);
      expect(largestDistance(unturned, asem.Treated[code]), code).toBeLessThan(1e-9);
      expect(largestDistance(run.scores[j]!, asem.Normalised[code]), code).toBeLessThan(1e-8);
    });
  });

  it('gives pillars, halves and the index through the whole stage, indices inside indices', () => {
    const codes = ['Europe', 'Asia'].map((code) => ({ code, level: 1, parent: 'R' }));
    const countries = units.map((code) => ({ code, level: 2, parent: isEurope(code) ? 'Europe' : 'Asia' }));
    const areas = testAreas([{ code: 'R', level: 0 }, ...codes, ...countries]);
    const order = countries.map(({ code }) => areas.areas.findIndex((area) => area.code === code));
    const spread = (values: readonly (number | null)[]) => {
      const cells = new Array<number | null>(areas.areas.length).fill(null);
      order.forEach((area, i) => {
        cells[area] = values[i]!;
      });
      return cells;
    };
    const levels = rows.filter((row: { level: number | null }) => (row.level ?? 0) > 1);
    const { indices } = assess(
      protectedTable({
        areas,
        indicators: indicators.map((row: { code: string; direction: number; denominator: string }) => ({
          definition: testIndicator({
            id: row.code,
            kind: 'delivered',
            direction: row.direction === 1 ? 'relief' : 'strain',
          }),
          periods: [{ period: '2018', values: spread(valuesOf(row)) }],
        })),
        // From the top down, so that members must be made before they are needed.
        indices: levels.toReversed().map((row: { code: string; level: number }) => {
          const members = rows.filter((child: { parent: string }) => child.parent === row.code);
          const recipe = row.level === 2 ? PILLAR : shippedRecipe('asem-level');
          return testIndex({
            ...{ id: row.code, recipe },
            members: testMembers(
              ...members.map((child: { code: string; weight: number }) => [child.code, child.weight]),
            ),
          });
        }),
      }),
    );
    expect(indices).toHaveLength(11);
    for (const { definition, periods } of indices) {
      const found = order.map((area) => periods[0]!.value.values[area]!);
      expect(largestDistance(found, asem.Aggregated[definition.id]), definition.id).toBeLessThan(5e-9);
    }
    const index = indices.find(({ definition }) => definition.id === 'Index')!.periods[0]!;
    const best = units
      .map((code, i) => ({ code, value: index.value.values[order[i]!]! }))
      .sort((first, second) => second.value - first.value);
    expect(best.slice(0, 5).map(({ code, value }) => `${code} ${value.toFixed(2)}`)).toEqual([
      ...['CHE 68.38', 'NLD 64.82', 'DNK 64.80', 'NOR 64.47', 'BEL 63.54'],
    ]);
    // An index over values that were filled in is estimated, also where it is a member of another.
    expect([...index.value.statuses]).toContain(STATUS.estimated);
  });
});
