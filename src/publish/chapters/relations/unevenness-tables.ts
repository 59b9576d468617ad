import { isShown, statusName } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber, unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { StripPlotInput } from '../../charts/strip-plot.ts';
import type { TableCell, TableModel } from '../../charts/table-model.ts';
import { statusWords } from '../../charts/words.ts';
import type { Book } from '../book.ts';
import { bareText } from '../figure.ts';
import { areaName } from '../sentences.ts';
import { isBeyondChance, type SegregationRow } from './segregation.ts';
import {
  exceedsChance,
  type InequalityRow,
  pairDistance,
  spreadAt,
  statusAt,
  type UnevenChapter,
  type UnevenEntry,
} from './unevenness.ts';

/** Sign of a figure that chance explains. */
const BY_CHANCE = '≈';
const INDEX_DECIMALS = 3;

/** Each share a row: the region as a stroke, what lies below it as dots. */
export function spreadStrip(language: Language, book: Book, chapter: UnevenChapter): StripPlotInput {
  const words = texts[language].unevenness;
  const percent = (share: number | null): number | null => (share === null ? null : 100 * Math.max(0, share));
  return {
    id: `spread-${chapter.scheme}`,
    language,
    title: words.stripTitle,
    description: words.stripDescription(areaName(book, chapter.region)),
    rows: chapter.shares.map(({ view, rows: [region = null, ...others] }) => ({
      name: pick(view.definition.names, language),
      value: percent(spreadAt(region)),
      areas: others.map((row, index) => ({
        code: '',
        name: areaName(book, chapter.places[index + 1]!),
        value: percent(spreadAt(row)),
      })),
    })),
    region: { name: '', value: null },
    unit: '%',
    decimals: 0,
  };
}

/** Cells of a row that says nothing, or those that are read. */
function cellOf(
  language: Language,
  row: SegregationRow | InequalityRow | null,
  read: () => { readonly text: string; readonly value: number; readonly mark?: string },
): TableCell {
  const status = statusAt(row);
  if (row && isShown(status)) return read();
  const mark = statusWords(language).marks[statusName(status)];
  return { text: mark === '' ? '–' : mark, value: null };
}

const percentCell = (language: Language, share: number): { text: string; value: number } => ({
  text: formatNumber(language, 100 * Math.max(0, share)),
  value: share,
});

const numberCell = (language: Language, value: number, decimals = 0): TableCell =>
  Number.isNaN(value) ? { text: '–', value: null } : { text: formatNumber(language, value, decimals), value };

/** Explains the signs of a table. */
function notes(language: Language, rows: readonly (SegregationRow | InequalityRow | null)[]): string {
  const { words, marks } = statusWords(language);
  const names = [...new Set(rows.map(statusAt))].filter((status) => !isShown(status)).map(statusName);
  const signs = names.map((name) => texts[language].atlas.table.mark(marks[name], words[name]));
  const chance = texts[language].unevenness.chanceNote(BY_CHANCE);
  return signs.length === 0 ? chance : `${chance} ${texts[language].atlas.table.marks} ${signs.join(' · ')}.`;
}

/** Shares by places: dissimilarity without chance, in per cent. */
export function spreadMatrix(language: Language, book: Book, { shares, places }: UnevenChapter): TableModel {
  const words = texts[language].unevenness;
  return {
    caption: words.spreadCaption,
    columns: [
      { id: 'name', label: words.columns.group, unit: '', kind: 'text' },
      ...places.map((area) => ({ id: `a${area}`, label: areaName(book, area), unit: '%', kind: 'number' as const })),
    ],
    rows: shares.map(({ view, rows }) => ({
      cells: [
        { text: pick(view.definition.names, language), value: null },
        ...rows.map((row) => cellOf(language, row, () => spreadCell(language, row!))),
      ],
      isSummary: false,
    })),
    note: notes(
      language,
      shares.flatMap(({ rows }) => rows),
    ),
  };
}

function spreadCell(language: Language, row: SegregationRow): { text: string; value: number; mark?: string } {
  const cell = percentCell(language, row.corrected.corrected[row.at]!);
  return isBeyondChance(row) ? cell : { ...cell, mark: BY_CHANCE };
}

/** One share: everything that is known about its spread, place by place. */
export function shareTable(
  language: Language,
  book: Book,
  { places, share }: { readonly places: readonly number[]; readonly share: UnevenEntry<SegregationRow> },
): TableModel {
  const words = texts[language].unevenness;
  const { columns } = words;
  const name = pick(share.view.definition.names, language);
  const number = (id: string, label: string, unit = '') => ({ id, label, unit, kind: 'number' as const });
  const rows = share.rows.map((row, index) => {
    const shown = (read: (found: SegregationRow) => TableCell): TableCell =>
      cellOf(language, row, () => read(row!) as { text: string; value: number });
    const percent = (read: (found: SegregationRow) => Float64Array): TableCell =>
      shown((found) => percentCell(language, read(found)[found.at]!));
    const index3 = (read: (found: SegregationRow) => Float64Array): TableCell =>
      shown((found) => numberCell(language, read(found)[found.at]!, INDEX_DECIMALS));
    const range = shown(({ corrected, at }) => {
      const [value, from, to] = [corrected.corrected[at]!, corrected.lower[at]!, corrected.upper[at]!];
      const bound = (share_: number): string => percentCell(language, share_).text;
      const text = words.range(bound(value), bound(from), bound(to));
      return isBeyondChance(row!) ? { text, value } : { text, value, mark: BY_CHANCE };
    });
    return {
      cells: [
        { text: areaName(book, places[index]!), value: null },
        range,
        percent(({ period }) => period.dissimilarity),
        percent(({ period }) => period.expected),
        percent(({ period }) => period.isolation),
        index3(({ period }) => period.gini),
        index3(({ period }) => period.atkinson),
        index3(({ period }) => period.information),
        shown(({ period, at }) =>
          Number.isNaN(period.betweenShare[at]!)
            ? { text: '–', value: null }
            : percentCell(language, period.betweenShare[at]!),
        ),
        shown(({ period, at }) => numberCell(language, period.leftOutCounts[at]!)),
      ],
      isSummary: false,
    };
  });
  return {
    caption: words.shareCaption(name),
    columns: [
      { id: 'place', label: columns.place, unit: '', kind: 'text' },
      number('corrected', columns.corrected, '%'),
      number('dissimilarity', columns.dissimilarity, '%'),
      number('expected', columns.expected, '%'),
      number('isolation', columns.isolation, '%'),
      number('gini', columns.gini),
      number('atkinson', columns.atkinson),
      number('information', columns.information),
      number('between', columns.between, '%'),
      number('left-out', columns.leftOut),
    ],
    rows,
    note: notes(language, share.rows),
  };
}

/** Shares and rates by places: Gini between the areas, with a sign where chance explains it. */
export function giniMatrix(language: Language, book: Book, { figures, places }: UnevenChapter): TableModel {
  const words = texts[language].unevenness;
  return {
    caption: words.giniCaption,
    columns: [
      { id: 'name', label: words.columns.indicator, unit: '', kind: 'text' },
      ...places.map((area) => ({ id: `g${area}`, label: areaName(book, area), unit: '', kind: 'number' as const })),
    ],
    rows: figures.map(({ view, rows }) => ({
      cells: [
        { text: pick(view.definition.names, language), value: null },
        ...rows.map((row) => cellOf(language, row, () => giniCell(language, row!))),
      ],
      isSummary: false,
    })),
    note: notes(
      language,
      figures.flatMap(({ rows }) => rows),
    ),
  };
}

function giniCell(language: Language, row: InequalityRow): { text: string; value: number; mark?: string } {
  const value = row.period.gini.value[row.at]!;
  const text = formatNumber(language, value, 2);
  return exceedsChance(row) === false ? { text, value, mark: BY_CHANCE } : { text, value };
}

/** One area: how unequal its parts are in each share and rate, beside what chance makes. */
export function areaInequalityTable(
  language: Language,
  { rows, place }: { readonly rows: readonly InequalityRow[]; readonly place: string },
): TableModel {
  const words = texts[language].unevenness;
  const { columns } = words;
  const hasBetween = rows.some(({ period, at }) => !Number.isNaN(period.betweenShare[at]!));
  const number = (id: string, label: string, unit = '') => ({ id, label, unit, kind: 'number' as const });
  return {
    caption: words.areaCaption(place),
    columns: [
      { id: 'name', label: columns.indicator, unit: '', kind: 'text' },
      number('distance', columns.distance),
      number('gini', columns.gini),
      number('expected', columns.giniExpected),
      number('limit', columns.giniLimit),
      number('theil', columns.theil),
      ...(hasBetween ? [number('between', columns.between, '%')] : []),
      number('atkinson', columns.atkinson),
      number('left-out', columns.leftOut),
    ],
    rows: rows.map((row) => {
      const { view, period, at } = row;
      const shown = (read: () => TableCell): TableCell =>
        cellOf(language, row, read as () => { text: string; value: number });
      const index = (values: Float64Array | null): TableCell =>
        shown(() => numberCell(language, values?.[at] ?? Number.NaN, INDEX_DECIMALS));
      const { unit } = view.definition;
      const distance = shown(() => ({
        text: `${bareText(language, view, pairDistance(row))}\u202f${unitWords(language, unit === '%' ? 'percentage-points' : unit)}`,
        value: pairDistance(row),
      }));
      const between = shown(() =>
        Number.isNaN(period.betweenShare[at]!)
          ? { text: '–', value: null }
          : percentCell(language, period.betweenShare[at]!),
      );
      return {
        cells: [
          { text: pick(view.definition.names, language), value: null },
          distance,
          shown(() => giniCell(language, row)),
          index(period.gini.expected),
          index(period.gini.upper),
          index(period.theil.value),
          ...(hasBetween ? [between] : []),
          index(period.atkinson.value),
          shown(() => numberCell(language, period.leftOutCounts[at]!)),
        ],
        isSummary: false,
      };
    }),
    note: notes(language, rows),
  };
}
