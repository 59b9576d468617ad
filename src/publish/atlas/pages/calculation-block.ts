import type { IndicatorDefinition, IndicatorKind } from '../../../core/indicator.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import type { PageContext } from '../site.ts';

/** Notes on how values of a kind and their intervals are made. */
const NOTES: Partial<Record<IndicatorKind, readonly string[]>> = {
  share: ['rates-and-aggregation', 'wilson-interval', 'reliability'],
  rate: ['rates-and-aggregation', 'byar-interval', 'reliability'],
  ratio: ['rates-and-aggregation', 'reliability'],
  balance: ['rates-and-aggregation'],
  change: ['rates-and-aggregation'],
  mean: ['rates-and-aggregation'],
  density: ['rates-and-aggregation'],
  'standardised-rate': ['standardised-rate', 'reliability'],
  'standardised-ratio': ['standardised-ratio', 'reliability'],
  'median-age': ['median-age'],
};

/** How age is taken into account, for the description of an indicator; nothing where it is not. */
export function standardEntry(
  { language, words }: PageContext,
  { kind, standardisation }: IndicatorDefinition,
): Html | null {
  if (!standardisation) return null;
  const { standardised } = texts[language];
  const { standard, ages } = standardisation;
  const how = kind === 'standardised-ratio' ? standardised.expected : standardised.weights[standard];
  const groups = standardised.groups(words.sentences.list(ages.map((age) => formatNumber(language, age))));
  return html`<div><dt>${standardised.heading}</dt><dd>${how} ${groups}</dd></div>`;
}

/** Links to the notes on how the values of an indicator are made. */
export function calculationLinks(context: PageContext, { kind }: IndicatorDefinition): Html | null {
  return methodLinks(context, ...(NOTES[kind] ?? []));
}
