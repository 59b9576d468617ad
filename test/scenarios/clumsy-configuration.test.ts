import { describe } from 'vitest';
import { replace, testScenarios, textOf } from './broken-workspace.ts';

const CONFIG = 'sozialraum.yaml';
const MAPPING = 'sources/residents.yaml';
const INDICATORS = 'catalogue/indicators.csv';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);

describe('Settings written in haste: values', () => {
  testScenarios([
    {
      title: 'calls a setting with nothing behind it missing',
      given: (files) => replace(files, CONFIG, ['email: proben@example.org', 'email:']),
      expected: { code: 'config-value', severity: 'error', file: CONFIG, row: 4, column: 'office.email', value: null },
      says: 'Die Angabe „office.email“ fehlt.',
    },
    {
      title: 'calls an empty text empty, not out of range',
      given: (files) => replace(files, MAPPING, ['publisher: Probekreis', 'publisher: ""']),
      expected: { code: 'config-value', severity: 'error', file: MAPPING, row: 3, column: 'publisher', value: '' },
      says: 'Die Angabe „publisher“ ist leer.',
    },
    {
      title: 'calls an empty list empty',
      given: (files) => replace(files, CONFIG, ['invented: true', 'invented: true\nlanguages: []']),
      expected: { code: 'config-value', severity: 'error', file: CONFIG, row: 11, column: 'languages' },
      says: 'Die Angabe „languages“ ist leer.',
    },
    {
      title: 'asks for quotation marks where a code was read as a number',
      given: (files) => replace(files, CONFIG, ['region: { code: R,', 'region: { code: 05911,']),
      expected: { code: 'config-value', severity: 'error', file: CONFIG, column: 'schemes[0].region.code' },
      says: '„5911“ passt hier nicht; erwartet wird ein Text (was nur aus Ziffern besteht, gehört dafür in Anführungszeichen).',
    },
    {
      title: 'names a word where a number belongs',
      given: (files) => replace(files, MAPPING, ['minimumCount: 3', 'minimumCount: drei']),
      expected: {
        code: 'config-value',
        severity: 'error',
        file: MAPPING,
        row: 7,
        column: 'protection.minimumCount',
        value: 'drei',
      },
      says: '„drei“ passt hier nicht; erwartet wird eine Zahl.',
    },
    {
      title: 'names a number below what is allowed',
      given: (files) => replace(files, MAPPING, ['minimumCount: 3', 'minimumCount: 0']),
      expected: { code: 'config-value', severity: 'error', column: 'protection.minimumCount', value: '0' },
      says: '0 liegt außerhalb des Erlaubten (≥ 1).',
    },
    {
      title: 'names a day that the calendar does not have',
      given: (files) => replace(files, CONFIG, ['date: 2022-06-01', 'date: 2022-02-30']),
      expected: { code: 'config-value', severity: 'error', row: 8, column: 'edition.date', value: '2022-02-30' },
      says: '„2022-02-30“ hat nicht die erwartete Form (ein Tag des Kalenders wie 2021-12-31).',
    },
    {
      title: 'names a short name with blanks and umlauts',
      given: (files) => replace(files, CONFIG, ['id: sozialraeume', 'id: Sozialräume 2021']),
      expected: { code: 'config-value', severity: 'error', column: 'schemes[0].id', value: 'Sozialräume 2021' },
      says: '„Sozialräume 2021“ hat nicht die erwartete Form (kleine Buchstaben, Ziffern und Bindestriche, am Anfang kein Bindestrich, höchstens 80 Zeichen, kein Gerätename wie con oder aux).',
    },
    {
      title: 'refuses a short name that Windows keeps for a device',
      given: (files) => replace(files, INDICATORS, ['\ndauer;', '\naux;']),
      expected: { code: 'catalogue-value', severity: 'error', file: INDICATORS, row: 4, column: 'id', value: 'aux' },
    },
    {
      title: 'names an address that nobody can write to',
      given: (files) => replace(files, CONFIG, ['email: proben@example.org', 'email: siehe Impressum']),
      expected: { code: 'config-value', severity: 'error', row: 4, column: 'office.email', value: 'siehe Impressum' },
      says: '„siehe Impressum“ hat nicht die erwartete Form (eine Adresse wie amt@example.org).',
    },
    {
      title: 'refuses an address that would run a script',
      given: (files) => replace(files, CONFIG, ['email: proben', 'url: "javascript:alert(1)"\n  email: proben']),
      expected: { code: 'config-value', severity: 'error', row: 4, column: 'office.url', value: 'javascript:alert(1)' },
      says: '„javascript:alert(1)“ hat nicht die erwartete Form (eine Adresse, die mit https:// beginnt).',
    },
    {
      title: 'names an indicator whose id could not be a file name',
      given: (files) => replace(files, INDICATORS, ['\ndauer;', '\n../dauer;']),
      expected: {
        code: 'catalogue-value',
        severity: 'error',
        file: INDICATORS,
        row: 4,
        column: 'id',
        value: '../dauer',
      },
      says: '„../dauer“ hat nicht die erwartete Form (kleine Buchstaben, Ziffern und Bindestriche, am Anfang kein Bindestrich, höchstens 80 Zeichen, kein Gerätename wie con oder aux).',
    },
    {
      title: 'never reads a decimal comma in the catalogue as thousands',
      given: (files) => replace(files, INDICATORS, ['residents;100;%', 'residents;1.000,5;%']),
      expected: { code: 'catalogue-value', severity: 'error', row: 3, column: 'multiplier', value: '1.000,5' },
      says: '„1.000,5“ passt hier nicht; erwartet wird eine Zahl.',
    },
  ]);
});

describe('Settings written in haste: the file', () => {
  testScenarios([
    {
      title: 'names a file that is empty',
      given: (files) => {
        files[CONFIG] = '# to be done\n';
      },
      expected: { code: 'config-syntax', severity: 'error', file: CONFIG, row: 1 },
      says: 'Die Datei ist leer.',
    },
    {
      title: 'names the line that is indented with a tab',
      given: (files) => replace(files, CONFIG, ['  email:', '\temail:']),
      expected: { code: 'config-syntax', severity: 'error', file: CONFIG, row: 4 },
      says: 'Hier ist mit einem Tabulator eingerückt; erlaubt sind nur Leerzeichen.',
    },
    {
      title: 'names a setting that stands there twice',
      given: (files) => replace(files, CONFIG, ['invented: true', 'invented: true\ninvented: false']),
      expected: { code: 'config-syntax', severity: 'error', file: CONFIG, row: 11 },
      says: 'Dieselbe Angabe steht zweimal da.',
    },
    {
      title: 'names a file that multiplies itself',
      given: (files) => {
        const bomb = Array.from({ length: 9 }, (_, level) =>
          level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}x]`,
        );
        files[CONFIG] = `${bomb.join('\n')}\n${textOf(files, CONFIG)}`;
      },
      expected: { code: 'config-syntax', severity: 'error', file: CONFIG, row: 1 },
      says: 'Die Datei verweist zu oft auf sich selbst (mit & und *).',
    },
    {
      title: 'names the line where two encodings meet',
      given: (files) => {
        const text = textOf(files, CONFIG);
        const line = text.indexOf('schemes:');
        const whole = new TextEncoder().encode(text.slice(0, line).replace('Proben', 'Prüfung'));
        const half = latin1(text.slice(line).replace('Probekreis', 'Prüfkreis'));
        files[CONFIG] = new Uint8Array([...whole, ...half]);
      },
      expected: { code: 'delivery-encoding', severity: 'error', file: CONFIG, row: 13 },
      says: 'Die Datei ist hier nicht in utf-8 geschrieben.',
    },
  ]);
});
