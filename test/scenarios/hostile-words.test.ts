import { describe } from 'vitest';
import { replace, type Scenario, setCell, testScenarios } from './broken-workspace.ts';

const RESIDENTS = 'sources/residents.csv';
const BENEFITS = 'sources/benefits.csv';
const AREAS = 'areas/areas.csv';
const INDICATORS = 'catalogue/indicators.csv';

/** Words that every object of the language answers to, so that a careless look-up finds something. */
const EVERYWHERE = ['constructor', 'toString', '__proto__'];

function wordEverywhere(word: string): Scenario[] {
  return [
    {
      title: `as a series "${word}" is a row that nobody wants`,
      given: (files) => setCell(files, BENEFITS, [5, 2, word]),
      expected: { code: 'delivery-rows-unused', severity: 'note', file: BENEFITS, row: 5, value: word },
    },
    {
      title: `as a group "${word}" is unknown`,
      given: (files) => setCell(files, BENEFITS, [3, 3, word]),
      expected: { code: 'group-unknown', severity: 'error', file: BENEFITS, row: 3, column: 'geschlecht', value: word },
    },
    {
      title: `as a sign "${word}" is unknown`,
      given: (files) => setCell(files, BENEFITS, [3, 4, word]),
      expected: { code: 'symbol-unknown', severity: 'error', file: BENEFITS, row: 3, column: 'wert', value: word },
    },
    {
      title: `as an area "${word}" is unknown`,
      given: (files) => setCell(files, BENEFITS, [3, 0, word]),
      expected: { code: 'area-code-unknown', severity: 'error', file: BENEFITS, row: 3, column: 'code', value: word },
    },
    {
      title: `as a period "${word}" is none`,
      given: (files) => {
        replace(files, 'sources/residents.yaml', ['column: Stichtag }', 'column: Stichtag, map: { heute: "2021" } }']);
        setCell(files, RESIDENTS, [3, 1, word]);
      },
      expected: { code: 'period-unreadable', severity: 'error', file: RESIDENTS, row: 3, value: word },
    },
  ];
}

describe('A word that every object answers to', () => {
  testScenarios(EVERYWHERE.flatMap(wordEverywhere));
});

describe('Signs that nobody sees', () => {
  testScenarios([
    {
      title: 'do not hide an area: only what is seen counts',
      given: (files) => {
        setCell(files, RESIDENTS, [3, 0, 'A02\u200b']);
        setCell(files, RESIDENTS, [1, 3, 'unter\u00ad 18']);
        setCell(files, RESIDENTS, [4, 3, '\u200e99999']);
      },
      expected: {
        code: 'part-larger-than-whole',
        severity: 'error',
        file: RESIDENTS,
        row: 4,
        column: 'unter 18',
        value: '99999',
      },
    },
    {
      title: 'are shown where they stand in a value, and steer no terminal',
      given: (files) => setCell(files, RESIDENTS, [3, 2, '\u001b[31m12']),
      expected: { code: 'value-unreadable', severity: 'error', file: RESIDENTS, row: 3, value: '\ufffd[31m12' },
    },
  ]);
});

describe('Tricks of spreadsheets', () => {
  testScenarios([
    {
      title: 'are understood: a line that names the delimiter, and codes kept as text',
      given: (files) => {
        const rows = String(files[RESIDENTS]).replace(/^([AB]0\d);/gm, '"=""$1""";');
        files[RESIDENTS] = `sep=;\r\n${rows}`;
        setCell(files, RESIDENTS, [4, 3, '99999']);
      },
      expected: {
        code: 'part-larger-than-whole',
        severity: 'error',
        file: RESIDENTS,
        row: 4,
        column: 'unter 18',
        value: '99999',
        areaCode: 'A02',
      },
    },
  ]);
});

describe('Numbers that are lost', () => {
  testScenarios([
    {
      title: 'names a failed formula',
      given: (files) => setCell(files, RESIDENTS, [3, 2, '#BEZUG!']),
      expected: {
        code: 'value-unreadable',
        severity: 'error',
        file: RESIDENTS,
        row: 3,
        column: 'Insgesamt',
        value: '#BEZUG!',
        areaCode: 'A02',
      },
      says: 'In der Zelle steht „#BEZUG!“, eine Meldung der Tabellenkalkulation und keine Zahl.',
    },
    {
      title: 'names a column that was too narrow',
      given: (files) => setCell(files, RESIDENTS, [3, 2, '#####']),
      expected: { code: 'value-unreadable', severity: 'error', row: 3, column: 'Insgesamt', value: '#####' },
      says: 'In der Zelle steht „#####“, eine Meldung der Tabellenkalkulation und keine Zahl.',
    },
    {
      title: 'names a number of which a spreadsheet kept two digits',
      given: (files) => setCell(files, RESIDENTS, [3, 2, '1,5E+03']),
      expected: { code: 'value-unreadable', severity: 'error', row: 3, column: 'Insgesamt', value: '1,5E+03' },
      says: '„1,5E+03“ ist nur eine gerundete Anzeige; die übrigen Ziffern fehlen.',
    },
    {
      title: 'names a number beyond what can be calculated',
      given: (files) => setCell(files, RESIDENTS, [3, 2, '99999999999999999999']),
      expected: { code: 'value-unreadable', severity: 'error', row: 3, value: '99999999999999999999' },
      says: '„99999999999999999999“ ist größer, als sich genau rechnen lässt.',
    },
  ]);
});

describe('Names given twice, and numbers beyond use', () => {
  testScenarios([
    {
      title: 'refuses an area with the code of the region',
      given: (files) => replace(files, AREAS, ['A03;', 'R;']),
      expected: { code: 'area-code-duplicate', severity: 'error', file: AREAS, row: 6, column: 'code', value: 'R' },
      says: 'Den Schlüssel „R“ gibt es schon auf einer anderen Ebene.',
    },
    {
      title: 'refuses two levels of one name',
      given: (files) => replace(files, 'sozialraum.yaml', ['{ id: gemeinde,', '{ id: sozialraum,']),
      expected: {
        code: 'config-value',
        severity: 'error',
        file: 'sozialraum.yaml',
        row: 18,
        column: 'schemes[0].levels[2].id',
        value: 'sozialraum',
      },
      says: 'Den Namen „sozialraum“ trägt schon schemes[0].levels[1].id.',
    },
    {
      title: 'refuses two area schemes of one name',
      given: (files) => {
        const config = String(files['sozialraum.yaml']);
        files['sozialraum.yaml'] = config + (config.split('schemes:\n')[1] ?? '');
      },
      expected: { code: 'config-value', severity: 'error', column: 'schemes[1].id', value: 'sozialraeume' },
      says: 'Den Namen „sozialraeume“ trägt schon schemes[0].id.',
    },
    {
      title: 'refuses two hundred decimals',
      given: (files) => replace(files, INDICATORS, [';100;%;1;', ';100;%;200;']),
      expected: {
        code: 'catalogue-value',
        severity: 'error',
        file: INDICATORS,
        row: 3,
        column: 'decimals',
        value: '200',
      },
      says: '200 liegt außerhalb des Erlaubten (≤ 6).',
    },
    {
      title: 'refuses a multiplier of nothing',
      given: (files) => replace(files, INDICATORS, [';100;%;1;', ';0;%;1;']),
      expected: {
        code: 'catalogue-value',
        severity: 'error',
        file: INDICATORS,
        row: 3,
        column: 'multiplier',
        value: '0',
      },
      says: '0 liegt außerhalb des Erlaubten (> 0).',
    },
    {
      title: 'refuses a multiplier without end',
      given: (files) => replace(files, INDICATORS, [';100;%;1;', `;${'9'.repeat(400)};%;1;`]),
      expected: { code: 'catalogue-value', severity: 'error', file: INDICATORS, row: 3, column: 'multiplier' },
    },
  ]);
});
