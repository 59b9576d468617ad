import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzip, zipDirectory } from '../../../../src/formats/spreadsheet/zip.ts';

const all = { isWanted: () => true, maximumBytes: 1_000_000 };

/** The same zip with another unpacked size in its directory. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return changed;
}

describe('unzip', () => {
  it('unpacks stored and packed files, and leaves unwanted ones alone', () => {
    const zip = zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': [strToU8('<b/>'), { level: 0 }], 'c.png': strToU8('x') });
    const unzipped = unzip(zip, { ...all, isWanted: (path) => path.endsWith('.xml') });
    if (!unzipped.ok) throw new Error('not unpacked');
    expect([...unzipped.files.keys()]).toEqual(['a.xml', 'b.xml']);
    expect(new TextDecoder().decode(unzipped.files.get('b.xml'))).toBe('<b/>');
  });

  it('refuses a bomb by its directory, before unpacking, with both numbers', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(2_000_000), 'b.xml': new Uint8Array(2_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(unzip(bomb, all)).toEqual({
      ok: false,
      code: 'delivery-too-large',
      details: { what: 'unpackedBytes', found: 4_000_000, allowed: 1_000_000 },
    });
  });

  it('refuses a bomb whose directory lies, while unpacking', () => {
    const bomb = withSize(zipSync({ 'a.xml': new Uint8Array(50_000_000) }), 10);
    expect(unzip(bomb, all)).toMatchObject({ details: { reason: 'damaged', part: 'a.xml' } });
  });

  it('refuses a file that is shorter than the directory says', () => {
    expect(unzip(withSize(zipSync({ a: strToU8('abc') }), 9), all)).toMatchObject({ details: { reason: 'damaged' } });
  });

  it('refuses an encrypted file', () => {
    const zip = zipSync({ 'a.xml': strToU8('<a/>') });
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 46 < zip.length; at++) if (view.getUint32(at, true) === 0x02014b50) zip[at + 8] = 1;
    expect(unzip(zip, all)).toMatchObject({ details: { reason: 'encrypted' } });
  });

  it('has no directory of what is no zip, or of one cut off', () => {
    const zip = zipSync({ 'a.xml': strToU8('<a/>') });
    expect(zipDirectory(zip.subarray(0, zip.length - 30))).toBeNull();
    expect(zipDirectory(new Uint8Array(5))).toBeNull();
  });
});
