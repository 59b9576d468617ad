import { z } from 'zod';
import type { OutputFile } from '../../core/effects.ts';
import { INDICATOR_KINDS } from '../../core/indicator.ts';
import { SMALL_RATES } from '../../core/source.ts';
import { STATUSES } from '../../core/status.ts';
import type { Language } from '../../locale/language.ts';
import { texts } from '../../locale/texts.ts';
import { AREA_FACTS } from './newest-figures.ts';

/** Where the schema of a file stands; the manifest is the one file of these that lies above the data. */
export const SCHEMA_PATHS = Object.freeze({
  'formulas.json': 'schemas/formulas.schema.json',
  'methods.json': 'schemas/methods.schema.json',
  'areas.geojson': 'schemas/areas.schema.json',
  'manifest.json': 'schemas/manifest.schema.json',
});

type Field = keyof (typeof texts)['de']['openData']['jsonFields'];

/** JSON Schemas (draft 7) of the files that follow no standard which brings its own, below data/. */
export function* schemaFiles(languages: readonly Language[]): Iterable<OutputFile> {
  const told = (of: (language: Language) => string): string => languages.map(of).join(' / ');
  const field = <Kind extends z.ZodType>(name: Field, kind: Kind): Kind =>
    kind.describe(told((language) => texts[language].openData.jsonFields[name]));
  const files = { formulas: formulas(field), methods: methods(field), areas: areas(field), manifest: manifest(field) };
  for (const [name, schema] of Object.entries(files)) {
    const key = name as keyof typeof files;
    const title = told((language) => texts[language].openData.files[key]);
    const text = JSON.stringify({ ...z.toJSONSchema(schema, { target: 'draft-7' }), title }, null, 1);
    yield { path: `data/schemas/${name}.schema.json`, chunks: [`${text}\n`] };
  }
}

type DescribeField = <Kind extends z.ZodType>(name: Field, kind: Kind) => Kind;

const id = z.string().min(1);

function formulas(field: DescribeField): z.ZodType {
  const term = z.strictObject({
    series: field('series', id),
    group: field('group', z.string()),
    years: field('years', z.int()),
    coefficient: field('coefficient', z.number()),
  });
  const periods = z.array(id);
  const source = z.strictObject({
    id,
    minimum: field('minimum', z.int().nonnegative()),
    zerosShown: field('zerosShown', z.boolean()),
    fullGroupsShown: field('fullGroupsShown', z.boolean()),
    smallRates: field('smallRates', z.enum(SMALL_RATES)),
    inexactness: field('inexactness', z.number().nonnegative()),
    rounding: field(
      'rounding',
      z
        .strictObject({
          base: field('roundingBase', z.int().positive()),
          keepsSums: field('keepsSums', z.boolean()),
        })
        .nullable(),
    ),
    tolerance: field('tolerance', z.number().nonnegative()),
  });
  const whole = z.strictObject({ whole: z.string(), parts: z.array(z.string()), periods });
  const series = z.strictObject({
    id,
    sources: z.array(id),
    addsUp: field('addsUp', z.boolean()),
    wholes: field('wholes', z.array(whole)),
  });
  const indicator = z.strictObject({
    id,
    kind: z.enum(INDICATOR_KINDS),
    multiplier: field('multiplier', z.number()),
    numerator: field('numerator', z.array(term)),
    denominator: field('denominator', z.array(term).nullable()),
    periods: field(
      'formulaPeriods',
      z.array(z.strictObject({ period: id, numerator: periods, denominator: periods.nullable() })),
    ),
  });
  return z.strictObject({ sources: z.array(source), series: z.array(series), indicators: z.array(indicator) });
}

function methods(field: DescribeField): z.ZodType {
  const choice = z.union([z.string(), z.number(), z.boolean(), z.null()]);
  const entry = {
    step: field('step', id),
    subject: field('subject', z.string()),
    choices: field('choices', z.record(z.string(), choice)),
  };
  return z.array(z.strictObject(entry));
}

function areas(field: DescribeField): z.ZodType {
  const ring = z.array(z.tuple([z.number(), z.number()])).min(4);
  const geometry = z.union([
    z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
    z.null(),
  ]);
  const facts = Object.fromEntries(AREA_FACTS.map((name) => [name, z.string().nullable()]));
  const properties = z
    .object({ ...facts, scheme: id, code: id, level: id })
    .catchall(z.union([z.number(), z.enum(STATUSES), z.null()]));
  const series = { series: id, column: field('column', id), period: id, name: z.string(), unit: z.string() };
  return z.strictObject({
    type: z.literal('FeatureCollection'),
    series: z.array(z.strictObject(series)),
    features: z.array(
      z.strictObject({
        type: z.literal('Feature'),
        properties: field('properties', properties),
        geometry: field('geometry', geometry),
      }),
    ),
  });
}

function manifest(field: DescribeField): z.ZodType {
  const named = z.object({ de: z.string() }).catchall(z.string());
  const text = z.string().nullable();
  const edition = z.strictObject({
    id,
    version: z.int().positive(),
    state: z.enum(['preview', 'draft', 'released']),
    title: named,
    date: z.string(),
    dataAsOf: z.string(),
    office: named,
    invented: field('invented', z.boolean()),
  });
  const source = z.strictObject({
    id,
    names: named,
    publisher: z.string(),
    reference: named.nullable(),
    licence: z.string(),
    licenceUrl: text,
    attribution: text,
  });
  const seed = z.strictObject({
    step: id,
    subject: z.string(),
    seed: field('seed', z.int().nullable()),
  });
  const file = z.strictObject({
    path: id,
    bytes: z.int().nonnegative(),
    sha256: field('sha256', z.string().regex(/^[0-9a-f]{64}$/)),
  });
  return z.strictObject({
    generator: z.literal('sozialraum'),
    version: z.string(),
    edition,
    licence: z.strictObject({ name: z.string(), url: z.string() }),
    sources: z.array(source),
    seeds: z.array(seed),
    files: z.array(file),
  });
}
