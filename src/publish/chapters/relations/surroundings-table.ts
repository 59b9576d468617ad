import { SURROUNDINGS } from '../../../core/assessed.ts';
import { isShown, STATUS } from '../../../core/status.ts';
import { type Language, pick } from '../../../locale/language.ts';
import { formatNumber, unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import type { TableCell, TableColumn, TableModel } from '../../charts/table-model.ts';
import type { Book } from '../book.ts';
import { valueText } from '../figure.ts';
import { areaName } from '../sentences.ts';
import { PATTERNS, type SurroundingsSubject } from './surroundings.ts';

const INDEX_DECIMALS = 2;

interface Column extends TableColumn {
  read(area: number): TableCell;
}

/** What is told of each judged area beside its neighbours: value, smoothed values, local G and Geary, pattern. */
export function surroundingsTableOf(
  language: Language,
  book: Book,
  { subject, areas }: { readonly subject: SurroundingsSubject; readonly areas: readonly number[] },
): TableModel {
  const words = texts[language].surroundings.table;
  const judged = areas.filter((area) => subject.surroundings.codes[area] !== SURROUNDINGS.none);
  const columns = columnsOf(language, book, subject);
  return {
    caption: words.caption(pick(subject.names, language)),
    columns: [
      { id: 'area', label: words.columns.area, unit: '', kind: 'text' },
      ...columns.map(({ read: _, ...column }) => column),
    ],
    rows: judged.map((area) => {
      const { code, name } = book.areas.areas[area]!;
      const title = texts[language].atlas.area.heading(code, name);
      return { cells: [{ text: title, value: null }, ...columns.map(({ read }) => read(area))], isSummary: false };
    }),
    note: '',
  };
}

function columnsOf(
  language: Language,
  book: Book,
  { id, isIndex, surroundings, value }: SurroundingsSubject,
): readonly Column[] {
  const { table: words, patterns } = texts[language].surroundings;
  const definition = isIndex ? null : book.indicators.get(id)?.definition;
  const unit = definition ? unitWords(language, definition.unit) : '';
  const decimals = definition?.decimals ?? INDEX_DECIMALS;
  const { localG, localGeary, rates, codes } = surroundings;
  const number = (
    key: keyof typeof words.columns,
    values: Float64Array,
    format: { readonly unit?: string; readonly decimals: number; readonly factor?: number },
  ): Column => ({
    ...{ id: key, label: words.columns[key], unit: format.unit ?? '', kind: 'number' },
    read: (area) => {
      const found = values[area]! * (format.factor ?? 1);
      return Number.isNaN(found)
        ? { text: '–', value: null }
        : { text: formatNumber(language, found, format.decimals), value: found };
    },
  });
  const own = { unit, decimals };
  return [
    ...(value ? [number('value', value.values, own)] : []),
    ...(rates ? [number('smoothed', rates.smoothed, own), number('smoothedAround', rates.smoothedAround, own)] : []),
    ...(rates?.chance ? [number('chance', rates.chance, { unit: '%', decimals: 1, factor: 100 })] : []),
    number('localG', localG, { decimals: 1 }),
    number('localGeary', localGeary, { decimals: INDEX_DECIMALS }),
    {
      ...{ id: 'pattern', label: words.columns.pattern, unit: '', kind: 'text' },
      read: (area) => {
        const pattern = PATTERNS.find((each) => SURROUNDINGS[each] === codes[area]) ?? 'usual';
        return { text: patterns[pattern], value: codes[area]! };
      },
    },
  ];
}

/** The area whose share or rate moves most when it is pulled towards its surroundings; '' where there is none. */
export function smoothedSentence(
  language: Language,
  book: Book,
  { subject, areas }: { readonly subject: SurroundingsSubject; readonly areas: readonly number[] },
): string {
  const { rates } = subject.surroundings;
  const view = subject.isIndex ? null : book.indicators.get(subject.id);
  const { value } = subject;
  if (!rates || !view || !value) return '';
  const shift = (area: number): number => Math.abs(rates.smoothedAround[area]! - value.values[area]!);
  const moved = areas.filter((area) => isShown(value.statuses[area] ?? STATUS.unknown) && shift(area) > 0);
  const most = moved.reduce<number | null>(
    (best, area) => (best !== null && shift(best) >= shift(area) ? best : area),
    null,
  );
  if (most === null) return '';
  const [counted, smoothed] = [value.values[most]!, rates.smoothedAround[most]!].map((each) =>
    valueText(language, view, each),
  );
  if (counted === smoothed) return '';
  return texts[language].surroundings.table.smoothed(areaName(book, most), { counted: counted!, smoothed: smoothed! });
}
