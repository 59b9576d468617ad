import type { SourceSpec, SymbolMeaning } from '../../core/delivery-schema.ts';
import { STATUS } from '../../core/status.ts';

/** How a source prints what is no number. */
export interface SymbolRule {
  /** meaning of whole cells, lower case */
  readonly signs: Readonly<Record<string, SymbolMeaning>>;
  /** status bytes of the letter behind a number */
  readonly letters: Readonly<Record<string, number>>;
}

/**
 * The rules as data. `genesis`: signs of the statistical offices of the Federation and the Länder, where a printed 0
 * is more than nothing and the letter e means final. `ba`: the employment agency. `plain`: signs that mean the same
 * everywhere; `-` and `.` do not, so a source that prints them has to say what they mean.
 */
export const SYMBOL_RULES: Readonly<Record<SourceSpec['symbolRule'], SymbolRule>> = {
  genesis: {
    signs: {
      '-': 'zero',
      '–': 'zero',
      '0': 'less-than-half',
      '.': 'hidden',
      '·': 'hidden',
      '*': 'hidden',
      '/': 'unreliable',
      '()': 'unreliable',
      x: 'not-applicable',
      '...': 'not-yet',
      '…': 'not-yet',
    },
    letters: { p: STATUS.provisional, r: STATUS.revised, s: STATUS.estimated, e: STATUS.ok },
  },
  ba: {
    signs: {
      '-': 'zero',
      '–': 'zero',
      '0': 'zero',
      '.': 'unknown',
      '*': 'hidden',
      '/': 'unreliable',
      '()': 'unreliable',
      x: 'not-applicable',
      '...': 'not-yet',
      '…': 'not-yet',
    },
    letters: { p: STATUS.provisional, r: STATUS.revised, s: STATUS.estimated, e: STATUS.estimated },
  },
  plain: {
    signs: {
      '0': 'zero',
      '*': 'hidden',
      x: 'not-applicable',
      '...': 'not-yet',
      '…': 'not-yet',
      '/': 'unreliable',
      '()': 'unreliable',
      'n/a': 'unknown',
      na: 'unknown',
      'k.a.': 'unknown',
      'k. a.': 'unknown',
    },
    letters: { p: STATUS.provisional, r: STATUS.revised, e: STATUS.estimated, s: STATUS.uncertain },
  },
};

/** The rule of a source with its own signs laid over it. */
export function symbolRuleOf(spec: Pick<SourceSpec, 'symbolRule' | 'symbols'>): SymbolRule {
  const rule = SYMBOL_RULES[spec.symbolRule];
  const own = Object.entries(spec.symbols).map(([sign, meaning]) => [sign.trim().toLowerCase(), meaning] as const);
  return { signs: { ...rule.signs, ...Object.fromEntries(own) }, letters: rule.letters };
}
