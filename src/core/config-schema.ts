import { z } from 'zod';
import { CLUSTER_DISTANCES } from './area-clusters.ts';
import { DOCUMENT_KINDS } from './documents.ts';
import { parsePeriod } from './period.ts';
import { PROFILE_NAMES, protectionRule } from './protection-profile.ts';
import { isShortName } from './slug.ts';
import { PROTECTION_METHODS, SMALL_RATES } from './source.ts';

// What a text must look like is named `form:…`: a person reads its words, never the pattern.
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'form:day', abort: true })
  .refine((text) => parsePeriod(text) !== null, { error: 'form:day' });
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'form:id', abort: true })
  .refine(isShortName, { error: 'form:id' });
// an address is a link on the pages: nothing but the web
const webAddress = z.string().regex(/^https?:\/\/\S+$/i, 'form:web-address');

/** A text in German and, where there is one, English; a plain string is German. */
export const textsSchema = z.union([
  z
    .string()
    .min(1)
    .transform((de) => ({ de, en: undefined })),
  z.strictObject({ de: z.string().min(1), en: z.string().optional() }),
]);

const levelSchema = z.strictObject({
  id: id.describe('short name of the level, used in open data'),
  names: textsSchema.describe('name of one such area'),
  plurals: textsSchema.describe('name of several'),
});

const parentSchema = z.union([
  z.strictObject({ attribute: z.string().describe('attribute that holds the code of the area above') }),
  z.strictObject({
    prefix: z.number().int().positive().describe('number of leading characters that are the code of the area above'),
  }),
  z.strictObject({ fixed: z.string().describe('code of the area above, the same for all') }),
]);

const geometrySchema = z.strictObject({
  level: id.describe('level whose shapes the file holds'),
  file: z.string().min(1).describe('geometry file in the workspace, or data:<path> below the data folder'),
  layer: z.string().nullable().default(null).describe('layer inside the file, where there are several'),
  code: z.string().min(1).describe('attribute that holds the area code'),
  name: z.string().nullable().default(null).describe('attribute that holds the name, where no list gives names'),
  parent: parentSchema.nullable().default(null).describe('how the area above is found, where no list says it'),
  crs: z.string().nullable().default(null).describe('coordinate system where the file names none, such as EPSG:25832'),
  forceCrs: z.boolean().default(false).describe('use crs even if the file names another one'),
  toleranceMetres: z.number().min(0).default(15).describe('simplification along shared borders, in metres (0: none)'),
  attribution: z.string().nullable().default(null).describe('line that the licence of the geometry asks for'),
});

const schemeSchema = z.strictObject({
  id: id.describe('short name of the area scheme'),
  names: textsSchema.describe('name of the scheme'),
  validFrom: isoDate.nullable().default(null).describe('first day on which the scheme holds'),
  validTo: isoDate.nullable().default(null).describe('last day'),
  levels: z.array(levelSchema).min(1).describe('levels from the region down'),
  region: z
    .strictObject({ code: z.string().min(1), name: z.string().min(1) })
    .describe('code and name of the region as a whole'),
  list: z
    .string()
    .nullable()
    .default(null)
    .describe(
      'list of areas, CSV or XLSX: code, name, level, parent, valid_from, valid_to, note_de, note_en, excluded_de, excluded_en',
    ),
  geometry: z.array(geometrySchema).default([]).describe('files with the shapes, one per level'),
});

const protectionSchema = z
  .strictObject({
    profile: z
      .enum(PROFILE_NAMES)
      .default('register')
      .describe('ready set of rules; every other option overrides what it says'),
    method: z
      .enum(PROTECTION_METHODS)
      .optional()
      .describe('suppression (hide), rounding, controlled-rounding (parts add up) or cell-key (noise of the records)'),
    roundingBase: z
      .union([z.literal(5), z.literal(10)])
      .optional()
      .describe('counts are multiples of this where they are rounded'),
    noise: z
      .strictObject({
        largest: z.number().int().min(1).max(50).describe('largest noise, in people'),
        variance: z.number().gt(0).max(400).describe('variance of the noise'),
        unshown: z.number().int().min(0).max(10).describe('counts from 1 to this are never shown'),
      })
      .optional()
      .describe('what noise by cell keys is like'),
    noiseTable: z
      .string()
      .min(1)
      .nullable()
      .optional()
      .describe('list with the noise of the office instead, CSV or XLSX: count, noise, probability'),
    minimumCount: z.number().int().min(1).optional().describe('smallest count of people that is shown'),
    minimumDenominator: z.number().int().min(0).optional().describe('smallest denominator of a rate (0: no rule)'),
    minimumNumerator: z.number().int().min(0).optional().describe('smallest numerator of a rate but zero (0: no rule)'),
    smallRates: z
      .enum(SMALL_RATES)
      .optional()
      .describe(
        'rates below these: unreliable (withheld, counts stay), uncertain (shown with a mark) or hidden (with the count)',
      ),
    zerosPublishable: z.boolean().optional().describe('may a zero be shown'),
    fullGroupsPublishable: z.boolean().optional().describe('may a count be shown that equals its whole (100 %)'),
    minimumContributors: z
      .number()
      .int()
      .min(0)
      .optional()
      .describe('fewest households or firms behind a count, where companions say how many (0: no rule)'),
    dominance: z
      .strictObject({
        largest: z.number().int().min(1).max(5).describe('so many of the largest contributors'),
        percent: z.number().gt(0).lt(100).describe('may bring at most so many per cent of a count'),
      })
      .nullable()
      .optional()
      .describe('rule of dominance, where companions name the largest contributors; never published'),
    priorPosterior: z
      .number()
      .gt(0)
      .max(100)
      .nullable()
      .optional()
      .describe('p % rule: what the two largest leave, at least in per cent of the largest; never published'),
  })
  .transform(protectionRule);

const optionsSchema = z.strictObject({
  title: textsSchema.describe('title of the atlas'),
  office: z.strictObject({
    name: textsSchema.describe('office that publishes'),
    email: z
      .string()
      .regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'form:email')
      .describe('address for questions and feedback'),
    phone: z.string().nullable().default(null).describe('telephone number'),
    address: z.string().nullable().default(null).describe('postal address, one line'),
    url: webAddress.nullable().default(null).describe('web site of the office'),
  }),
  edition: z.strictObject({
    id: id.describe('short name of the edition, such as 2022'),
    title: textsSchema.describe('title of the edition'),
    date: isoDate.describe('day of publication; the only date that files carry'),
    dataAsOf: isoDate.describe('reference date of the newest figures'),
    compareYears: z
      .int()
      .min(1)
      .max(20)
      .default(5)
      .describe(
        'years from the figures that the newest ones are compared with, such as those since the edition before',
      ),
  }),
  invented: z.boolean().default(false).describe('figures are invented; every page says so'),
  languages: z
    .array(z.enum(['de', 'en']))
    .min(1)
    .default(['de', 'en'])
    .describe('languages of the atlas, the first leads'),
  schemes: z.array(schemeSchema).min(1).describe('area schemes, the first is shown first'),
  catalogue: z
    .strictObject({
      indicators: z.string().default('catalogue/indicators.csv').describe('list of indicators, CSV or XLSX'),
      indices: z.string().nullable().default('catalogue/indices.csv').describe('list of indices, CSV or XLSX'),
      typologies: z.string().nullable().default(null).describe('list of typologies (status × dynamics), CSV or XLSX'),
    })
    .prefault({}),
  protection: protectionSchema.prefault({}).describe('rules for sources that declare none of their own'),
  clusters: z
    .strictObject({
      distance: z
        .enum(CLUSTER_DISTANCES)
        .default('straight')
        .describe(
          'how areas are compared for groups: straight (every figure is needed) or gower (also by the classes of typologies; up to a third of the figures may be missing)',
        ),
    })
    .prefault({}),
  publish: z
    .strictObject({
      pages: z
        .enum(['static', 'from-data'])
        .default('static')
        .describe('a file for each page, or pages drawn from data (for thousands of areas)'),
      documents: z.array(z.enum(DOCUMENT_KINDS)).default([]).describe('documents that are made beside the pages'),
      startIndicator: z.string().nullable().default(null).describe('indicator that the start page shows first'),
      licence: z.string().default('dl-de/by-2-0').describe('licence of the open data'),
      licenceUrl: webAddress.default('https://www.govdata.de/dl-de/by-2-0').describe('address of the licence'),
    })
    .prefault({}),
});

/** sozialraum.yaml: one table of options that feeds validation, help, JSON Schema and docs/options.md. */
export const configSchema = optionsSchema.refine(
  ({ languages, publish }) => languages.includes('en') || !publish.documents.some((kind) => kind.endsWith('-english')),
  { error: 'form:english-documents', path: ['publish', 'documents'] },
);

/** Complete configuration of a workspace: every option has a value. */
export type Config = z.output<typeof configSchema>;
export type SchemeConfig = Config['schemes'][number];
export type GeometryConfig = SchemeConfig['geometry'][number];

export { id as idSchema, isoDate as isoDateSchema, protectionSchema, webAddress as webAddressSchema };
