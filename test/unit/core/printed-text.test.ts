import { describe, expect, it } from 'vitest';
import { printedText } from '../../../src/core/printed-text.ts';

describe('printedText', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [405, '405'],
    [true, 'true'],
    [' A02\u00a0', 'A02'],
    ['A\u200b0\u00ad2\ufeff', 'A02'],
    ['Su\u0308d', 'S\u00fcd'],
    ['="0405"', '0405'],
    ['=" 0405 "', '0405'],
    ['=A1&"x"', '=A1&"x"'],
    ['="a"&"b"', '="a"&"b"'],
  ])('makes of %j the text %j', (cell, text) => {
    expect(printedText(cell)).toBe(text);
  });
});
