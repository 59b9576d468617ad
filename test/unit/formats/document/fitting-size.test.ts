import { describe, expect, it } from 'vitest';
import { fittingSize } from '../../../../src/formats/document/fitting-size.ts';

const place = { x: 0, y: 0, width: 0.5, height: 0.1 };
const text = { place };

describe('fittingSize', () => {
  it('keeps the size of the layout where the words fit in one line of it', () => {
    expect(fittingSize(['Kurz'], { ...text, size: 28 })).toBe(28);
    expect(fittingSize([''], { ...text, size: 10.5 })).toBe(10.5);
  });

  it('makes type smaller the longer the words are, down to a smallest size', () => {
    const sizes = [10, 40, 80, 160, 5000].map((length) => fittingSize(['x'.repeat(length)], { ...text, size: 40 }));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes[1]).toBeGreaterThan(sizes[3]!);
    expect(sizes.at(-1)).toBe(14);
    expect(fittingSize(['x'.repeat(5000)], { ...text, size: 12 })).toBe(9);
    expect(fittingSize(['x'.repeat(5000)], { ...text, size: 8 })).toBe(8);
  });
});
