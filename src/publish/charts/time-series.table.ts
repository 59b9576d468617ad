import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import type { TableModel } from './table-model.ts';
import type { TimeSeriesInput } from './time-series.ts';
import { drawingWords } from './words.ts';

/** The facts of a time series: a row per period, a column per line. */
export function timeSeriesTable(input: TimeSeriesInput): TableModel {
  const { language, unit, decimals } = input;
  const words = drawingWords(language);
  const columns = input.lines.map((line, index) => ({
    id: `line-${index + 1}`,
    label: line.name,
    unit: unitWords(language, unit),
    kind: 'number' as const,
  }));
  const breaks = new Map(input.breaks.map(({ before, word }) => [before, word]));
  const rows = input.periods.map((period, index) => ({
    cells: [
      { text: formatPeriod(language, period), value: index },
      ...input.lines.map((line) => {
        const value = line.values[index] ?? null;
        return { text: value === null ? words.none : formatNumber(language, value, decimals), value };
      }),
    ],
    isSummary: false,
  }));
  const notes = [...breaks].map(([period, word]) => `${formatPeriod(language, period)}: ${word}.`);
  return {
    caption: input.title,
    columns: [{ id: 'period', label: words.period, unit: '', kind: 'text' }, ...columns],
    rows,
    note: notes.join(' '),
  };
}
