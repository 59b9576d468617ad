import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/core/contrast.ts';

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself, whichever stands first', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 10);
    expect(contrast('FFFFFF', '000000')).toBeCloseTo(21, 10);
    expect(contrast('5560B4', '5560B4')).toBe(1);
  });

  it('agrees with the grey on either side of what WCAG asks for', () => {
    // the well-known pair: #767676 passes 4.5 on white, #777777 does not
    expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
    expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.48, 2);
    // pure red, 255 / 0.2126
    expect(contrast('FF0000', 'FFFFFF')).toBeCloseTo(1.05 / 0.2626, 10);
  });
});
