import { unzlibSync } from 'fflate';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const LONGEST_TEXT = 1_000_000;

/** Texts that a PNG or JPEG carries beside its picture: titles, comments, metadata. Null if it is cut off. */
export function pictureTexts(bytes: Uint8Array): readonly string[] | null {
  if (PNG.every((byte, at) => bytes[at] === byte)) return pngTexts(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegTexts(bytes) : null;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function pngTexts(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return null;
    const kind = latin(bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IEND') return at + 12 === bytes.length ? texts : null;
    if (kind === 'tEXt' || kind === 'iTXt' || kind === 'zTXt') {
      const text = chunkText(kind, content);
      if (text === null) return null;
      texts.push(text);
    }
    at += 12 + length;
  }
  return null;
}

/** Keyword and text of a chunk; null where it does not unpack. */
function chunkText(kind: string, content: Uint8Array): string | null {
  const keyEnd = content.indexOf(0);
  const key = latin(content.subarray(0, keyEnd));
  if (kind === 'tEXt') return `${key}: ${latin(content.subarray(keyEnd + 1))}`;
  if (kind === 'zTXt') return joined(key, inflated(content.subarray(keyEnd + 2)));
  const isPacked = content[keyEnd + 1] === 1;
  const languageEnd = content.indexOf(0, keyEnd + 3);
  const start = content.indexOf(0, languageEnd + 1) + 1;
  const text = content.subarray(start);
  return joined(key, isPacked ? inflated(text) : text);
}

const joined = (key: string, text: Uint8Array | null): string | null =>
  text && `${key}: ${new TextDecoder().decode(text)}`;

function inflated(packed: Uint8Array): Uint8Array | null {
  try {
    const out = new Uint8Array(LONGEST_TEXT);
    return unzlibSync(packed, { out });
  } catch {
    // damaged or longer than any title: the caller reports the picture
    return null;
  }
}

/** Printable runs of the segments before the picture: comments, Exif and XMP all write plain letters. */
function jpegTexts(bytes: Uint8Array): string[] | null {
  const texts: string[] = [];
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xda || marker === 0xd9) return texts;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (length < 2 || at + 2 + length > bytes.length) return null;
    const isTold = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef);
    if (isTold)
      texts.push(...(latin(bytes.subarray(at + 4, at + 2 + length)).match(/[\x20-\x7e\xa0-\xff]{4,}/g) ?? []));
    at += 2 + length;
  }
  return null;
}
