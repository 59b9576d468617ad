import { PATTERN_GROUND, PATTERN_LINE } from './look.ts';

/**
 * Patterns of cells: the library fills with one colour only, so a cell gets a marker that is replaced in the written
 * file. No drawing uses these colours otherwise.
 */
export const PATTERN_FILLS = {
  hatch: { marker: 'FEFD01', preset: 'wdUpDiag' },
  dots: { marker: 'FEFD02', preset: 'pct20' },
  cross: { marker: 'FEFD03', preset: 'diagCross' },
} as const;

/** A fill of DrawingML instead of each marker. */
export function withPatterns(xml: string): string {
  return Object.values(PATTERN_FILLS).reduce((text, { marker, preset }) => {
    const fill = `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${PATTERN_LINE}"/></a:fgClr><a:bgClr><a:srgbClr val="${PATTERN_GROUND}"/></a:bgClr></a:pattFill>`;
    return text.replaceAll(`<a:solidFill><a:srgbClr val="${marker}"/></a:solidFill>`, fill);
  }, xml);
}
