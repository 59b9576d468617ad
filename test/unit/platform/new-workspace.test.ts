import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMapping } from '../../../src/platform/mapping-file.ts';
import { createWorkspace } from '../../../src/platform/new-workspace.ts';
import { workspaceSchemas } from '../../../src/platform/workspace-schemas.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

describe('createWorkspace', () => {
  const folder = createWorkspace(join(temporaryFolder(), 'amt'));

  it('lays out the folders and keeps deliveries and secrets out of a version history', () => {
    for (const name of [
      'sozialraum.yaml',
      'catalogue/indicators.csv',
      'sources',
      'areas',
      'texts',
      'editions',
      'private',
    ])
      expect(existsSync(join(folder, name)), name).toBe(true);
    const ignored = readFileSync(join(folder, '.gitignore'), 'utf8').split('\n');
    expect(ignored).toContain('private/');
    expect(ignored.some((line) => line.startsWith('sources/'))).toBe(true);
  });

  it('tells editors the schema of the configuration', () => {
    const [line = ''] = readFileSync(join(folder, 'sozialraum.yaml'), 'utf8').split('\n');
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1];
    expect(schema).toBeDefined();
    const parsed = JSON.parse(readFileSync(join(folder, schema ?? ''), 'utf8')) as { required: string[] };
    expect(parsed.required).toEqual(['title', 'office', 'edition', 'schemes']);
  });

  it('brings the recipes, each with the schema for editors', () => {
    const [line = ''] = readFileSync(join(folder, 'catalogue/recipes/burden.yaml'), 'utf8').split('\n');
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1];
    const parsed = JSON.parse(readFileSync(join(folder, 'catalogue/recipes', schema ?? ''), 'utf8'));
    expect(parsed.required).toContain('normalise');
  });

  it('refuses a folder that holds anything', () => {
    const taken = temporaryFolder();
    writeFileSync(join(taken, 'notes.txt'), '');
    expect(() => createWorkspace(taken)).toThrow(/workspace-exists/);
    expect(() => createWorkspace(join(taken, 'notes.txt'))).toThrow(/workspace-exists/);
  });
});

describe('workspaceSchemas', () => {
  it('carry the help of each option and refuse unknown keys', () => {
    for (const [, text] of workspaceSchemas()) {
      expect(text).toContain('"description"');
      expect(JSON.parse(text)).toMatchObject({ additionalProperties: false });
    }
  });
});

describe('writeMapping', () => {
  it('writes a proposal once and never over what is there', () => {
    const workspace = temporaryFolder();
    expect(writeMapping(workspace, 'sources/sub/Jobcenter 2021.xlsx', 'draft')).toEqual({
      path: 'sources/jobcenter-2021.yaml',
      isWritten: true,
    });
    expect(writeMapping(workspace, 'sources/Jobcenter 2021.csv', 'other').isWritten).toBe(false);
    expect(readFileSync(join(workspace, 'sources', 'jobcenter-2021.yaml'), 'utf8')).toBe('draft');
  });
});
