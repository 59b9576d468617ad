import type { MeasuredTable } from '../../../../src/core/stages.ts';
import { type InventedIndicator, type Invention, terms } from '../invented-table.ts';
import { type Attacker, Statements } from './attacker.ts';

const MINIMUM = 3;
const BANDS = ['age=0..17', 'age=18..64', 'age=65..79', 'age=80..'];
const RELATIONS = [
  { series: 'residents', whole: '', parts: BANDS },
  { series: 'residents', whole: 'age=65..', parts: ['age=65..79', 'age=80..'] },
];
export const INDICATORS: readonly InventedIndicator[] = [
  { id: 'young', kind: 'share', numerator: 'residents[age=0..17]', denominator: 'residents' },
  { id: 'old', kind: 'share', numerator: 'residents[age=65..]', denominator: 'residents' },
  { id: 'very-old', kind: 'share', numerator: 'residents[age=80..]', denominator: 'residents' },
  { id: 'support', kind: 'share', numerator: 'support', denominator: 'residents' },
  { id: 'women', kind: 'share', numerator: 'support[sex=f]', denominator: 'support' },
  { id: 'pooled', kind: 'rate', numerator: 'support support@-1', denominator: 'residents residents@-1' },
  { id: 'change', kind: 'change', numerator: 'residents -residents@-1', denominator: 'residents@-1' },
];

/** Counts mostly small, sometimes zero, always the same for the same seed and cell. */
export function countOf(seed: number, text: string): number {
  let state = seed | 0;
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  const chance = ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  return chance < 0.2 ? 0 : chance < 0.4 ? 1 + Math.floor((chance - 0.2) * 20) : Math.floor(chance * 40);
}

export function inventionOf(seed: number, indicators: readonly InventedIndicator[], withSchemes: boolean): Invention {
  const tree: Record<string, string | null> = { R: null };
  const other: Record<string, string | null> = { S: null, X: 'S', Y: 'S' };
  for (let town = 0; town < 2 + (seed % 2); town += 1) {
    tree[`T${town}`] = 'R';
    for (let part = 0; part < 2 + ((seed >> (town + 1)) % 3); part += 1) {
      tree[`A${town}${part}`] = `T${town}`;
      other[`A${town}${part}`] = countOf(seed, `tree${town}${part}`) % 2 ? 'X' : 'Y';
    }
  }
  const count = (series: string, group: string, period: string, area: string): number => {
    if (series === 'residents' && group === '')
      return BANDS.reduce((sum, band) => sum + count(series, band, period, area), 0);
    if (group === 'age=65..')
      return count(series, 'age=65..79', period, area) + count(series, 'age=80..', period, area);
    if (series === 'support') {
      const residents = count('residents', '', period, area);
      const all = Math.min(residents, countOf(seed, `${series}${period}${area}`));
      return group === '' ? all : Math.floor(all / 2);
    }
    return countOf(seed, `${series}${group}${period}${area}`);
  };
  const trees: Record<string, typeof tree> = withSchemes ? { places: tree, other } : { places: tree };
  return { trees, periods: ['2020', '2021'], indicators, relations: RELATIONS, count };
}

/** Everything that must not be told: small counts of published and delivered groups, small remainders of shares. */
export function* secrets(
  table: MeasuredTable,
  invention: Invention,
  statements = new Statements(table),
): Generator<readonly [string, ReadonlyMap<string, number>]> {
  const count = invention.trueCount ?? invention.count;
  const counted: [string, string][] = [];
  for (const indicator of table.indicators)
    for (const period of indicator.periods) {
      if (indicator.definition.kind !== 'change') counted.push([indicator.numerator ?? '', period.basePeriod]);
      counted.push([indicator.denominator ?? '', period.basePeriod]);
      if (indicator.definition.kind !== 'share') continue;
      const part = (indicator.numerator ?? '')
        .split(' ')
        .map((word) => `-${word}`)
        .join(' ');
      counted.push([`${indicator.denominator} ${part}`, period.basePeriod]);
    }
  for (const group of [...BANDS, 'age=65..'])
    for (const period of ['2019', '2020', '2021']) counted.push([`residents[${group}]`, period]);
  const leavesOf = (area: number): number[] => {
    const children = table.areas.children[area] ?? [];
    return children.length === 0 ? [area] : children.flatMap(leavesOf);
  };
  for (const [text, period] of counted)
    for (let area = 0; area < table.areas.areas.length; area += 1) {
      let value = 0;
      for (const term of terms(text))
        for (const leaf of leavesOf(area))
          value +=
            term.coefficient *
            count(
              term.series,
              term.group,
              String(Number(period) + term.yearOffset),
              table.areas.areas[leaf]?.code ?? '',
            );
      if (value >= 1 && value < MINIMUM)
        yield [
          `${text} ${period} ${table.areas.areas[area]?.code} = ${value}`,
          statements.of(terms(text), period, area),
        ];
    }
}

export function leaks(table: MeasuredTable, invention: Invention, attacker: Attacker): string[] {
  return [...secrets(table, invention)].filter(([, statement]) => attacker.knows(statement)).map(([name]) => name);
}

/** Some of the indicators, at least one. */
export const someIndicators = (seed: number): InventedIndicator[] => {
  const chosen = INDICATORS.filter((_, index) => (seed >> index) & 1);
  return chosen.length > 0 ? chosen : [...INDICATORS];
};
