import { STATUS } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { unitWords } from '../../../locale/number.ts';
import { type IndicatorView, newestOn } from '../../chapters/book.ts';
import { figureAt } from '../../chapters/figure.ts';
import { marksText, partText } from '../../chapters/figure-text.ts';
import { classWord } from '../../chapters/index-names.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { areaName } from '../../chapters/sentences.ts';
import type { PrintRow } from '../../print/table-layout.ts';
import { tablePiece } from '../../print/table-piece.ts';
import { call, type Typst } from '../../print/typst.ts';
import { LYING_WIDTH, type MunicipalContext } from './municipal-context.ts';

/** How many people live in each area, and what else is told first; the municipality and the region below. */
export function factsPieces(context: MunicipalContext): readonly Typst[] {
  const { book, chapter, language, words, atlas, parts, partLevel } = context;
  const views = chapter.facts.map(({ view }) => view).filter((view) => periodOf(context, view) >= 0);
  if (views.length === 0) return [];
  const figure = (view: IndicatorView, area: number) => figureAt(view, periodOf(context, view), area);
  const row = (area: number, kind: PrintRow['kind'], name: string): PrintRow => ({
    kind,
    cells: [
      book.areas.areas[area]!.code,
      name,
      ...views.map((view) => partText(language, view, figure(view, area), 'value')),
    ],
  });
  const rows = [
    ...parts.map((area) => row(area, 'area', areaName(book, area))),
    ...[...new Set([chapter.area, chapter.region])].map((area) =>
      row(area, 'sum', atlas.table.wholeRow(areaName(book, area))),
    ),
  ];
  const all = views.flatMap((view) => [...parts, chapter.area, chapter.region].map((area) => figure(view, area)));
  const statuses = [...new Set(all.map(({ status }) => status))].sort((one, other) => one - other);
  const marks = marksText(
    language,
    statuses,
    all.some((each) => each.isBelowHalf),
  );
  const caption = words.facts(pluralOf(language, book, partLevel), areaName(book, chapter.area));
  const columns = [
    { kind: 'text', head: atlas.table.code },
    { kind: 'rest', head: atlas.table.area },
    ...views.map(({ definition }) => ({
      kind: 'number' as const,
      head: `${pick(definition.names, language)} (${unitWords(language, definition.unit)})`,
    })),
  ] as const;
  return [tablePiece({ caption, columns, rows }, LYING_WIDTH), ...(marks === '' ? [] : [call('note', [marks])])];
}

const periodOf = ({ partLevel }: MunicipalContext, view: IndicatorView): number =>
  newestOn(view, partLevel.scheme, partLevel.level);

/** The class of each area in each index, in words; and why an area has none. */
export function indexPieces(context: MunicipalContext): readonly Typst[] {
  const { book, chapter, language, words, atlas, parts, partLevel } = context;
  const indices = book.assessed.indices.flatMap((index) => {
    const period = index.periods.at(-1);
    const isMeant = period && parts.some((area) => period.value.statuses[area] !== STATUS['not-applicable']);
    return isMeant ? [{ index, period }] : [];
  });
  const [first] = indices;
  if (!first) return [];
  const rows = parts.map((area): PrintRow => {
    const { code, name } = book.areas.areas[area]!;
    const cells = indices.map(({ index, period }) => {
      const classNumber = period.classes[area] ?? 0;
      const word = classWord(language, index, classNumber);
      return word === null ? atlas.table.none : words.indices.cell(word, placeOf(classNumber, index.classIds.length));
    });
    return { kind: 'area', cells: [atlas.area.heading(code, name), ...cells] };
  });
  const columns = [
    { kind: 'rest', head: words.indices.area },
    ...indices.map(({ index }) => ({ kind: 'text' as const, head: pick(index.definition.names, language) })),
  ] as const;
  const without = parts.flatMap((area) => {
    const { code, name, excluded } = book.areas.areas[area]!;
    const hasNone = indices.every(({ period }) => (period.classes[area] ?? 0) === 0);
    if (!hasNone) return [];
    return [`${atlas.area.heading(code, name)}: ${excluded ? pick(excluded, language) : atlas.index.noReason}`];
  });
  const { classIds } = first.index;
  const example = `${classWord(language, first.index, classIds.length)} (${placeOf(classIds.length, classIds.length)})`;
  const caption = words.indices.caption(pluralOf(language, book, partLevel), areaName(book, chapter.area));
  return [
    call('section', [words.indices.heading]),
    tablePiece({ caption, columns, rows }, LYING_WIDTH),
    call('note', [words.indices.note(example)]),
    ...(without.length > 0 ? [call('note', [words.indices.without(without.join('; '))])] : []),
  ];
}

const placeOf = (place: number, of: number): string => `${place}/${of}`;
