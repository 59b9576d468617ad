import { describe } from 'vitest';
import { replace, testScenarios } from './broken-workspace.ts';

const LIST = 'catalogue/indicators.csv';
const INDICES = 'catalogue/indices.csv';

describe('Broken catalogue', () => {
  testScenarios([
    {
      title: 'names a catalogue that is missing',
      given: (files) => delete files[LIST],
      expected: { code: 'catalogue-missing', severity: 'error', file: LIST },
    },
    {
      title: 'suggests the heading that was meant',
      given: (files) => replace(files, LIST, [';direction;', ';richtung;']),
      expected: { code: 'catalogue-column', severity: 'error', file: LIST, row: 1, column: 'direction' },
    },
    {
      title: 'suggests the kind that was meant',
      given: (files) => replace(files, LIST, ['soziooekonomie;share', 'soziooekonomie;shares']),
      expected: {
        code: 'catalogue-value',
        severity: 'error',
        file: LIST,
        row: 3,
        column: 'kind',
        value: 'shares',
        details: expect_('share'),
      },
    },
    {
      title: 'names a multiplier that is no number',
      given: (files) => replace(files, LIST, ['residents;100;%', 'residents;hundert;%']),
      expected: { code: 'catalogue-value', severity: 'error', row: 3, column: 'multiplier', value: 'hundert' },
    },
    {
      title: 'misses the denominator of a share',
      given: (files) => replace(files, LIST, ['benefits;residents;100', 'benefits;;100']),
      expected: { code: 'catalogue-value', severity: 'error', row: 3, column: 'denominator', value: '' },
    },
    {
      title: 'names an indicator that stands there twice',
      given: (files) => replace(files, LIST, ['leistung;', 'einwohner;']),
      expected: {
        code: 'catalogue-duplicate',
        severity: 'error',
        row: 3,
        column: 'id',
        value: 'einwohner',
        details: { firstRow: 2 },
      },
    },
    {
      title: 'names a member of an index that does not exist',
      given: (files) => replace(files, INDICES, ['leistung', 'leistungen']),
      expected: {
        code: 'index-member-unknown',
        severity: 'error',
        file: INDICES,
        row: 2,
        column: 'indicator',
        details: { suggestion: 'leistung' },
      },
    },
    {
      title: 'refuses a neutral indicator in an index',
      given: (files) => replace(files, INDICES, ['burden;leistung', 'burden;einwohner']),
      expected: { code: 'index-member-neutral', severity: 'error', file: INDICES, row: 2, value: 'einwohner' },
    },
  ]);
});

function expect_(suggestion: string): never {
  const choices =
    'count, share, rate, ratio, density, balance, change, mean, standardised-rate, standardised-ratio, median-age, delivered';
  return { problem: 'choice', expected: choices, suggestion } as never;
}
