import type { IndicatorView } from '../../chapters/book.ts';
import { indicatorMaps, type MapSeries, mapBlock, mapTitle, periodParts, seriesParts } from '../drawings.ts';
import { type Html, html } from '../html.ts';
import type { PageContent } from '../shell.ts';
import type { PageContext, Site } from '../site.ts';

/** The two series that the page begins with: the one of the start page, and one of another topic. */
export function mapsMaterial(site: Site): readonly MapSeries[] {
  const { book, edition } = site;
  const views = [...book.indicators.values()];
  const seriesOf = (view: IndicatorView): readonly MapSeries[] => indicatorMaps(site, view).slice(0, 1);
  const first = views.find(({ definition }) => definition.id === edition.config.publish.startIndicator);
  const told = views.filter(({ definition }) => definition.core && definition.direction !== 'neutral');
  const one = [...(first ? [first] : []), ...told, ...views].find((view) => seriesOf(view).length > 0);
  if (!one) return [];
  const [series] = seriesOf(one);
  const isOther = (view: IndicatorView): boolean =>
    view !== one && seriesOf(view).some(({ map }) => map.key === series?.map.key);
  const other = [...told.filter(({ definition }) => definition.topic !== one.definition.topic), ...views].find(isOther);
  return [...seriesOf(one), ...(other ? seriesOf(other) : [])];
}

/** Two maps side by side, each with its own choice of indicator, year and kind. */
export function mapsPage(context: PageContext, material: readonly MapSeries[]): PageContent {
  const { words } = context;
  const { maps } = words.compare;
  const blocks = material.map((series, index) => mapSection(context, series, index === 1));
  const main = html`<div class="page-head"><h1>${words.pages.maps}</h1><p class="lead">${maps.intro}</p></div>
${blocks.length > 0 ? html`<div class="map-pair">${blocks}</div>` : html`<p>${words.start.noMap}</p>`}
<p><a href="${context.href({ kind: 'correlations' })}">${words.pages.correlations}</a></p>`;
  return {
    title: words.pages.maps,
    kind: 'page-maps',
    main,
    trail: [{ label: words.pages.compare, page: { kind: 'compare' } }],
  };
}

function mapSection(context: PageContext, series: MapSeries, isSecond: boolean): Html {
  const { maps } = context.words.compare;
  const id = isSecond ? 'second' : 'first';
  const chooser = html`<div class="chooser" data-atlas="chooser" hidden>${seriesParts(context, series, `${id}-series`)}${periodParts(context, series, `${id}-period`)}</div>
${mapTitle(context, series)}`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}" class="kern-sr-only">${maps[id]}</h2>${mapBlock(context, series, { chooser, hasYears: true, isSecond })}</section>`;
}
