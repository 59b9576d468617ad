import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../../src/core/effects.ts';
import { publishOpenData } from '../../../../src/publish/open-data/open-data.ts';
import { assessedTable, editionOf, NO_FORMULAS } from '../../../assessed-table.ts';

const METHOD = { step: 'assess', subject: 'quote', choices: { method: 'jenks', seed: 7 } };
const input = () => ({ assessed: assessedTable(), edition: editionOf(), methodLog: [METHOD], formulas: NO_FORMULAS });
const bytesOf = (file: OutputFile | undefined): Buffer =>
  Buffer.concat([...(file?.chunks ?? [])].map((chunk) => Buffer.from(chunk as Uint8Array)));
const allFiles = (): Map<string, Buffer> =>
  new Map([...publishOpenData(input())].map((file) => [file.path, bytesOf(file)]));

describe('publishOpenData', () => {
  const files = allFiles();
  const text = (path: string): string => files.get(path)?.toString('utf8') ?? '';

  it('makes every promised file', () => {
    expect([...files.keys()].sort()).toEqual(
      [
        'data/README.md',
        'data/areas.geojson',
        'data/areas.gpkg',
        'data/assessments.csv',
        'data/catalogue.jsonld',
        'data/catalogue.ttl',
        'data/csv-metadata.json',
        'data/datapackage.json',
        'data/formulas.json',
        'data/jsonstat/belastung.json',
        'data/jsonstat/collection.json',
        'data/jsonstat/quote.json',
        'data/methods.json',
        'data/observations-de.csv',
        'data/observations.csv',
        'data/observations.parquet',
        'data/observations.xlsx',
        'data/schemas/areas.schema.json',
        'data/schemas/formulas.schema.json',
        'data/schemas/manifest.schema.json',
        'data/schemas/methods.schema.json',
        'data/workbooks/bildung-en.xlsx',
        'data/workbooks/bildung.xlsx',
        'data/workbooks/uebergreifend-en.xlsx',
        'data/workbooks/uebergreifend.xlsx',
      ].sort(),
    );
  });

  it('gives the same bytes twice', () => {
    for (const [path, bytes] of allFiles())
      expect(Buffer.compare(bytes, files.get(path) ?? Buffer.alloc(0)), path).toBe(0);
  });

  it('writes CSV for machines and CSV for German Excel', () => {
    expect(text('data/observations.csv')).toContain('\nheute,01,raum,2020,quote,,%,12.5,ok,25,200,11.5,13.5,2,2\n');
    expect(text('data/observations-de.csv')).toContain('\nheute;01;raum;2020;quote;;%;12,5;ok;25;200;11,5;13,5;2;2\n');
    expect(text('data/observations-de.csv').startsWith('\ufeffscheme;')).toBe(true);
  });

  it('writes what is said about the newest shown value of each area, and nothing where it is hidden', () => {
    const [head, ...lines] = text('data/assessments.csv').trim().split('\n');
    expect(head).toBe(
      'scheme,area_code,area_level,period,series,reliability,against_parent,against_region,holds,holds_parent,rank_from,rank_to,change_from,change,difference,difference_lower,difference_upper,trend_holds',
    );
    // 02 hides its newest value: its change stays unsaid
    expect(lines).toEqual([
      'heute,K,kreis,2021,quote,steady,,,,,,,2020,flat,0.5,-0.333333,1.25,no',
      'heute,01,raum,2021,quote,unsteady,,,,,,,,,,,,',
      "heute,'=03,raum,2020,quote,,,,,,,,,,,,,",
    ]);
    const { resources } = JSON.parse(text('data/datapackage.json')) as {
      resources: { path: string; schema?: { fields: { name: string }[] } }[];
    };
    const described = resources.find(({ path }) => path === 'assessments.csv');
    expect(described?.schema?.fields.map(({ name }) => name).join(',')).toBe(head);
    expect(text('data/README.md')).toContain('`assessments.csv`');
  });

  it('writes a code that looks like a formula as text', () => {
    expect(text('data/observations.csv')).toMatch(/\nheute,'=03,raum,2020/);
  });

  it('winds rings as GeoJSON asks, and keeps areas without a shape', () => {
    const { features } = JSON.parse(text('data/areas.geojson')) as {
      features: { properties: { code: string; parent: string | null }; geometry: { coordinates: never[] } | null }[];
    };
    expect(features.map(({ properties, geometry }) => [properties.code, properties.parent, geometry !== null])).toEqual(
      [
        ['K', null, false],
        ['01', 'K', true],
        ['02', 'K', true],
        ['=03', 'K', false],
        ['K', null, false],
      ],
    );
    const area = (ring: number[][]): number =>
      ring.reduce((sum, [x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
        return sum + x * nextY - nextX * y;
      }, 0);
    const coordinates = features[2]?.geometry?.coordinates as unknown as number[][][][] | undefined;
    const [outer, hole] = coordinates?.[0] ?? [];
    expect(area(outer ?? [])).toBeGreaterThan(0);
    expect(area(hole ?? [])).toBeLessThan(0);
  });

  it('gives JSON-stat without hidden values, with their status', () => {
    const dataset = JSON.parse(text('data/jsonstat/quote.json')) as {
      size: number[];
      value: (number | null)[];
      status: object;
      id: string[];
      note: string[];
    };
    expect(dataset.id).toEqual(['area', 'period']);
    expect(dataset.size).toEqual([5, 2]);
    expect(dataset.value).toEqual([20, 20.5, 12.5, 0, 30, null, 10, null, null, null]);
    expect(dataset.status).toEqual({ '5': 'hidden', '7': 'hidden', '8': 'unknown', '9': 'unknown' });
    expect(dataset.note).toEqual(['Was es ist', 'Seit 2021 anders gezählt']);
  });

  it('describes each column of the observations', () => {
    const description = JSON.parse(text('data/datapackage.json')) as {
      created: string;
      resources: { path: string; schema?: { fields: { name: string }[] } }[];
    };
    const [header] = text('data/observations.csv').split('\n');
    expect(description.resources[0]?.schema?.fields.map(({ name }) => name).join()).toBe(header);
    expect(description.created).toBe('2022-06-01T00:00:00Z');
    for (const { path } of description.resources) expect(files.has(`data/${path}`), path).toBe(true);
  });

  it('carries the method log', () => {
    expect(JSON.parse(text('data/methods.json'))).toEqual([METHOD]);
  });

  it('says in both languages what a file, a column and a status mean', () => {
    const readme = text('data/README.md');
    for (const word of ['`observations.csv`', '`numerator`', '`hidden`', 'Entwurf', 'Draft', 'Quelle, Amt, CC0'])
      expect(readme).toContain(word);
  });
});
