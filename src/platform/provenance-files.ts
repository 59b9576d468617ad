import type { OutputFile } from '../core/effects.ts';
import type { CheckedTable } from '../core/stages.ts';

/**
 * Where each delivered value comes from, down to file, sheet, row and column, without an object per value:
 * provenance.json lists channels and slices; provenance.bin holds per slice, at the offsets named, a uint16 channel
 * (1-based, 0: none) and a uint32 row per area, little-endian. Equal blocks are stored once: the columns of a wide
 * file share their rows.
 */
export function provenanceFiles(checked: CheckedTable): OutputFile[] {
  const blocks: Uint8Array[] = [];
  const known = new Map<string, { readonly offset: number; readonly bytes: Uint8Array }>();
  let length = 0;
  const store = (block: Uint16Array | Uint32Array): number => {
    const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);
    const key = `${bytes.length}:${contentKey(block)}`;
    const equal = known.get(key);
    if (equal && Buffer.compare(equal.bytes, bytes) === 0) return equal.offset;
    const offset = length;
    known.set(key, { offset, bytes });
    blocks.push(bytes);
    length += bytes.length;
    return offset;
  };
  const slices = [...checked.slices.values()].map((slice) => ({
    series: slice.series,
    group: slice.group,
    period: slice.period,
    channelsAt: store(slice.origin.channels),
    rowsAt: store(slice.origin.rows),
  }));
  const index = {
    areas: checked.areas.areas.map((area) => [area.scheme, area.code]),
    channels: checked.channels,
    slices,
  };
  return [
    { path: 'provenance.json', chunks: [`${JSON.stringify(index)}\n`] },
    { path: 'provenance.bin', chunks: blocks },
  ];
}

/** A short key of a block's content (FNV-1a); equality is checked beside it. */
function contentKey(block: Uint16Array | Uint32Array): number {
  let key = 0x811c9dc5;
  for (const value of block) key = Math.imul(key ^ value, 0x01000193);
  return key >>> 0;
}
