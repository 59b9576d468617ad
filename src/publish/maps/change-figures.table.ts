import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, formatPeriod, unitWords } from '../../locale/number.ts';
import type { TableCell, TableModel } from '../charts/table-model.ts';
import { drawingWords } from '../charts/words.ts';
import { changeFigures, changePhrase, WAYS } from './change-figures.ts';
import { marksNote, statusMark } from './map-figure.table.ts';
import type { LevelArea, MapFigures } from './map-figures.ts';

/** The facts of a map of change: both ends of the way of each area, and what is told about it. Null: nothing is told. */
export function changeTable(language: Language, figures: MapFigures, areas: readonly LevelArea[]): TableModel | null {
  const { change } = figures;
  const drawn = changeFigures(language, figures);
  const last = drawn?.periods[0];
  if (!change || !drawn || !last) return null;
  const words = drawingWords(language);
  const unit = unitWords(language, figures.unit);
  const hasParents = areas.some((area) => area.parentName !== null);
  const used = new Set<number>();
  const numberCell = (value: number | null, mark = ''): TableCell => {
    const none = mark === '' ? words.none : '';
    return { text: value === null ? none : formatNumber(language, value, figures.decimals), value, mark };
  };
  const rows = areas.map((area, at) => {
    const way = last.classes[at] ?? 0;
    const isTold = way > 0 && way < WAYS.length;
    const before = isTold ? figures.periods[change.from[at]!] : undefined;
    const mark = statusMark(language, last.statuses[at] ?? 0);
    if (mark !== '') used.add(last.statuses[at] ?? 0);
    const cells: TableCell[] = [
      {
        text: area.name === '' || area.name === area.code ? area.code : `${area.code} ${area.name}`,
        value: null,
        href: area.href,
      },
      ...(hasParents ? [{ text: area.parentName ?? '', value: null }] : []),
      numberCell(before?.values[at] ?? null),
      { text: before ? formatPeriod(language, before.period) : words.none, value: null },
      numberCell(last.values[at] ?? null, mark),
      { text: way === 0 ? words.none : words.change.ways[WAYS[way - 1]!.id], value: way === 0 ? null : way },
    ];
    return { cells, isSummary: false };
  });
  const number = (id: string, label: string) => ({ id, label, unit, kind: 'number' as const });
  return {
    caption: `${pick(drawn.names, language)}, ${changePhrase(language, figures)}`,
    columns: [
      { id: 'area', label: words.area, unit: '', kind: 'text' },
      ...(hasParents ? [{ id: 'parent', label: words.parent, unit: '', kind: 'text' as const }] : []),
      number('before', words.change.before),
      { id: 'since', label: words.change.since, unit: '', kind: 'text' },
      number('now', words.change.now(formatPeriod(language, last.period))),
      { id: 'way', label: words.change.column, unit: '', kind: 'text' },
    ],
    rows,
    note: marksNote(language, used),
  };
}
