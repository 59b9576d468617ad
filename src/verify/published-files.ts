import type { Finding } from '../core/finding.ts';

/** A publication as it lies there: paths with `/`, and bytes. Nothing is known of how it was made. */
export interface PublishedFiles {
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  /** Bytes from `start` up to `end`, fewer where the file ends before. */
  readRange(path: string, start: number, end: number): Promise<Uint8Array>;
  /** Size in bytes and hex sha256 of a file. */
  fingerprint(path: string): Promise<{ readonly bytes: number; readonly sha256: string }>;
}

/** What was found; an error among the findings forbids publication. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly checkedFiles: number;
  /** figures of other files and pages that were held against observations.csv */
  readonly comparedFigures: number;
}

/** The file that all figures are compared with. */
export const REFERENCE_PATH = 'data/observations.csv';

const BLOCK_BYTES = 1 << 22;

/** The text of a file in blocks that end with a line, so that a table of any length never stands in memory whole. */
export async function* textBlocks(files: PublishedFiles, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (let start = 0; ; start += BLOCK_BYTES) {
    const bytes = await files.readRange(path, start, start + BLOCK_BYTES);
    const isLast = bytes.length < BLOCK_BYTES;
    const text = rest + decoder.decode(bytes, { stream: !isLast });
    const cut = isLast ? text.length : text.lastIndexOf('\n') + 1;
    if (cut > 0) yield text.slice(0, cut);
    rest = text.slice(cut);
    if (isLast) return;
  }
}

/** The text of a file that is small enough to be one text. */
export async function textOf(files: PublishedFiles, path: string): Promise<string> {
  return new TextDecoder().decode(await files.read(path));
}
