import type { AreaCluster, ClusterResult } from '../../../core/area-clusters.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber, unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { bareText } from '../../chapters/figure.ts';
import { memberNames } from '../../chapters/index-names.ts';
import {
  clusteredLevel,
  clusterSeries,
  fitOf,
  stabilitySentence,
  traitSentences,
  withoutGroup,
} from '../../chapters/relations/area-clusters.ts';
import { areaName } from '../../chapters/sentences.ts';
import { drawMapFigure } from '../../maps/map-figure.ts';
import { areaLink, areaNameLink } from '../area-links.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** Groups of similar areas: what marks them, how clear they are, who belongs to them. */
export function clustersPage(context: PageContext): PageContent {
  const { site, language, words } = context;
  const { clusters } = texts[language];
  const results = site.book.assessed.clusters;
  const main = html`<div class="page-head"><h1>${clusters.heading}</h1><p class="lead">${clusters.intro}</p></div>
${results.length === 0 && html`<p>${clusters.none}</p>`}${results.map((result) => resultBlocks(context, result))}${methodLinks(context, 'clusters')}`;
  const trail = [{ label: words.pages.areas, page: { kind: 'areas' } as const }];
  return { title: clusters.heading, kind: 'page-clusters', main, trail };
}

function resultBlocks(context: PageContext, result: ClusterResult): Html {
  const { language, site } = context;
  const words = texts[language].clusters;
  const { scheme, figures, period, structure, silhouette, method } = result;
  const names = figures.map((id) => pick(memberNames(site.book, id), language));
  const classNames = texts[language].atlas.sentences.list(
    site.book.assessed.typologies
      .filter(({ definition }) => result.classes.includes(definition.id))
      .map(({ definition }) => pick(definition.names, language)),
  );
  const count = formatNumber(language, result.clusters.length);
  const schemeName = site.book.areas.schemes.find(({ id }) => id === scheme)?.names;
  return html`<section class="block"><h2 id="groups-${scheme}">${schemeName && workspaceText(context, schemeName)}</h2>
<p>${words.structures[structure](count)} ${words.order}</p>
<p class="note">${words.basis(texts[language].atlas.sentences.list(names), period)} ${words.silhouette(formatNumber(language, silhouette, 2))}${method === 'ward-sample' && ` ${words.sample}`}${method === 'gower' && ` ${words.gower(classNames)}`}</p>
${clusterMap(context, result)}
${result.clusters.map((cluster) => clusterBlock(context, result, cluster))}</section>
${areaTable(context, result)}${leftOutBlock(context, result)}`;
}

function clusterMap(context: PageContext, { scheme, level, ...rest }: ClusterResult): Html | null {
  const map = context.site.maps.find((each) => each.level.scheme === scheme && each.level.level === level);
  if (!map) return null;
  const drawn = drawMapFigure(map.large, {
    id: `groups-${map.key}`,
    language: context.language,
    figures: clusterSeries({ scheme, level, ...rest }, map.level),
    period: 0,
    areas: context.areasOf(map),
  });
  return html`<div class="map-block" data-atlas="map">${raw(drawn)}</div>`;
}

function clusterBlock(context: PageContext, result: ClusterResult, cluster: AreaCluster): Html {
  const { language, site } = context;
  const words = texts[language].clusters;
  const number = formatNumber(language, cluster.number);
  const id = `group-${result.scheme}-${cluster.number}`;
  const areas = clusteredLevel(site.book, result)?.areas.filter((area) => result.groups[area] === cluster.number) ?? [];
  const members =
    areas.length <= site.mostAreas &&
    html`<details class="more"><summary>${words.members}</summary><ul class="links-inline">${areas.map((area) => html`<li>${areaLink(context, area)}</li>`)}</ul></details>`;
  return html`<h3 id="${id}">${words.group(number)}: ${words.size(formatNumber(language, cluster.areaCount))}</h3>
<p>${traitSentences(language, site.book, cluster).join(' ')} ${stabilitySentence(language, cluster)}</p>
${cluster.traits.length > 0 && html`<details class="more"><summary>${words.traits(number)}</summary>${traitTable(context, cluster, id)}</details>`}${members}`;
}

function traitTable(context: PageContext, { traits }: AreaCluster, labelledBy: string): Html {
  const { language, site } = context;
  const { traitColumns, sides } = texts[language].clusters;
  const rows = traits.map(({ indicator, direction, clusterMean, overallMean }) => {
    const view = site.book.indicators.get(indicator);
    if (!view) return null;
    const { names, unit } = view.definition;
    const [own, all] = [clusterMean, overallMean].map((mean) => bareText(language, view, mean));
    return html`<tr><th scope="row"><a href="${context.href({ kind: 'indicator', id: indicator })}">${pick(names, language)}</a> <span class="unit">${unitWords(language, unit)}</span></th><td class="number">${own}</td><td class="number">${all}</td><td>${sides[direction]}</td></tr>\n`;
  });
  return html`<div class="table-region" role="region" aria-labelledby="${labelledBy}" tabindex="0"><table class="figures"><thead><tr><th scope="col">${traitColumns.indicator}</th><th scope="col" class="number">${traitColumns.cluster}</th><th scope="col" class="number">${traitColumns.overall}</th><th scope="col">${traitColumns.side}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function areaTable(context: PageContext, result: ClusterResult): Html {
  const { language, site, words } = context;
  const { book } = site;
  const { table, columns, fits, tooMany } = texts[language].clusters;
  const areas = clusteredLevel(book, result)?.areas.filter((area) => (result.groups[area] ?? 0) > 0) ?? [];
  const id = `group-table-${result.scheme}`;
  const heading = html`<h2 id="${id}">${table}</h2>`;
  if (areas.length > site.mostAreas)
    return html`<section class="block">${heading}<p class="note">${tooMany(formatNumber(language, areas.length))}</p></section>`;
  const rows = areas.map((area) => {
    const { code, parent } = book.areas.areas[area]!;
    return html`<tr><td class="code">${code}</td><th scope="row">${areaNameLink(context, area)}</th><td>${parent >= 0 ? areaName(book, parent) : words.table.none}</td><td class="number">${formatNumber(language, result.groups[area] ?? 0)}</td><td>${fits[fitOf(result, area)]}</td></tr>\n`;
  });
  return html`<section class="block">${heading}<div class="table-region" role="region" aria-labelledby="${id}" tabindex="0"><table class="figures" data-sortable id="areas-${result.scheme}"><thead><tr><th scope="col" data-sort="code">${words.table.code}</th><th scope="col" data-sort="name">${columns.area}</th><th scope="col" data-sort="parent">${columns.parent}</th><th scope="col" class="number" data-sort="group">${columns.group}</th><th scope="col" data-sort="fit">${columns.fit}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function leftOutBlock(context: PageContext, result: ClusterResult): Html | null {
  const { language, site } = context;
  const words = texts[language].clusters;
  const areas = withoutGroup(language, site.book, result);
  if (areas.length === 0 || areas.length > site.mostAreas) return null;
  const items = areas.map(({ area, excluded, reason }) => {
    return html`<li>${areaLink(context, area)}: ${excluded ? workspaceText(context, excluded) : reason}</li>`;
  });
  return html`<section class="block"><h2 id="without-group-${result.scheme}">${words.leftOut}</h2><p>${result.method === 'gower' ? words.gowerLeftOutNote : words.leftOutNote}</p><ul>${items}</ul></section>`;
}
