import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess/assess.ts';
import { boundClass } from '../../../src/assess/recipe/classify-index.ts';
import type { Recipe } from '../../../src/core/recipe.ts';
import { applyScale } from '../../../src/stats/composite/scale.ts';
import { standardScale } from '../../../src/stats/composite/standard-scale.ts';
import { testAreas, testIndex, testIndicator, testMembers } from '../../checked-table.ts';
import { protectedTable } from '../../protected-table.ts';
import { classIdsOf, runOn } from '../../recipe-run.ts';
import { describeWithReference } from '../../reference.ts';
import { numbers, type Row, readTable } from '../../reference-table.ts';
import { shippedRecipe } from '../../shipped-recipes.ts';
import byHand from './cases.json' with { type: 'json' };

type Rule = 'mss-status' | 'mss-dynamics';
const asId = (words: string) => words.trim().replace(' ', '-');

/** The shipped recipe; the sample deviation, which is not the rule, exists to show that it matters. */
function recipeOf(rule: Rule, deviation: 'population' | 'sample' = 'population'): Recipe {
  const recipe = shippedRecipe(rule);
  if (deviation === 'population') return recipe;
  return {
    ...recipe,
    normalise: { method: 'z-score', deviation, mean: 'plain' },
    rescale: { method: 'z-score', deviation, centre: 0, spread: 1 },
  };
}

function classes(members: readonly Float64Array[], rule: Rule, deviation: 'population' | 'sample' = 'population') {
  const recipe = recipeOf(rule, deviation);
  return classIdsOf(
    recipe,
    runOn(
      recipe,
      members.map((values) => ({ values })),
    ),
  );
}

describe('Berlin rule: worked case', () => {
  it('gives the index and the classes of five invented areas', () => {
    const members = [byHand.first, byHand.second].map((list) => Float64Array.from(list));
    const { values } = runOn(
      recipeOf('mss-status'),
      members.map((list) => ({ values: list })),
    );
    values?.forEach((value, area) => {
      expect(value).toBeCloseTo(byHand.index[area]!, 6);
    });
    expect(classes(members, 'mss-status')).toEqual(byHand.status);
    expect(classes(members, 'mss-dynamics')).toEqual(byHand.dynamics);
  });
});

describeWithReference('Berlin rule: published editions', (folder) => {
  const edition = (year: number) =>
    readTable(
      `${folder}/data/berlin/berlin-lor-monitoring-social-urban-development-${year}-00-planning-areas.csv`,
      ',',
    );
  const shares = (rows: readonly Row[], names: readonly string[]) =>
    names.map((name) => numbers(rows, `${name}_percentage`));
  const differing = (found: readonly (string | undefined)[], rows: readonly Row[], column: string) =>
    rows.filter((row, area) => found[area] !== asId(row.get(column) ?? '')).map((row) => row.get('id'));

  it.each([
    [2017, ['s1', 's2', 's3', 's4'], ['d1', 'd2', 'd3', 'd4']],
    [2019, ['s1', 's3', 's4'], ['d1', 'd3', 'd4']],
  ])('gives the published status and dynamics of all 436 areas in %d', (year, status, dynamics) => {
    const rows = edition(year);
    expect(rows).toHaveLength(436);
    expect(differing(classes(shares(rows, status), 'mss-status'), rows, 'status_index_class')).toEqual([]);
    expect(differing(classes(shares(rows, dynamics), 'mss-dynamics'), rows, 'dynamic_index_class')).toEqual([]);
  });

  it('would misplace exactly one area of 2019 with the sample deviation', () => {
    const rows = edition(2019);
    const status = differing(
      classes(shares(rows, ['s1', 's3', 's4']), 'mss-status', 'sample'),
      rows,
      'status_index_class',
    );
    const dynamics = differing(
      classes(shares(rows, ['d1', 'd3', 'd4']), 'mss-dynamics', 'sample'),
      rows,
      'dynamic_index_class',
    );
    expect([...status, ...dynamics]).toEqual(['09030901']);
  });

  it('gives the published classes of 2021 from the sums of z, and 56 areas of special attention', () => {
    const rows = readTable(`${folder}/data/berlin/mss_2021_index-indikatoren_z-werte_plr.csv`, ';').filter(
      (row) =>
        row.get('Zuordnung Klasse Status-Index') !== '' && !Number.isNaN(Number.parseFloat(row.get('zS1') ?? '')),
    );
    expect(rows).toHaveLength(536);
    const sum = (names: readonly string[]) => {
      const columns = names.map((name) => numbers(rows, name));
      return Float64Array.from(rows, (_, area) => columns.reduce((total, column) => total + column[area]!, 0));
    };
    const status = classes([sum(['zS1', 'zS3', 'zS4'])], 'mss-status');
    const dynamics = classes([sum(['zD1', 'zD3', 'zD4'])], 'mss-dynamics');
    expect(differing(status, rows, 'Zuordnung Klasse Status-Index')).toEqual([]);
    expect(differing(dynamics, rows, 'Zuordnung Klasse Dynamik-Index')).toEqual([]);
    const attention = status.filter(
      (name, area) => name === 'sehr-niedrig' || (name === 'niedrig' && dynamics[area] === 'negativ'),
    );
    expect(attention).toHaveLength(56);
  });

  it('gives the same classes and groups through the whole stage', () => {
    const rows = edition(2019);
    const names = ['s1', 's3', 's4', 'd1', 'd3', 'd4'];
    const areas = testAreas(rows.map((row) => row.get('id') ?? ''));
    const { indices, typologies } = assess(
      protectedTable({
        areas,
        indicators: names.map((name) => ({
          definition: testIndicator({ id: name, kind: 'delivered' }),
          periods: [{ period: '2019', values: [null, ...numbers(rows, `${name}_percentage`)] }],
        })),
        indices: [
          testIndex({ id: 'status', rule: 'mss-status', members: testMembers(...names.slice(0, 3)) }),
          testIndex({ id: 'dynamics', rule: 'mss-dynamics', members: testMembers(...names.slice(3)) }),
        ],
        typologies: [{ id: 'mss', names: { de: 'MSS' }, status: 'status', dynamics: 'dynamics' }],
      }),
    );
    const found = indices.map(({ classIds, periods }) =>
      [...periods[0]!.classes].slice(1).map((at) => classIds[at - 1]),
    );
    expect(differing(found[0]!, rows, 'status_index_class')).toEqual([]);
    expect(differing(found[1]!, rows, 'dynamic_index_class')).toEqual([]);
    const { groups, attention } = typologies[0]!.periods[0]!;
    expect(new Set(groups.subarray(1)).size).toBeGreaterThan(9);
    const special = rows.filter(
      (row) =>
        row.get('status_index_class') === 'sehr niedrig' ||
        (row.get('status_index_class') === 'niedrig' && row.get('dynamic_index_class') === 'negativ'),
    );
    expect(attention.reduce((sum, bit) => sum + bit, 0)).toBe(special.length);
  });

  it('classes the published subset of 2021 by its sums and their deviation over all 536 areas', () => {
    const file = JSON.parse(readFileSync(`${folder}/cases/berlin_mss2021_subset.json`, 'utf8'));
    const deviationOfSums = 2.955;
    const { classify } = recipeOf('mss-status');
    if (classify.method !== 'bounds') throw new Error('the Berlin rule has bounds');
    const statusClasses = classify.classes;
    expect(file.rows).toHaveLength(22);
    for (const row of file.rows) {
      const found = statusClasses[boundClass(row.sum_z / deviationOfSums, statusClasses) - 1];
      expect(found?.id).toBe(asId(row.status));
    }
  });

  it('agrees with the printed z values of 2019, whose headings are shifted after the first three', () => {
    const rows = edition(2019);
    for (const name of ['s1', 's3', 's4']) {
      const printed = numbers(rows, `z_${name}`);
      const shares = numbers(rows, `${name}_percentage`);
      const scores = applyScale(shares, standardScale(shares, { deviation: 'population' })!);
      const largest = Math.max(...Array.from(printed, (value, area) => Math.abs(value - scores[area]!)));
      expect(largest).toBeLessThan(8e-6);
    }
  });
});
