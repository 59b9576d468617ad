import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown, MARK, STATUS, statusName } from '../../../../src/core/status.ts';
import { qualityStatus, UNKNOWN_SIGN, UNREADABLE, ValueReader } from '../../../../src/ingest/delivery/parse-value.ts';
import { SYMBOL_RULES, symbolRuleOf } from '../../../../src/ingest/delivery/symbol-rules.ts';

const STYLE = { decimal: ',', thousands: '.' } as const;
const reader = (rule: keyof typeof SYMBOL_RULES, scale = 1): ValueReader =>
  new ValueReader(STYLE, SYMBOL_RULES[rule], scale);

function read(rule: keyof typeof SYMBOL_RULES, cell: string | number | null): string {
  const own = reader(rule);
  const status = own.read(cell);
  if (status === UNREADABLE) return 'unreadable';
  if (status === UNKNOWN_SIGN) return 'unknown sign';
  const bounds = Number.isNaN(own.upper) ? '' : ` ${own.lower}–${own.upper}`;
  const mark = own.mark === MARK.lessThanHalf ? ' less than half' : '';
  return `${statusName(status)}${Number.isNaN(own.value) ? '' : ` ${own.value}`}${bounds}${mark}`;
}

describe('ValueReader', () => {
  it.each([
    ['-', 'ok 0'],
    ['–', 'ok 0'],
    ['0', 'ok 0 less than half'],
    ['0,0', 'ok 0 less than half'],
    ['.', 'hidden'],
    ['/', 'unreliable'],
    ['x', 'not-applicable'],
    ['X', 'not-applicable'],
    ['...', 'not-yet'],
    ['…', 'not-yet'],
    ['', 'unknown'],
    [' ', 'unknown'],
    ['(12)', 'uncertain 12'],
    ['()', 'unreliable'],
    ['1.234,5p', 'provisional 1234.5'],
    ['12 r', 'revised 12'],
    ['12s', 'estimated 12'],
    ['12e', 'ok 12'],
    ['17 1)', 'ok 17'],
    ['1 234 2)', 'ok 1234'],
    ['12³', 'ok 12'],
    ['1231)', 'unreadable'],
    ['12 341)', 'unreadable'],
    ['17²', 'ok 17'],
    ['- 1)', 'ok 0'],
    ['12,5 %', 'ok 12.5'],
    ['−3', 'ok -3'],
    ['?', 'unknown sign'],
    ['#NV', 'unreadable'],
    ['#', 'unknown sign'],
    ['1,2E+05', 'unreadable'],
    ['1,2e+05', 'ok 120000'],
    ['99999999999999999', 'unreadable'],
    ['\u200b12', 'ok 12'],
    ['constructor', 'unknown sign'],
    ['12,5,1', 'unreadable'],
  ])('reads "%s" by the rule of GENESIS as %s', (cell, expected) => {
    expect(read('genesis', cell)).toBe(expected);
  });

  it.each([
    ['-', 'ok 0'],
    ['0', 'ok 0'],
    ['.', 'unknown'],
    ['*', 'hidden'],
    ['< 4', 'hidden 1–3'],
    ['<4', 'hidden 1–3'],
    ['unter 4', 'hidden 1–3'],
    ['≤ 3', 'hidden 1–3'],
    ['< 1', 'unreadable'],
  ])('reads "%s" by the rule of the employment agency as %s', (cell, expected) => {
    expect(read('ba', cell)).toBe(expected);
  });

  it('does not take a sign for zero that a plain source never explained', () => {
    expect(read('plain', '-')).toBe('unknown sign');
    expect(read('plain', '.')).toBe('unknown sign');
    expect(read('plain', '0')).toBe('ok 0');
    expect(read('plain', '12e')).toBe('estimated 12');
    expect(read('plain', '12s')).toBe('uncertain 12');
  });

  it('reads an empty cell as unknown, never as zero', () => {
    for (const rule of ['genesis', 'ba', 'plain'] as const) expect(read(rule, null)).toBe('unknown');
  });

  it('lets a source overrule a sign, and zero too', () => {
    const rule = symbolRuleOf({ symbolRule: 'plain', symbols: { '-': 'hidden', '0': 'unknown', 'N.N.': 'not-yet' } });
    const own = new ValueReader(STYLE, rule, 1);
    expect(own.read('-')).toBe(STATUS.hidden);
    expect(own.read('n.n.')).toBe(STATUS['not-yet']);
    expect(own.read('0')).toBe(STATUS.unknown);
    expect(own.value).toBeNaN();
    expect(own.read(0)).toBe(STATUS.unknown);
  });

  it('scales without binary dust', () => {
    const own = reader('plain', 1000);
    own.read('1,1');
    expect(own.value).toBe(1100);
  });

  it('refuses truth values and endless numbers', () => {
    expect(reader('plain').read(true)).toBe(UNREADABLE);
    expect(reader('plain').read(Number.POSITIVE_INFINITY)).toBe(UNREADABLE);
  });

  it('shows a value exactly where its status is one that shows', () => {
    const own = reader('genesis');
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constant(null),
      fc.stringMatching(/^[<(]? ?[0-9.,]{0,8}[)%prse]?$/),
    );
    fc.assert(
      fc.property(cell, (printed) => {
        const status = own.read(printed);
        if (status >= 0) expect(isShown(status)).toBe(!Number.isNaN(own.value));
        else expect(own.value).toBeNaN();
      }),
    );
  });
});

describe('qualityStatus', () => {
  it('reads the signs of a quality column by the rule of the source', () => {
    expect(qualityStatus('e', SYMBOL_RULES.genesis)).toBe(STATUS.ok);
    expect(qualityStatus('e', SYMBOL_RULES.plain)).toBe(STATUS.estimated);
    expect(qualityStatus('()', SYMBOL_RULES.genesis)).toBe(STATUS.uncertain);
    expect(qualityStatus('/', SYMBOL_RULES.genesis)).toBe(STATUS.unreliable);
    expect(qualityStatus('', SYMBOL_RULES.genesis)).toBe(STATUS.ok);
    expect(qualityStatus('q', SYMBOL_RULES.genesis)).toBeNull();
  });
});
