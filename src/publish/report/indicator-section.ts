import type { Texts } from '../../core/area.ts';
import type { IndicatorDefinition } from '../../core/indicator.ts';
import { pick } from '../../locale/language.ts';
import { formatNumber, periodPhrase, unitWords } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { type IndicatorView, newestOn } from '../chapters/book.ts';
import { type FigureTable, figureTable } from '../chapters/figure-table.ts';
import { funnelOf, funnelSentences } from '../chapters/funnel-chapter.ts';
import { stripPlotOf, timeSeriesOf } from '../chapters/indicator-drawings.ts';
import { indicatorLead } from '../chapters/indicator-lead.ts';
import { courseSentence, inequalityOf, inequalitySentences } from '../chapters/inequality-chapter.ts';
import { indicatorSeries } from '../chapters/map-series.ts';
import { pluralOf } from '../chapters/region-chapter.ts';
import { dayOrYear } from '../chapters/sentences.ts';
import { stripPlotTable } from '../charts/strip-plot.table.ts';
import { drawStripPlot, type StripPlotInput } from '../charts/strip-plot.ts';
import { drawTimeSeries, type TimeSeriesInput } from '../charts/time-series.ts';
import { figureTablePiece } from '../print/figure-table-piece.ts';
import { call, inline, labelled, length, type Typst } from '../print/typst.ts';
import { mapFigure } from './map-figure.ts';
import type { ReportContext } from './report-context.ts';
import { sourceText } from './source-text.ts';

/** Name under which other parts of the report point to an indicator. */
export const indicatorAnchor = (id: string): string => `indicator-${id}`;

/** The section of one indicator: finding, what it is and where it comes from, map, distribution and trend, all areas. */
export function indicatorSection(context: ReportContext, view: IndicatorView): readonly Typst[] {
  const { book, language, atlas } = context;
  const { definition } = view;
  const tables = book.areas.schemes.flatMap(({ id }) => figureTable(book, view, id, context.mostAreas) ?? []);
  const first = tables[0];
  const heading = call('section', [pick(definition.names, language)], { fresh: true });
  return [
    labelled(heading, indicatorAnchor(definition.id)),
    call('lead', [first ? indicatorLead(language, book, view, first).join(' ') : atlas.indicator.noFigures]),
    aboutBox(context, view),
    ...mapPieces(context, view),
    ...(first ? drawingPieces(context, view, first) : []),
    ...tables.flatMap((table, index) => tablePieces(context, view, { table, isFirst: index === 0 })),
  ];
}

function aboutBox(context: ReportContext, view: IndicatorView): Typst {
  const { language, atlas, terms } = context;
  const { definition } = view;
  const words = atlas.indicator;
  const sources = sourcesText(context, view);
  const entry = (term: string, text: Texts | null): readonly [string, string] | null =>
    text && [term, pick(text, language)];
  const standard = standardText(language, definition);
  const entries = [
    entry(words.what, definition.definition),
    entry(words.formula, definition.formula),
    standard && ([texts[language].standardised.heading, standard] as const),
    entry(words.why, definition.why),
    entry(words.limits, definition.limits),
    breakEntry(language, definition),
    [words.direction, `${terms.directions[definition.direction]}.`] as const,
    sources === '' ? null : ([words.source, sources] as const),
  ];
  const pooled = definition.pooledPeriods > 1 ? [call('note', [words.pooled(definition.pooledPeriods)])] : [];
  const items = entries.filter((each) => each !== null);
  return call('boxed', [inline(call('explained', [items]), ...pooled)]);
}

/** How age is taken into account; null where it is not. */
function standardText(language: ReportContext['language'], { kind, standardisation }: IndicatorDefinition) {
  if (!standardisation) return null;
  const { standardised, atlas } = texts[language];
  const { standard, ages } = standardisation;
  const how = kind === 'standardised-ratio' ? standardised.expected : standardised.weights[standard];
  return `${how} ${standardised.groups(atlas.sentences.list(ages.map((age) => formatNumber(language, age))))}`;
}

function breakEntry(
  language: ReportContext['language'],
  { breaks, breakReason }: IndicatorDefinition,
): readonly [string, string] | null {
  if (breaks.length === 0) return null;
  const { indicator, sentences } = texts[language].atlas;
  const since = sentences.list(breaks.map((day) => dayOrYear(language, day)));
  const reason = breakReason ? `${pick(breakReason, language)} ` : '';
  return [indicator.breaks, reason + indicator.breakNote(since)];
}

function mapPieces(context: ReportContext, view: IndicatorView): readonly Typst[] {
  const { book, maps } = context;
  const map = maps.find(({ level }) => newestOn(view, level.scheme, level.level) >= 0);
  if (!map) return [];
  const period = newestOn(view, map.level.scheme, map.level.level);
  return [mapFigure(context, map, { figures: indicatorSeries(book, view, map.level), period })];
}

/** Width of drawings of which two stand side by side, and of one alone, in the units of drawings. */
const HALF = 340;
const WHOLE = 640;

function drawingPieces(context: ReportContext, view: IndicatorView, table: FigureTable): readonly Typst[] {
  const { book, language, words } = context;
  const level = book.levels.find((each) => each.scheme === table.scheme && each.level === table.level);
  const strip = level && level.level > 0 ? stripPlotOf(language, book, view, { level, period: table.period }) : null;
  const time = timeSeriesOf(language, book, view, table.scheme);
  const unit = unitWords(language, view.definition.unit);
  const width = strip && time ? HALF : WHOLE;
  const figures = [
    strip && stripFigure(context, { ...strip, width }, `${unit}, ${periodPhrase(language, table.periodCode)}`),
    time && timeFigure(context, { ...time, width, height: 330 }, unit),
  ].filter((figure) => figure !== null);
  const said = [courseSentence(language, book, view), ...comparedSentences(context, view)].filter(
    (sentence) => sentence !== '',
  );
  if (figures.length === 0 && said.length === 0) return [];
  return [
    call('part', [words.spreadHeading]),
    ...(said.length > 0 ? [call('plain', [said.join(' ')])] : []),
    ...(figures.length === 2 ? [call('beside', [[length(1, 'fr'), length(1, 'fr')], ...figures])] : figures),
  ];
}

function comparedSentences({ book, language }: ReportContext, view: IndicatorView): readonly string[] {
  const funnel = funnelOf(book, view);
  const inequality = inequalityOf(book, view);
  return [
    ...(funnel ? funnelSentences(language, book, { view, funnel }) : []),
    ...(inequality ? inequalitySentences(language, view, inequality) : []),
  ];
}

function stripFigure({ drawings, words }: ReportContext, strip: StripPlotInput, unit: string): Typst {
  const { rows } = stripPlotTable(strip);
  const values = rows.map(({ cells }) => `${cells[0]?.text} ${cells[1]?.text}`).join('; ');
  const shown = drawings.show(drawStripPlot(strip), null, words.alternative.values(values));
  return call('pictured', [shown, inline(`${strip.title} (${unit})`)]);
}

function timeFigure({ drawings }: ReportContext, time: TimeSeriesInput, unit: string): Typst {
  const shown = drawings.show(drawTimeSeries(time), null);
  return call('pictured', [shown, inline(`${time.title} (${unit})`)]);
}

function tablePieces(
  context: ReportContext,
  view: IndicatorView,
  { table, isFirst }: { readonly table: FigureTable; readonly isFirst: boolean },
): readonly Typst[] {
  const { book, language, words, atlas } = context;
  const scheme = book.areas.schemes.find((each) => each.id === table.scheme);
  const heading = isFirst || !scheme ? words.tableHeading : pick(scheme.names, language);
  const leftOut = table.leftOut.map((level) => {
    const areas = book.levels.find((each) => each.scheme === table.scheme && each.level === level)?.areas ?? [];
    const plural = pluralOf(language, book, { scheme: table.scheme, level });
    return call('note', [words.tooManyAreas(formatNumber(language, areas.length), plural)]);
  });
  const name = pick(view.definition.names, language);
  const caption = atlas.indicator.tableCaption(name, periodPhrase(language, table.periodCode));
  return [call('part', [heading]), ...leftOut, figureTablePiece(language, book, { view, table, caption })];
}

function sourcesText(context: ReportContext, { shown }: IndicatorView): string {
  const ids = new Set(shown.periods.flatMap((period) => period.sources));
  const sources = context.book.assessed.table.sources.filter(({ id }) => ids.has(id));
  return sources.map((source) => sourceText(context, source)).join(' ');
}
