import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeEffects } from '../../../src/platform/effects.ts';
import { SHIPPED_IDS } from '../../shipped-recipes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { writeTree } from '../../tiny-workspace.ts';

function effectsOf(files: Record<string, string>, data: Record<string, string> | null = null) {
  const folder = temporaryFolder();
  writeTree(join(folder, 'amt'), files);
  if (data) writeTree(join(folder, 'data'), data);
  const dataFolder = data ? join(folder, 'data') : null;
  const effects = nodeEffects({ workspace: join(folder, 'amt'), dataFolder, progress: () => {} });
  return { effects, folder };
}

describe('nodeEffects', () => {
  it('reads a file and remembers its hash', async () => {
    const { effects } = effectsOf({ 'sources/a.csv': 'x' });
    expect(new TextDecoder().decode((await effects.readFile('sources/a.csv')) ?? undefined)).toBe('x');
    expect(effects.inputHashes().get('sources/a.csv')).toBe(createHash('sha256').update('x').digest('hex'));
  });

  it('gives null for a file or folder that is no file', async () => {
    const { effects } = effectsOf({ 'sources/a.csv': 'x' });
    expect(await effects.readFile('sources/b.csv')).toBeNull();
    expect(await effects.readFile('sources')).toBeNull();
    expect(await effects.readFile('sources/a.csv/b')).toBeNull();
  });

  it('brings the recipes of the program by id', async () => {
    const { effects } = effectsOf({ a: '' });
    const recipes = await effects.readShippedRecipes();
    expect([...recipes.keys()]).toEqual(SHIPPED_IDS);
    expect(new TextDecoder().decode(recipes.get('burden'))).toContain('id: burden');
  });

  it('lists files sorted, without what editors and systems leave about', async () => {
    const { effects } = effectsOf({
      'sources/b.csv': '',
      'sources/a/z.csv': '',
      'sources/~$b.xlsx': '',
      'sources/.DS_Store': '',
    });
    expect(await effects.listFiles('sources')).toEqual(['sources/a/z.csv', 'sources/b.csv']);
    expect(await effects.listFiles('nowhere')).toEqual([]);
  });

  it('reads and lists the data folder behind its prefix', async () => {
    const { effects } = effectsOf({ a: '' }, { 'x/y.csv': 'figures' });
    expect(await effects.readFile('data:x/y.csv')).toHaveLength(7);
    expect(await effects.listFiles('data:')).toEqual(['data:x/y.csv']);
    await expect(effects.readFile('data:../amt/x')).rejects.toThrow(/path-outside/);
  });

  it('asks for the data folder when a path needs it', async () => {
    const { effects } = effectsOf({ a: '' });
    await expect(effects.readFile('data:x.csv')).rejects.toThrow(/data-folder-missing/);
  });

  it('does not read through a link that leads out', async () => {
    const { effects, folder } = effectsOf({ 'sources/a.csv': 'x' });
    writeTree(folder, { 'secret.csv': 'secret' });
    symlinkSync(join(folder, 'secret.csv'), join(folder, 'amt', 'sources', 'link.csv'));
    await expect(effects.readFile('sources/link.csv')).rejects.toThrow(/path-outside/);
  });

  it('names what it may not look into, which is no fault of ours', async () => {
    const { effects, folder } = effectsOf({ 'sources/a.csv': 'x' });
    symlinkSync('loop', join(folder, 'amt', 'loop'));
    await expect(effects.readFile('loop/a.csv')).rejects.toThrow(
      'file-unreadable {"path":"loop/a.csv","reason":"ELOOP"}',
    );
    await expect(effects.listFiles('loop')).rejects.toThrow(/file-unreadable/);
  });

  it('says which folder is missing', () => {
    const progress = (): void => {};
    expect(() => nodeEffects({ workspace: '/nowhere/at/all', dataFolder: null, progress })).toThrow(
      /workspace-missing/,
    );
    expect(() => nodeEffects({ workspace: temporaryFolder(), dataFolder: '/nowhere/at/all', progress })).toThrow(
      /data-folder-missing/,
    );
  });
});
