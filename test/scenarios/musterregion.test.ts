import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateFiles } from '../../examples/musterregion/generate.ts';
import { configSchema } from '../../src/core/config-schema.ts';
import { sourceSchema } from '../../src/core/delivery-schema.ts';
import { parsePeriod, yearOf } from '../../src/core/period.ts';
import type { MeasuredIndicator } from '../../src/core/stages.ts';
import { STATUS } from '../../src/core/status.ts';
import { parseYaml } from '../../src/formats/yaml.ts';
import { type Ingested, ingest } from '../../src/ingest/ingest.ts';
import { measure } from '../../src/measure/measure.ts';
import { nodeEffects } from '../../src/platform/effects.ts';
import { describeWithReference } from '../reference.ts';

const workspace = resolve('examples/musterregion');
const YEARS = Array.from({ length: 10 }, (_, index) => 2012 + index);
const SOCIAL_AREA = 2;

let ingested: Ingested;
let measured: ReturnType<typeof measure>;

beforeAll(async () => {
  ingested = await ingest(nodeEffects({ workspace, dataFolder: null, progress: () => {} }));
  if (ingested.workspace) measured = measure(ingested.workspace.checked);
});

const workspaceOf = (): NonNullable<Ingested['workspace']> => {
  if (!ingested.workspace) throw new Error(JSON.stringify(ingested.findings.filter((one) => one.severity === 'error')));
  return ingested.workspace;
};
const areas = () => workspaceOf().checked.areas.areas;
const socialAreas = () => areas().flatMap((area, index) => (area.level === SOCIAL_AREA ? [{ area, index }] : []));
const indicator = (id: string): MeasuredIndicator => {
  const found = measured.table.indicators.find((one) => one.definition.id === id);
  if (!found) throw new Error(`${id} was not measured`);
  return found;
};
const figureOf = (id: string, period: string, index: number): number => {
  const value = indicator(id).periods.find((one) => one.period === period)?.value.values[index];
  return value === undefined ? Number.NaN : value;
};
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

describe('the Musterregion as a workspace', () => {
  it('is read and measured without an error', () => {
    expect(ingested.findings.filter((one) => one.severity === 'error')).toEqual([]);
    expect(measured.findings.filter((one) => one.severity === 'error')).toEqual([]);
  });

  it('says on its cover that it is invented', () => {
    expect(workspaceOf().config.invented).toBe(true);
    expect(workspaceOf().config.title.de).toContain('Musterregion');
  });

  it('holds the texts every edition needs in both languages', () => {
    for (const id of ['imprint', 'privacy', 'accessibility']) {
      const languages = workspaceOf().texts.filter((text) => text.id === id);
      expect(languages.map((text) => text.language).sort()).toEqual(['de', 'en']);
    }
  });

  it('comes in at least eight formats and four encodings', () => {
    const [formats, encodings] = [new Set<string>(), new Set<string>()];
    for (const name of readdirSync(join(workspace, 'sources')).filter((file) => file.endsWith('.yaml'))) {
      const parsed = parseYaml(readFileSync(join(workspace, 'sources', name), 'utf8'));
      if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.problem}`);
      for (const delivery of sourceSchema.parse(parsed.value).deliveries) {
        formats.add(delivery.format);
        encodings.add(delivery.encoding);
      }
    }
    expect([...formats].sort()).toEqual(
      expect.arrayContaining(['csv', 'ffcsv', 'genesis', 'jsonstat', 'parquet', 'sdmx-csv', 'xls', 'xlsx']),
    );
    expect([...encodings]).toEqual(expect.arrayContaining(['utf-8', 'utf-16le', 'windows-1252', 'iso-8859-1']));
  });

  it('stays below twelve megabytes', () => {
    const bytes = filesBelow(workspace)
      .filter((path) => !/\/(out|private|editions)\//.test(path))
      .reduce((sum, path) => sum + statSync(path).size, 0);
    expect(bytes).toBeLessThan(12e6);
  });

  it('is made again with the same bytes', () => {
    const files = generateFiles();
    const different = [...files].filter(([path, bytes]) => !readFileSync(join(workspace, path)).equals(bytes));
    expect(different.map(([path]) => path)).toEqual([]);
    expect(files.size).toBeGreaterThan(35);
  });

  it('uses the catalogue that every new workspace gets', () => {
    for (const name of ['indicators.csv', 'indices.csv']) {
      const own = readFileSync(join(workspace, 'catalogue', name));
      expect(own.equals(readFileSync(resolve('template/catalogue', name)))).toBe(true);
    }
  });
});

describe('the template of a new workspace', () => {
  it('has a configuration that is valid as it stands', () => {
    const parsed = parseYaml(readFileSync(resolve('template/sozialraum.yaml'), 'utf8'));
    expect(parsed.ok && configSchema.safeParse(parsed.value).success).toBe(true);
  });

  it('keeps deliveries and private files out of a version history', () => {
    const lines = readFileSync(resolve('template/.gitignore'), 'utf8').split('\n');
    expect(lines).toEqual(expect.arrayContaining(['sources/*', 'private/']));
  });
});

describe('the catalogue', () => {
  it('has 68 indicators, 33 of them core, with every text in both languages', () => {
    const { indicators } = workspaceOf().checked;
    expect(indicators).toHaveLength(68);
    expect(indicators.filter((one) => one.core)).toHaveLength(33);
    for (const one of indicators) {
      for (const texts of [one.names, one.definition, one.formula, one.why, one.limits]) {
        expect(texts?.de, one.id).toMatch(/\S{3}/);
        expect(texts?.en, one.id).toMatch(/\S{3}/);
      }
    }
  });

  it('has one burden index for each topic, and one over all of them', () => {
    const { indices, indicators } = workspaceOf().checked;
    const overall = indices.find((index) => index.rule === 'overall');
    const byTopic = indices.filter((index) => index !== overall);
    expect(byTopic.map((index) => index.topic)).toEqual([...new Set(indicators.map((one) => one.topic))]);
    for (const index of byTopic)
      expect([index.rule, index.population, index.minimumPopulation]).toEqual(['burden', 'sd01', 300]);
    expect(overall?.members.map(({ indicator }) => indicator)).toEqual(byTopic.map((index) => index.id));
    expect(overall?.minimumWeight).toBe(0.66);
  });
});

describe('the invented areas', () => {
  it('are 93 in ten municipalities, each with a shape, some of several parts', () => {
    expect(socialAreas()).toHaveLength(93);
    expect(areas().filter((area) => area.level === 1)).toHaveLength(10);
    const { geometries } = workspaceOf().shapes;
    expect(areas().filter((area, index) => area.level > 0 && !geometries[index])).toEqual([]);
    const multipart = socialAreas().filter(({ index }) => geometries[index]?.type === 'MultiPolygon');
    expect(multipart.map(({ area }) => area.code)).toEqual(['LB 12', 'K 3b', 'N 1b', 'G 6']);
    for (const { area } of multipart) expect(area.note?.de).toMatch(/zwei getrennten Teilen|Exklave/);
  });

  it('differ 25-fold and more in size, with one that is too small for an index', () => {
    const sizes = socialAreas().map(({ index }) => figureOf('sd01', '2016-12-31', index));
    const inhabited = sizes.filter((size) => size >= 300);
    expect(Math.max(...inhabited) / Math.min(...inhabited)).toBeGreaterThan(25);
    expect(sizes.length - inhabited.length).toBe(1);
    const excluded = socialAreas().filter(({ area }) => area.excluded);
    expect(excluded.map(({ index }) => figureOf('sd01', '2016-12-31', index) < 300)).toEqual([true]);
  });

  it('count 555,000 people at the end of 2016, 11.5 % of them with minimum income support', () => {
    const region = areas().findIndex((area) => area.level === 0);
    expect(Math.abs(figureOf('sd01', '2016-12-31', region) / 555_000 - 1)).toBeLessThan(0.005);
    expect(Math.abs(figureOf('so01', '2016-12-31', region) - 11.5)).toBeLessThan(0.1);
    const rates = socialAreas().map(({ index }) => figureOf('so01', '2016-12-31', index));
    expect(Math.abs(Math.max(...rates.filter((rate) => !Number.isNaN(rate))) - 30)).toBeLessThan(1);
  });

  it('vote in federal elections alone, on their days', () => {
    expect(indicator('so19').periods.map(({ period }) => period)).toEqual(['2013-09-22', '2017-09-24', '2021-09-26']);
    expect(indicator('so19').definition.names.de).toContain('Bundestagswahlen');
  });

  it('have flows under their year and stocks under their day', () => {
    const newest = (ids: readonly string[]) => ids.map((id) => indicator(id).periods.at(-1)?.period);
    expect(newest(['sd16', 'sd17', 'sd19', 'so16', 'in09'])).toEqual(Array(5).fill('2021'));
    expect(newest(['sd01', 'sd18', 'so01', 'bi01', 'ge05'])).toEqual(Array(5).fill('2021-12-31'));
  });

  it('declare where a definition changed', () => {
    expect(indicator('ge07').definition).toMatchObject({ breaks: ['2017-01-01'] });
    expect(indicator('ge07').definition.breakReason?.en).toContain('2017');
    expect(indicator('ge07').periods.map(({ period }) => period.slice(0, 4))).toEqual([
      '2013',
      '2015',
      '2017',
      '2019',
      '2021',
    ]);
  });

  it('have every core indicator delivered for every area and year, but the turnout for years of election', () => {
    const missing: string[] = [];
    for (const { definition, periods } of measured.table.indicators) {
      if (!definition.core || definition.id === 'so19') continue;
      for (const year of YEARS) {
        const found = periods.find((one) => yearOf(parsePeriod(one.period) ?? neverPeriod) === year);
        for (const { area, index } of socialAreas()) {
          if ((found?.value.statuses[index] ?? STATUS.unknown) === STATUS.unknown) {
            missing.push(`${definition.id} ${year} ${area.code}`);
          }
        }
      }
    }
    expect(missing).toEqual([]);
  });
});

const neverPeriod = { code: '', kind: 'year', start: '', end: '0000' } as const;

describeWithReference('the invented areas beside the real ones', (folder) => {
  it('share no code, prefix or name with them', () => {
    const lines = readFileSync(join(folder, 'reference/sozialraeume-staedteregion.csv'), 'utf8').trim().split(/\r?\n/);
    expect(lines.length).toBe(94);
    const real = new Set<string>();
    for (const line of lines.slice(1)) {
      const [code = '', municipality = '', key = ''] = line.split(',');
      for (const word of [code, code.split(' ')[0] ?? '', municipality, key]) real.add(word.toLowerCase());
      const names = line.split(',').slice(3).join(',').replaceAll('"', '');
      for (const name of names.split(',')) if (name.trim() !== '') real.add(name.trim().toLowerCase());
    }
    const invented = areas().flatMap((area) => [area.code, area.code.split(' ')[0] ?? '', area.name]);
    expect(invented.filter((word) => word !== '' && real.has(word.toLowerCase()))).toEqual([]);
  });
});
