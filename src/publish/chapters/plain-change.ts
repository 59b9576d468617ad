import type { IndicatorDefinition } from '../../core/indicator.ts';
import type { Language } from '../../locale/language.ts';
import { periodPhrase } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { plainText } from './plain-number.ts';
import type { Trend } from './trend.ts';

/**
 * The value before and the way since in two short sentences; none where the change may be chance. Two values that read
 * the same once they are rounded are said to differ a little only.
 * @param of kind, multiplier and unit of the indicator
 */
export function plainChange(
  language: Language,
  of: Pick<IndicatorDefinition, 'kind' | 'multiplier' | 'unit'>,
  { from, to, direction }: Pick<Trend, 'from' | 'to' | 'direction'>,
): readonly string[] {
  if (from?.value == null || to?.value == null || direction === 'unclear' || direction === 'none') return [];
  const { plain } = texts[language];
  const [before, now] = [plainText(language, of, from.value), plainText(language, of, to.value)];
  const ways = before === now ? plain.smallWays : plain.ways;
  return [plain.before(periodPhrase(language, from.period), before), ways[direction]];
}
