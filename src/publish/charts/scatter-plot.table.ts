import { formatNumber, unitWords } from '../../locale/number.ts';
import type { ScatterPlotInput } from './scatter-plot.ts';
import type { TableModel } from './table-model.ts';
import { drawingWords } from './words.ts';

/** The facts of a scatter plot: both values of each area, in the order of the areas. */
export function scatterPlotTable({ language, title, x, y, points }: ScatterPlotInput): TableModel {
  const words = drawingWords(language);
  return {
    caption: title,
    columns: [
      { id: 'area', label: words.area, unit: '', kind: 'text' },
      { id: 'x', label: x.name, unit: unitWords(language, x.unit), kind: 'number' },
      { id: 'y', label: y.name, unit: unitWords(language, y.unit), kind: 'number' },
    ],
    rows: points.map((point) => ({
      cells: [
        { text: [point.code, point.name].filter((part) => part !== '').join(' '), value: null },
        { text: formatNumber(language, point.x, x.decimals), value: point.x },
        { text: formatNumber(language, point.y, y.decimals), value: point.y },
      ],
      isSummary: false,
    })),
    note: '',
  };
}
