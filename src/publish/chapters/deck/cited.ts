import { formatNumber } from '../../../locale/number.ts';
import type { IndicatorView } from '../book.ts';
import { type CitedFigure, citedFigure } from '../cited-figure.ts';
import { figureAt } from '../figure.ts';
import type { Place } from '../sentences.ts';
import type { DeckContext } from './deck-material.ts';

/** A figure as the notes of a slide cite it. */
export function cite({ language }: DeckContext, view: IndicatorView, at: Place): CitedFigure {
  return citedFigure(language, view, at);
}

/** A value as a chart holds it: rounded as it is read, and nothing finer; null where none is shown. */
export function chartValue(view: IndicatorView, at: { readonly period: number; readonly area: number }): number | null {
  const { value } = figureAt(view, at.period, at.area);
  const factor = 10 ** view.definition.decimals;
  return value === null ? null : Math.round(value * factor) / factor;
}

/** Labels with values as a sentence for those who do not see the chart; where there is none the label says why. */
export function spokenValues(
  context: DeckContext,
  labels: readonly string[],
  values: readonly (number | null)[],
  decimals: number,
): string {
  const parts = labels.map((label, index) => {
    const value = values[index] ?? null;
    return value === null ? label : `${label} ${formatNumber(context.language, value, decimals)}`;
  });
  return parts.join('; ');
}
