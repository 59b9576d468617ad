import type { Texts } from '../../../core/area.ts';
import type { Source } from '../../../core/source.ts';
import { pick } from '../../../locale/language.ts';
import { formatDate, formatNumber, periodPhrase, unitWords } from '../../../locale/number.ts';
import { type IndicatorView, indicatorsOf } from '../../chapters/book.ts';
import { tellsEarlyClasses } from '../../chapters/early-classes.ts';
import { type FigureTable, figureTable } from '../../chapters/figure-table.ts';
import { fullStop } from '../../chapters/full-stop.ts';
import { stripPlotOf, timeSeriesOf } from '../../chapters/indicator-drawings.ts';
import { indicatorLead } from '../../chapters/indicator-lead.ts';
import { courseSentence } from '../../chapters/inequality-chapter.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { dayOrYear } from '../../chapters/sentences.ts';
import { bothWidths } from '../../charts/both-widths.ts';
import { stripPlotTable } from '../../charts/strip-plot.table.ts';
import { drawStripPlot, type StripPlotInput } from '../../charts/strip-plot.ts';
import { timeSeriesTable } from '../../charts/time-series.table.ts';
import { drawTimeSeries } from '../../charts/time-series.ts';
import { chartFigure, indicatorMaps, type MapSeries, yearMap } from '../drawings.ts';
import { figureTableView } from '../figure-table-view.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { perturbationNotes } from '../perturbation-note.ts';
import { indicatorUnevenness } from '../relations/area-inequality-section.ts';
import { patternSection } from '../relations/surroundings-section.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext, Site } from '../site.ts';
import { calculationLinks, standardEntry } from './calculation-block.ts';
import { funnelSection } from './funnel-section.ts';
import { inequalitySection } from './inequality-section.ts';

/** What the pages of an indicator share in all languages. */
export interface IndicatorMaterial {
  readonly view: IndicatorView;
  readonly maps: readonly MapSeries[];
  readonly tables: readonly FigureTable[];
}

/** Gathers tables and map series of an indicator once. */
export function indicatorMaterial(site: Site, view: IndicatorView): IndicatorMaterial {
  const tables = site.book.areas.schemes.flatMap((scheme) => {
    const table = figureTable(site.book, view, scheme.id, site.mostAreas);
    return table ? [table] : [];
  });
  return { view, maps: indicatorMaps(site, view), tables };
}

/** Page of an indicator. */
export function indicatorPage(context: PageContext, material: IndicatorMaterial): PageContent {
  const { words, language, terms } = context;
  const { view, maps, tables } = material;
  const { definition } = view;
  const title = pick(definition.names, language);
  const main = html`<div class="page-head"><p class="kicker">${terms.topics[definition.topic]}</p>
<h1>${workspaceText(context, definition.names)}</h1>
${lead(context, material)}</div>
${aboutBlock(context, view)}
${mapSection(context, maps, tables)}
${chartSections(context, material)}
${tables.map((table, index) => tableSection(context, view, table, index))}
${patternSection(context, definition.id, false)}
${funnelSection(context, view)}
${inequalitySection(context, view)}
${indicatorUnevenness(context, view)}
${sourceBlock(context, view)}
${relatedBlock(context, view)}`;
  return {
    title,
    kind: 'page-indicator',
    main,
    trail: [{ label: words.pages.indicators, page: { kind: 'indicators' } }],
  };
}

function lead({ site, language, words }: PageContext, { view, tables }: IndicatorMaterial): Html {
  const table = tables[0];
  if (!table) return html`<p class="lead">${words.indicator.noFigures}</p>`;
  return html`<div class="lead"><p>${indicatorLead(language, site.book, view, table).join(' ')}</p></div>`;
}

function aboutBlock(context: PageContext, view: IndicatorView): Html {
  const words = context.words.indicator;
  const { definition } = view;
  const entry = (label: string, text: Texts | null): Html | null =>
    text && html`<div><dt>${label}</dt><dd>${workspaceText(context, text)}</dd></div>`;
  const breaks = definition.breaks.length > 0 && breakEntry(context, definition);
  const pooled = definition.pooledPeriods > 1 && html`<p class="note">${words.pooled(definition.pooledPeriods)}</p>`;
  const hasText = definition.definition || definition.formula || definition.why || definition.limits;
  return html`<section class="box about"><h2 id="about">${words.about}</h2>${
    !hasText && html`<p>${words.noDefinition}</p>`
  }<dl>${entry(words.what, definition.definition)}${entry(words.formula, definition.formula)}${standardEntry(context, definition)}${entry(words.why, definition.why)}${entry(words.limits, definition.limits)}${breaks}<div><dt>${words.direction}</dt><dd>${context.terms.directions[definition.direction]}.</dd></div></dl>${pooled}${calculationLinks(context, definition)}</section>`;
}

// What changed in the definition, when, and that nothing is compared across it.
function breakEntry(context: PageContext, { breaks, breakReason }: IndicatorView['definition']): Html {
  const { language, words } = context;
  const since = words.sentences.list(breaks.map((day) => dayOrYear(language, day)));
  const reason = breakReason && html`${workspaceText(context, breakReason)} `;
  return html`<div><dt>${words.indicator.breaks}</dt><dd>${reason}${words.indicator.breakNote(since)}</dd></div>`;
}

function mapSection(context: PageContext, maps: readonly MapSeries[], tables: readonly FigureTable[]): Html | null {
  const words = context.words.indicator;
  const { book } = context.site;
  if (maps.length === 0) {
    const table = tables[0];
    return table ? html`<p class="note">${words.noMap(pluralOf(context.language, book, table))}</p>` : null;
  }
  const shown = maps.slice(0, 1).map((series) => {
    const plural = pluralOf(context.language, book, series.map.level);
    return html`<section class="block"><h2 id="map-${series.map.key}-head">${words.mapOf(plural)}</h2>
${yearMap(context, series, `table-${series.map.level.scheme}`)}${methodLinks(context, 'class-breaks')}</section>`;
  });
  return html`${shown}`;
}

/** A drawing of more dots is sent once: on narrow screens it is as small as they are. */
const MOST_TWICE = 500;

const dotCount = ({ rows }: StripPlotInput): number => rows.reduce((count, { areas }) => count + areas.length, 0);

function chartSections(context: PageContext, { view, tables }: IndicatorMaterial): Html | null {
  const { book } = context.site;
  const { language, words } = context;
  const table = tables[0];
  if (!table) return null;
  const level = book.levels.find((each) => each.scheme === table.scheme && each.level === table.level);
  const strip = level && level.level > 0 ? stripPlotOf(language, book, view, { level, period: table.period }) : null;
  const time = timeSeriesOf(language, book, view, table.scheme);
  const unit = unitWords(language, view.definition.unit);
  const course = courseSentence(language, book, view);
  const courseNotes = course === '' ? [] : ['mann-kendall', 'structural-breaks'];
  return html`${
    strip &&
    html`<section class="block"><h2 id="spread">${words.indicator.spread}</h2>${chartFigure(context, {
      drawing: dotCount(strip) > MOST_TWICE ? drawStripPlot(strip) : bothWidths(drawStripPlot, strip),
      table: stripPlotTable(strip),
      id: strip.id,
      title: strip.title,
      subtitle: `${unit}, ${periodPhrase(language, table.periodCode)}`,
    })}</section>`
  }${
    time &&
    html`<section class="block"><h2 id="time">${words.indicator.time}</h2>${chartFigure(context, {
      drawing: bothWidths(drawTimeSeries, time),
      table: timeSeriesTable(time),
      id: time.id,
      title: time.title,
      subtitle: unit,
    })}${view.definition.kind === 'standardised-ratio' && html`<p>${words.indicator.timeOfRatio}</p>`}${course !== '' && html`<p>${course}</p>`}${methodLinks(context, 'change', 'recent-trend', ...courseNotes)}</section>`
  }`;
}

function tableSection(context: PageContext, view: IndicatorView, table: FigureTable, index: number): Html {
  const { words, language, site } = context;
  const scheme = site.book.areas.schemes.find((each) => each.id === table.scheme);
  const heading = index === 0 ? words.indicator.table : scheme ? pick(scheme.names, language) : table.scheme;
  const period = periodPhrase(language, table.periodCode);
  const name = pick(view.definition.names, language);
  const leftOut = table.leftOut.map((level) => {
    const areas = site.book.levels.find((each) => each.scheme === table.scheme && each.level === level)?.areas ?? [];
    const plural = pluralOf(language, site.book, { scheme: table.scheme, level });
    return html`<p class="note">${words.indicator.tooMany(formatNumber(language, areas.length), plural)}</p>`;
  });
  return html`<section class="block"><h2 id="table-${table.scheme}">${heading}</h2>${leftOut}
${figureTableView(context, view, table, { id: `figures-${table.scheme}`, caption: words.indicator.tableCaption(name, period) })}${table.hasComparison && methodLinks(context, 'false-discoveries')}</section>`;
}

function sourceBlock(context: PageContext, view: IndicatorView): Html {
  const { site, words } = context;
  const ids = new Set(view.shown.periods.flatMap((period) => period.sources));
  const sources = site.book.assessed.table.sources.filter((source) => ids.has(source.id));
  const isProtected = sources.some(
    ({ alreadyPublic, protection }) => alreadyPublic === null && protection.method === 'suppression',
  );
  return html`<section class="block source"><h2 id="source">${words.indicator.source}</h2>
<ul class="plain">${sources.map((source) => html`<li>${sourceLine(context, source)}</li>`)}</ul>
${perturbationNotes(context, sources)}${isProtected && html`<p>${words.indicator.secrecy} <a href="${context.href({ kind: 'methods' })}#protection">${words.pages.methods}</a></p>`}${tellsEarlyClasses(view) && html`<p>${words.methods.earlyClasses}</p>`}
<p><a href="${context.href({ kind: 'downloads' })}">${words.indicator.download}</a></p></section>`;
}

/** "Source: …, reference date, delivered, licence" of one source. */
export function sourceLine(context: PageContext, source: Source): Html {
  const { words, language } = context;
  const licence = /^https?:\/\//i.test(source.licenceUrl ?? '')
    ? html`<a href="${source.licenceUrl}">${source.licence}</a>`
    : html`${source.licence}`;
  const stop = source.reference && fullStop(pick(source.reference, language));
  const reference =
    source.reference && html` ${words.indicator.reference}: ${workspaceText(context, source.reference)}${stop}`;
  const delivered = words.indicator.delivered(formatDate(language, source.delivered));
  return html`${workspaceText(context, source.names)} (${source.publisher}).${reference} ${delivered} ${words.indicator.licence}: ${licence}.${source.attribution && html` ${source.attribution}`}${
    source.alreadyPublic && html` ${words.indicator.alreadyPublic(source.alreadyPublic)}`
  }`;
}

function relatedBlock(context: PageContext, view: IndicatorView): Html | null {
  const related = indicatorsOf(context.site.book, view.definition.topic).filter((each) => each !== view);
  if (related.length === 0) return null;
  const { id } = view.definition;
  const links = related.map(
    ({ definition }) =>
      html`<li><a href="${context.href({ kind: 'indicator', id: definition.id })}">${pick(definition.names, context.language)}</a></li>`,
  );
  return html`<nav class="block related" aria-labelledby="related-${id}"><h2 id="related-${id}">${context.words.indicator.related}</h2><ul class="links-inline">${links}</ul></nav>`;
}
