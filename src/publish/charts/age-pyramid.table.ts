import { formatNumber } from '../../locale/number.ts';
import type { AgeBar, AgePyramidInput } from './age-pyramid.ts';
import type { TableCell, TableColumn, TableModel } from './table-model.ts';
import { drawingWords } from './words.ts';

const DECIMALS = 1;

/** The facts of an age pyramid, a row per band, the youngest first. */
export function agePyramidTable(input: AgePyramidInput, note: string): TableModel {
  const { language, title, names, sides, bands } = input;
  const words = drawingWords(language).agePyramid;
  const groups = sides.length === 0 ? [''] : sides;
  const columns = groups.flatMap((side, at): TableColumn[] => {
    const label = (text: string): string => (side === '' ? text : `${side}: ${text}`);
    const column = (id: string, text: string, unit: string): TableColumn => ({
      ...{ id: `${id}-${at}`, label: label(text), unit, kind: 'number' as const },
    });
    return [column('count', words.count, ''), ...names.map((name, position) => column(`share-${position}`, name, '%'))];
  });
  const cellsOf = ({ group, count, share, references, mark }: AgeBar): TableCell[] => [
    count === null ? { text: mark, value: null, group } : { text: formatNumber(language, count), value: count, group },
    ...[share, ...references].map((each, at) => ({
      text: each === null ? (at === 0 ? mark : drawingWords(language).none) : formatNumber(language, each, DECIMALS),
      value: each,
    })),
  ];
  return {
    caption: title,
    columns: [{ id: 'age', label: words.age, unit: '', kind: 'text' }, ...columns],
    rows: bands.map(({ label, bars }) => ({
      cells: [{ text: label, value: null }, ...bars.flatMap(cellsOf)],
      isSummary: false,
    })),
    note,
  };
}
