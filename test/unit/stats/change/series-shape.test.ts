import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesShape } from '../../../../src/stats/change/series-shape.ts';

const positions = (values: readonly number[]) => values.map((_, at) => at);

describe('shape of a series', () => {
  it('takes a steady rise for a line and no flight of stairs, even without any spread', () => {
    const values = Array.from({ length: 12 }, (_, at) => 100 + 3 * at);
    expect(seriesShape(values, positions(values))).toMatchObject({ shape: 'line' });
  });

  it('is a jump where two levels explain everything', () => {
    const values = [5, 5, 5, 5, 5, 5, 8, 8, 8, 8];
    const found = seriesShape(values, positions(values))!;
    expect(found).toMatchObject({ shape: 'jump', start: 6 });
    expect(found.bic.jump).toBe(Number.NEGATIVE_INFINITY);
  });

  it('says nothing of few or equal values', () => {
    expect(seriesShape([], [])).toBeNull();
    expect(seriesShape([1], [0])).toBeNull();
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(seriesShape(nine, positions(nine))).toBeNull();
    const equal = new Array<number>(12).fill(0.1);
    expect(seriesShape(equal, positions(equal))).toBeNull();
    const zeros = new Array<number>(12).fill(0);
    expect(seriesShape(zeros, positions(zeros))).toBeNull();
  });

  it('refuses times that do not ascend or differ in number', () => {
    expect(() => seriesShape([1, 2], [1])).toThrow(RangeError);
    expect(() => seriesShape([1, 2], [2, 2])).toThrow(RangeError);
  });

  it('does not depend on unit and zero of the scale', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 10, maxLength: 20 }), value, (values, shift) => {
        const found = seriesShape(values, positions(values));
        const moved = seriesShape(
          values.map((each) => 4 * each + shift),
          positions(values),
        );
        expect(moved?.shape).toBe(found?.shape);
      }),
      { numRuns: 100 },
    );
  });
});
