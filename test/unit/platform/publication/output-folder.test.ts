import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkedOutputFolder } from '../../../../src/platform/publication/output-folder.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

function office(): { root: string; workspace: string; data: string } {
  const root = temporaryFolder();
  const [workspace, data] = [join(root, 'amt'), join(root, 'data')];
  mkdirSync(join(workspace, 'sources'), { recursive: true });
  mkdirSync(data);
  return { root, workspace, data };
}

describe('checkedOutputFolder', () => {
  it('takes a new folder, an empty one, one of ours, and one inside the workspace', () => {
    const { root, workspace } = office();
    expect(checkedOutputFolder(join(root, 'new', 'deep'), workspace, null)).toMatch(/new.deep$/);
    const out = join(workspace, 'out');
    mkdirSync(out);
    expect(checkedOutputFolder(out, workspace, null)).toMatch(/amt.out$/);
    writeFileSync(join(out, 'manifest.json'), '{"generator": "sozialraum"}');
    writeFileSync(join(out, 'index.html'), '');
    expect(checkedOutputFolder(out, workspace, null)).toMatch(/amt.out$/);
  });

  it.each([
    ['something else', { 'notes.txt': 'mine' }],
    ['a manifest of another program', { 'manifest.json': '{"generator":"other"}' }],
    ['a manifest that is none', { 'manifest.json': '[' }],
  ])('refuses a folder that holds %s', (_title, files) => {
    const { root, workspace } = office();
    const out = join(root, 'out');
    mkdirSync(out);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
    expect(() => checkedOutputFolder(out, workspace, null)).toThrow(/out-not-ours/);
  });

  it('refuses a file', () => {
    const { root, workspace } = office();
    writeFileSync(join(root, 'out'), '');
    expect(() => checkedOutputFolder(join(root, 'out'), workspace, null)).toThrow(/out-not-ours/);
  });

  it('refuses the workspace and what lies above it', () => {
    const { root, workspace } = office();
    expect(() => checkedOutputFolder(workspace, workspace, null)).toThrow(/out-is-workspace/);
    expect(() => checkedOutputFolder(root, workspace, null)).toThrow(/out-is-workspace/);
  });

  it.each(['sources', 'private/x', 'editions', 'areas', 'catalogue', 'texts'])(
    'refuses %s of the workspace',
    (name) => {
      const { workspace } = office();
      expect(() => checkedOutputFolder(join(workspace, name), workspace, null)).toThrow(/out-inside-workspace/);
    },
  );

  it('refuses the data folder, and sees through a link', () => {
    const { root, workspace, data } = office();
    expect(() => checkedOutputFolder(join(data, 'x'), workspace, data)).toThrow(/out-inside-workspace/);
    symlinkSync(join(workspace, 'sources'), join(root, 'innocent'));
    expect(() => checkedOutputFolder(join(root, 'innocent', 'out'), workspace, null)).toThrow(/out-inside-workspace/);
  });
});
