import type { FormulaTerm } from '../../core/formulas.ts';
import { type AgeRange, groupCode, parseAgeRange, parseGroup } from '../../core/group.ts';
import { readFormulas } from '../attack/read/read-formulas.ts';
import { numberWords } from './compare-rows.ts';
import type { Comparison } from './compare-tables.ts';
import { type Observations, PART } from './observations.ts';
import { readSideTable, sideTablePath, sideTablesIn } from './side-tables.ts';

const FILE = sideTablePath('ages');
const KINDS: ReadonlySet<string> = new Set(['count', 'share', 'rate', 'ratio']);

/** A drawn band of ages of an area; NaN where it is not shown. */
interface AgeFigure extends AgeRange {
  /** '' for everybody */
  readonly sex: string;
  readonly people: number;
}

/** How many people of which ages live where. */
export interface AgeFigures {
  /** by `<scheme>/<code> <group>`; NaN where it is not shown */
  readonly people: ReadonlyMap<string, number>;
  /** all people by `<scheme>/<code>`, where they are shown */
  readonly totals: ReadonlyMap<string, number>;
}

/** What ages.csv says. */
export interface PublishedAges extends AgeFigures {
  /** how many were compared with the observations */
  readonly compared: number;
}

/** A published count of residents of some ages. */
interface AgeCount extends AgeRange {
  readonly sex: string;
  readonly series: string;
  readonly period: string;
  readonly part: number;
}

/** Reads ages.csv and works its bands out anew, from published counts of people by age and what lies between them. */
export async function checkAges({ files, observations, breaches }: Comparison): Promise<PublishedAges> {
  const people = new Map<string, number>();
  const totals = new Map<string, number>();
  if (!sideTablesIn(files).includes('ages')) return { people, totals, compared: 0 };
  const places = new Map<string, { readonly area: string; readonly period: string; readonly figures: AgeFigure[] }>();
  await readSideTable(files, 'ages', {
    isArea: (key) => observations.areaNumber(key) >= 0,
    isHidden: () => false,
    row: (texts) => {
      const text = (column: string): string => texts.get(column) ?? '';
      const [area, period, sex] = [`${text('scheme')}/${text('area_code')}`, text('period'), text('sex')];
      const range = parseAgeRange(`${text('age_from')}..${text('age_to')}`);
      if (!range) return;
      const figure = { ...range, sex, people: text('people') === '' ? Number.NaN : Number(text('people')) };
      people.set(`${area} ${ageGroup(figure)}`, figure.people);
      const key = `${area} ${period}`;
      const place = places.get(key) ?? { area, period, figures: [] };
      places.set(key, place);
      place.figures.push(figure);
    },
  });
  const counts = await ageCounts(files);
  let compared = 0;
  for (const { area, period, figures } of places.values()) {
    const own = shownCounts(
      observations,
      counts.filter((count) => count.period === period),
      area,
    );
    const all = own.find(({ from, to, sex }) => from === 0 && to === Number.POSITIVE_INFINITY && sex === '');
    if (all) totals.set(area, all.people);
    for (const sex of new Set(figures.map((figure) => figure.sex))) {
      const younger = youngerThan(own.filter((count) => count.sex === sex));
      for (const figure of figures) {
        if (figure.sex !== sex || Number.isNaN(figure.people)) continue;
        compared++;
        const expected = (younger.get(figure.to + 1) ?? Number.NaN) - (younger.get(figure.from) ?? Number.NaN);
        if (expected === figure.people) continue;
        const place = { file: FILE, column: 'people', areaCode: area.slice(area.indexOf('/') + 1) };
        const values = { value: `${ageGroup(figure)}: ${figure.people}`, expected: numberWords(expected) };
        if (Number.isNaN(expected)) breaches.add({ code: 'verify-hidden-figure', ...place });
        else breaches.add({ code: 'verify-figure-differs', ...place, ...values });
      }
    }
  }
  return { people, totals, compared };
}

/** Code of a band of ages of a sex; '' for everybody. */
export function ageGroup({ from, to, sex }: AgeRange & { readonly sex: string }): string {
  const ages = to === Number.POSITIVE_INFINITY ? `${from}..` : from === to ? String(from) : `${from}..${to}`;
  return groupCode(
    sex === ''
      ? [['age', ages]]
      : [
          ['age', ages],
          ['sex', sex],
        ],
  );
}

/**
 * How many people of a sex are younger than each age that shown counts lead to: from nobody younger than nought on, a
 * count of people leads from its first age to the one behind its last, and back.
 */
function youngerThan(counts: readonly (AgeRange & { readonly people: number })[]): ReadonlyMap<number, number> {
  const younger = new Map([[0, 0]]);
  for (const age of younger.keys())
    for (const { from, to, people } of counts) {
      const behind = to + 1;
      if (from === age && !younger.has(behind)) younger.set(behind, younger.get(age)! + people);
      if (behind === age && !younger.has(from)) younger.set(from, younger.get(age)! - people);
    }
  return younger;
}

function shownCounts(observations: Observations, counts: readonly AgeCount[], area: string) {
  return counts.flatMap(({ series, period, part, ...count }) => {
    const row = observations.rowAt(series, period, observations.areaNumber(area));
    const people = row < 0 ? Number.NaN : observations.numberAt(part, row);
    return Number.isNaN(people) ? [] : [{ ...count, people }];
  });
}

async function ageCounts(files: Comparison['files']): Promise<readonly AgeCount[]> {
  const formulas = await readFormulas(files);
  return (formulas?.indicators ?? []).flatMap(({ id, kind, numerator, denominator, periods }) => {
    if (!KINDS.has(kind)) return [];
    const sides = [
      [kind === 'count' ? PART.value : PART.numerator, residentsOf(numerator)],
      [PART.denominator, residentsOf(denominator ?? [])],
    ] as const;
    return sides.flatMap(([part, whom]) =>
      whom ? periods.map(({ period }) => ({ ...whom, series: id, period, part })) : [],
    );
  });
}

/** Whose ages a sum of delivered groups counts, if they follow one another without a gap; else null. */
function residentsOf(terms: readonly FormulaTerm[]): (AgeRange & { readonly sex: string }) | null {
  const bySex = new Map<string, AgeRange[]>();
  for (const { series, group, years, coefficient } of terms) {
    const { age, sex = '', ...others } = Object.fromEntries(parseGroup(group));
    const range = age === undefined ? { from: 0, to: Number.POSITIVE_INFINITY } : parseAgeRange(age);
    const isPlain = series === 'residents' && years === 0 && coefficient === 1 && Object.keys(others).length === 0;
    if (!isPlain || !range) return null;
    bySex.set(sex, [...(bySex.get(sex) ?? []), range]);
  }
  const spans = [...bySex].map(([sex, ranges]) => ({ sex, range: spanOf(ranges) }));
  const [first, second, ...more] = spans;
  if (!first?.range || more.length > 0) return null;
  if (!second) return { ...first.range, sex: first.sex };
  const isBoth = new Set([first.sex, second.sex, 'f', 'm']).size === 2;
  const isSame = second.range?.from === first.range.from && second.range.to === first.range.to;
  return isBoth && isSame ? { ...first.range, sex: '' } : null;
}

function spanOf(ranges: readonly AgeRange[]): AgeRange | null {
  const sorted = [...ranges].sort((one, other) => one.from - other.from);
  const isUnbroken = sorted.every(({ from }, at) => at === 0 || from === sorted[at - 1]!.to + 1);
  return isUnbroken ? { from: sorted[0]!.from, to: sorted.at(-1)!.to } : null;
}
