import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../../src/core/effects.ts';
import { fileShares, shareFiles } from '../../../../src/platform/publication/share-files.ts';

const files = (count: number): OutputFile[] =>
  Array.from({ length: count }, (_, index) => ({ path: `${index}`, chunks: [] }));
const paths = (shared: Iterable<OutputFile>): string[] => Array.from(shared, ({ path }) => path);

describe('shareFiles', () => {
  it('gives everything to one who walks alone, from either end', () => {
    expect(paths(shareFiles(files(3), fileShares(), 'first'))).toEqual(['0', '1', '2']);
    expect(paths(shareFiles(files(3), fileShares(), 'last'))).toEqual(['2', '1', '0']);
    expect(paths(shareFiles([], fileShares(), 'last'))).toEqual([]);
  });

  it('gives each file to exactly one of two, whoever is faster', () => {
    const shares = fileShares();
    const first = shareFiles(files(7), shares, 'first')[Symbol.iterator]();
    const last = shareFiles(files(7), shares, 'last')[Symbol.iterator]();
    const take = (walk: Iterator<OutputFile>): string | undefined => walk.next().value?.path;
    expect([take(last), take(last), take(first), take(last), take(last)]).toEqual(['6', '5', '0', '4', '3']);
    expect([take(first), take(first), take(last), take(first)]).toEqual(['1', '2', undefined, undefined]);
  });
});
