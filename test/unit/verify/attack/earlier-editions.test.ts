import { describe, expect, it } from 'vitest';
import { attack } from '../../../../src/verify/attack/attack.ts';
import { type SmallEdition, type SmallFigure, smallFiles, smallPublication } from '../../../small-edition.ts';
import { listedPublication } from '../publication.ts';

type Counts = Readonly<Record<string, number | null>>;

/** An edition with the counts of a year by area. */
function edition(years: Readonly<Record<string, Counts>>): SmallEdition {
  const figures = Object.entries(years).flatMap(([period, counts]) =>
    Object.entries(counts).map(([area, numerator]): SmallFigure => ({ series: 'people', area, period, numerator })),
  );
  return {
    areas: { town: { K: null, A: 'K', B: 'K', C: 'K' } },
    indicators: [{ id: 'people', numerator: ['people'], periods: Object.keys(years) }],
    figures,
  };
}

async function attacked(newest: SmallEdition, ...earlier: SmallEdition[]): Promise<string[]> {
  const { findings } = await attack({
    files: smallPublication(newest),
    earlier: earlier.map((each, at) => ({ name: `edition-${at}`, files: smallPublication(each) })),
  });
  return findings.map(({ code, severity, areaCode, details, confidential }) => {
    const range =
      confidential?.lower === undefined ? '' : ` ${details?.period} ${confidential.lower}..${confidential.upper}`;
    return `${severity} ${code.replace('attack-', '')} ${areaCode}${range}`;
  });
}

const SAFE = edition({ 2021: { K: 40, A: null, B: null, C: 20 } });

describe('earlier editions', () => {
  it('change nothing where they show the same', async () => {
    expect(await attacked(SAFE, SAFE)).toEqual([]);
  });

  it('give away together what neither does alone, even as it is hidden in both', async () => {
    const before = edition({ 2021: { K: null, A: 18, B: null, C: null } });
    expect(await attacked(before)).toEqual([]);
    // A is shown there, so that B follows here: and A, which is hidden here, is public since then
    const told = await attacked(SAFE, before);
    expect(told).toContain('warning already-public A 2021 18..18');
    expect(told).toContain('error count-exact B 2021 2..2');
  });

  it('are reported separately for what follows from them alone', async () => {
    const before = edition({ 2021: { K: 40, A: 18, B: null, C: 20 } });
    expect(await attacked(SAFE, before)).toEqual([
      'warning already-public A 2021 18..18',
      'warning already-public B 2021 2..2',
    ]);
  });

  it('tell whom they hid that there is somebody, where they showed zeros, though zeros are hidden today', async () => {
    const hidden = { K: 23, A: null, B: null, C: 20 };
    const today = { ...edition({ 2021: hidden }), rules: { zerosShown: false } };
    // nobody may be in A or in B: none to three in each
    expect(await attacked(today)).toEqual([]);
    const before = edition({ 2021: { ...hidden, C: null } });
    expect(await attacked(before)).toEqual([]);
    expect(await attacked(today, before)).toEqual(['error count-small A 2021 1..2', 'error count-small B 2021 1..2']);
  });

  it('had rules that hold no longer where those of today ask for less', async () => {
    const rules = { minimum: 5 };
    const before = { ...edition({ 2021: { K: 40, A: null, B: null, C: 22 } }), rules };
    const today = edition({ 2021: { K: 40, A: 14, B: 4, C: 22 } });
    expect(await attacked(today, before)).toEqual([]);
    // four in A or B are few by the rule of then
    const few = edition({ 2021: { K: 26, A: null, B: null, C: 22 } });
    expect(await attacked(few, { ...few, rules })).toEqual([]);
    expect(await attacked({ ...few, rules }, few)).toEqual([
      'warning already-public A 2021 1..3',
      'warning already-public B 2021 1..3',
    ]);
  });

  it('are about the same areas where their scheme was given another short name', async () => {
    const before = edition({ 2021: { K: null, A: 18, B: null, C: null } });
    const renamed = { ...before, areas: { 'town-2020': before.areas['town']! } };
    expect(await attacked(SAFE, renamed)).toEqual(await attacked(SAFE, before));
    expect(await attacked(SAFE, renamed)).toContain('error count-exact B 2021 2..2');
  });

  it('cannot be called safe where they print the same counts by another method', async () => {
    const rounded = (inexactness: number): SmallEdition => ({
      ...edition({ 2021: { K: 40, A: 0, B: 5, C: 20 }, 2020: { K: 40, A: 10, B: 10, C: 20 } }),
      rules: { inexactness },
    });
    const exact = SAFE;
    const methods = async (newest: SmallEdition, before: SmallEdition): Promise<string[]> =>
      (await attacked(newest, before)).filter((text) => text.includes('methods-differ'));
    const refused = ['error methods-differ undefined'];
    expect(await methods(exact, rounded(2.5))).toEqual(refused);
    expect(await methods(rounded(2.5), exact)).toEqual(refused);
    expect(await methods(rounded(2.5), rounded(5))).toEqual(refused);
    expect(await methods(rounded(2.5), rounded(2.5))).toEqual([]);
    // figures that are public now, and other years
    expect(await methods({ ...exact, rules: { minimum: 0 } }, rounded(2.5))).toEqual([]);
    expect(await methods(edition({ 2022: { K: 40, A: null, B: null, C: 20 } }), rounded(2.5))).toEqual([]);
  });

  it('stop an edition that narrows down further what they left open', async () => {
    const rules = { minimum: 3 };
    const before = { ...edition({ 2021: { K: 38, A: null, B: null, C: 35 } }), rules };
    // A and B are 1 or 2 each
    expect(await attacked(before, before)).toEqual([
      'warning already-public A 2021 1..2',
      'warning already-public B 2021 1..2',
    ]);
    const now = { ...edition({ 2021: { K: 38, A: 1, B: null, C: 35 } }), rules };
    expect(await attacked(now, before)).toEqual([
      'warning already-public A 2021 1..2',
      'warning already-public B 2021 1..2',
      'error count-exact B 2021 2..2',
    ]);
  });

  it('are no reason to stop where their own figures differ by too little for the rules of today', async () => {
    const shares = (minimum: number): SmallEdition => ({
      areas: { town: { K: null } },
      indicators: [{ id: 'share', kind: 'share', numerator: ['cases'], denominator: ['people'] }],
      figures: [{ series: 'share', area: 'K', numerator: 56, denominator: 60 }],
      rules: { minimum },
    });
    expect(await attacked(shares(5))).toEqual(['error difference-small K']);
    expect(await attacked(shares(5), shares(3))).toEqual(['warning already-public K']);
  });

  it('keep their figures where a series was revised since: they are other unknowns', async () => {
    const before = edition({ 2021: { K: 41, A: 18, B: null, C: 20 } });
    const told = await attacked(SAFE, before);
    // what was 3 then says nothing certain about what is hidden now
    expect(told).toEqual(['warning already-public B 2021 3..3']);
  });

  it('hold for the areas of a series that nobody corrected', async () => {
    const areas = { town: { K: null, S: 'K', A: 'S', B: 'S', T: 'K', C: 'T', D: 'T' } };
    const before = edition({ 2021: { K: 60, S: null, A: 18, B: null, T: null, C: 20, D: null } });
    const now = edition({ 2021: { K: 61, S: 20, A: null, B: null, T: 41, C: 21, D: 20 } });
    const told = await attacked({ ...now, areas }, { ...before, areas });
    // one more in C: A and B are who they were
    expect(told).toEqual(['warning already-public A 2021 18..18', 'error count-exact B 2021 2..2']);
  });

  it('do not hold for areas that may have been corrected with their whole', async () => {
    const before = edition({ 2021: { K: 40, A: 18, B: null, C: null } });
    // A or B is one more
    expect(await attacked(edition({ 2021: { K: 41, A: null, B: null, C: 21 } }), before)).toEqual([]);
    // C is: it makes up the difference
    const seen = edition({ 2021: { K: 40, A: 18, B: null, C: 20 } });
    expect(await attacked(edition({ 2021: { K: 41, A: null, B: null, C: 21 } }), seen)).toEqual([
      'warning already-public A 2021 18..18',
      'warning already-public B 2021 2..2',
    ]);
  });

  it('keep other years alive', async () => {
    const before = edition({ 2020: { K: 30, A: null, B: null, C: 11 } });
    const now = edition({ 2020: { K: 30, A: 17, B: null, C: null }, 2021: { K: 40, A: null, B: null, C: 20 } });
    expect(await attacked(now, before)).toEqual(expect.arrayContaining(['error count-exact B 2020 2..2']));
  });

  it('are read by the formulas of today where they were published without', async () => {
    const kept = new Map(smallFiles(edition({ 2021: { K: 40, A: 18, B: null, C: 20 } })));
    kept.delete('data/formulas.json');
    const { findings } = await attack({
      files: smallPublication(SAFE),
      earlier: [{ name: 'kept', files: listedPublication(kept) }],
    });
    expect(findings.map(({ code, areaCode }) => `${code} ${areaCode}`)).toEqual([
      'attack-already-public A',
      'attack-already-public B',
    ]);
  });

  it('cannot be left out because they are damaged', async () => {
    const files = new Map(Object.entries({}));
    const { findings } = await attack({
      files: smallPublication(SAFE),
      earlier: [{ name: 'kept', files: { ...smallPublication(SAFE), paths: [...files.keys()] } }],
    });
    expect(findings.map(({ code, file }) => `${code} ${file}`)).toContain(
      'attack-file-damaged kept/data/observations.csv',
    );
  });
});
