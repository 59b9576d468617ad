import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../../src/core/effects.ts';
import { place } from '../../../../src/platform/publication/place.ts';
import { writeFiles } from '../../../../src/platform/publication/write-files.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

const accept = async (): Promise<boolean> => true;
const manifest = (): string => '{"generator":"sozialraum"}\n';
const publication = (folder: string, files: Iterable<OutputFile>) => ({ folder, files, manifest, accept });
const file = (path: string, ...chunks: string[]): OutputFile => ({ path, chunks });
const namesBeside = (folder: string): string[] => readdirSync(dirname(folder)).filter((name) => name.startsWith('.'));

function earlier(): string {
  const folder = join(temporaryFolder(), 'out');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), 'earlier');
  return folder;
}

function expectUntouched(folder: string): void {
  expect(readdirSync(folder)).toEqual(['index.html']);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('earlier');
  expect(namesBeside(folder)).toEqual([]);
}

describe('place', () => {
  it('writes files with their size and sha256, the manifest last', async () => {
    const folder = join(temporaryFolder(), 'deep', 'out');
    const placed = await place(publication(folder, [file('a/b.txt', 'Ä', 'b'), file('empty.txt')]));
    expect(readFileSync(join(folder, 'a', 'b.txt'), 'utf8')).toBe('Äb');
    expect(placed.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['a/b.txt', 3],
      ['empty.txt', 0],
      ['manifest.json', 27],
    ]);
    expect(placed.files[1]?.sha256).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('writes files that tell sizes when all others are written, whoever wrote them', async () => {
    const folder = join(temporaryFolder(), 'out');
    const sized = (bytesOf: (path: string) => number | null) => [
      `a ${bytesOf('a.txt')} b ${bytesOf('b.txt')} c ${bytesOf('c')}`,
    ];
    const placed = await place({
      ...publication(folder, [file('a.txt', 'Ä')]),
      beside: (building) => writeFiles(building, [file('b.txt', 'bbb')]),
      last: [{ path: 'sizes.txt', chunks: ['unknown'], sized }, file('plain.txt', 'plain')],
    });
    expect(readFileSync(join(folder, 'sizes.txt'), 'utf8')).toBe('a 2 b 3 c null');
    expect(readFileSync(join(folder, 'plain.txt'), 'utf8')).toBe('plain');
    expect(placed.files.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'sizes.txt', 'plain.txt', 'manifest.json']);
  });

  it('replaces what stood there as a whole', async () => {
    const folder = earlier();
    await place(publication(folder, [file('start.html', 'new')]));
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'start.html']);
    expect(namesBeside(folder)).toEqual([]);
  });

  it('swaps only after what must stand before stands, and not at all without it', async () => {
    const folder = earlier();
    const seen: string[][] = [];
    const files = [file('start.html', 'new')];
    await expect(
      place({
        ...publication(folder, files),
        beforeSwap: () => {
          seen.push(readdirSync(folder));
          throw new Error('not sealed');
        },
      }),
    ).rejects.toThrow('not sealed');
    expect(seen).toEqual([['index.html']]);
    expectUntouched(folder);
    await place({ ...publication(folder, files), accept: async () => false, beforeSwap: () => expect.unreachable() });
    expectUntouched(folder);
  });

  it('puts chunks larger than its buffer together rightly', async () => {
    const folder = join(temporaryFolder(), 'out');
    const big = 'x'.repeat(3_000_000);
    await place(publication(folder, [file('big.txt', 'a', big, 'b', 'y'.repeat(1_048_575), 'c')]));
    expect(readFileSync(join(folder, 'big.txt'), 'utf8')).toBe(`a${big}b${'y'.repeat(1_048_575)}c`);
  });

  it('leaves all as it was when a chunk fails in the middle of a file', async () => {
    const folder = earlier();
    const failing: OutputFile = {
      path: 'index.html',
      chunks: (function* () {
        yield 'half';
        throw new Error('the figures ran out');
      })(),
    };
    await expect(place(publication(folder, [file('a.txt', 'a'), failing]))).rejects.toThrow('the figures ran out');
    expectUntouched(folder);
  });

  it('leaves all as it was when verification says no or fails', async () => {
    const folder = earlier();
    const refused = await place({ ...publication(folder, [file('a.txt', 'a')]), accept: async () => false });
    expect(refused.isPlaced).toBe(false);
    expectUntouched(folder);
    const broken = { ...publication(folder, []), accept: () => Promise.reject(new Error('no')) };
    await expect(place(broken)).rejects.toThrow('no');
    expectUntouched(folder);
  });

  it('leaves all as it was when the run is interrupted', async () => {
    const folder = earlier();
    const interrupt = new AbortController();
    const files = (function* () {
      yield file('a.txt', 'a');
      interrupt.abort();
      yield file('b.txt', 'b');
    })();
    await expect(place({ ...publication(folder, files), signal: interrupt.signal })).rejects.toThrow(/abort/i);
    expectUntouched(folder);
  });

  it('lets verification see the finished files where nobody else looks', async () => {
    const folder = earlier();
    let seen: string[] = [];
    const look = async (building: string): Promise<boolean> => {
      seen = readdirSync(building).sort();
      expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('earlier');
      return true;
    };
    await place({ ...publication(folder, [file('a.txt', 'a')]), accept: look });
    expect(seen).toEqual(['a.txt', 'manifest.json']);
  });

  it('survives being killed in the middle of writing, and clears what was left next time', async () => {
    const folder = earlier();
    const child = spawn(process.execPath, [join(import.meta.dirname, 'place-slowly.mjs'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('earlier');
    expect(namesBeside(folder)).toHaveLength(1);
    await place(publication(folder, [file('index.html', 'later')]));
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('later');
    expect(namesBeside(folder)).toEqual([]);
  });

  it('puts back an edition whose run was killed between the two renames', async () => {
    const folder = join(temporaryFolder(), 'out');
    const previous = join(dirname(folder), '.out.sozialraum-previous-999999999-ab');
    mkdirSync(previous);
    writeFileSync(join(previous, 'index.html'), 'earlier');
    await expect(
      place({ ...publication(folder, []), accept: () => Promise.reject(new Error('no')) }),
    ).rejects.toThrow();
    expectUntouched(folder);
  });

  it.each(['../x', '/x', 'a/../b', 'a\\b', '', 'c:x'])('refuses the output path %j', async (path) => {
    const folder = earlier();
    await expect(place(publication(folder, [file(path, 'x')]))).rejects.toThrow(/unsafe/);
    expectUntouched(folder);
    expect(existsSync(join(dirname(folder), 'x'))).toBe(false);
  });

  it('refuses two paths that are one on Windows', async () => {
    const folder = earlier();
    await expect(place(publication(folder, [file('A.html', ''), file('a.html', '')]))).rejects.toThrow(/twice/);
  });
});
