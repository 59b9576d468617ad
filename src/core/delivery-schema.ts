import { z } from 'zod';
import { idSchema, isoDateSchema, protectionSchema, textsSchema, webAddressSchema } from './config-schema.ts';

/** What a printed sign means in a source. `zero` is a real 0, `less-than-half` a 0 that is not nothing. */
export const SYMBOL_MEANINGS = [
  'zero',
  'less-than-half',
  'hidden',
  'unknown',
  'not-applicable',
  'not-yet',
  'unreliable',
  'empty',
] as const;

/** Formats of deliveries; `auto` looks at the file. */
export const DELIVERY_FORMATS = [
  'auto',
  'csv',
  'xlsx',
  'xls',
  'ffcsv',
  'genesis',
  'jsonstat',
  'sdmx-csv',
  'parquet',
] as const;

const columnName = z
  .union([z.string().min(1), z.number().int().positive()])
  .describe(
    'heading of the column (several header rows joined by " | "; "name#2" for the second of equal ones), or its number from 1',
  );

const periodSchema = z.union([
  z.strictObject({ value: z.string().describe('one period for the whole file') }),
  z.strictObject({
    column: columnName,
    pattern: z
      .string()
      .nullable()
      .default(null)
      .describe('regular expression whose first group is the year, date or span'),
    as: z
      .string()
      .nullable()
      .default(null)
      .describe('period code to make of it, {} stands for what was read: "{}-12-31"'),
    map: z.record(z.string(), z.string()).nullable().default(null).describe('period code for each printed value'),
  }),
  z.strictObject({
    fileName: z.string().describe('regular expression on the file name; its first group is the year or date'),
    as: z.string().nullable().default(null),
  }),
  z.strictObject({
    sheetName: z.string().describe('regular expression on the sheet name'),
    as: z.string().nullable().default(null),
  }),
]);

const areaSchema = z.strictObject({
  column: columnName.nullable().default(null).describe('column with the areas; null only together with fixed'),
  fixed: z.string().min(1).nullable().default(null).describe('code of the one area that all rows are about'),
  level: idSchema
    .nullable()
    .default(null)
    .describe('level of the areas, where codes of several levels could be confused'),
  pattern: z.string().nullable().default(null).describe('regular expression whose first group is the code'),
  pad: z
    .number()
    .int()
    .positive()
    .nullable()
    .default(null)
    .describe('length to which lost leading zeros are restored; reported'),
  map: z.record(z.string(), z.string()).nullable().default(null).describe('code for each printed name'),
  byName: z.boolean().default(false).describe('the column holds names of areas instead of codes'),
  regionLabels: z
    .array(z.string())
    .default([])
    .describe('printed labels that mean the region as a whole, such as "Insgesamt"'),
  unassignable: z
    .array(z.string())
    .default([])
    .describe('printed labels of rows that belong to no area ("ohne Zuordnung"); counted, never spread'),
  ignore: z.array(z.string()).default([]).describe('printed labels of rows that are not read'),
});

const wideColumnSchema = z.strictObject({
  column: columnName,
  series: z.string().min(1).describe('series that the column feeds'),
  group: z.string().default('').describe('group of the column, such as "age 0..2" or "age 65..; sex f"'),
  period: z.string().nullable().default(null).describe('period of this column, where columns stand for periods'),
  scale: z.number().default(1).describe('factor to the unit of the series (1000 for "in thousands")'),
});

const longSchema = z.strictObject({
  value: columnName.describe('column with the values'),
  quality: columnName.nullable().default(null).describe('column with the quality sign of each value'),
  series: z.union([
    z.strictObject({ fixed: z.string() }),
    z.strictObject({ column: columnName, map: z.record(z.string(), z.string()) }),
  ]),
  groups: z
    .array(
      z.strictObject({
        dimension: z.string().min(1),
        column: columnName,
        map: z.record(z.string(), z.string()).describe('group value for each printed value; "" for the total'),
      }),
    )
    .default([]),
  where: z
    .record(z.string(), z.array(z.string()))
    .default({})
    .describe('only rows whose column holds one of the values'),
  scale: z.number().default(1),
});

/** One kind of file of a source and how it is read. */
export const deliverySchema = z.strictObject({
  file: z.string().min(1).max(500).describe('file below sources/, `*` allowed, or data:<path>'),
  format: z.enum(DELIVERY_FORMATS).default('auto'),
  draft: z.boolean().default(false).describe('proposed by check and not yet confirmed; nothing is built from it'),
  encoding: z.enum(['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1']).default('auto'),
  delimiter: z.enum(['auto', ';', ',', 'tab', '|']).default('auto'),
  decimal: z.enum(['auto', ',', '.']).default('auto'),
  thousands: z.enum(['auto', 'none', ' ', '.', ',', "'"]).default('auto'),
  sheet: z
    .string()
    .nullable()
    .default(null)
    .describe('name of the sheet or regular expression between slashes; null: the first'),
  skipRows: z.number().int().min(0).default(0).describe('rows above the header'),
  headerRows: z.number().int().min(1).default(1).describe('rows of the header'),
  footer: z.string().nullable().default(null).describe('text with which the first row below the figures begins'),
  scheme: idSchema.nullable().default(null).describe('area scheme; null: the first'),
  area: areaSchema,
  period: periodSchema.nullable().default(null).describe('null: every column names its period'),
  columns: z.array(wideColumnSchema).default([]).describe('wide files: what each column holds'),
  long: longSchema.nullable().default(null).describe('long files: one value per row'),
  ignoreColumns: z.array(columnName).default([]).describe('columns that are deliberately not read'),
  additive: z.boolean().default(true).describe('counts of areas add up to those above them'),
});

const companionsSchema = z.strictObject({
  contributors: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('series that counts the households or firms behind the people'),
  largest: z
    .array(z.string().min(1))
    .max(5)
    .default([])
    .describe('series of what the largest contributor brings, the second largest …'),
  recordKeys: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('series with the sums of the record keys (whole numbers below 2^32) of all records counted'),
});

/** sources/<name>.yaml: who delivered what under which rules, and how each file is read. */
export const sourceSchema = z.strictObject({
  source: idSchema.describe('short name of the source'),
  names: textsSchema.describe('name of the source on the pages'),
  publisher: z.string().min(1).describe('who delivered it'),
  licence: z.string().min(1).describe('licence or terms'),
  licenceUrl: webAddressSchema.nullable().default(null),
  attribution: z.string().nullable().default(null).describe('line that the licence asks for'),
  delivered: isoDateSchema.describe('day of delivery'),
  reference: textsSchema.nullable().default(null).describe('reference date or period in words'),
  alreadyPublic: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('why these figures are public already; they then pass the gate as they are'),
  protection: protectionSchema
    .nullable()
    .default(null)
    .describe('rules of this source; null: those of sozialraum.yaml'),
  companions: z
    .record(z.string().min(1), companionsSchema)
    .default({})
    .describe('by series of a count: series delivered beside it for its protection alone'),
  tolerance: z.number().min(0).default(0).describe('allowed difference between a total and the sum of its parts'),
  symbolRule: z
    .enum(['genesis', 'ba', 'plain'])
    .default('genesis')
    .describe('what signs mean unless symbols says otherwise'),
  symbols: z.record(z.string(), z.enum(SYMBOL_MEANINGS)).default({}).describe('meaning of printed signs'),
  deliveries: z.array(deliverySchema).min(1),
});

/** A complete source file. */
export type SourceSpec = z.output<typeof sourceSchema>;
export type DeliverySpec = SourceSpec['deliveries'][number];
export type SymbolMeaning = (typeof SYMBOL_MEANINGS)[number];
