import { readFileSync } from 'node:fs';
import { type ReadGrids, type ReadGridsOptions, readGrids } from '../../../src/formats/read-grids.ts';

/** Reads bytes or UTF-8 text with everything on `auto` unless said otherwise. */
export function read(content: Uint8Array | string, options: Partial<ReadGridsOptions> = {}): Promise<ReadGrids> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const automatic = { fileName: 'file', format: 'auto', encoding: 'auto', delimiter: 'auto', sheet: null } as const;
  return readGrids(bytes, { ...automatic, ...options });
}

/** Like `read`, for a file that must be readable. */
export async function readWell(
  content: Uint8Array | string,
  options: Partial<ReadGridsOptions> = {},
): Promise<Extract<ReadGrids, { ok: true }>> {
  const result = await read(content, options);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result)}`);
  return result;
}

/** Rows of the first grid. */
export async function rowsOf(content: Uint8Array | string, options: Partial<ReadGridsOptions> = {}) {
  return (await readWell(content, options)).grids[0]?.rows ?? [];
}

/** Bytes of a file of the reference folder. */
export function fileBytes(folder: string, path: string): Uint8Array {
  return new Uint8Array(readFileSync(`${folder}/data/${path}`));
}

/** Joined chunks of a writer. */
export function bytesOf(chunks: Iterable<Uint8Array | string>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([...chunks].map((chunk) => Buffer.from(chunk as Uint8Array))));
}
