import type { IndicatorDefinition } from '../../core/indicator.ts';
import { parsePeriod } from '../../core/period.ts';
import type { ShownIndicator } from '../../core/stages.ts';
import { shownAt } from '../shown-at.ts';

/** The whole population of the edition: what shares and rates are counted in. */
export interface Population {
  /** true if a value counts everybody on a day, so that what it shows is so */
  readonly isFullCount: (definition: IndicatorDefinition, period: string) => boolean;
  /** true if both sides of a ratio are parts of one series: the young against those of working age */
  readonly isOfOneSeries: (definition: IndicatorDefinition) => boolean;
  /** people of an area in a period; NaN where no count of them is shown */
  readonly people: (area: number, period: string) => number;
}

/** The series that an expression names first: `sum(residents, age < 20)` → residents. */
const leadingSeries = (expression: string): string => /\b[a-z][a-z0-9_]*\b(?!\s*\()/.exec(expression)?.[0] ?? '';

/**
 * Tells counts of the whole population from counts of cases. The population is the series that most shares and rates are
 * counted in (residents). How many people there are on a day is no matter of chance; how many of them are in care or
 * were born goes up and down by chance and is tested.
 * @param indicators all of the edition, as shown
 * @see docs/methods/change.md
 */
export function populationOf(indicators: readonly ShownIndicator[]): Population {
  const series = mostCommonBase(indicators);
  const isPopulation = ({ kind, numerator }: IndicatorDefinition): boolean =>
    (kind === 'count' || kind === 'density') && series !== '' && leadingSeries(numerator) === series;
  const counted = indicators.find(({ definition }) => definition.kind === 'count' && isPopulation(definition));
  return {
    isFullCount: (definition, period) => isPopulation(definition) && parsePeriod(period)?.kind === 'reference-date',
    isOfOneSeries: ({ numerator, denominator }) =>
      leadingSeries(numerator) !== '' && leadingSeries(numerator) === leadingSeries(denominator),
    people: (area, period) => {
      const found = counted?.periods.find((each) => each.period === period);
      return found ? shownAt(found.value, area) : Number.NaN;
    },
  };
}

/** The series in most denominators of shares and rates; '' where there is none, or two are equally common. */
function mostCommonBase(indicators: readonly ShownIndicator[]): string {
  const counts = new Map<string, number>();
  for (const { definition } of indicators) {
    if (definition.kind !== 'share' && definition.kind !== 'rate') continue;
    const series = leadingSeries(definition.denominator);
    if (series !== '') counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort(([, first], [, second]) => second - first);
  return most && most[1] !== next?.[1] ? most[0] : '';
}
