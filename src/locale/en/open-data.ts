import type { openData as german } from '../de/open-data.ts';
import type { Words } from '../words.ts';

/** Words of the open data. */
export const openData: Words<typeof german> = {
  headingFiles: 'Files',
  headingColumns: 'Columns',
  headingStatuses: 'What is said about a value (status)',
  headingSources: 'Sources',
  sheetAll: 'Observations',
  sheetOther: 'Across topics',
  dimensionArea: 'area',
  dimensionPeriod: 'time',
  packageDescription: 'Small-area figures on social conditions, protected by the rules of their sources.',
  invented: 'All figures, names and borders are invented.',
  draft: 'Draft: not yet released.',
  licence: (name, url) => `Licence: [${name}](${url})`,
  files: {
    csv: 'all values, UTF-8, comma separated, decimal point',
    'csv-de':
      'the same values for German Excel: semicolon separated, decimal comma. Please import area codes with a leading zero as text',
    xlsx: 'the same values as an Excel workbook; area codes are text',
    parquet: 'the same values as Parquet, for analysis',
    'json-stat': 'a data set in JSON-stat 2 for each indicator, and a list of them',
    areas: 'borders of the areas in WGS84, with code, name, level and the area above',
    typologies: 'areas by status and dynamics',
    methods: 'what was computed, step by step, with every choice',
    dataPackage: 'description of all files after Frictionless Data',
  },
  tooLongForExcel:
    'There is no file for Excel: there are more rows than a sheet holds (1,048,576). Please use CSV or Parquet.',
  missingIsNotZero: 'An empty field is not a zero: the column `status` says why a value is missing.',
  columns: {
    scheme: 'area scheme',
    area_code: 'code of the area, always text',
    area_level: 'level of the area in the scheme',
    period:
      'reference period: date 2021-12-31, year 2021, month 2021-05, several years 2019/2021 or school year 2020-08/2021-07',
    series: 'id of the indicator or index',
    group: 'group of people; empty: everybody',
    unit: 'unit of the value',
    value: 'value in the unit; empty where it is not shown',
    status: 'what is said about the value',
    numerator: 'count in the numerator',
    denominator: 'count in the denominator',
    lower: 'lower bound of the 95 % interval',
    upper: 'upper bound of the 95 % interval',
    rank: 'rank among the shown values of the same level, 1 = highest value',
    class: 'class of the map (number) or of the index (id)',
    typology: 'id of the typology',
    status_class: 'class of the status index',
    dynamics_class: 'class of the dynamics index',
    attention: 'area that needs special attention (yes, no)',
  },
};
