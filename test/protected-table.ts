import type { AreaTable } from '../src/core/area.ts';
import type { IndexDefinition, IndicatorDefinition, TypologyDefinition } from '../src/core/indicator.ts';
import type { Source } from '../src/core/source.ts';
import type { CountedGroup, CountedSides, ProtectedTable, ShownIndicator } from '../src/core/stages.ts';
import { countedGroup } from '../src/measure/counted-group.ts';
import { parseExpression } from '../src/measure/expression.ts';
import { type TestCell, testColumn, testSource } from './checked-table.ts';

/** One period of a shown indicator in a test. */
export interface TestPeriod {
  readonly period: string;
  readonly values: readonly TestCell[];
  readonly numerators?: readonly TestCell[];
  readonly denominators?: readonly TestCell[];
  /** of a standardised rate, in the squared unit of the indicator */
  readonly variances?: readonly number[];
}

/** What stands behind the gate in a test. */
export interface TestShown {
  readonly areas: AreaTable;
  readonly indicators: readonly { readonly definition: IndicatorDefinition; readonly periods: readonly TestPeriod[] }[];
  readonly indices?: readonly IndexDefinition[];
  readonly typologies?: readonly TypologyDefinition[];
  readonly sources?: readonly Source[];
}

type Contents = Omit<ProtectedTable, keyof ProtectedTable & symbol>;

// Only tests may stamp a table themselves: they decide what is hidden in it.
const stamped = (contents: Contents): ProtectedTable => contents as ProtectedTable;

/** Whom the expressions of an indicator count, as if all of it had been delivered. */
function countedSides(definition: IndicatorDefinition): CountedSides {
  const counted = (expression: string): CountedGroup | null => {
    const parsed = parseExpression(expression);
    return parsed.ok ? countedGroup(definition, parsed.requests) : null;
  };
  return { numerator: counted(definition.numerator), denominator: counted(definition.denominator) };
}

/** A protected table with exactly the cells that a test writes down. */
export function protectedTable(shown: TestShown): ProtectedTable {
  const sources = shown.sources ?? [testSource()];
  const indicators = shown.indicators.map(
    ({ definition, periods }): ShownIndicator => ({
      definition,
      counted: countedSides(definition),
      periods: periods.map((period) => ({
        period: period.period,
        value: testColumn(period.values),
        numerator: period.numerators ? testColumn(period.numerators) : null,
        denominator: period.denominators ? testColumn(period.denominators) : null,
        ...(period.variances && { variance: Float64Array.from(period.variances) }),
        sources: sources.map((source) => source.id),
      })),
    }),
  );
  const { areas, indices = [], typologies = [] } = shown;
  return stamped({ areas, sources, indicators, indices, typologies, log: [] });
}
