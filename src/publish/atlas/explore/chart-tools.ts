import type { Language } from '../../../locale/language.ts';
import { addTools, type PageFigure } from './figure-tools.ts';
import { tableCells } from './table-cells.ts';

/** Gives every chart of the page that has a table its tools. */
export function takeChartTools(language: Language): void {
  for (const root of document.querySelectorAll<HTMLElement>('figure.drawing')) {
    const figure = chartFigure(root, language);
    if (figure) addTools(figure);
  }
}

function chartFigure(root: HTMLElement, language: Language): PageFigure | null {
  const charts = [...root.querySelectorAll<SVGSVGElement>('svg.chart')];
  const table = root.querySelector('table');
  const first = charts[0];
  if (!first || !table) return null;
  const shown = (): SVGSVGElement => charts.find((chart) => chart.getClientRects().length > 0) ?? first;
  return {
    ...{ root, language, id: first.id },
    title: () => root.querySelector('.drawing-title')?.textContent ?? '',
    drawings: () => [shown()],
    cells: async () => tableCells(table),
  };
}
