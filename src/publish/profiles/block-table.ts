import { sideOf } from '../../core/comparison.ts';
import { pick } from '../../locale/language.ts';
import { unitWords } from '../../locale/number.ts';
import type { AreaRow } from '../chapters/area-chapter.ts';
import { bareText, type Figure, figureAt } from '../chapters/figure.ts';
import { intervalText, partText, SIGNS } from '../chapters/figure-text.ts';
import { areaName } from '../chapters/sentences.ts';
import { yearsText } from '../chapters/years-text.ts';
import { drawSpine } from '../charts/spine.ts';
import { spokenSigns } from '../print/spoken-signs.ts';
import { PAPER_WIDTH, type PrintColumn, tableLayout } from '../print/table-layout.ts';
import { type Argument, call, length, type Typst } from '../print/typst.ts';
import type { ProfileContext } from './profile-context.ts';

/** Room of the drawing in each row, in points and millimetres. */
const SPINE = { points: 60, millimetres: 19.5 };

interface Column extends PrintColumn {
  readonly text: (row: AreaRow) => string;
}

/** Indicators of a block: the area beside the area above, the region and its own value before, and where it stands. */
export function blockTable(
  context: ProfileContext,
  rows: readonly AreaRow[],
  { caption, common }: { readonly caption: string; readonly common: string },
): Typst {
  const columns = columnsOf(context, common);
  const texts = rows.map((row) => columns.map(({ text }) => text(row)));
  const printed = texts.map((cells) => ({ kind: 'area' as const, cells }));
  const { widths, isOneLine } = tableLayout(columns, printed, PAPER_WIDTH - SPINE.points);
  return call('tabulated', [], {
    widths: [...widths, SPINE.points].map((each) => length(each, 'pt')),
    numbers: [...columns.map(({ kind }) => kind === 'number'), false],
    head: [...columns.map(({ head }) => head), context.atlas.area.columns.spine],
    kinds: printed.map(({ kind }) => kind),
    lines: isOneLine,
    rows: rows.map(
      (row, at): Argument => [...texts[at]!.map((cell) => spokenSigns(context.language, cell)), spine(context, row)],
    ),
    caption,
  });
}

function columnsOf(context: ProfileContext, common: string): readonly Column[] {
  const { book, chapter, language, atlas, words } = context;
  const { columns } = atlas.area;
  const value = (row: AreaRow, which: 'figure' | 'parent' | 'region'): string => {
    const figure = row[which];
    return figure ? partText(language, row.view, figure, 'value') : atlas.table.none;
  };
  const isCount = ({ view }: AreaRow): boolean => view.definition.kind === 'count';
  return [
    { kind: 'rest', head: columns.indicator, text: (row) => indicatorText(context, row, common) },
    {
      kind: 'number',
      head: columns.count,
      text: (row) => (isCount(row) ? value(row, 'figure') : partText(language, row.view, row.figure, 'numerator')),
    },
    {
      kind: 'number',
      head:
        context.level === context.profileLevel ? book.areas.areas[chapter.area]!.code : areaName(book, chapter.area),
      text: (row) => (isCount(row) ? atlas.table.none : value(row, 'figure')),
    },
    {
      kind: 'number',
      head: atlas.table.interval,
      text: ({ view, figure }) => intervalText(language, view, figure),
    },
    ...(chapter.hasParentColumn
      ? [
          {
            kind: 'number' as const,
            head: areaName(book, chapter.parent),
            text: (row: AreaRow) => value(row, 'parent'),
          },
        ]
      : []),
    { kind: 'number', head: columns.region, text: (row) => value(row, 'region') },
    { kind: 'number', head: words.before, text: (row) => beforeText(context, row) },
    {
      kind: 'text',
      head: words.compared,
      text: ({ figure }) => comparedText(context, figure),
    },
  ];
}

function indicatorText({ language }: ProfileContext, { view, figure }: AreaRow, common: string): string {
  const { names, unit } = view.definition;
  const name = `${pick(names, language)} (${unitWords(language, unit)})`;
  return figure.period === common ? name : `${name}, ${yearsText(figure.period)}`;
}

/** The period of most rows: a profile names it once. */
export function commonPeriod(rows: readonly AreaRow[]): string {
  const counts = new Map<string, number>();
  for (const { figure } of rows) counts.set(figure.period, (counts.get(figure.period) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? '';
}

function beforeText({ language, atlas }: ProfileContext, { view, trend }: AreaRow): string {
  if (trend.from?.value === null || trend.from?.value === undefined) return atlas.table.none;
  return `${bareText(language, view, trend.from.value)} (${yearsText(trend.from.period)})`;
}

function comparedText({ atlas, words }: ProfileContext, { againstRegion, holds }: Figure): string {
  const side = sideOf(againstRegion);
  if (!side) return atlas.table.none;
  return side !== 'similar' && holds === false ? `${words.sides[side]} ${SIGNS.chance}` : words.sides[side];
}

function spine(context: ProfileContext, { view, period, figure, parent, region }: AreaRow): Argument {
  const { book, chapter, level, language, atlas } = context;
  const { definition } = view;
  if (definition.kind === 'count' || figure.value === null) return atlas.table.none;
  const all = level.areas.flatMap((area) => {
    const { value } = figureAt(view, period, area);
    return value === null ? [] : [value];
  });
  const drawn = drawSpine({
    id: `spine-${definition.id}`,
    language,
    title: pick(definition.names, language),
    all,
    value: figure.value,
    lower: figure.lower,
    upper: figure.upper,
    parent: { name: chapter.parent >= 0 ? areaName(book, chapter.parent) : '', value: parent?.value ?? null },
    region: { name: areaName(book, chapter.region), value: region?.value ?? null },
    unit: definition.unit,
    decimals: definition.decimals,
  });
  return context.drawings.show(drawn, SPINE.millimetres);
}
