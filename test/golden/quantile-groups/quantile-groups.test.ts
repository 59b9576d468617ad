import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quantileGroups } from '../../../src/stats/inequality/quantile-groups.ts';
import { describeWithReference } from '../../reference.ts';
import byHand from './cases.json' with { type: 'json' };

const known = (values: readonly (number | null)[]) => values.map((value) => value ?? Number.NaN);

describe('quantile groups: worked cases', () => {
  it.each(byHand.cases)('$title', ({ values, groupCount, groups }) => {
    expect([...quantileGroups(known(values), groupCount)]).toEqual(groups);
  });
});

interface Row {
  readonly IndSexRef: string;
  readonly ParentCode: string;
  readonly Polarity: string;
  readonly Value: number | null;
  readonly Test: string;
  readonly QuantileNm: 'Decile' | 'Quartile' | 'Septile';
  readonly GroupSet: 'None' | 'IndSex' | 'IndSexReg';
  readonly QuantileInGrp: number | null;
}

const GROUP_COUNTS = { Decile: 10, Quartile: 4, Septile: 7 };

function setOf(row: Row): string {
  if (row.GroupSet === 'None') return 'None';
  return [row.GroupSet, row.Test, row.IndSexRef, row.GroupSet === 'IndSexReg' ? row.ParentCode : ''].join('|');
}

const isDescending = ({ GroupSet, Test, Polarity }: Row) =>
  GroupSet === 'None' || Test === 'BadPolarity' || Polarity === 'RAG - Low is good' || Polarity === 'TRUE';

describeWithReference('quantile groups: PHEindicatormethods', (folder) => {
  const { rows }: { rows: Row[] } = JSON.parse(readFileSync(`${folder}/cases/phe_quantiles.json`, 'utf8'));

  it('puts all rows into the expected group', () => {
    const sets = Map.groupBy(rows, setOf);
    expect([rows.length, sets.size]).toEqual([1017, 23]);
    for (const [name, list] of sets) {
      const values = known(list.map((row) => row.Value));
      const count = GROUP_COUNTS[list[0]!.QuantileNm];
      const [upward, downward] = [quantileGroups(values, count), quantileGroups(values, count, { descending: true })];
      const found = list.map((row, i) => (isDescending(row) ? downward : upward)[i]! || null);
      expect(found, name).toEqual(list.map((row) => row.QuantileInGrp));
    }
  });
});
