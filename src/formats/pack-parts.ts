import { type Zippable, zipSync } from 'fflate';

/**
 * Packs the parts of a document of Office Open XML in their order, so that equal parts give equal bytes whatever the
 * clock says.
 * @param date the only date that entries carry, as YYYY-MM-DD
 */
export function packParts(parts: Iterable<readonly [path: string, content: Uint8Array]>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  // zip stores local time: a day without a zone is the same everywhere
  const mtime = new Date(Math.max(year, 1980), month - 1, day);
  const packed: Zippable = {};
  // pictures are packed already
  for (const [path, content] of parts) packed[path] = [content, { mtime, level: path.endsWith('.png') ? 0 : 6 }];
  return zipSync(packed);
}
