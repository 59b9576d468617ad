import { isRoundingOf, shownNumber } from '../pages/shown-number.ts';
import type { DocumentClaim, ShownFigures } from './shown-figures.ts';

const CITATION = /^([^|]+) \| ([^|]+) \| ([^|/]+\/[^|]+) \| ([^|]+)$/;

/** Figures that a text cites with their place in the table: `so01 | 2021-12-31 | town/A 1 | 12,3`. */
export function citedFigures(
  paragraphs: readonly string[],
  shown: ShownFigures,
  { language, place }: { readonly language: string; readonly place: string },
): readonly DocumentClaim[] {
  return paragraphs.flatMap((paragraph): DocumentClaim[] => {
    const [, series = '', period = '', key = '', text = ''] = CITATION.exec(paragraph) ?? [];
    const figure = { series, period, area: shown.areaNumber(key) };
    const written = shownNumber(text, language);
    if (figure.area < 0 || !written || !shown.series.includes(series)) return [];
    const fits = isRoundingOf(written.number, shown.numberAt(figure, 0), written.decimals);
    return [{ ...figure, place, part: 0, ...written, fits }];
  });
}
