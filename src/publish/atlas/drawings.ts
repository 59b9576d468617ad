import { pick } from '../../locale/language.ts';
import { formatPeriod, periodPhrase } from '../../locale/number.ts';
import { type IndicatorView, newestOn } from '../chapters/book.ts';
import { indicatorSeries } from '../chapters/map-series.ts';
import { drawTable } from '../charts/table.ts';
import type { TableModel } from '../charts/table-model.ts';
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
    figures: roundFigures(indicatorSeries(site.book, view, map.level)),
    newest: newestOn(view, map.level.scheme, map.level.level),
  }));
}

/** The mapped levels on which an indicator has figures, lowest first. */
export function indicatorLevels(site: Site, view: IndicatorView): readonly MappedLevel[] {
  return site.maps.filter(({ level }) => newestOn(view, level.scheme, level.level) >= 0);
}

/** A map with legend inside the element that the script takes over; where years can be chosen it adds their table. */
export function mapBlock(
  context: PageContext,
  series: MapSeries,
  { chooser, hasYears }: { readonly chooser: Html | null; readonly hasYears: boolean },
): Html {
  const { map, figures, newest } = series;
  const drawn = drawMapFigure(map.large, {
    id: `map-${map.key}`,
    language: context.language,
    figures,
    period: newest,
    areas: context.areasOf(map),
    byResidents: false,
  });
  const period = figures.periods[newest]?.period ?? '';
  return html`<div class="map-block" data-atlas="map" data-level="${map.key}" data-series="${figures.id}" data-period="${period}">
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
    byResidents: false,
  });
  const name = pick(figures.names, context.language);
  return html`<figure class="drawing">${raw(drawn)}<figcaption><a href="${href}">${name}</a><span class="drawing-subtitle">${periodPhrase(context.language, figures.periods[newest]?.period ?? '')}</span></figcaption></figure>`;
}

/** A map whose year can be chosen, and the way to the table of the newest one. */
export function yearMap(context: PageContext, series: MapSeries, table: string): Html {
  const { figures, newest } = series;
  const period = periodPhrase(context.language, figures.periods[newest]?.period ?? '');
  const block = mapBlock(context, series, { chooser: periodChooser(context, series), hasYears: true });
  return html`<p class="actions"><a class="kern-btn kern-btn--tertiary" href="#${table}">${context.words.indicator.asTableOf(period)}</a></p>
${block}`;
}

// Without the script there is one year on the map; every year is in the files.
function periodChooser(context: PageContext, series: MapSeries): Html {
  const { figures, newest } = series;
  const options = figures.periods.map(({ period }, index) => {
    const selected = index === newest ? raw(' selected') : null;
    return html`<option value="${period}"${selected}>${formatPeriod(context.language, period)}</option>`;
  });
  const id = `period-${series.map.key}`;
  const words = context.words.indicator;
  const residents =
    figures.drawing === 'choropleth' && series.map.payload.areas.some((area) => area[5] !== null)
      ? html`<label class="check"><input type="checkbox" data-atlas="residents"> ${words.byResidents}</label>`
      : null;
  return html`<div class="chooser" data-atlas="chooser" hidden><label for="${id}">${words.choosePeriod}</label><select id="${id}" data-atlas="period">${options}</select>${residents}</div>`;
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
