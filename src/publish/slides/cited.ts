import { formatNumber } from '../../locale/number.ts';
import type { IndicatorView } from '../chapters/book.ts';
import { bareText, figureAt } from '../chapters/figure.ts';
import type { DeckContext } from './deck-material.ts';
import { statusMark } from './map-slide.ts';
import type { CitedFigure } from './slide-content.ts';

/** A figure as the notes of a slide cite it. */
export function cite(
  context: DeckContext,
  view: IndicatorView,
  at: { readonly period: number; readonly area: number },
): CitedFigure {
  const figure = figureAt(view, at.period, at.area);
  const text =
    figure.value === null ? statusMark(context, figure.status) : bareText(context.language, view, figure.value);
  return { series: view.definition.id, period: view.shown.periods[at.period]?.period ?? '', area: at.area, text };
}

/** A value as a chart holds it: rounded as it is read, and nothing finer; null where none is shown. */
export function chartValue(view: IndicatorView, at: { readonly period: number; readonly area: number }): number | null {
  const { value } = figureAt(view, at.period, at.area);
  const factor = 10 ** view.definition.decimals;
  return value === null ? null : Math.round(value * factor) / factor;
}

/** Labels with values as a sentence for those who do not see the chart. */
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
