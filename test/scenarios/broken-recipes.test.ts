import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { memoryEffects } from '../memory-effects.ts';
import { type Files, replace, testScenarios } from './broken-workspace.ts';
import { goodWorkspace } from './good-workspace.ts';

const INDICES = 'catalogue/indices.csv';
const OWN = 'catalogue/recipes/eigenes.yaml';

/** Puts a shipped recipe into the workspace under a name of its own, something replaced in it. */
function own(files: Files, edit: readonly [string, string] | null = null, shipped = 'burden'): void {
  const text = readFileSync(`template/catalogue/recipes/${shipped}.yaml`, 'utf8');
  files[OWN] = text.replace(`id: ${shipped}`, 'id: eigenes');
  if (edit) replace(files, OWN, edit);
}

const use = (files: Files, rule: string) => replace(files, INDICES, [';burden;', `;${rule};`]);

describe('A recipe of the workspace', () => {
  it('is used as it stands', async () => {
    const files = goodWorkspace();
    own(files, ['minimumWeight: 1', 'minimumWeight: 0.5']);
    use(files, 'eigenes');
    const { findings, workspace } = await ingest(memoryEffects(files));
    expect(findings).toEqual([]);
    const index = workspace?.checked.indices[0];
    expect([index?.rule, index?.recipe.id, index?.minimumWeight]).toEqual(['eigenes', 'eigenes', 0.5]);
  });

  it('takes the place of a shipped one without a word if it says the same', async () => {
    const files = goodWorkspace();
    const text = readFileSync('template/catalogue/recipes/burden.yaml', 'utf8');
    files['catalogue/recipes/burden.yaml'] = `# yaml-language-server: $schema=x\n${text}`;
    expect((await ingest(memoryEffects(files))).findings).toEqual([]);
  });
});

describe('Broken recipes', () => {
  testScenarios([
    {
      title: 'suggests the recipe that was meant',
      given: (files) => use(files, 'burdn'),
      expected: { code: 'catalogue-value', severity: 'error', file: INDICES, row: 2, column: 'rule', value: 'burdn' },
    },
    {
      title: 'names the place of an unknown key and what was meant',
      given: (files) => own(files, ['  minimumWeight: 1', '  minimumWeigth: 1']),
      expected: {
        code: 'config-unknown-key',
        severity: 'error',
        file: OWN,
        row: 17,
        column: 'screen.minimumWeigth',
        details: expect.objectContaining({ suggestion: 'minimumWeight', position: 3 }) as never,
      },
    },
    {
      title: 'suggests the method that was meant, also where it decides which keys there are',
      given: (files) =>
        own(files, ['method: z-score, deviation: population, mean', 'method: zscore, deviation: population, mean']),
      expected: {
        code: 'config-value',
        severity: 'error',
        file: OWN,
        column: 'normalise.method',
        value: 'zscore',
        details: expect.objectContaining({ problem: 'choice', suggestion: 'z-score' }) as never,
      },
    },
    {
      title: 'misses a choice that a method needs',
      given: (files) =>
        own(files, ['method: z-score, deviation: population, mean: plain', 'method: z-score, mean: plain']),
      expected: { code: 'config-value', severity: 'error', file: OWN, column: 'normalise.deviation', value: null },
    },
    {
      title: 'refuses choices that contradict each other',
      given: (files) => own(files, ['base: fresh', 'base: first'], 'deprivation-wales'),
      expected: { code: 'config-value', severity: 'error', file: OWN, column: 'base', value: 'first' },
    },
    {
      title: 'asks for the name of the file',
      given: (files) => own(files, ['id: eigenes', 'id: fremdes']),
      expected: { code: 'config-value', severity: 'error', file: OWN, row: 4, column: 'id', value: 'fremdes' },
    },
    {
      title: 'notes a recipe that says something else than the shipped one of its name',
      given: (files) => {
        const text = readFileSync('template/catalogue/recipes/burden.yaml', 'utf8');
        files['catalogue/recipes/burden.yaml'] = text.replace('minimumWeight: 1', 'minimumWeight: 0.5');
      },
      expected: { code: 'recipe-changed', severity: 'note', file: 'catalogue/recipes/burden.yaml', value: 'burden' },
    },
    {
      title: 'asks for the role of a member',
      given: (files) => use(files, 'townsend'),
      expected: { code: 'catalogue-value', severity: 'error', file: INDICES, row: 2, column: 'role', value: '' },
    },
    {
      title: 'asks for the residents where a recipe counts them',
      given: (files) => use(files, 'cdc-svi'),
      expected: { code: 'catalogue-value', severity: 'error', file: INDICES, row: 2, column: 'population', value: '' },
    },
    {
      title: 'misses a level whose areas fill gaps',
      given: (files) => use(files, 'asem-pillar'),
      expected: {
        code: 'catalogue-value',
        severity: 'error',
        file: INDICES,
        row: 2,
        column: 'rule',
        value: 'asem-pillar',
      },
    },
    {
      title: 'misses the denominator that a recipe weights with',
      given: (files) => replace(files, INDICES, ['burden;leistung', 'darmstadt;dauer']),
      expected: {
        code: 'catalogue-value',
        severity: 'error',
        file: INDICES,
        row: 2,
        column: 'indicator',
        details: { problem: 'people', expected: 'darmstadt' },
      },
    },
    {
      title: 'refuses an index inside itself',
      given: (files) => replace(files, INDICES, [';burden;leistung', ';burden;belastung']),
      expected: { code: 'index-loop', severity: 'error', file: INDICES, row: 2, column: 'id' },
    },
  ]);
});
