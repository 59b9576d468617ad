import { describe, expect, it } from 'vitest';
import { textLines } from '../../../../src/formats/document/text-lines.ts';

describe('textLines', () => {
  it('counts lines of paragraphs, an empty one as a line', () => {
    // 72 points of 0.5 are half an inch for a sign: 8 signs in 4 inches
    const setting = { points: 72, width: 4, sign: 0.5 };
    expect(textLines(['x'.repeat(8)], setting).count).toBe(1);
    expect(textLines(['x'.repeat(9), '', 'xx'], setting)).toEqual({ count: 4, height: 4.8 });
    expect(textLines([], setting)).toEqual({ count: 0, height: 0 });
  });

  it('takes wide signs where nothing is known of the font, and one to a line where there is no room', () => {
    expect(textLines(['x'.repeat(8)], { points: 72, width: 4 }).count).toBe(2);
    expect(textLines(['xxx'], { points: 72, width: 0.1 }).count).toBe(3);
  });
});
