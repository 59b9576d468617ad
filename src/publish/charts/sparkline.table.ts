import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import type { SparklineInput } from './sparkline.ts';
import type { TableModel } from './table-model.ts';
import { drawingWords } from './words.ts';

/** The facts of a sparkline: a row per period. */
export function sparklineTable(input: SparklineInput): TableModel {
  const { language } = input;
  const words = drawingWords(language);
  const rows = input.periods.map((period, index) => {
    const value = input.values[index] ?? null;
    const text = value === null ? words.none : formatNumber(language, value, input.decimals);
    return {
      cells: [
        { text: formatPeriod(language, period), value: index },
        { text, value },
      ],
      isSummary: false,
    };
  });
  return {
    caption: input.title,
    columns: [
      { id: 'period', label: words.period, unit: '', kind: 'text' },
      { id: 'value', label: words.value, unit: unitWords(language, input.unit), kind: 'number' },
    ],
    rows,
    note: '',
  };
}
