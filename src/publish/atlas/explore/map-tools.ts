import type { Language } from '../../../locale/language.ts';
import { changeTable } from '../../maps/change-figures.table.ts';
import { mapFigureTable } from '../../maps/map-figure.table.ts';
import { levelAreas } from '../client/payload.ts';
import { loadAreas, loadSeries } from '../client/receive.ts';
import { modelCells } from './csv-text.ts';
import { addTools } from './figure-tools.ts';

/** Gives a map its tools: they take what it shows when they are used. */
export function takeMapTools(root: HTMLElement, language: Language): void {
  const svg = (): SVGSVGElement | null => root.querySelector('svg.map');
  addTools({
    ...{ root, language, id: svg()?.id ?? 'map' },
    title: () => svg()?.querySelector('title')?.textContent ?? '',
    drawings: () => [...root.querySelectorAll<SVGSVGElement>('svg.map, svg.legend')],
    async cells() {
      const { level = '', series = '', period: code, change } = root.dataset;
      const [areas, { figures }] = await Promise.all([loadAreas(), loadSeries(level, series)]);
      const found = areas.levels.find(({ key }) => key === level)!;
      const own = levelAreas(found, language, '');
      const changes = change === '1' ? changeTable(language, figures, own) : null;
      if (changes) return modelCells(changes);
      const period = figures.periods.findIndex((each) => each.period === code);
      return modelCells(mapFigureTable({ id: 'csv', language, figures, period, areas: own }));
    },
  });
}
