import { describe, expect, it } from 'vitest';
import type { ProtectionSecret, ProtectionSecrets } from '../../../../src/core/protection-secrets.ts';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, type SmallFigure, type SmallIndicator, smallPublication } from '../../../small-edition.ts';

type Counts = Readonly<Record<string, number | null>>;

/** A town in two halves of two quarters each. */
const AREAS = { town: { K: null, S: 'K', A: 'S', B: 'S', T: 'K', C: 'T', D: 'T' } };
const WHOLES = { people: { '': ['sex=f', 'sex=m'] } };

const indicator = (id: string, term: string, periods: readonly string[]): SmallIndicator => ({
  id,
  numerator: [term],
  periods,
});

/** Counts by area, of each indicator and year: `people 2021`. */
function edition(blocks: Readonly<Record<string, Counts>>, more: Partial<SmallEdition> = {}): SmallEdition {
  const keys = Object.keys(blocks).map((key) => key.split(' ') as [id: string, period: string]);
  const periodsOf = (id: string): string[] => keys.flatMap(([own, period]) => (own === id ? [period] : []));
  const terms: Readonly<Record<string, string>> = { people: 'people', women: 'people[sex=f]', men: 'people[sex=m]' };
  const ids = [...new Set(keys.map(([id]) => id))];
  const figures = Object.entries(blocks).flatMap(([key, counts]) => {
    const [series = '', period = ''] = key.split(' ');
    return Object.entries(counts).map(([area, numerator]): SmallFigure => ({ series, period, area, numerator }));
  });
  const indicators = ids.map((id) => indicator(id, terms[id] ?? id, periodsOf(id)));
  return { areas: AREAS, wholes: WHOLES, indicators, figures, ...more };
}

const people = (counts: Counts): SmallEdition => edition({ 'people 2021': counts });

async function attacked(
  newest: SmallEdition,
  earlier: readonly SmallEdition[],
  { secrets, severity = 'error' }: { readonly secrets?: ProtectionSecrets; readonly severity?: string } = {},
): Promise<string[]> {
  const { findings } = await attack({
    files: smallPublication(newest),
    earlier: earlier.map((each, at) => ({ name: `edition-${at}`, files: smallPublication(each) })),
    ...(secrets ? { secrets } : {}),
  });
  return findings
    .filter((finding) => finding.severity === severity)
    .map(({ code, areaCode, details, confidential }) => {
      const { indicator: of, period } = details ?? {};
      return `${code.replace('attack-', '')} ${of} ${areaCode} ${period} ${confidential?.lower}..${confidential?.upper}`;
    });
}

const place = (area: string, value: number) =>
  ({ indicator: 'people', part: 'numerator', scheme: 'town', area, period: '2021', value }) as const;
const secret = (area: string, value: number, more: Partial<ProtectionSecret> = {}): ProtectionSecret => ({
  ...place(area, value),
  ...{ minimumCount: 3, requiredWidth: 3 },
  ...more,
});

/** Shown before: A = 18. Today nobody shows A or B, and S = 20. */
const BEFORE = people({ K: 60, S: null, A: 18, B: null, T: null, C: 20, D: null });

describe('a correction', () => {
  it('of one area leaves the others what they were', async () => {
    // one more in C: A is 18 still, and B therefore 2
    const now = people({ K: 61, S: 20, A: null, B: null, T: 41, C: 21, D: 20 });
    expect(await attacked(now, [BEFORE])).toEqual(['count-exact people B 2021 2..2']);
  });

  it('of nothing leaves everything what it was', async () => {
    const now = people({ K: 60, S: 20, A: null, B: null, T: 40, C: 20, D: 20 });
    expect(await attacked(now, [BEFORE])).toEqual(['count-exact people B 2021 2..2']);
  });

  it('of all areas leaves nothing what it was', async () => {
    const before = people({ K: 60, S: 19, A: 18, B: null, T: 39, C: 20, D: 19 });
    const now = people({ K: 61, S: 20, A: null, B: null, T: 41, C: 21, D: 20 });
    // A or B is one more, nobody can say which
    expect(await attacked(now, [before])).toEqual([]);
  });

  it('of a whole leaves open which of its hidden parts it was in, unless one that is shown explains it', async () => {
    const before = people({ K: 40, S: null, A: 18, B: null, T: null, C: null, D: null });
    const now = people({ K: 41, S: 20, A: null, B: null, T: 21, C: null, D: null });
    expect(await attacked(now, [before])).toEqual([]);
    const explained = people({ K: null, S: null, A: 18, B: null, T: 20, C: null, D: null });
    expect(await attacked(now, [explained])).toEqual(['count-exact people B 2021 2..2']);
  });

  it('of a part is one of its whole, though nobody shows that', async () => {
    const before = people({ K: 60, S: null, A: 18, B: null, T: null, C: 20, D: null });
    const now = people({ K: null, S: 20, A: null, B: null, T: null, C: 21, D: null });
    // T then, which is the same people as K less S, is one less than today
    expect(await attacked(now, [before])).toEqual(
      expect.arrayContaining([
        'count-exact people B 2021 2..2',
        'count-exact people T 2021 40..40',
        'count-exact people T 2021 41..41',
      ]),
    );
  });

  it('of one year leaves the others what they were', async () => {
    const years = (first: Counts, second: Counts): SmallEdition =>
      edition({ 'people 2020': first, 'people 2021': second });
    const before = years({ S: 21, A: 18, B: 3 }, { S: null, A: 18, B: null });
    const now = years({ S: 25, A: 19, B: 6 }, { S: 20, A: null, B: null });
    expect(await attacked(now, [before])).toContain('count-exact people B 2021 2..2');
  });

  it('of men leaves the women of the same area what they were', async () => {
    const groups = (all: Counts, women: Counts, men: Counts): SmallEdition =>
      edition({ 'people 2021': all, 'women 2021': women, 'men 2021': men });
    const before = groups({}, { A: 9, B: null, S: null }, { A: 8, B: 7, S: 15 });
    const now = groups({}, { A: null, B: null, S: 11 }, { A: 9, B: 7, S: 16 });
    expect(await attacked(now, [before])).toEqual(['count-exact women B 2021 2..2']);
  });

  it('of residents leaves another series what it was', async () => {
    const both = (residents: Counts, support: Counts): SmallEdition =>
      edition({ 'people 2021': residents, 'support 2021': support });
    const before = both({ A: 30, B: 40, S: 70 }, { A: 18, B: null, S: null });
    const now = both({ A: 31, B: 41, S: 72 }, { A: null, B: null, S: 20 });
    expect(await attacked(now, [before])).toEqual(['count-exact support B 2021 2..2']);
  });

  it('that one earlier edition made leaves what two of them showed since in the same way', async () => {
    const first = people({ K: 70, S: null, A: 19, B: null, T: 49, C: null, D: null });
    const second = people({ K: null, S: null, A: 18, B: null, T: null, C: 20, D: 20 });
    const now = people({ K: 62, S: 20, A: null, B: null, T: 42, C: 21, D: 21 });
    expect(await attacked(now, [first, second])).toEqual(['count-exact people B 2021 2..2']);
  });

  it('keeps earlier editions tied that count alike what was corrected since', async () => {
    const first = people({ S: 22, A: null, B: null });
    const second = people({ S: null, A: 20, B: null });
    // A and S are one more since; the editions before say together that B was 2, and is
    const now = people({ S: null, A: 21, B: null });
    expect(await attacked(now, [first, second], { severity: 'warning' })).toEqual([
      'already-public people B 2021 2..2',
    ]);
  });
});

describe('a group that was corrected', () => {
  const WHOLE_AGES = {
    people: { 'age=18..': ['age=18..79', 'age=80..'], 'age=0..79': ['age=0..17', 'age=18..79'] },
  };
  const ages = (blocks: Readonly<Record<string, Counts>>): SmallEdition => ({
    ...edition(Object.fromEntries(Object.entries(blocks).map(([age, counts]) => [`${age} 2021`, counts]))),
    wholes: WHOLE_AGES,
    indicators: Object.keys(blocks).map((age) => indicator(age, `people[age=${age}]`, ['2021'])),
  });

  it('follows from a count of then and one that only a newer edition shows', async () => {
    const before = ages({ '18..': { A: 42 }, '0..79': { A: 60 } });
    // those up to 79 are as many as then, so that of the 42 then 40 were 18 to 79
    const told = (adults: number) =>
      attacked(ages({ '18..': { A: adults }, '0..79': { A: 60 }, '18..79': { A: 40 } }), [before]);
    expect((await told(46)).map((text) => text.split(' ')[0])).toEqual(['difference-small']);
    // corrected may be those of 18 to 79 as well
    const others = ages({ '18..': { A: 46 }, '0..79': { A: 61 }, '18..79': { A: 40 } });
    expect(await attacked(others, [before])).toEqual([]);
  });

  it('follows as a count that only a newer edition shows', async () => {
    const before = ages({ '18..': { A: 42 }, '0..79': { A: 60 } });
    const now = ages({ '18..': { A: 46 }, '0..79': { A: 60 }, '0..17': { A: 20 }, '80..': { A: 6 } });
    expect((await attacked(now, [before])).length).toBeGreaterThan(0);
  });
});

describe('who knows which figures hold no longer', () => {
  const hidden = people({ K: 61, S: 20, A: null, B: null, T: 41, C: 21, D: 20 });

  it('does not take a corrected one for true', async () => {
    // A is 17 today and B 3: that B is 2 is a mistake
    const corrected = [place('A', 17)];
    expect(await attacked(hidden, [BEFORE], { secrets: { secrets: [], rests: [], corrected } })).toEqual([]);
  });

  it('takes for true all that holds', async () => {
    const secrets = { secrets: [secret('B', 2)], rests: [], corrected: [] };
    expect(await attacked(hidden, [BEFORE], { secrets })).toEqual(['count-exact people B 2021 2..2']);
  });

  it('is mistaken where a secret is another one, and looks again with more doubt', async () => {
    // hidden before and shown today: nobody can see that it was corrected
    const before = people({ K: 60, S: 20, A: null, B: null, T: 40, C: 21, D: 19 });
    const now = people({ K: 60, S: null, A: 17, B: null, T: null, C: 20, D: 20 });
    const judged = (value: number) =>
      attacked(now, [before], { secrets: { secrets: [secret('B', value)], rests: [], corrected: [] } });
    expect(await judged(3)).toEqual(['count-exact people B 2021 3..3']);
    expect(await judged(5)).toEqual([]);
  });

  it('finds no secret in what was hidden for the sake of others, and what it tells of others all the same', async () => {
    const groups = (all: Counts, women: Counts): SmallEdition => edition({ 'people 2021': all, 'women 2021': women });
    const before = groups({ A: 30, B: null, S: null }, {});
    const now = groups({ A: 31, B: null, S: 71 }, {});
    const none = { secrets: { secrets: [], rests: [], corrected: [] } };
    expect(await attacked(now, [before], none)).toEqual([]);
    // a reader who is told nothing cannot know that it is none
    expect(await attacked(now, [before])).toEqual(['count-exact people B 2021 40..40']);
    // of all 40 people in B 38 are women
    const told = groups({ A: 31, B: null, S: 71 }, { A: 20, B: 38, S: 58 });
    const women = groups({ A: 30, B: null, S: null }, { A: 20, B: null, S: null });
    expect((await attacked(told, [women], none)).map((text) => text.split(' ')[0])).toEqual(['difference-small']);
  });
});
