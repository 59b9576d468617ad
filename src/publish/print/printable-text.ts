/** Characters that the fonts of printed documents hold, see print/fonts; what else there is cannot be set. */
const PRINTABLE =
  /[\u0020-\u007e\u00a0-\u017e\u0180-\u024f\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u045f\u1e02-\u1e05\u1e0a-\u1e0f\u1e12\u1e13\u1e1e\u1e1f\u1e24\u1e25\u1e2e\u1e2f\u1e36\u1e37\u1e3c-\u1e41\u1e44-\u1e47\u1e4a-\u1e4d\u1e50-\u1e57\u1e5a\u1e5b\u1e60-\u1e63\u1e6a-\u1e71\u1e78\u1e79\u1e80-\u1e85\u1e92\u1e93\u1e9e\u1ea0-\u1ef9\u2009\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2039\u203a\u2082\u20ac\u2190-\u2193\u2197\u2198\u2211\u2212\u221a\u221e\u2248\u2260\u2264\u2265]/u;
/** Marks of maps and tables, which a font of their own holds. */
export const MARKS = '\u25a0\u25b2\u25b4\u25b6\u25b8\u25bc\u25be\u25c0\u25c2\u25c6\u25cf\ufffd';

const UNPRINTABLE = new RegExp(`[^${PRINTABLE.source.slice(1, -1)}${MARKS}]`, 'gu');
const MISSING = '\ufffd';
const HYPHENS = /[\u2010\u2011]/g;
const BREAKS = /[\t\n\r\u2028\u2029]+/g;
const ACCENTS = /\p{M}+/gu;

/**
 * A text as documents can set it: letters without a glyph lose their accents, and what is then still unknown becomes
 * the mark of a missing character. A document with a letter that no font holds would not be accessible.
 */
export function printableText(text: string): string {
  const plain = text.normalize('NFC').replace(HYPHENS, '-').replace(BREAKS, ' ');
  return plain.replace(UNPRINTABLE, (character) => {
    const base = character.normalize('NFKD').replace(ACCENTS, '');
    if (base === '') return '';
    return base.replace(UNPRINTABLE, MISSING);
  });
}
