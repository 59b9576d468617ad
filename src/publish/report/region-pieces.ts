import { pick } from '../../locale/language.ts';
import { periodPhrase } from '../../locale/number.ts';
import { type IndicatorView, newestAt } from '../chapters/book.ts';
import { figureAt, valueText } from '../chapters/figure.ts';
import {
  type AttentionArea,
  burdenAttention,
  keyIndicators,
  regionSentences,
  typologyAttention,
} from '../chapters/region-chapter.ts';
import { areaName, sinceText } from '../chapters/sentences.ts';
import { trendOf } from '../chapters/trend.ts';
import type { PrintRow } from '../print/table-layout.ts';
import { tablePiece } from '../print/table-piece.ts';
import { call, type Typst } from '../print/typst.ts';
import type { ReportContext } from './report-context.ts';

/** The region at a glance: sentences and the key figures of each topic. */
export function regionPieces(context: ReportContext): readonly Typst[] {
  const { book, language, words } = context;
  const region = book.regions.values().next().value ?? 0;
  const sentences = regionSentences(language, book, region);
  return [
    call('chapter', [words.region]),
    ...(sentences.length > 0 ? [call('lead', [sentences.join(' ')])] : []),
    regionTable(context, keyIndicators(book, region), words.keyFigures),
  ];
}

/** Some indicators with the newest and an earlier value of the region. */
export function regionTable(context: ReportContext, views: readonly IndicatorView[], caption: string): Typst {
  const { book, language, words, terms, atlas } = context;
  const region = book.regions.values().next().value ?? 0;
  const rows = views.map((view): PrintRow => {
    const newest = newestAt(book, view, region);
    const figure = figureAt(view, newest, region);
    const { from } = trendOf(view, newest, region);
    const before =
      from?.value == null
        ? atlas.table.none
        : atlas.start.before(valueText(language, view, from.value), sinceText(language, from.period));
    const value = figure.value === null ? atlas.table.none : valueText(language, view, figure.value);
    const when = figure.period === '' ? atlas.table.none : periodPhrase(language, figure.period);
    const { names, topic } = view.definition;
    return { kind: 'area', cells: [pick(names, language), terms.topics[topic], value, when, before] };
  });
  const { keyColumns } = words;
  const columns = [
    { kind: 'rest', head: keyColumns.indicator },
    { kind: 'text', head: keyColumns.topic },
    { kind: 'number', head: keyColumns.value },
    { kind: 'text', head: keyColumns.period },
    { kind: 'text', head: keyColumns.before },
  ] as const;
  return tablePiece({ caption, columns, rows });
}

/** Areas to which several results point, in their own order, with the reasons. */
export function attentionPieces(context: ReportContext): readonly Typst[] {
  const { book, words, atlas } = context;
  const { typologies, indices } = book.assessed;
  if (typologies.length + indices.length === 0) return [];
  const newest = typologies
    .flatMap((typology) => typology.periods.at(-1)?.period ?? [])
    .sort()
    .at(-1);
  const current = typologies.filter((typology) => typology.periods.at(-1)?.period === newest);
  const areas = current.length > 0 ? current.flatMap(typologyAttention) : burdenAttention(book);
  return [
    call('chapter', [current.length > 0 ? words.attention : atlas.start.burdenTitle]),
    call('lead', [words.attentionIntro]),
    call('note', [atlas.start.attentionNote]),
    areas.length === 0 ? call('plain', [atlas.start.attentionNone]) : attentionTable(context, areas),
  ];
}

function attentionTable({ book, language, words, atlas }: ReportContext, areas: readonly AttentionArea[]): Typst {
  const rows = areas.map(({ area, reasons }): PrintRow => {
    const { code, name, parent } = book.areas.areas[area]!;
    const above = parent >= 0 ? areaName(book, parent) : atlas.table.none;
    return { kind: 'area', cells: [atlas.area.heading(code, name), above, reasons(language)] };
  });
  const { attentionColumns } = words;
  const columns = [
    { kind: 'text', head: attentionColumns.area },
    { kind: 'text', head: attentionColumns.parent },
    { kind: 'rest', head: attentionColumns.reason },
  ] as const;
  return tablePiece({ caption: words.attentionTable, columns, rows });
}
