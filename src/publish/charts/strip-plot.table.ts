import { formatNumber, unitWords } from '../../locale/number.ts';
import type { StripPlotInput } from './strip-plot.ts';
import type { TableCell, TableModel } from './table-model.ts';
import { drawingWords } from './words.ts';

/** The facts of a strip plot: per row its value, number of areas, lowest and highest shown value. */
export function stripPlotTable(input: StripPlotInput): TableModel {
  const { language, decimals } = input;
  const words = drawingWords(language);
  const unit = unitWords(language, input.unit);
  const cell = (value: number | null): TableCell => ({
    text: value === null ? words.none : formatNumber(language, value, decimals),
    value,
  });
  const count = (value: number): TableCell => ({ text: formatNumber(language, value), value });
  const rows = input.rows.map((row) => {
    const shown = row.areas.flatMap(({ value }) => (value === null ? [] : [value]));
    const [lowest, highest] = shown.length === 0 ? [null, null] : [Math.min(...shown), Math.max(...shown)];
    const cells = [{ text: row.name, value: null }, cell(row.value), count(shown.length), cell(lowest), cell(highest)];
    return { cells, isSummary: false };
  });
  const all = input.rows.flatMap((row) => row.areas.flatMap(({ value }) => (value === null ? [] : [value])));
  const [lowest, highest] = all.length === 0 ? [null, null] : [Math.min(...all), Math.max(...all)];
  const region = {
    cells: [
      { text: input.region.name, value: null },
      cell(input.region.value),
      count(all.length),
      cell(lowest),
      cell(highest),
    ],
    isSummary: true,
  };
  return {
    caption: input.title,
    columns: [
      { id: 'name', label: words.name, unit: '', kind: 'text' },
      { id: 'value', label: words.value, unit, kind: 'number' },
      { id: 'areas', label: words.areaCount, unit: '', kind: 'number' },
      { id: 'lowest', label: words.lowest, unit, kind: 'number' },
      { id: 'highest', label: words.highest, unit, kind: 'number' },
    ],
    rows: [...rows, region],
    note: '',
  };
}
