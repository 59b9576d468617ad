import type { AwaitedFile, OutputFile } from '../../core/effects.ts';

/** Files of a publication in the order in which they can be written. */
export interface WritingOrder {
  readonly first: readonly (OutputFile | AwaitedFile)[];
  /** those that tell the sizes of the others */
  readonly last: readonly OutputFile[];
}

/** Parts the files of a publication, none of them made yet; the same in every thread. */
export function writingOrder(files: Iterable<OutputFile | AwaitedFile>): WritingOrder {
  const [first, last]: [(OutputFile | AwaitedFile)[], OutputFile[]] = [[], []];
  for (const file of files) {
    if ('sized' in file) last.push(file);
    else first.push(file);
  }
  return { first, last };
}
