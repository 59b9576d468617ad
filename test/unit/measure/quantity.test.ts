import { describe, expect, it } from 'vitest';
import { completeness } from '../../../src/measure/completeness.ts';
import { parseExpression } from '../../../src/measure/expression.ts';
import { takeInventory } from '../../../src/measure/inventory.ts';
import { ageBandsOf, pooledTerms, quantityId, resolveRequests } from '../../../src/measure/quantity.ts';
import { checkedTable, type TestCell, testAreas } from '../../checked-table.ts';

const AREAS = testAreas(['A', 'B']);

/** Deliveries of one series: groups with the figures of R, A and B, all in one year unless told. */
function deliveries(
  groups: Readonly<Record<string, readonly TestCell[]>>,
  period = '2021-12-31',
  series = 'residents',
) {
  return Object.entries(groups).map(([group, cells]) => ({ series, group, period, cells }));
}

function context(slices: ReturnType<typeof deliveries>) {
  const checked = checkedTable({ areas: AREAS, slices });
  const inventory = takeInventory(checked);
  return { inventory, completenessOf: (series: string) => completeness(checked, inventory.get(series)!) };
}

function resolve(text: string, slices: ReturnType<typeof deliveries>) {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return resolveRequests(parsed.requests, context(slices));
}

const idOf = (text: string, slices: ReturnType<typeof deliveries>) => quantityId(resolve(text, slices).terms);
const cells = [null, 1, 2];
const BANDS = {
  '': cells,
  'age=0..2': cells,
  'age=3..5': cells,
  'age=6..17': cells,
  'age=18..64': cells,
  'age=65..': cells,
};

describe('resolveRequests', () => {
  it('takes the group itself where it was delivered', () => {
    expect(idOf('sum(residents, age >= 65)', deliveries(BANDS))).toBe('residents[age=65..]');
    expect(idOf('residents', deliveries(BANDS))).toBe('residents');
  });

  it('tiles ages with the bands that fit exactly', () => {
    expect(idOf('sum(residents, age < 18)', deliveries(BANDS))).toBe(
      'residents[age=0..2]+residents[age=3..5]+residents[age=6..17]',
    );
  });

  it('prefers few wide bands to many narrow ones', () => {
    const slices = deliveries({ ...BANDS, 'age=0..5': cells });
    expect(idOf('sum(residents, age < 18)', slices)).toBe('residents[age=0..5]+residents[age=6..17]');
  });

  it('adds up all ages where no total was delivered', () => {
    expect(idOf('residents', deliveries({ 'age=0..17': cells, 'age=18..': cells }))).toBe(
      'residents[age=0..17]+residents[age=18..]',
    );
  });

  it('crosses age with other conditions and adds up the sexes', () => {
    const slices = deliveries({
      'age=0..17;sex=f': cells,
      'age=18..;sex=f': cells,
      'age=0..17;sex=m': cells,
      'age=18..;sex=m': cells,
    });
    expect(idOf('sum(residents, sex = f)', slices)).toBe('residents[age=0..17;sex=f]+residents[age=18..;sex=f]');
    expect(resolve('sum(residents, age >= 18)', slices).terms.map((term) => term.group)).toEqual([
      'age=18..;sex=f',
      'age=18..;sex=m',
    ]);
    expect(resolve('residents', slices).terms).toHaveLength(4);
  });

  it.each([
    ['a gap', { 'age=0..2': cells, 'age=6..17': cells }],
    ['an overlap', { 'age=0..10': cells, 'age=10..17': cells }],
    ['a band that reaches beyond', { 'age=0..14': cells, 'age=15..19': cells }],
  ])('says that ages do not fit where there is %s', (_, groups) => {
    expect(resolve('sum(residents, age < 18)', deliveries(groups)).problems).toMatchObject([
      { code: 'expression-ages-do-not-fit' },
    ]);
  });

  it('says that a group was not delivered', () => {
    expect(resolve('sum(residents, nationality = foreign)', deliveries(BANDS)).problems).toMatchObject([
      { code: 'expression-group-unknown' },
    ]);
  });

  it('takes values for the whole only where the figures prove it', () => {
    const parts = { 'type=primary': [null, 4, 5], 'type=secondary': [null, 6, 7] };
    expect(resolve('pupils', deliveries(parts, '2021', 'pupils')).problems).toHaveLength(1);
    const proof = { 'sex=f': [null, 5, 6], 'sex=f;type=primary': [null, 2, 2], 'sex=f;type=secondary': [null, 3, 4] };
    expect(idOf('pupils', deliveries({ ...parts, ...proof }, '2021', 'pupils'))).toBe(
      'pupils[type=primary]+pupils[type=secondary]',
    );
    const contradiction = { ...proof, 'sex=f': [null, 5, 9] };
    expect(resolve('pupils', deliveries({ ...parts, ...contradiction }, '2021', 'pupils')).problems).toHaveLength(1);
  });

  it('chooses the groups that serve most periods', () => {
    const old = { 'age=0..5': cells, 'age=6..17': cells, 'age=18..': cells };
    const slices = [
      ...deliveries(old, '2019-12-31'),
      ...deliveries(old, '2020-12-31'),
      ...deliveries({ ...old, 'age=0..17': cells }, '2021-12-31'),
    ];
    expect(idOf('sum(residents, age < 18)', slices)).toBe('residents[age=0..5]+residents[age=6..17]');
  });

  it('gives equal combinations the same name however they are written', () => {
    const slices = deliveries(BANDS);
    const first = idOf('sum(residents, age < 18) + sum(residents, age >= 65)', slices);
    expect(idOf('sum(residents, age 65..) + sum(residents, age <= 17)', slices)).toBe(first);
    expect(idOf('2 * residents - residents', slices)).toBe('residents');
  });

  it('names series that were not delivered instead of inventing them', () => {
    expect(resolve('births + residents', deliveries(BANDS)).absentSeries).toEqual(['births']);
  });
});

describe('pooledTerms', () => {
  it('adds up consecutive years', () => {
    const { terms } = resolve('births', deliveries({ '': cells }, '2021', 'births'));
    expect(quantityId(pooledTerms(terms, 3))).toBe('births+births@-1+births@-2');
    expect(pooledTerms(terms, 1)).toEqual(terms);
  });
});

describe('ageBandsOf', () => {
  it('takes the finest bands from the youngest to the open end', () => {
    const parsed = parseExpression('residents');
    const request = parsed.ok ? parsed.requests[0]! : null;
    const bands = ageBandsOf(request!, context(deliveries({ ...BANDS, 'age=0..17': cells })));
    expect(bands?.map((band) => band.from)).toEqual([0, 3, 6, 18, 65]);
    expect(bands?.at(-1)?.to).toBe(Number.POSITIVE_INFINITY);
  });
});
