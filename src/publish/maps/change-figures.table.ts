import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import type { TableCell, TableModel } from '../charts/table-model.ts';
import { drawingWords } from '../charts/words.ts';
import { changeFigures, newestPeriod, WAYS } from './change-figures.ts';
import { marksNote, statusMark } from './map-figure.table.ts';
import type { LevelArea, MapFigures } from './map-figures.ts';

/** The facts of a map of change: both ends of the way of each area, and what is told about it. Null: nothing is told. */
export function changeTable(language: Language, figures: MapFigures, areas: readonly LevelArea[]): TableModel | null {
  const { change } = figures;
  const drawn = changeFigures(language, figures);
  const last = drawn?.periods[0];
  if (!change || !drawn || !last) return null;
  const words = drawingWords(language);
  const newest = newestPeriod(figures);
  const unit = unitWords(language, figures.unit);
  const used = new Set<number>();
  const endCell = (value: number | null, period: number): TableCell => {
    if (value === null) return { text: words.none, value };
    const when = formatPeriod(language, figures.periods[period]?.period ?? '');
    return { text: `${formatNumber(language, value, figures.decimals)} (${when})`, value };
  };
  const rows = areas.map((area, at) => {
    const way = last.classes[at] ?? 0;
    const isTold = way > 0 && way < WAYS.length;
    const from = isTold ? change.from[at]! : -1;
    const mark = statusMark(language, last.statuses[at] ?? 0);
    if (mark !== '') used.add(last.statuses[at] ?? 0);
    const value = last.values[at] ?? null;
    const cells: TableCell[] = [
      {
        text: area.name === '' || area.name === area.code ? area.code : `${area.code} ${area.name}`,
        value: null,
        href: area.href,
      },
      { text: area.parentName ?? '', value: null },
      endCell(from < 0 ? null : (figures.periods[from]?.values[at] ?? null), from),
      value === null ? { text: mark === '' ? words.none : '', value, mark } : { ...endCell(value, newest), mark },
      { text: way === 0 ? words.none : words.change.ways[WAYS[way - 1]!.id], value: way === 0 ? null : way },
    ];
    return { cells, isSummary: false };
  });
  const number = (id: string, label: string) => ({ id, label, unit, kind: 'number' as const });
  return {
    caption: pick(drawn.names, language),
    columns: [
      { id: 'area', label: words.area, unit: '', kind: 'text' },
      { id: 'parent', label: words.parent, unit: '', kind: 'text' },
      number('before', words.change.before),
      number('now', words.change.now),
      { id: 'way', label: words.change.column, unit: '', kind: 'text' },
    ],
    rows,
    note: marksNote(language, used),
  };
}
