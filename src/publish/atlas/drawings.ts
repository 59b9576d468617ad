import { pick } from '../../locale/language.ts';
import { formatPeriod, periodPhrase, unitWords } from '../../locale/number.ts';
import { type IndicatorView, indicatorsOf, newestOn } from '../chapters/book.ts';
import { withEarlyClasses } from '../chapters/early-classes.ts';
import { indicatorSeries } from '../chapters/map-series.ts';
import { drawTable } from '../charts/table.ts';
import type { TableModel } from '../charts/table-model.ts';
import { drawingWords } from '../charts/words.ts';
import { drawMapFigure, drawMapThumbnail } from '../maps/map-figure.ts';
import type { MapFigures } from '../maps/map-figures.ts';
import { roundFigures } from './client/payload.ts';
import { type Html, html, raw } from './html.ts';
import type { MappedLevel, PageContext, Site } from './site.ts';

/** A series on one mapped level, rounded as it is shown, with the position of its newest period there. */
export interface MapSeries {
  readonly map: MappedLevel;
  readonly figures: MapFigures;
  readonly newest: number;
}

/** The maps an indicator can have: one per mapped level on which it has figures, lowest first. */
export function indicatorMaps(site: Site, view: IndicatorView): readonly MapSeries[] {
  return indicatorLevels(site, view).map((map) => ({
    map,
    figures: roundFigures(withEarlyClasses(indicatorSeries(site.book, view, map.level), view, map.level)),
    newest: newestOn(view, map.level.scheme, map.level.level),
  }));
}

/** The mapped levels on which an indicator has figures, lowest first. */
export function indicatorLevels(site: Site, view: IndicatorView): readonly MappedLevel[] {
  return site.maps.filter(({ level }) => newestOn(view, level.scheme, level.level) >= 0);
}

/** What stands around a map. */
export interface MapBlockOptions {
  readonly chooser: Html | null;
  readonly hasYears: boolean;
  /** the second map of its level on the page */
  readonly isSecond?: boolean;
}

/** A map with legend inside the element that the script takes over; where years can be chosen it adds their table. */
export function mapBlock(
  context: PageContext,
  series: MapSeries,
  { chooser, hasYears, isSecond = false }: MapBlockOptions,
): Html {
  const { map, figures, newest } = series;
  const drawn = drawMapFigure(map.large, {
    id: `map-${map.key}${isSecond ? '-2' : ''}`,
    language: context.language,
    figures,
    period: newest,
    areas: context.areasOf(map),
  });
  const period = figures.periods[newest]?.period ?? '';
  return html`<div class="map-block" data-atlas="map" data-level="${map.key}" data-series="${figures.id}" data-period="${period}"${isSecond && raw(' data-second="2"')}>
${chooser}<div data-atlas="figure">${raw(drawn)}</div>${hasYears && raw('<div data-atlas="table"></div>')}
</div>`;
}

/** A small map for a row of small multiples, with its name as a link. */
export function thumbnail(context: PageContext, series: MapSeries, href: string): Html {
  const { map, figures, newest } = series;
  const drawn = drawMapThumbnail(map.small, {
    id: `small-${figures.id}`,
    language: context.language,
    figures,
    period: newest,
    areas: context.areasOf(map),
  });
  const name = pick(figures.names, context.language);
  return html`<figure class="drawing">${raw(drawn)}<figcaption><a href="${href}">${name}</a><span class="drawing-subtitle">${periodPhrase(context.language, figures.periods[newest]?.period ?? '')}</span></figcaption></figure>`;
}

/** A map whose year can be chosen, and the way to the table of the newest one. */
export function yearMap(context: PageContext, series: MapSeries, table: string): Html {
  const { figures, newest } = series;
  const period = periodPhrase(context.language, figures.periods[newest]?.period ?? '');
  const block = mapBlock(context, series, { chooser: periodChooser(context, series), hasYears: true });
  const { words } = context;
  const query = new URLSearchParams({ [drawingWords(context.language).address.series]: figures.id }).toString();
  const beside =
    context.page.kind === 'indicator' &&
    html` <a class="kern-btn kern-btn--tertiary" href="${context.href({ kind: 'maps' })}?${query}">${words.compare.maps.beside}</a>`;
  return html`<p class="actions"><a class="kern-btn kern-btn--tertiary" href="#${table}">${words.indicator.asTableOf(period)}</a>${beside}</p>
${block}`;
}

// Without the script there is one year on the map; every year is in the files.
function periodChooser(context: PageContext, series: MapSeries): Html {
  return html`<div class="chooser" data-atlas="chooser" hidden>${periodParts(context, series, `period-${series.map.key}`)}</div>`;
}

/** Choice of the indicator of a map, by topic. */
export function seriesParts(
  { site, language, terms, words }: PageContext,
  { figures, map }: MapSeries,
  id: string,
): Html {
  const { scheme, level } = map.level;
  const groups = site.book.topics.map((topic) => {
    const options = indicatorsOf(site.book, topic)
      .filter((view) => newestOn(view, scheme, level) >= 0)
      .map(({ definition }) => {
        const selected = definition.id === figures.id ? raw(' selected') : null;
        return html`<option value="${definition.id}"${selected}>${pick(definition.names, language)}</option>`;
      });
    return options.length > 0 && html`<optgroup label="${terms.topics[topic]}">${options}</optgroup>`;
  });
  return html`<span class="choice"><label for="${id}">${words.start.chooseIndicator}</label><select id="${id}" data-atlas="series">${groups}</select></span>`;
}

/** Name, unit and time of a map that can change, and the way to its table. */
export function mapTitle(context: PageContext, { figures, newest, map }: MapSeries): Html {
  const { language, words } = context;
  const when = periodPhrase(language, figures.periods[newest]?.period ?? '');
  return html`<p class="map-title"><strong data-atlas="title">${pick(figures.names, language)}</strong> <span class="drawing-subtitle" data-atlas="subtitle">${unitWords(language, figures.unit)}, ${when}</span> <a data-atlas="link" href="${context.href({ kind: 'indicator', id: figures.id })}#table-${map.level.scheme}">${words.indicator.asTable}</a></p>`;
}

/** Choice of the year of a map, of areas or circles, and of change, where the series has them. */
export function periodParts({ language, words }: PageContext, { figures, newest, map }: MapSeries, id: string): Html {
  const options = figures.periods.map(({ period }, index) => {
    const selected = index === newest ? raw(' selected') : null;
    return html`<option value="${period}"${selected}>${formatPeriod(language, period)}</option>`;
  });
  const change =
    figures.change &&
    html`<label class="check"><input type="checkbox" data-atlas="change"> ${drawingWords(language).change.show}</label>`;
  return html`<span class="choice"><label for="${id}">${words.indicator.choosePeriod}</label><select id="${id}" data-atlas="period">${options}</select></span>${drawingChoice(words, { figures, map }, id)}${change}`;
}

function drawingChoice(words: PageContext['words'], { figures, map }: Pick<MapSeries, 'figures' | 'map'>, id: string) {
  if (figures.drawing !== 'choropleth') return null;
  const kinds = [
    ...(figures.hasCases ? ['cases' as const] : []),
    ...(map.payload.areas.some((area) => area[5] !== null) ? ['residents' as const] : []),
  ];
  const options = kinds.map((kind) => html`<option value="${kind}">${words.indicator.circlesBy[kind]}</option>`);
  return (
    kinds.length > 0 &&
    html`<span class="choice"><label for="${id}-drawing">${words.indicator.chooseDrawing}</label><select id="${id}-drawing" data-atlas="circles"><option value="" selected>${words.indicator.asAreas}</option>${options}</select></span>`
  );
}

/** A chart with its title, unit, source line and the same facts as a table that can be opened. */
export function chartFigure(
  context: PageContext,
  chart: {
    readonly drawing: string;
    readonly table: TableModel;
    readonly id: string;
    readonly title: string;
    readonly subtitle: string;
  },
): Html {
  const table = drawTable(chart.table, { id: `${chart.id}-table`, isSortable: false, isCaptionHidden: true });
  return html`<figure class="drawing"><figcaption><strong class="drawing-title">${chart.title}</strong><span class="drawing-subtitle">${chart.subtitle}</span></figcaption>
${raw(chart.drawing)}
<details class="more"><summary>${context.words.drawings.valuesAsTable}</summary>${raw(table)}</details></figure>`;
}
