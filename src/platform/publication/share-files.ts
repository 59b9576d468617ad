import { assert } from '../../core/assert.ts';

/** Who has taken which file of a list, seen by all threads at once. */
export type FileShares = Int32Array<SharedArrayBuffer>;

const MOST_FILES = 1 << 20;

/** Shares of a list of which nobody has taken anything yet. */
export function fileShares(): FileShares {
  return new Int32Array(new SharedArrayBuffer(MOST_FILES * Int32Array.BYTES_PER_ELEMENT));
}

/**
 * The files of a list that nobody else takes, each taken when its turn comes: whoever is faster does more. Two threads
 * that make the same list and walk it from both ends meet somewhere; neighbours, which share work, stay together.
 * @param files the whole list, the same in every thread
 * @param shares taken positions
 * @param from the end at which to begin
 */
export function* shareFiles<File>(files: Iterable<File>, shares: FileShares, from: 'first' | 'last'): Iterable<File> {
  const list = [...files];
  assert(list.length <= shares.length, `a publication of ${list.length} files`);
  for (let step = 0; step < list.length; step++) {
    const position = from === 'first' ? step : list.length - 1 - step;
    if (Atomics.compareExchange(shares, position, 0, 1) === 0) yield list[position]!;
  }
}
