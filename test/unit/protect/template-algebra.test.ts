import { describe, expect, it } from 'vitest';
import type { GroupRelation } from '../../../src/core/stages.ts';
import { areaNodes } from '../../../src/protect/area-nodes.ts';
import { TemplateAlgebra } from '../../../src/protect/template-algebra.ts';
import { otherTemplate, type Template } from '../../../src/protect/templates.ts';
import { inventedTable, terms } from './invented-table.ts';

const table = inventedTable({ trees: { s: { R: null } }, periods: [], indicators: [], count: () => 1 });
const nodes = areaNodes(table.areas, () => false);
const templates = (...texts: readonly (readonly [string, string])[]): Template[] =>
  texts.map(([text, period], index) =>
    otherTemplate(index, { id: text, terms: terms(text), sources: [], isCount: true }, period, nodes),
  );
const AGES: GroupRelation[] = [{ series: 'residents', whole: '', parts: ['age=0..64', 'age=65..'] }];
const shape = (algebra: TemplateAlgebra): number[][] =>
  algebra.dependencies.map((terms) => terms.map(({ template }) => template).sort());

describe('the algebra of formulas', () => {
  it('finds wholes and parts, pooled years and changes', () => {
    const algebra = new TemplateAlgebra(
      templates(
        ['residents', '2021'],
        ['residents[age=0..64]', '2021'],
        ['residents[age=65..]', '2021'],
        ['residents', '2020'],
        ['residents residents@-1', '2021'],
        ['residents -residents@-1', '2021'],
      ),
      AGES,
    );
    expect(shape(algebra)).toContainEqual([0, 1, 2]);
    expect(shape(algebra)).toContainEqual([0, 3, 4]);
    expect(algebra.dependencies).toHaveLength(3);
  });

  it('finds nothing between different series, groups or years', () => {
    const algebra = new TemplateAlgebra(
      templates(['a', '2021'], ['b', '2021'], ['a', '2020'], ['a[sex=f]', '2021']),
      [],
    );
    expect(algebra.dependencies).toEqual([]);
  });

  it('takes the last day of a year and the year for the same time of a yearly series', () => {
    const algebra = new TemplateAlgebra(templates(['a', '2021'], ['a', '2021-12-31']), []);
    expect(shape(algebra)).toEqual([[0, 1]]);
  });

  it('tells months apart and takes a year named for them for its last', () => {
    const algebra = new TemplateAlgebra(
      templates(['a', '2021-05'], ['a', '2021-12'], ['b a', '2021'], ['b', '2021']),
      [],
    );
    expect(shape(algebra)).toEqual([[1, 2, 3]]);
  });

  it('says from which published counts a group follows', () => {
    const algebra = new TemplateAlgebra(templates(['residents', '2021'], ['residents[age=65..]', '2021']), AGES);
    const young = algebra.represent(algebra.vectorOfGroups('residents', ['age=0..64'], '2021'));
    expect(young?.map(({ template, coefficient }) => [template, coefficient]).sort()).toEqual([
      [0, 1],
      [1, -1],
    ]);
    expect(algebra.represent(algebra.vectorOfGroups('residents', ['sex=f'], '2021'))).toBeNull();
  });

  it('follows groups down to the finest that were delivered, through several steps and even in a circle', () => {
    const relations: GroupRelation[] = [
      ...AGES,
      { series: 'residents', whole: 'age=65..', parts: ['age=65..79', 'age=80..'] },
      { series: 'circle', whole: 'x', parts: ['x', 'y'] },
    ];
    const algebra = new TemplateAlgebra(templates(['residents', '2021'], ['circle[x]', '2021']), relations);
    const groups = [...(algebra.finest[0]?.keys() ?? [])].map((column) => algebra.columns[column]?.group);
    expect(groups.sort()).toEqual(['age=0..64', 'age=65..79', 'age=80..']);
    expect(algebra.finest[1]?.size).toBeGreaterThan(0);
  });
});
