import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confinedFolder, isWithin, realPath } from '../../../src/platform/confined-folder.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

describe('confinedFolder', () => {
  const root = temporaryFolder();
  const inside = join(root, 'inside');
  mkdirSync(join(inside, 'sub'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  symlinkSync(join(root, 'secret.txt'), join(inside, 'link.txt'));
  symlinkSync(root, join(inside, 'up'));
  symlinkSync(join(inside, 'sub'), join(inside, 'alias'));
  const resolvePath = confinedFolder(inside);

  it('resolves a path below the folder, whether the file exists or not', () => {
    expect(resolvePath('sub/new.csv')).toBe(join(realPath(inside), 'sub', 'new.csv'));
    expect(resolvePath('')).toBe(realPath(inside));
  });

  it('follows a link that stays inside', () => {
    expect(resolvePath('alias/new.csv')).toBe(join(realPath(inside), 'sub', 'new.csv'));
  });

  it.each([
    '../secret.txt',
    'sub/../../secret.txt',
    '/etc/passwd',
    'link.txt',
    'up/secret.txt',
    'a\0b',
    'C:\\x',
    '..\\x',
  ])('refuses %j', (path) => expect(() => resolvePath(path)).toThrow(/path-outside/));

  it('never resolves to anything outside, whatever the path', () => {
    const part = fc.constantFrom('..', '.', 'sub', 'up', 'link.txt', 'a b', '', '...', 'x');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        let resolved: string | null = null;
        try {
          resolved = resolvePath(parts.join('/'));
        } catch {
          return true;
        }
        return isWithin(realPath(inside), resolved);
      }),
    );
  });

  it('does not take a neighbour with the same beginning for the folder', () => {
    expect(isWithin('/a/b', '/a/bc')).toBe(false);
    expect(isWithin('/a/b', '/a/b/..c')).toBe(true);
    expect(isWithin('/a/b', '/a')).toBe(false);
  });
});
