import type { TypologyResult } from '../../core/assessed.ts';
import { pick } from '../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../locale/number.ts';
import type { LevelView } from '../chapters/book.ts';
import { classTexts, levelsOf, typologySeries } from '../chapters/map-series.ts';
import { areaName } from '../chapters/sentences.ts';
import type { PrintRow } from '../print/table-layout.ts';
import { tablePiece } from '../print/table-piece.ts';
import { call, type Typst } from '../print/typst.ts';
import { mapFigure } from './map-figure.ts';
import type { ReportContext } from './report-context.ts';

type TypologyPeriod = TypologyResult['periods'][number];

/** The section of a typology: map, groups with counts, all areas. */
export function typologySection(context: ReportContext, typology: TypologyResult): readonly Typst[] {
  const { book, language, atlas, maps, words } = context;
  const { names, status, dynamics } = typology.definition;
  const period = typology.periods.at(-1);
  const levels = levelsOf(
    book,
    typology.periods.map(({ groups }) => ({ classes: groups })),
  );
  const level = levels.at(-1);
  const map = maps.find((each) => each.level === level);
  const nameOf = (id: string): string => {
    const index = book.assessed.indices.find(({ definition }) => definition.id === id);
    return index ? pick(index.definition.names, language) : id;
  };
  const newest = typology.periods.length - 1;
  return [
    call('section', [pick(names, language)], { fresh: true }),
    call('lead', [atlas.typology.text(nameOf(status), nameOf(dynamics))]),
    ...(map ? [mapFigure(context, map, { figures: typologySeries(typology, map.level), period: newest })] : []),
    ...(period && level
      ? [
          call('part', [atlas.typology.groups]),
          groupsTable(context, typology, { period, level }),
          call('part', [words.tableHeading]),
          areasTable(context, typology, { period, level }),
        ]
      : []),
  ];
}

interface TypologyPlace {
  readonly period: TypologyPeriod;
  readonly level: LevelView;
}

function groupsTable({ language, atlas }: ReportContext, typology: TypologyResult, { period, level }: TypologyPlace) {
  const { statusClassIds, dynamicsClassIds } = typology;
  const word = (id: string): string => pick(classTexts(id), language);
  const rows = statusClassIds.map((status, at): PrintRow => {
    const counts = dynamicsClassIds.map((_, way) => {
      const group = 1 + at * dynamicsClassIds.length + way;
      return formatNumber(language, level.areas.filter((area) => period.groups[area] === group).length);
    });
    return { kind: 'area', cells: [`${atlas.typology.status}: ${word(status)}`, ...counts] };
  });
  const columns = [
    { kind: 'rest', head: atlas.typology.status } as const,
    ...dynamicsClassIds.map((id) => ({ kind: 'number', head: `${atlas.typology.dynamics}: ${word(id)}` }) as const),
  ];
  const caption = `${pick(typology.definition.names, language)}: ${atlas.index.count}`;
  return tablePiece({ caption, columns, rows });
}

function areasTable(context: ReportContext, typology: TypologyResult, { period, level }: TypologyPlace): Typst {
  const { book, language, atlas } = context;
  const { statusClassIds, dynamicsClassIds } = typology;
  const word = (id: string | undefined): string => (id === undefined ? '' : pick(classTexts(id), language));
  const rows = level.areas.map((area): PrintRow => {
    const { code, excluded } = book.areas.areas[area]!;
    const group = period.groups[area] ?? 0;
    const reason = excluded ? pick(excluded, language) : atlas.index.noReason;
    const placed =
      group === 0
        ? [atlas.table.none, atlas.table.none, `${atlas.typology.leftOut}: ${reason}`]
        : [
            word(statusClassIds[Math.floor((group - 1) / dynamicsClassIds.length)]),
            word(dynamicsClassIds[(group - 1) % dynamicsClassIds.length]),
            (period.attention[area] ?? 0) > 0 ? atlas.typology.attention : atlas.table.none,
          ];
    return { kind: 'area', cells: [code, areaName(book, area), ...placed] };
  });
  const columns = [
    { kind: 'text', head: atlas.table.code },
    { kind: 'rest', head: atlas.table.area },
    { kind: 'text', head: atlas.typology.status },
    { kind: 'text', head: atlas.typology.dynamics },
    { kind: 'text', head: atlas.area.columns.remark },
  ] as const;
  const name = pick(typology.definition.names, language);
  return tablePiece({
    caption: atlas.indicator.tableCaption(name, periodPhrase(language, period.period)),
    columns,
    rows,
  });
}
