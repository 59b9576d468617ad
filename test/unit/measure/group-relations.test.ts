import { describe, expect, it } from 'vitest';
import { completeness } from '../../../src/measure/completeness.ts';
import { groupRelations } from '../../../src/measure/group-relations.ts';
import { takeInventory } from '../../../src/measure/inventory.ts';
import { checkedTable, type TestCell, testAreas } from '../../checked-table.ts';

function relations(groups: Readonly<Record<string, readonly TestCell[]>>) {
  const slices = Object.entries(groups).map(([group, cells]) => ({ series: 's', group, period: '2021', cells }));
  const checked = checkedTable({ areas: testAreas(['A']), slices });
  const inventory = takeInventory(checked).get('s')!;
  return groupRelations(inventory, completeness(checked, inventory)).map(
    ({ whole, parts }) => `${whole}: ${parts.join(' + ')}`,
  );
}

const cells = [null, 1];

describe('groupRelations', () => {
  it('finds nothing in a series without groups', () => {
    expect(relations({ '': cells })).toEqual([]);
  });

  it('finds the bands of a whole and of a wider band', () => {
    const found = relations({ '': cells, 'age=0..2': cells, 'age=3..5': cells, 'age=0..5': cells, 'age=6..': cells });
    expect(found).toContain('age=0..5: age=0..2 + age=3..5');
    expect(found).toContain(': age=0..5 + age=6..');
    expect(found).toContain(': age=0..2 + age=3..5 + age=6..');
  });

  it('finds crossing cuts of the same ages, each band at least once', () => {
    const found = relations({
      '': cells,
      'age=0..14': cells,
      'age=15..': cells,
      'age=0..17': cells,
      'age=18..': cells,
    });
    expect(found).toEqual([': age=0..14 + age=15..', ': age=0..17 + age=18..']);
  });

  it('finds the sexes of everybody and of an age band', () => {
    const found = relations({
      ...{ '': cells, 'sex=f': cells, 'sex=m': cells },
      ...{ 'age=0..17': cells, 'age=0..17;sex=f': cells, 'age=0..17;sex=m': cells },
    });
    expect(found).toContain(': sex=f + sex=m');
    expect(found).toContain('age=0..17: age=0..17;sex=f + age=0..17;sex=m');
  });

  it('leaves a single part alone: the foreign residents are not everybody', () => {
    expect(relations({ '': cells, 'nationality=foreign': cells })).toEqual([]);
  });

  it('believes other values only where they add up', () => {
    expect(relations({ '': [null, 9], 'type=a': [null, 4], 'type=b': [null, 5] })).toEqual([': type=a + type=b']);
    expect(relations({ '': [null, 9], 'type=a': [null, 4], 'type=b': [null, 4] })).toEqual([]);
    expect(relations({ '': [null, null], 'type=a': [null, 4], 'type=b': [null, 5] })).toEqual([]);
  });

  it('relates a total to the finest cross where no margins were delivered', () => {
    const found = relations({
      '': cells,
      'age=0..17;sex=f': cells,
      'age=0..17;sex=m': cells,
      'age=18..;sex=f': cells,
      'age=18..;sex=m': cells,
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.split(' + ')).toHaveLength(4);
  });
});
