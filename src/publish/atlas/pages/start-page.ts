import { pick } from '../../../locale/language.ts';
import { periodPhrase, unitWords } from '../../../locale/number.ts';
import { type IndicatorView, newestAt } from '../../chapters/book.ts';
import { figureAt, valueText } from '../../chapters/figure.ts';
import { seriesOf } from '../../chapters/indicator-drawings.ts';
import {
  type AttentionArea,
  type AttentionGroup,
  attentionGroups,
  keyIndicators,
  regionSentences,
} from '../../chapters/region-chapter.ts';
import { sinceText } from '../../chapters/sentences.ts';
import { trendOf } from '../../chapters/trend.ts';
import { drawSparkline } from '../../charts/sparkline.ts';
import { indicatorMaps, type MapSeries, mapBlock, mapTitle, periodParts, seriesParts, thumbnail } from '../drawings.ts';
import { figureAttributes, figureText } from '../figure-cells.ts';
import { type Html, html, raw } from '../html.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext, Site } from '../site.ts';
import { indexMap } from './index-page.ts';
import { downloadList } from './text-pages.ts';

/** What the start pages of all languages share. */
export interface StartMaterial {
  readonly region: number;
  readonly keys: readonly IndicatorView[];
  readonly map: MapSeries | null;
  readonly indexMaps: readonly { readonly id: string; readonly series: MapSeries }[];
  readonly attention: readonly AttentionGroup[];
}

/** Gathers what the start page shows. */
export function startMaterial(site: Site): StartMaterial {
  const { book, edition } = site;
  const region = book.regions.values().next().value ?? 0;
  const keys = keyIndicators(book, region);
  const wanted = edition.config.publish.startIndicator;
  const directed = keys.find((view) => view.definition.direction === 'strain');
  const first =
    (wanted === null ? undefined : book.indicators.get(wanted)) ?? directed ?? [...book.indicators.values()][0];
  return {
    region,
    keys,
    map: first ? (indicatorMaps(site, first)[0] ?? null) : null,
    indexMaps: book.assessed.indices.flatMap((index) => {
      const series = index.periods.length > 0 ? indexMap(site, index) : null;
      return series ? [{ id: index.definition.id, series }] : [];
    }),
    attention: attentionGroups(book),
  };
}

/** The start page. */
export function startPage(context: PageContext, material: StartMaterial): PageContent {
  const { words, site, language } = context;
  const sentences = regionSentences(language, site.book, material.region);
  const main = html`<div class="page-head"><h1>${workspaceText(context, site.edition.config.title)}</h1>
<div class="lead">${sentences.length > 0 && html`<p>${sentences.join(' ')}</p>`}</div></div>
<div class="columns"><section class="column-wide"><h2 id="map" class="kern-sr-only">${words.start.mapTitle}</h2>${mapPart(context, material)}</section>
<section class="column-narrow"><h2 id="key-figures">${words.start.keyFigures}</h2>${keyFigures(context, material)}
<h2>${words.start.find}</h2><div class="finder" data-atlas="finder"><p><a href="${context.href({ kind: 'areas' })}">${words.start.findList}</a></p></div></section></div>
${indexRow(context, material)}
${material.attention.map((group) => attentionList(context, group))}
<div class="columns"><section class="column-wide"><h2 id="read">${words.start.read}</h2><ul class="reading">${Object.values(words.start.readItems).map((text) => html`<li>${text}</li>`)}</ul><p><a href="${context.href({ kind: 'methods' })}">${words.pages.methods}</a> · <a href="${context.href({ kind: 'plain' })}">${words.pages.plain}</a> · <a href="${context.href({ kind: 'talk' })}">${words.pages.talk}</a></p></section>
<section class="column-narrow"><h2 id="downloads">${words.start.downloads}</h2>${downloadList(context)}</section></div>`;
  return { title: pick(site.edition.config.title, language), kind: 'page-start', main, trail: [] };
}

function mapPart(context: PageContext, { map }: StartMaterial): Html {
  const { words } = context;
  if (!map)
    return html`<p>${words.start.noMap} <a href="${context.href({ kind: 'indicators' })}">${words.pages.indicators}</a></p>`;
  const chooser = html`<div class="chooser" data-atlas="chooser" hidden>${seriesParts(context, map, 'series')}${periodParts(context, map, 'period')}</div>
${mapTitle(context, map)}`;
  return mapBlock(context, map, { chooser, hasYears: true });
}

function keyFigures(context: PageContext, { keys, region }: StartMaterial): Html {
  const { site, language, words, terms } = context;
  const items = keys.map((view) => {
    const { definition } = view;
    const newest = newestAt(site.book, view, region);
    const figure = figureAt(view, newest, region);
    const trend = trendOf(view, newest, region);
    const subject = { view, area: region, figure };
    const { periods } = trend;
    const values = seriesOf(view, region, periods);
    const spark =
      values.filter((value) => value !== null).length > 1 &&
      raw(
        drawSparkline({
          id: `spark-${definition.id}`,
          language,
          title: pick(definition.names, language),
          periods: periods.map((index) => view.shown.periods[index]?.period ?? ''),
          values,
          unit: definition.unit,
          decimals: definition.decimals,
        }),
      );
    const previous =
      trend.from !== null &&
      words.start.before(valueText(language, view, trend.from.value ?? 0), sinceText(language, trend.from.period));
    const unit = `\u202f${unitWords(language, definition.unit)}`;
    return html`<div><dt><span class="kicker">${terms.topics[definition.topic]}</span> <a href="${context.href({ kind: 'indicator', id: definition.id })}">${pick(definition.names, language)}</a></dt><dd class="value"${figureAttributes(context, subject, 'value')}>${figureText(context, subject, 'value')}${unit}</dd><dd class="note">${periodPhrase(language, figure.period)}${previous && html` · ${previous}`}</dd>${spark && html`<dd class="spark">${spark}</dd>`}</div>`;
  });
  return html`<dl class="key-facts key-list">${items}</dl>`;
}

function indexRow(context: PageContext, { indexMaps }: StartMaterial): Html | null {
  if (indexMaps.length === 0) return null;
  const { words } = context;
  const maps = indexMaps.map(({ id, series }) => thumbnail(context, series, context.href({ kind: 'index', id })));
  return html`<section class="block"><h2 id="indices">${words.start.indices}</h2><p class="note">${words.start.indicesNote}</p><div class="multiples">${maps}</div></section>`;
}

const MOST_LISTED = 12;

function attentionList(context: PageContext, group: AttentionGroup): Html {
  const { words, site, language } = context;
  const { book } = site;
  const item = ({ area, reasons }: AttentionArea): Html => {
    const { code, name } = book.areas.areas[area]!;
    const label = words.area.heading(code, name);
    const linked = site.hasPage[area]
      ? html`<a href="${context.href({ kind: 'area', area })}">${label}</a>`
      : html`${label}`;
    return html`<li>${linked}: ${reasons(language)}</li>`;
  };
  const shown = group.areas.slice(0, MOST_LISTED).map(item);
  const rest = group.areas.slice(MOST_LISTED).map(item);
  const title = group.note === 'typology' ? words.start.attention : words.start.burdenTitle;
  return html`<section class="block"><h2 id="${group.id}">${title}</h2>${
    shown.length === 0
      ? html`<p>${words.start.attentionNone}</p>`
      : html`<p class="note">${words.start.attentionNote}</p><ul class="attention">${shown}</ul>${rest.length > 0 && html`<details class="more"><summary>${words.start.attentionMore(rest.length)}</summary><ul class="attention">${rest}</ul></details>`}`
  }</section>`;
}
