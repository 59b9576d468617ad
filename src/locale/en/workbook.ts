import type { workbook as german } from '../de/workbook.ts';
import type { Words } from '../words.ts';

/** Words of the workbooks, one per topic. */
export const workbook: Words<typeof german> = {
  sheets: { cover: 'Cover', contents: 'Contents', columns: 'Columns', marks: 'Marks' },
  tableOf: (id) => `Table_${id}`,
  across: 'Across topics',
  title: (topic, edition) => `${topic} – ${edition}`,
  published: (office, date, asOf) => `Published by: ${office}, on ${date}. The newest figures are from ${asOf}.`,
  licence: (name, url) => `Licence: ${name} (${url}).`,
  citation: (citation) => `Please cite as: ${citation}.`,
  structure:
    'How this workbook is built: the sheet “Contents” leads to each indicator. Each sheet holds a single table with a row for every area and time; the newest stand first. To see one year alone, filter the column “Time”.',
  counts:
    'Beside each share stands the count: a high share can mean few people, a low one many. “from (95 %)” and “to (95 %)” say how sure a value is.',
  marks:
    'Where no number is shown, a mark in square brackets stands instead. [c], for example, means: protected, so that nobody is recognised. The sheet “Marks” explains them all. None of them means zero.',
  contact: (ways) => `Questions and feedback: ${ways.join(', ')}`,
  source: (name, publisher, licence) => `Source: ${name} (${publisher}), ${licence}.`,
  heading: (name, unit) => `${name} (${unit})`,
  oneTable: 'One table: a row for every area and time, the newest first.',
  sources: (names) => `Source: ${names.join('; ')}`,
  contentsTitle: 'Contents: a sheet for each indicator',
  contents: {
    sheet: 'Sheet',
    series: 'Id in the open data',
    name: 'What is shown',
    unit: 'Unit',
    periods: 'Times',
    reading: 'How to read it',
  },
  from: (first, last) => (first === last ? first : `${first} to ${last}`),
  columnsTitle: 'Columns: what the tables hold',
  columnsNote: 'The id names the same column in the open data (observations.csv).',
  legend: { column: 'Column', mark: 'Mark', id: 'Id', meaning: 'Meaning' },
  marksTitle: 'Marks: what stands instead of a number or beside it',
  columns: {
    area: 'Area',
    area_code: 'Code',
    level: 'Level',
    time: 'Time',
    value: 'Value',
    lower: 'from (95 %)',
    upper: 'to (95 %)',
    numerator: 'Count',
    denominator: 'Base',
    rank: 'Rank',
    class: 'Class',
    status: 'Note',
    scheme: 'Scheme',
    period: 'Time (id)',
  },
  meanings: {
    area: 'name of the area; its code where it has none',
    level: 'level of the area',
    time: 'date or time span of the value',
    value: 'value in the unit; a mark where none is shown',
    numerator: 'count of the people or cases in question',
    denominator: 'count that the value refers to; for standardised values the expected cases',
    status: 'mark beside a value that is shown; empty: nothing to remark',
  },
};
