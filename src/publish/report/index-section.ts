import type { IndexPeriod, IndexResult } from '../../core/assessed.ts';
import { isShown, statusName } from '../../core/status.ts';
import { pick } from '../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import type { LevelView } from '../chapters/book.ts';
import { certaintyOf, certaintySentences, certaintyTable } from '../chapters/certainty-chapter.ts';
import { contributionsOf, leftOutAreas } from '../chapters/index-chapter.ts';
import { classRange, classWord, isTurned, memberNames } from '../chapters/index-names.ts';
import { indexSeries } from '../chapters/map-series.ts';
import { mainLevelOf } from '../chapters/region-chapter.ts';
import { areaName } from '../chapters/sentences.ts';
import type { PrintRow } from '../print/table-layout.ts';
import { tableModelPiece } from '../print/table-model-piece.ts';
import { tablePiece } from '../print/table-piece.ts';
import { call, labelled, type Typst } from '../print/typst.ts';
import { mapFigure } from './map-figure.ts';
import type { ReportContext } from './report-context.ts';

/** Name under which other parts of the report point to an index. */
export const indexAnchor = (id: string): string => `index-${id}`;

/** The section of one index: what it means, map, parts, classes, what is left out, all areas, how sure it is. */
export function indexSection(context: ReportContext, index: IndexResult): readonly Typst[] {
  const { book, language, atlas, maps, words } = context;
  const { id, names, definition, recipe } = index.definition;
  const high = recipe.highMeans === 'strain' ? atlas.index.highIsStrain : atlas.index.highIsRelief;
  const said = [definition ? pick(definition, language) : '', pick(recipe.description, language), high];
  const level = mainLevelOf(book, index.periods);
  const period = index.periods.at(-1);
  const map = maps.find((each) => each.level === level);
  return [
    labelled(call('section', [pick(names, language)], { fresh: true }), indexAnchor(id)),
    call('lead', [said.filter((text) => text !== '').join(' ')]),
    call('note', [atlas.index.caution]),
    ...(map
      ? [mapFigure(context, map, { figures: indexSeries(index, map.level), period: index.periods.length - 1 })]
      : []),
    call('part', [atlas.index.parts]),
    partsTable(context, index),
    ...(period && level
      ? [
          call('part', [atlas.index.classes]),
          classesTable(context, { index, period, level }),
          ...leftOutPieces(context, period, level),
          call('part', [words.tableHeading]),
          areasTable(context, { index, period, level }),
          ...certaintyPieces(context, index, level),
        ]
      : []),
  ];
}

function partsTable({ book, language, atlas }: ReportContext, index: IndexResult): Typst {
  const words = atlas.index;
  const rows = index.definition.members.map(({ indicator, weight }): PrintRow => {
    const direction = isTurned(book, index, indicator) ? words.turned : words.straight;
    const share = formatNumber(language, weight, Number.isInteger(weight) ? 0 : 2);
    return { kind: 'area', cells: [pick(memberNames(book, indicator), language), share, direction] };
  });
  const columns = [
    { kind: 'rest', head: words.part },
    { kind: 'number', head: words.weight },
    { kind: 'text', head: words.direction },
  ] as const;
  return tablePiece({ caption: `${pick(index.definition.names, language)}: ${words.parts}`, columns, rows });
}

interface IndexPlace {
  readonly index: IndexResult;
  readonly period: IndexPeriod;
  readonly level: LevelView;
}

function classesTable({ language, atlas }: ReportContext, { index, period, level }: IndexPlace): Typst {
  const words = atlas.index;
  const rows = index.classIds.map((_, position): PrintRow => {
    const count = level.areas.filter((area) => period.classes[area] === position + 1).length;
    const range = classRange(language, index, position + 1);
    return {
      kind: 'area',
      cells: [classWord(language, index, position + 1) ?? '', range, formatNumber(language, count)],
    };
  });
  const columns = [
    { kind: 'rest', head: words.className },
    { kind: 'text', head: words.value },
    { kind: 'number', head: words.count },
  ] as const;
  return tablePiece({ caption: `${pick(index.definition.names, language)}: ${words.classes}`, columns, rows });
}

function areasTable(context: ReportContext, { index, period, level }: IndexPlace): Typst {
  const { book, language, atlas, terms, words } = context;
  let group = -1;
  const rows = level.areas.flatMap((area): readonly PrintRow[] => {
    const { code, parent } = book.areas.areas[area]!;
    const isNew = parent !== group && parent >= 0 && parent !== book.regionOf[area];
    group = parent;
    const head: readonly PrintRow[] = isNew
      ? [{ kind: 'group', cells: [book.areas.areas[parent]!.code, areaName(book, parent), '', '', '', ''] }]
      : [];
    const status = period.value.statuses[area] ?? 0;
    const value = isShown(status) ? (period.value.values[area] ?? Number.NaN) : Number.NaN;
    const mark = terms.statusMarks[statusName(status)] || atlas.table.none;
    const rank = period.ranks[area] ?? 0;
    const { raising } = contributionsOf(language, book, { index, period, area });
    const cells = [
      code,
      areaName(book, area),
      Number.isNaN(value) ? mark : formatNumber(language, value, 2),
      classWord(language, index, period.classes[area] ?? 0) ?? atlas.table.none,
      rank === 0 ? atlas.table.none : formatNumber(language, rank),
      raising.length === 0 ? atlas.table.none : atlas.sentences.list(raising),
    ];
    return [...head, { kind: 'area', cells }];
  });
  const columns = [
    { kind: 'text', head: atlas.table.code },
    { kind: 'rest', head: atlas.table.area },
    { kind: 'number', head: atlas.index.value },
    { kind: 'text', head: atlas.index.className },
    { kind: 'number', head: words.rank },
    { kind: 'text', head: atlas.index.mostly },
  ] as const;
  const caption = words.indexTable(pick(index.definition.names, language), periodPhrase(language, period.period));
  return tablePiece({ caption, columns, rows });
}

function certaintyPieces({ book, language }: ReportContext, index: IndexResult, level: LevelView): readonly Typst[] {
  const scheme = book.areas.schemes.find(({ id }) => id === level.scheme);
  const levelId = scheme?.levels[level.level]?.id ?? '';
  const certainty = certaintyOf(book, index, { scheme: level.scheme, levelId });
  if (!certainty) return [];
  return [
    call('part', [texts[language].certainty.heading]),
    call('plain', [certaintySentences(language, index, certainty).join(' ')]),
    tableModelPiece(certaintyTable(language, book, { index, certainty })),
  ];
}

function leftOutPieces({ book, language, atlas }: ReportContext, period: IndexPeriod, level: LevelView) {
  const areas = leftOutAreas(book, period, level);
  if (areas.length === 0) return [];
  const items = areas.map(({ area, reason }) => {
    const { code, name } = book.areas.areas[area]!;
    return `${atlas.area.heading(code, name)}: ${reason ? pick(reason, language) : atlas.index.noReason}`;
  });
  return [call('part', [atlas.index.leftOut]), call('points', [items])];
}
