import { STATUSES } from '../../core/status.ts';
import { type Language, pick } from '../../locale/language.ts';
import { formatNumber, periodPhrase, unitWords } from '../../locale/number.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from '../charts/table-model.ts';
import { drawingWords, statusWords } from '../charts/words.ts';
import { earlyClassRange } from './early-class.ts';
import type { MapFigureInput } from './map-figure.ts';
import { shownFigures } from './map-figures.ts';

/** The facts of a map as a table: area, area above, value, counts, class; the region as the last row. */
export function mapFigureTable(input: MapFigureInput): TableModel {
  const { language, areas } = input;
  const figures = shownFigures(input.figures);
  const period = figures.periods[input.period];
  if (!period) throw new RangeError(`${figures.id} has no period number ${input.period}`);
  const words = drawingWords(language);
  const hasParents = areas.some((area) => area.parentName !== null);
  const hasValues = period.values.some((value) => value !== null) || figures.classNames === null;
  const hasCounts = period.denominators !== null;
  const hasClasses = figures.classCount > 0;
  const column = (id: string, label: string, kind: TableColumn['kind'], unit = ''): TableColumn => ({
    id,
    label,
    unit,
    kind,
  });
  const columns = [
    column('area', words.area, 'text'),
    ...(hasParents ? [column('parent', words.parent, 'text')] : []),
    ...(hasValues ? [column('value', words.value, 'number', unitWords(language, figures.unit))] : []),
    ...(hasCounts ? [column('cases', words.cases, 'number'), column('population', words.population, 'number')] : []),
    ...(hasClasses ? [column('class', words.class, figures.classNames ? 'text' : 'number')] : []),
  ];
  const usedMarks = new Set<number>();
  const rows = areas.map((area, position): TableRow => {
    const status = period.statuses[position] ?? 0;
    const mark = statusMark(language, status);
    if (mark !== '') usedMarks.add(status);
    const value = period.values[position] ?? null;
    const [cases, population] = [period.numerators?.[position] ?? null, period.denominators?.[position] ?? null];
    const classNumber = period.classes[position] ?? 0;
    const name = area.name === '' || area.name === area.code ? area.code : `${area.code} ${area.name}`;
    const className = figures.classNames?.[classNumber - 1];
    const early = period.earlyClasses?.[position] ?? null;
    const ofShown = className ? pick(className, language) : classNumber > 0 ? String(classNumber) : words.none;
    const classText = early ? earlyClassRange(language, early, figures) : ofShown;
    const cells: TableCell[] = [
      { text: name, value: null, href: area.href },
      ...(hasParents ? [{ text: area.parentName ?? '', value: null }] : []),
      ...(hasValues ? [number(language, value, { decimals: figures.decimals, mark })] : []),
      ...(hasCounts ? [number(language, cases), number(language, population)] : []),
      ...(hasClasses ? [{ text: classText, value: classNumber > 0 ? classNumber : null }] : []),
    ];
    return { cells, isSummary: false };
  });
  const region = period.region === null || !hasValues ? [] : [regionRow(input, period.region, columns)];
  return {
    caption: `${pick(figures.names, language)}, ${periodPhrase(language, period.period)}`,
    columns,
    rows: [...rows, ...region],
    note: marksNote(language, usedMarks),
  };
}

function number(
  language: Language,
  value: number | null,
  { decimals = 0, mark = '' }: { decimals?: number; mark?: string } = {},
): TableCell {
  const none = mark === '' ? drawingWords(language).none : '';
  return { text: value === null ? none : formatNumber(language, value, decimals), value, mark };
}

function regionRow({ figures, language }: MapFigureInput, value: number, columns: readonly TableColumn[]): TableRow {
  const cells = columns.map((column): TableCell => {
    if (column.id === 'area') return { text: drawingWords(language).region, value: null };
    return column.id === 'value' ? number(language, value, { decimals: figures.decimals }) : { text: '', value: null };
  });
  return { cells, isSummary: true };
}

/** Mark of a status byte such as [c]; '' for a plain value. */
export function statusMark(language: Language, status: number): string {
  const name = STATUSES[status];
  return name === undefined ? '' : statusWords(language).marks[name];
}

/** Line that explains the marks of these status bytes; '' for none. */
export function marksNote(language: Language, statuses: ReadonlySet<number>): string {
  if (statuses.size === 0) return '';
  const words = drawingWords(language).table;
  const explained = STATUSES.flatMap((name, byte) =>
    statuses.has(byte) ? [words.mark(statusWords(language).marks[name], statusWords(language).words[name])] : [],
  );
  return words.marks(explained.join(', '));
}
