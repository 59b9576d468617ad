import type { CorrelationResult } from '../../core/correlations.ts';
import { pick } from '../../locale/language.ts';
import { formatNumber } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import {
  basisSentence,
  chanceSentence,
  leftOutSentences,
  pairScatter,
  pairSentence,
  pairsAcrossTopics,
  pairsAlmostTheSame,
} from '../chapters/relations/correlations.ts';
import { mostUnevenSentence, segregationOf } from '../chapters/relations/segregation.ts';
import {
  inequalityRowsOf,
  inequalitySummary,
  type UnevenChapter,
  unevenChapters,
} from '../chapters/relations/unevenness.ts';
import { giniMatrix, shareTable, spreadStrip } from '../chapters/relations/unevenness-tables.ts';
import { areaName } from '../chapters/sentences.ts';
import { drawScatterPlot } from '../charts/scatter-plot.ts';
import { drawStripPlot } from '../charts/strip-plot.ts';
import { tableModelPiece } from '../print/table-model-piece.ts';
import { call, inline, length, type Typst } from '../print/typst.ts';
import type { ReportContext } from './report-context.ts';

/** Drawings of pairs that stand side by side. */
const MOST_DRAWN = 4;
const HALF = 340;
/** Has room for names of indicators beside their dots: a line of its own for each would take more than a page. */
const WIDE = 880;

/** How indicators go together over areas. */
export function correlationPieces(context: ReportContext): readonly Typst[] {
  const { book, language, words } = context;
  const { correlations } = texts[language];
  const results = book.assessed.correlations;
  if (results.length === 0) return [];
  return [
    call('chapter', [words.relations]),
    call('lead', [correlations.intro]),
    call('boxed', [inline(call('strong', [correlations.caution]), ` ${correlations.cautionText}`)]),
    ...results.flatMap((result) => resultPieces(context, result)),
  ];
}

function resultPieces(context: ReportContext, result: CorrelationResult): readonly Typst[] {
  const { book, language } = context;
  const { correlations } = texts[language];
  const pairs = pairsAcrossTopics(book, result);
  const same = pairsAlmostTheSame(book, result);
  const list = (of: typeof pairs): Typst =>
    call('points', [of.map((pair) => pairSentence(language, book, result, pair))]);
  return [
    call('section', [correlations.acrossHeading]),
    call('plain', [basisSentence(language, book, result)]),
    pairs.length > 0 ? list(pairs) : call('plain', [correlations.acrossNone]),
    call('note', [chanceSentence(language, result)]),
    ...scatterPieces(context, result),
    ...(same.length > 0
      ? [call('section', [correlations.withinHeading]), call('plain', [correlations.within]), list(same)]
      : []),
    call('section', [correlations.leftOut]),
    ...leftOutSentences(language, book, result).map((sentence) => call('plain', [sentence])),
  ];
}

function scatterPieces(context: ReportContext, result: CorrelationResult): readonly Typst[] {
  const { book, language, drawings, mostAreas } = context;
  if (result.areaCount > mostAreas) return [];
  const { correlations } = texts[language];
  const figures = pairsAcrossTopics(book, result)
    .slice(0, MOST_DRAWN)
    .flatMap((pair) => pairScatter(language, book, result, pair) ?? [])
    .map((input) => {
      const shown = drawings.show(drawScatterPlot({ ...input, width: HALF }), null);
      const subtitle = correlations.drawingSubtitle(formatNumber(language, input.points.length));
      return call('pictured', [shown, inline(`${input.title}. ${subtitle}`)]);
    });
  return pairsOf(figures);
}

function pairsOf(figures: readonly Typst[]): readonly Typst[] {
  const widths = [length(1, 'fr'), length(1, 'fr')];
  return figures.flatMap((figure, at) => {
    if (at % 2 === 1) return [];
    const second = figures[at + 1];
    return [call('beside', [widths, figure, ...(second ? [second] : [])])];
  });
}

/** How unevenly people live and how unequal areas are. */
export function unevennessPieces(context: ReportContext): readonly Typst[] {
  const { book, language, words } = context;
  const { unevenness } = texts[language];
  const chapters = unevenChapters(book);
  if (chapters.length === 0) return [];
  return [
    call('chapter', [words.unevenness]),
    call('lead', [unevenness.intro]),
    call('boxed', [inline(call('strong', [unevenness.caution]), ` ${unevenness.cautionText}`)]),
    ...chapters.flatMap((chapter) => [
      ...(chapter.shares.length > 0 ? spreadPieces(context, chapter) : []),
      ...(chapter.figures.length > 0 ? giniPieces(context, chapter) : []),
    ]),
  ];
}

function spreadPieces({ book, language, drawings }: ReportContext, chapter: UnevenChapter): readonly Typst[] {
  const { unevenness } = texts[language];
  const { region, places } = chapter;
  const strip = spreadStrip(language, book, chapter);
  const most = mostUnevenSentence(language, book, { rows: segregationOf(book, region), area: region });
  const caption = `${strip.title} (${unevenness.stripSubtitle(areaName(book, region))})`;
  return [
    call('section', [unevenness.spreadHeading]),
    ...(most === '' ? [] : [call('plain', [most])]),
    call('note', [unevenness.spreadReading]),
    call('pictured', [drawings.show(drawStripPlot({ ...strip, width: WIDE }), null), inline(caption)]),
    call('section', [unevenness.sharesHeading]),
    call('note', [unevenness.sharesNote]),
    ...chapter.shares.flatMap((share) => [
      call('part', [pick(share.view.definition.names, language)]),
      tableModelPiece(shareTable(language, book, { places, share })),
    ]),
  ];
}

function giniPieces({ book, language }: ReportContext, chapter: UnevenChapter): readonly Typst[] {
  const { unevenness } = texts[language];
  const rows = inequalityRowsOf(book, chapter.region);
  return [
    call('section', [unevenness.giniHeading]),
    call('plain', [inequalitySummary(language, book, rows).join(' ')]),
    call('note', [unevenness.giniReading]),
    tableModelPiece(giniMatrix(language, book, chapter)),
  ];
}
