import type { Language } from '../../locale/language.ts';
import { pick } from '../../locale/language.ts';
import { unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { Book, IndicatorView } from '../chapters/book.ts';
import type { FigureRow, FigureTable } from '../chapters/figure-table.ts';
import { comparisonText, intervalText, marksText, partText, SIGNS } from '../chapters/figure-text.ts';
import { areaName } from '../chapters/sentences.ts';
import { silentSigns, spokenSigns } from './spoken-signs.ts';
import type { PrintColumn } from './table-layout.ts';
import { tablePiece } from './table-piece.ts';
import type { Typst } from './typst.ts';

/** Kinds of rows as the frame knows them. */
const KINDS = { region: 'sum', group: 'group', area: 'area' } as const;

interface Column extends PrintColumn {
  readonly text: (row: FigureRow) => string;
}

/** All areas of a scheme with counts, rate, interval and comparisons, and the lines that explain it. */
export function figureTablePiece(
  language: Language,
  book: Book,
  at: { readonly view: IndicatorView; readonly table: FigureTable; readonly caption: string },
): Typst {
  const { view, table, caption } = at;
  const columns = columnsOf(language, book, view, table);
  const rows = table.rows.map((row) => ({ kind: KINDS[row.kind], cells: columns.map(({ text }) => text(row)) }));
  const marks = marksText(
    language,
    table.statuses,
    table.rows.some(({ figure }) => figure.isBelowHalf),
  );
  const signs = [marks, signText(language, table)].filter((text) => text !== '').join(' ');
  const note = [signs, ...unplacedNotes(language, book, table)].filter((text) => text !== '').join(' ');
  const set = (cell: string) => spokenSigns(language, cell);
  return tablePiece({ caption, columns, rows, note: silentSigns(note), set });
}

function columnsOf(language: Language, book: Book, view: IndicatorView, table: FigureTable): readonly Column[] {
  const { atlas, standardised } = texts[language];
  const words = atlas.table;
  const { kind, unit } = view.definition;
  const base = kind === 'standardised-ratio' ? standardised.expectedHead : words.base;
  const name = ({ area, kind: row }: FigureRow): string =>
    row === 'region' ? words.wholeRow(areaName(book, area)) : areaName(book, area);
  const part = (which: 'numerator' | 'denominator' | 'value'): Column['text'] => {
    return ({ figure }) => partText(language, view, figure, which);
  };
  const columns: readonly (Column | false)[] = [
    { kind: 'text', head: words.code, text: ({ area }) => book.areas.areas[area]!.code },
    { kind: 'rest', head: words.area, text: name },
    table.hasCounts && { kind: 'number', head: words.count, text: part('numerator') },
    table.hasBase && { kind: 'number', head: base, text: part('denominator') },
    { kind: 'number', head: words.value(unitWords(language, unit)), text: part('value') },
    table.hasIntervals && {
      kind: 'number',
      head: words.interval,
      text: ({ figure }) => intervalText(language, view, figure),
    },
    table.hasParents && {
      kind: 'text',
      head: words.against(parentLevel(language, book, table)),
      text: ({ figure }) => comparisonText(language, figure.againstParent, figure.holdsParent),
    },
    table.hasComparison && {
      kind: 'text',
      head: words.against(atlas.area.columns.region),
      text: ({ figure: { againstRegion, holds } }) => comparisonText(language, againstRegion, holds),
    },
  ];
  return columns.filter((column) => column !== false);
}

// What signs mean in full is said once, where a document tells how it is to be read.
function signText(language: Language, table: FigureTable): string {
  const { table: words, area } = texts[language].atlas;
  const mayBeChance = table.rows.some(({ figure }) => figure.holds === false || figure.holdsParent === false);
  const signs = [
    ...(table.hasReliabilityMarks ? [words.mark(SIGNS.few, area.few), words.mark(SIGNS.unsteady, area.unsteady)] : []),
    ...(mayBeChance ? [words.mark(SIGNS.chance, words.mayBeChance)] : []),
  ];
  return signs.length === 0 ? '' : `${signs.join(' · ')}.`;
}

// The level of the areas above the lowest: "Kommune".
function parentLevel(language: Language, { areas: { areas, schemes } }: Book, table: FigureTable): string {
  const first = table.rows.find(({ kind }) => kind === 'area');
  const level = areas[areas[first?.area ?? -1]?.parent ?? -1]?.level ?? 0;
  const names = schemes.find(({ id }) => id === table.scheme)?.levels[level]?.names;
  return names ? pick(names, language) : '';
}

function unplacedNotes(language: Language, book: Book, { unplaced }: FigureTable): readonly string[] {
  const { table, sentences } = texts[language].atlas;
  const others = unplaced.filter((area) => (book.areas.areas[area]?.parent ?? -1) >= 0);
  const names = sentences.list(others.map((area) => areaName(book, area)));
  return [others.length < unplaced.length ? table.unplaced : '', names === '' ? '' : table.unplacedIn(names)];
}
