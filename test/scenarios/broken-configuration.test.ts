import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { memoryEffects } from '../memory-effects.ts';
import { replace, testScenarios } from './broken-workspace.ts';
import { goodWorkspace } from './good-workspace.ts';

const CONFIG = 'sozialraum.yaml';
const MAPPING = 'sources/residents.yaml';

describe('A sound workspace', () => {
  it('has no finding and reads every value', async () => {
    const { findings, counts, workspace } = await ingest(memoryEffects(goodWorkspace()));
    expect(findings).toEqual([]);
    expect(counts).toEqual({ files: 2, values: 225 });
    expect(workspace?.checked.slices.size).toBe(35);
  });
});

describe('Broken configuration', () => {
  testScenarios([
    {
      title: 'names sozialraum.yaml if it is missing',
      given: (files) => delete files[CONFIG],
      expected: { code: 'config-missing', severity: 'error', file: CONFIG },
    },
    {
      title: 'names the line of a YAML mistake',
      given: (files) => replace(files, CONFIG, ['  email: proben', '  email: "proben']),
      expected: { code: 'config-syntax', severity: 'error', file: CONFIG },
      says: 'Es fehlt ein Anführungszeichen, eine schließende Klammer oder ein Doppelpunkt.',
    },
    {
      title: 'suggests the key that was meant',
      given: (files) => replace(files, CONFIG, ['dataAsOf:', 'dataAsOff:']),
      expected: {
        code: 'config-unknown-key',
        severity: 'error',
        file: CONFIG,
        row: 9,
        column: 'edition.dataAsOff',
        value: 'dataAsOff',
        details: expect.objectContaining({ suggestion: 'dataAsOf', position: 3 }) as never,
      },
    },
    {
      title: 'names a value that is missing',
      given: (files) => replace(files, CONFIG, ['  email: proben@example.org\n', '']),
      expected: { code: 'config-value', severity: 'error', file: CONFIG, column: 'office.email', value: null },
    },
    {
      title: 'refuses English documents of an edition that is German alone',
      given: (files) =>
        replace(files, CONFIG, [
          'invented: true\n',
          'invented: true\nlanguages: [de]\npublish: { documents: [profiles, profiles-english] }\n',
        ]),
      expected: { code: 'config-value', severity: 'error', file: CONFIG, column: 'publish.documents' },
      says: '„["profiles","profiles-english"]“ hat nicht die erwartete Form (englische Dokumente nur, wo „en“ unter „languages“ steht).',
    },
    {
      title: 'names a date that is none',
      given: (files) => replace(files, CONFIG, ['date: 2022-06-01', 'date: 1. Juni 2022']),
      expected: { code: 'config-value', severity: 'error', row: 8, column: 'edition.date', value: '1. Juni 2022' },
      says: '„1. Juni 2022“ hat nicht die erwartete Form (ein Tag des Kalenders wie 2021-12-31).',
    },
    {
      title: 'suggests the choice that was meant',
      given: (files) => replace(files, MAPPING, ['symbolRule: plain', 'symbolRule: plein']),
      expected: {
        code: 'config-value',
        severity: 'error',
        file: MAPPING,
        row: 6,
        column: 'symbolRule',
        value: 'plein',
        details: expect.objectContaining({ suggestion: 'plain' }) as never,
      },
    },
    {
      title: 'suggests the protection profile that was meant',
      given: (files) =>
        replace(files, MAPPING, ['protection: { minimumCount: 3 }', 'protection: { profile: regster }']),
      expected: {
        code: 'config-value',
        severity: 'error',
        file: MAPPING,
        column: 'protection.profile',
        value: 'regster',
        details: expect.objectContaining({ suggestion: 'register' }) as never,
      },
    },
    {
      title: 'says where a rule asks for contributors that nobody delivers',
      given: (files) => replace(files, MAPPING, ['protection: { minimumCount: 3 }', 'protection: { profile: ba }']),
      expected: { code: 'source-without-contributors', severity: 'note', file: MAPPING, value: 'melderegister' },
      says: 'Die Regeln der Quelle „melderegister“ fragen danach, wer hinter einer Zahl steht; die Lieferung sagt es nicht.',
    },
    {
      title: 'refuses companions that nothing delivers: the rule would be without effect',
      given: (files) =>
        replace(files, MAPPING, [
          'protection: { minimumCount: 3 }',
          'companions: { residents: { contributors: resident } }',
        ]),
      expected: {
        code: 'config-value',
        severity: 'error',
        file: MAPPING,
        column: 'companions.residents.contributors',
        value: 'resident',
        details: expect.objectContaining({ suggestion: 'residents' }) as never,
      },
    },
    {
      title: 'finds an unknown key deep inside a mapping',
      given: (files) => replace(files, MAPPING, ['regionLabels:', 'regionLabel:']),
      expected: {
        code: 'config-unknown-key',
        severity: 'error',
        file: MAPPING,
        row: 12,
        column: 'deliveries[0].area.regionLabel',
        details: expect.objectContaining({ suggestion: 'regionLabels' }) as never,
      },
    },
    {
      title: 'finds an unknown key inside a choice of forms',
      given: (files) => replace(files, MAPPING, ['period: { column: Stichtag }', 'period: { colum: Stichtag }']),
      expected: {
        code: 'config-unknown-key',
        severity: 'error',
        column: 'deliveries[0].period.colum',
        details: expect.objectContaining({ suggestion: 'column' }) as never,
      },
    },
    {
      title: 'refuses a path that leads out of the workspace',
      given: (files) => replace(files, CONFIG, ['list: areas/areas.csv', 'list: ../secret.csv']),
      expected: { code: 'config-path-outside', severity: 'error', column: 'schemes[0].list', value: '../secret.csv' },
    },
    {
      title: 'refuses a delivery outside of the workspace',
      given: (files) => replace(files, MAPPING, ['file: residents.csv', 'file: ../../etc/passwd']),
      expected: { code: 'config-path-outside', severity: 'error', file: MAPPING, column: 'deliveries[0].file' },
    },
    {
      title: 'refuses a pattern that is no regular expression',
      given: (files) => replace(files, MAPPING, ['period: { column: Stichtag }', 'period: { fileName: "((" }']),
      expected: { code: 'config-value', severity: 'error', column: 'deliveries[0].period.fileName', value: '((' },
      says: '„((“ ist kein gültiger regulärer Ausdruck.',
    },
    {
      title: 'refuses a group without a value',
      given: (files) => replace(files, MAPPING, ['group: age 0..17', 'group: jung']),
      expected: { code: 'config-value', severity: 'error', column: 'deliveries[0].columns[1].group', value: 'jung' },
      says: '„jung“ hat nicht die erwartete Form (Merkmal und Ausprägung, zum Beispiel: age 0..2; sex f).',
    },
    {
      title: 'refuses a level that the scheme does not have',
      given: (files) => replace(files, MAPPING, ['column: Gebiet', 'column: Gebiet\n      level: sozialraeume']),
      expected: {
        code: 'config-value',
        severity: 'error',
        column: 'deliveries[0].area.level',
        details: expect.objectContaining({ suggestion: 'sozialraum' }) as never,
      },
    },
    {
      title: 'refuses two sources of one name',
      given: (files) => replace(files, 'sources/benefits.yaml', ['source: jobcenter', 'source: melderegister']),
      expected: { code: 'config-value', severity: 'error', column: 'source', value: 'melderegister' },
    },
    {
      title: 'asks for a period where neither file nor column has one',
      given: (files) => replace(files, MAPPING, ['    period: { column: Stichtag }\n', '']),
      expected: { code: 'config-value', severity: 'error', column: 'deliveries[0].columns[0]', value: 'Insgesamt' },
    },
    {
      title: 'notes a source without rules of its own',
      given: (files) => replace(files, MAPPING, ['protection: { minimumCount: 3 }\n', '']),
      expected: { code: 'source-without-protection', severity: 'note', file: MAPPING, value: 'melderegister' },
    },
    {
      title: 'misses a text that every edition needs',
      given: (files) => delete files['texts/privacy.md'],
      expected: { code: 'text-missing', severity: 'warning', file: 'texts/privacy.md', value: 'privacy' },
    },
  ]);
});
