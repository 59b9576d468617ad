import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../../src/core/effects.ts';
import { madeWhenRead } from '../../../../src/core/made-when-read.ts';
import { servedFiles } from '../../../../src/platform/server/served-files.ts';

function given() {
  const made: string[] = [];
  const file = (path: string): OutputFile => ({
    path,
    chunks: madeWhenRead(() => {
      made.push(path);
      return [`Ä ${path}`];
    }),
  });
  const files = [file('index.html'), file('en/index.html'), file('gebiet/a.html')];
  const listing = { path: 'manifest.json', text: (all: readonly object[]) => JSON.stringify(all) };
  return { made, content: servedFiles(files, listing) };
}

async function read(content: ReturnType<typeof given>['content'], path: string): Promise<unknown> {
  const found = await content.find(path);
  if (!found || 'redirect' in found) return found;
  const sent = await text(found.open());
  expect(found.bytes).toBe(Buffer.byteLength(sent));
  return sent;
}

describe('servedFiles', () => {
  it('makes nothing before it is asked for, and each file anew', async () => {
    const { made, content } = given();
    expect(content.fileCount).toBe(4);
    expect(made).toEqual([]);
    expect(await read(content, 'gebiet/a.html')).toBe('Ä gebiet/a.html');
    expect(await read(content, 'gebiet/a.html')).toBe('Ä gebiet/a.html');
    expect(made).toEqual(['gebiet/a.html', 'gebiet/a.html']);
  });

  it('finds the start of a folder, sends folders to it, and knows no other path', async () => {
    const { content } = given();
    expect(await read(content, '')).toBe('Ä index.html');
    expect(await read(content, 'en/')).toBe('Ä en/index.html');
    expect(content.find('en')).toEqual({ redirect: 'en/' });
    for (const path of ['gebiet', 'gebiet/', '../index.html', 'gebiet/b.html', '__proto__'])
      expect(content.find(path)).toBe(null);
  });

  it('lists all files with size and sha256 when the listing is asked for', async () => {
    const { content } = given();
    const listed = JSON.parse((await read(content, 'manifest.json')) as string);
    expect(listed.map(({ path, bytes }: { path: string; bytes: number }) => [path, bytes])).toEqual([
      ['index.html', 13],
      ['en/index.html', 16],
      ['gebiet/a.html', 16],
    ]);
    expect(listed[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
