import { describe, expect, it } from 'vitest';
import { MARKS, printableText } from '../../../../src/publish/print/printable-text.ts';

describe('printable text', () => {
  it('keeps what the fonts hold: accents of names, Greek, Cyrillic, punctuation, marks', () => {
    for (const text of ['Größe „Łódź“ – 12,3\u202f%', 'Αθήνα', 'Київ', '−0,4 ≤ 3', MARKS])
      expect(printableText(text)).toBe(text.normalize('NFC'));
  });

  it('puts letters without a glyph in their plain form, and a mark for what has none', () => {
    expect(printableText('ﬁn Ⅷ')).toBe('fin VIII');
    expect(printableText('a\u2011b')).toBe('a-b');
    expect(printableText('日本')).toBe('\ufffd\ufffd');
    expect(printableText('a\u0007b')).toBe('a\ufffdb');
    expect(printableText('🙂')).toBe('\ufffd');
  });

  it('makes one line of several', () => {
    expect(printableText('a\r\nb\tc')).toBe('a b c');
  });
});
