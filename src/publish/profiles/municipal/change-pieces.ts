import { pick } from '../../../locale/language.ts';
import { unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { type AreaChange, areaChanges } from '../../chapters/area-changes.ts';
import { bareText } from '../../chapters/figure.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { areaName, differenceText } from '../../chapters/sentences.ts';
import { yearsText } from '../../chapters/years-text.ts';
import { tablePiece } from '../../print/table-piece.ts';
import { call, type Typst } from '../../print/typst.ts';
import type { MunicipalContext } from './municipal-context.ts';

/** What changed in a municipality and in which of its areas, with the word on what is compared with what. */
export function changePieces(context: MunicipalContext): readonly Typst[] {
  const { book, chapter, words, language, parts, partLevel } = context;
  const { rows, without } = areaChanges(book, chapter.area, parts);
  const { changes } = words;
  const names = texts[language].atlas.sentences.list(without.map(({ definition }) => pick(definition.names, language)));
  const columns = [
    { kind: 'rest', head: changes.columns.indicator },
    { kind: 'number', head: changes.columns.before },
    { kind: 'number', head: areaName(book, chapter.area) },
    { kind: 'text', head: changes.columns.way },
    { kind: 'text', head: changes.columns.risen },
    { kind: 'text', head: changes.columns.fallen },
  ] as const;
  const printed = rows.map((row) => ({ kind: 'area' as const, cells: cellsOf(context, row) }));
  const isTold = (column: number): boolean => column < 4 || parts.length > 0;
  const table = tablePiece({
    caption: changes.caption(areaName(book, chapter.area)),
    columns: columns.filter((_, at) => isTold(at)),
    rows: printed.map(({ kind, cells }) => ({ kind, cells: cells.filter((_, at) => isTold(at)) })),
  });
  return [
    call('section', [changes.heading]),
    ...(rows.length === 0
      ? [call('plain', [changes.none])]
      : [call('plain', [changes.intro(book.edition.config.edition.compareYears)]), table]),
    ...(rows.length > 0 && parts.length > 0
      ? [call('note', [changes.areas(pluralOf(language, book, partLevel))])]
      : []),
    ...(rows.length > 0 && names !== '' ? [call('note', [changes.without(names)])] : []),
    call('note', [changes.notEdition]),
  ];
}

function cellsOf(context: MunicipalContext, change: AreaChange): readonly string[] {
  const { language } = context;
  const { view, trend } = change;
  const before = `${bareText(language, view, trend.from?.value ?? 0)} (${yearsText(trend.from?.period ?? '')})`;
  return [
    `${pick(view.definition.names, language)} (${unitWords(language, view.definition.unit)})`,
    before,
    bareText(language, view, trend.to?.value ?? 0),
    wayText(context, change),
    areasText(context, change.risen),
    areasText(context, change.fallen),
  ];
}

function wayText({ language, words, atlas }: MunicipalContext, { view, trend }: AreaChange): string {
  const word = atlas.trend[trend.direction];
  if (trend.direction !== 'up' && trend.direction !== 'down') return word;
  return words.changes.way(
    word,
    `${trend.difference < 0 ? '\u2212' : '+'}${differenceText(language, view, trend.difference)}`,
  );
}

function areasText(
  { book, words, atlas, parts, language, partLevel }: MunicipalContext,
  areas: readonly number[],
): string {
  if (areas.length === 0) return atlas.table.none;
  if (areas.length === parts.length && areas.length > 1) return words.changes.all(pluralOf(language, book, partLevel));
  // a code stays on one line
  return areas.map((area) => book.areas.areas[area]!.code.replaceAll(' ', '\u00a0')).join(', ');
}
