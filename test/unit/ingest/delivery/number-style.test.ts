import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvidence,
  decideStyle,
  noEvidence,
  type StyleEvidence,
} from '../../../../src/ingest/delivery/number-style.ts';

const AUTO = { decimal: 'auto', thousands: 'auto', format: 'csv' } as const;

function evidenceOf(...cells: string[]): StyleEvidence {
  const evidence = noEvidence();
  cells.forEach((cell, row) => {
    addEvidence(evidence, cell, row);
  });
  return evidence;
}

const decide = (cells: string[], file: string[] = [], spec: Parameters<typeof decideStyle>[0] = AUTO) =>
  decideStyle(spec, evidenceOf(...cells), evidenceOf(...cells, ...file));

const decimalOf = (...input: Parameters<typeof decide>): string => {
  const decision = decide(...input);
  return decision.kind === 'known' ? decision.style.decimal : decision.kind;
};

describe('decideStyle', () => {
  it('reads 1.234 like its neighbours in the column', () => {
    expect(decimalOf(['1.234', '12,5'])).toBe(',');
    expect(decimalOf(['1.234', '12.5'])).toBe('.');
    expect(decimalOf(['1.234', '1.234.567'])).toBe(',');
    expect(decimalOf(['1.234', '0.123'])).toBe('.');
  });

  it('reads 1.234 like the other columns of the file where its own says nothing', () => {
    expect(decimalOf(['1.234', '2.345'], ['12,5'])).toBe(',');
    expect(decimalOf(['1.234', '2.345'], ['12.55'])).toBe('.');
  });

  it('asks where neither column nor file says anything, and names the first such cell', () => {
    expect(decide(['12', '1.234', '2.345'])).toEqual({ kind: 'open', row: 1 });
    expect(decide(['1,234'])).toEqual({ kind: 'open', row: 0 });
  });

  it('asks where a column contradicts itself', () => {
    expect(decide(['12,5', '12.5'])).toEqual({ kind: 'contradiction', row: 1 });
  });

  it('believes what the mapping states', () => {
    expect(decimalOf(['1.234'], [], { ...AUTO, decimal: ',' })).toBe(',');
    expect(decimalOf(['1.234'], [], { ...AUTO, decimal: '.' })).toBe('.');
    expect(decimalOf(['1.234'], [], { ...AUTO, thousands: '.' })).toBe(',');
    expect(decimalOf(['1.234'], [], { ...AUTO, thousands: 'none' })).toBe('.');
  });

  it('knows that flat files of the statistical offices have no thousands', () => {
    expect(decimalOf(['1,234'], [], { ...AUTO, format: 'ffcsv' })).toBe(',');
  });

  it('does not learn from text that is no number', () => {
    expect(decimalOf(['SD: 1,09 %', '4.95'])).toBe('.');
  });

  it('decides the same whatever the order of the rows', () => {
    const cell = fc.constantFrom('1.234', '1,234', '12,5', '12.5', '1.234,5', '1,234.5', '7', '-', '1.234.567');
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        expect(decimalOf([...cells].reverse())).toBe(decimalOf(cells));
      }),
    );
  });
});
