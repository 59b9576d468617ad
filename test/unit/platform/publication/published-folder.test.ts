import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishedFolder } from '../../../../src/platform/publication/published-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'published-'));
mkdirSync(join(folder, 'data'));
writeFileSync(join(folder, 'data', 'x.csv'), '0123456789');
writeFileSync(join(folder, 'empty.txt'), '');
afterAll(() => rmSync(folder, { recursive: true }));

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a published folder', () => {
  const files = publishedFolder(folder);

  it('lists its files with slashes, sorted', () => {
    expect(files.paths).toEqual(['data/x.csv', 'empty.txt']);
  });

  it('reads files whole and in parts, fewer bytes where the file ends', async () => {
    expect(text(await files.read('data/x.csv'))).toBe('0123456789');
    expect(text(await files.readRange('data/x.csv', 2, 5))).toBe('234');
    expect(text(await files.readRange('data/x.csv', 8, 20))).toBe('89');
    expect((await files.readRange('data/x.csv', 20, 30)).length).toBe(0);
    expect((await files.readRange('empty.txt', 0, 30)).length).toBe(0);
  });

  it.each(['', '0123456789', 'x'.repeat(3_000_000)])('knows size and sha256 of its files', async (content) => {
    writeFileSync(join(folder, 'empty.txt'), content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await files.fingerprint('empty.txt')).toEqual({ bytes: content.length, sha256 });
  });

  it('reads nothing outside', async () => {
    await expect(async () => files.read('../x')).rejects.toThrow();
    await expect(async () => files.readRange('../x', 0, 1)).rejects.toThrow();
    await expect(async () => files.fingerprint('../x')).rejects.toThrow();
  });
});
