import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../../src/core/effects.ts';
import { buildEdition } from '../../../../src/pipeline.ts';
import { nodeEffects } from '../../../../src/platform/effects.ts';
import { publishOpenData } from '../../../../src/publish/open-data/open-data.ts';

const DESCRIBED = ['areas.geojson', 'formulas.json', 'manifest.json', 'methods.json'] as const;
type Described = (typeof DESCRIBED)[number];

const files = new Map<string, string>();
const textOf = ({ chunks }: OutputFile): string =>
  Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk as string))).toString('utf8');

beforeAll(async () => {
  const workspace = resolve('examples/musterregion');
  const effects = nodeEffects({ workspace, dataFolder: null, progress: () => {} });
  const options = { state: 'draft', version: () => 1, earlier: [], toolVersion: 'test' } as const;
  const { edition } = await buildEdition(effects, options);
  if (!edition) throw new Error('the example region has errors and gives no edition');
  for (const file of publishOpenData(edition.publication))
    if (/json$/.test(file.path) && !file.path.includes('jsonstat')) files.set(file.path, textOf(file));
  const listed = [...files].map(([path, text]) => {
    return { path, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
  });
  files.set('data/manifest.json', edition.manifest(listed));
}, 120_000);

const json = (path: string): unknown => JSON.parse(files.get(`data/${path}`) ?? 'null');

/** What a validator that nobody here wrote has against a text under the schema of its file. */
function faults(name: Described, text: string): readonly string[] {
  const schema = json(`schemas/${name.replace(/\.[a-z]+$/, '')}.schema.json`) as object;
  // strict, but for two questions of style: several types in one place, and how a pair of numbers is spelt
  const validate = new Ajv({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true }).compile(
    schema,
  );
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schemas of published JSON', () => {
  it.each(DESCRIBED)('hold for %s of the example region', (name) => {
    const text = files.get(`data/${name}`) ?? '';
    expect(text.length).toBeGreaterThan(1000);
    expect(faults(name, text).slice(0, 5)).toEqual([]);
  });

  it.each<[Described, string, RegExp | string, string]>([
    ['formulas.json', 'a key that nobody knows', '"minimum"', '"least"'],
    ['formulas.json', 'a kind that nobody knows', '"kind":"share"', '"kind":"part"'],
    ['formulas.json', 'a number as text', '"multiplier":100', '"multiplier":"100"'],
    ['methods.json', 'a step without choices', /,"choices":\{[^}]*\}/, ''],
    ['areas.geojson', 'a status that nobody knows', '"provisional"', '"perhaps"'],
    ['areas.geojson', 'an area without a code', '"code":"00991"', '"code":""'],
    ['areas.geojson', 'a point as a border', '"type":"MultiPolygon"', '"type":"Point"'],
    ['manifest.json', 'a checksum cut short', /"sha256": "[0-9a-f]/, '"sha256": "'],
    ['manifest.json', 'an edition without a date', /"date": "[^"]*",/, ''],
  ])('%s refuse %s', (name, _what, good, bad) => {
    const text = files.get(`data/${name}`) ?? '';
    const broken = text.replace(good, bad);
    expect(broken).not.toBe(text);
    expect(faults(name, broken)).not.toEqual([]);
  });

  it('are named by the data package, for each of its JSON files that no standard describes', () => {
    const { resources } = json('datapackage.json') as { resources: { path: string; schema?: string }[] };
    const plain = resources.filter(({ path }) => /json$/.test(path) && !path.startsWith('jsonstat/'));
    expect(plain.map(({ path }) => path).sort()).toEqual(['areas.geojson', 'formulas.json', 'methods.json']);
    for (const { path, schema } of plain) expect(files.has(`data/${schema}`), path).toBe(true);
  });

  it('explain their fields in every language of the edition', () => {
    const text = files.get('data/schemas/formulas.schema.json') ?? '';
    expect(text).toMatch(/Nullen dürfen gezeigt werden; [^"]+ \/ zeros may be shown; /);
  });
});
