import { beforeAll, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/core/effects.ts';
import { buildEdition, publicationFiles } from '../../src/pipeline.ts';
import { standardisedRate } from '../../src/stats/rates/standardised-rate.ts';
import { memoryEffects } from '../memory-effects.ts';
import { type Files, replace } from './broken-workspace.ts';
import { CODES, goodWorkspace } from './good-workspace.ts';

const AGES = ['0-44', '45-64', '65+'] as const;
/** European standard people of these ages. */
const WEIGHTS = [54_000, 26_500, 19_500];
const NOTES = ['standardised-rate', 'standardised-ratio', 'reliability'];

/** In A02 two people under 45 have a card: too few to be told. */
const cards = (area: number, age: number): number =>
  CODES[area] === 'A02' && age === 0 ? 2 : 10 + 7 * area + 25 * age;
const people = (area: number, age: number): number => 500 + 90 * area - 120 * age + 15 * area * age;
const deaths = (area: number): number => 14 + 3 * area;

const INDICATORS = `schwerbehinderung;Schwerbehinderung, altersstandardisiert;Disability, age-standardised;gesundheit;standardised-rate;cards;people;1000;per-1000;1;need;no;european-2013 0 45 65
sterblichkeit;Sterblichkeit, beobachtet zu erwartet;Mortality, observed to expected;gesundheit;standardised-ratio;deaths;people;100;percent-of-expected;0;strain;no;region 0 45 65
`;

const column = (name: string, series: string, group = '') =>
  `      - { column: "${name}", series: ${series}${group && `, group: "age ${group}"`} }\n`;
const groupOf = (age: string): string => (age === '65+' ? '65..' : age.replace('-', '..'));

const MAPPING = `source: gesundheitsamt
names: Gesundheitsamt
publisher: Probekreis
licence: dl-de/by-2-0
delivered: 2022-02-01
symbolRule: plain
protection: { minimumCount: 3 }
deliveries:
  - file: gesundheit.csv
    area: { column: Gebiet, regionLabels: [Insgesamt] }
    period: { column: Stichtag }
    columns:
${AGES.map((age) => column(`Ausweis ${age}`, 'cards', groupOf(age)) + column(`Menschen ${age}`, 'people', groupOf(age))).join('')}${column('Gestorbene', 'deaths')}  - file: gestorbene.csv
    area: { column: Gebiet, regionLabels: [Insgesamt] }
    period: { column: Stichtag }
    columns:
${AGES.map((age) => column(age, 'deaths', groupOf(age))).join('')}`;

function workspace(): Files {
  const files = goodWorkspace();
  replace(files, 'catalogue/indicators.csv', ['direction;core\n', 'direction;core;standard\n']);
  files['catalogue/indicators.csv'] += INDICATORS;
  const rows = CODES.map((code, area) => {
    const cells = AGES.flatMap((_, age) => [cards(area, age), people(area, age)]);
    return [code, '31.12.2021', ...cells, deaths(area)].join(';');
  });
  const head = ['Gebiet', 'Stichtag', ...AGES.flatMap((age) => [`Ausweis ${age}`, `Menschen ${age}`]), 'Gestorbene'];
  const total = CODES.reduce((sum, _, area) => sum + deaths(area), 0);
  files['sources/gesundheit.csv'] = [head.join(';'), ...rows, ''].join('\r\n');
  files['sources/gestorbene.csv'] = `Gebiet;Stichtag;${AGES.join(';')}\r\nInsgesamt;31.12.2021;9;40;${total - 49}\r\n`;
  files['sources/gesundheit.yaml'] = MAPPING;
  return files;
}

const textOf = ({ chunks }: OutputFile): string =>
  Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk as string))).toString('utf8');

describe('a folder with standardised indicators', () => {
  let files: Map<string, string>;
  let rows: Map<string, Readonly<Record<string, string>>>;

  beforeAll(async () => {
    const effects = memoryEffects(workspace());
    const notes = new Map(NOTES.map((id) => [id, `# ${id} · ${id}\n\n## Deutsch\n\nx\n\n## English\n\nx\n`]));
    const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: '0.0.0' } as const;
    const { edition, findings } = await buildEdition({ ...effects, readNotes: async () => notes }, options);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const published = [...publicationFiles(edition!.publication)].filter(({ path }) => /\.(html|csv|json)$/.test(path));
    files = new Map(published.map((file) => [file.path, textOf(file)]));
    const [head = [], ...lines] = files
      .get('data/observations.csv')!
      .split('\n')
      .map((line) => line.split(','));
    rows = new Map(
      lines.map((cells) => {
        const row = Object.fromEntries(head.map((name, at) => [name, cells[at] ?? '']));
        return [`${row.series} ${row.area_code}`, row];
      }),
    );
  });

  const row = (series: string, code: string) => rows.get(`${series} ${code}`) ?? expect.fail(`no ${series} of ${code}`);

  it('publishes the rate that the area had at the ages of the standard, with its interval', () => {
    const at = (each: (area: number, age: number) => number) => AGES.map((_, age) => each(3, age));
    const found = standardisedRate({ events: at(cards), populations: at(people), weights: WEIGHTS });
    if (typeof found === 'string') throw new Error(found);
    const { value, numerator, lower, upper, unit } = row('schwerbehinderung', 'B01');
    expect(Number(value)).toBeCloseTo(1000 * found.rate, 8);
    expect([Number(lower), Number(upper)]).toEqual(
      [found.lower, found.upper].map((bound) => Number((1000 * bound).toFixed(6))),
    );
    expect([numerator, unit]).toEqual([String(at(cards).reduce((sum, count) => sum + count, 0)), 'per-1000']);
  });

  it('hides it where an age group is hidden, and in another area of the municipality that would tell it', () => {
    for (const empty of ['value', 'numerator', 'lower', 'upper', 'rank'])
      expect(row('schwerbehinderung', 'A02')[empty]).toBe('');
    const hidden = [...CODES, 'A', 'B', 'R'].filter((code) => row('schwerbehinderung', code).status === 'hidden');
    expect(hidden).toHaveLength(2);
    expect(hidden.every((code) => code.startsWith('A0'))).toBe(true);
  });

  it('publishes observed and expected events of the ratio, which is 100 in the region and has no rank', () => {
    expect(Number(row('sterblichkeit', 'R').value)).toBeCloseTo(100, 8);
    const sums = AGES.map((_, age) => CODES.reduce((sum, _code, area) => sum + people(area, age), 0));
    const total = CODES.reduce((sum, _, area) => sum + deaths(area), 0);
    const expected = [9, 40, total - 49].reduce((sum, count, age) => sum + (people(2, age) * count) / sums[age]!, 0);
    const { value, numerator, denominator, rank } = row('sterblichkeit', 'A03');
    expect([numerator, rank]).toEqual([String(deaths(2)), '']);
    expect(Number(denominator)).toBeCloseTo(expected, 8);
    expect(Number(value)).toBeCloseTo((100 * deaths(2)) / expected, 8);
  });

  it('says on its pages which standard it is, and links the method', () => {
    const rate = files.get('indikator/schwerbehinderung.html')!;
    for (const words of ['Europastandardbevölkerung 2013', 'ab 0, 45 und 65 Jahren', 'methode/standardised-rate.html'])
      expect(rate).toContain(words);
    const ratio = files.get('en/indicator/sterblichkeit.html')!;
    for (const words of ['the rate of the region', '% of expected', '>Expected<', 'method/standardised-ratio.html'])
      expect(ratio).toContain(words);
    expect(files.get('gebiet/sozialraeume/sozialraum/a02.html')).toContain('Schwerbehinderung, altersstandardisiert');
  });

  it('names standard and age groups in the method log', () => {
    const log = JSON.parse(files.get('data/methods.json')!) as { step: string; subject: string; choices: object }[];
    const measured = (id: string) => log.find(({ step, subject }) => step === 'measure' && subject === id)!.choices;
    expect(measured('schwerbehinderung')).toMatchObject({ standard: 'european-2013', ages: '0, 45, 65' });
    expect(measured('sterblichkeit')).toMatchObject({ standard: 'region-rates' });
  });
});
