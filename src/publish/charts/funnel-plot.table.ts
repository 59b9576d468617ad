import { formatNumber, unitWords } from '../../locale/number.ts';
import type { FunnelPlotInput } from './funnel-plot.ts';
import type { TableModel } from './table-model.ts';
import { drawingWords } from './words.ts';

/** The facts of a funnel plot: size, value and place of each area, in the order of the areas. */
export function funnelPlotTable({ language, title, unit, decimals, points, size }: FunnelPlotInput): TableModel {
  const words = drawingWords(language);
  return {
    caption: title,
    columns: [
      { id: 'area', label: words.area, unit: '', kind: 'text' },
      { id: 'size', label: words.funnel.sizes[size], unit: '', kind: 'number' },
      { id: 'value', label: words.value, unit: unitWords(language, unit), kind: 'number' },
      { id: 'place', label: words.funnel.place, unit: '', kind: 'text' },
    ],
    rows: points.map(({ name, value, denominator, grade }) => ({
      cells: [
        { text: name, value: null },
        { text: formatNumber(language, denominator), value: denominator },
        { text: formatNumber(language, value, decimals), value },
        { text: words.funnel.places[grade + 2] ?? '', value: grade },
      ],
      isSummary: false,
    })),
    note: '',
  };
}
