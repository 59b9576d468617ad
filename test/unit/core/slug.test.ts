import { describe, expect, it } from 'vitest';
import { codeSlug, isShortName } from '../../../src/core/slug.ts';

describe('codeSlug', () => {
  it.each([
    ['0405', '0405'],
    ['A 1/2', 'a-1-2'],
    ['../../etc/passwd', '--..-etc-passwd'],
    ['..', '-'],
    ['=1+1', '-1-1'],
    ['Süd', 'süd'],
    ['CON', '-con'],
    ['aux.1', '-aux.1'],
    ['COM1', '-com1'],
    ['control', 'control'],
    ['ende.', 'ende-'],
  ])('makes of %s the file name %s', (code, name) => {
    expect(codeSlug(code)).toBe(name);
  });

  it('never grows longer than a file name may be', () => {
    expect(codeSlug('x'.repeat(5000))).toHaveLength(80);
  });
});

describe('isShortName', () => {
  it('wants small letters, digits and hyphens, and no device', () => {
    expect(['so01', 'a-b', '2022'].every(isShortName)).toBe(true);
    expect(['', '-a', 'A', 'a_b', 'con', 'lpt1', '../a', 'x'.repeat(81)].some(isShortName)).toBe(false);
  });
});
