import type { TypologyResult } from '../../../core/assessed.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../../locale/number.ts';
import type { LevelView } from '../../chapters/book.ts';
import { classTexts, levelsOf, typologySeries } from '../../chapters/map-series.ts';
import { areaName } from '../../chapters/sentences.ts';
import { type MapSeries, yearMap } from '../drawings.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { classJoinsSection } from '../relations/class-joins-section.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext, Site } from '../site.ts';

type TypologyPeriod = TypologyResult['periods'][number];

function levelOf(site: Site, typology: TypologyResult): LevelView | null {
  return (
    levelsOf(
      site.book,
      typology.periods.map(({ groups }) => ({ classes: groups })),
    ).at(-1) ?? null
  );
}

/** The map series of a typology, where its level is mapped. */
export function typologyMap(site: Site, typology: TypologyResult): MapSeries | null {
  const level = levelOf(site, typology);
  const map = site.maps.find((each) => each.level === level);
  return map ? { map, figures: typologySeries(typology, map.level), newest: typology.periods.length - 1 } : null;
}

/** Page of a typology: status × dynamics. */
export function typologyPage(context: PageContext, typology: TypologyResult): PageContent {
  const { words, site, language } = context;
  const { definition } = typology;
  const period = typology.periods.at(-1);
  const level = levelOf(site, typology);
  const series = typologyMap(site, typology);
  const nameOf = (id: string): string => {
    const index = site.book.assessed.indices.find((each) => each.definition.id === id);
    return index ? pick(index.definition.names, language) : id;
  };
  const main = html`<div class="page-head"><p class="kicker">${words.typology.kind}${period && html` · ${periodPhrase(language, period.period)}`}</p>
<h1>${workspaceText(context, definition.names)}</h1>
<div class="lead"><p>${words.typology.text(nameOf(definition.status), nameOf(definition.dynamics))}</p></div>
<ul class="links-inline">${[definition.status, definition.dynamics].map((id) => html`<li><a href="${context.href({ kind: 'index', id })}">${nameOf(id)}</a></li>`)}</ul></div>
${
  series &&
  html`<section class="block"><h2 id="map">${words.indicator.map}</h2>
${yearMap(context, series, 'table')}</section>`
}
${period && level && html`${groupsBlock(context, typology, period, level)}${tableBlock(context, typology, period, level)}`}${classJoinsSection(context, 'typology', definition.id)}`;
  return {
    title: pick(definition.names, language),
    kind: 'page-typology',
    main,
    trail: [{ label: words.pages.indicators, page: { kind: 'indicators' } }],
  };
}

function groupsBlock(context: PageContext, typology: TypologyResult, period: TypologyPeriod, level: LevelView): Html {
  const { words, language } = context;
  const { statusClassIds, dynamicsClassIds } = typology;
  const word = (id: string): string => pick(classTexts(id), language);
  const rows = statusClassIds.map((status, at) => {
    const cells = dynamicsClassIds.map((_, way) => {
      const group = 1 + at * dynamicsClassIds.length + way;
      const count = level.areas.filter((area) => period.groups[area] === group).length;
      return html`<td class="number">${formatNumber(language, count)}</td>`;
    });
    return html`<tr><th scope="row">${words.typology.status}: ${word(status)}</th>${cells}</tr>`;
  });
  const head = dynamicsClassIds.map(
    (id) => html`<th scope="col" class="number">${words.typology.dynamics}: ${word(id)}</th>`,
  );
  return html`<section class="block"><h2 id="groups">${words.typology.groups}</h2><p class="note">${words.index.count}</p>
<div class="table-region" role="region" aria-labelledby="groups" tabindex="0"><table class="figures narrow"><thead><tr><td></td>${head}</tr></thead><tbody>${rows}</tbody></table></div>${methodLinks(context, 'berlin-status-dynamics', 'composite-index')}</section>`;
}

function tableBlock(context: PageContext, typology: TypologyResult, period: TypologyPeriod, level: LevelView): Html {
  const { words, site, language } = context;
  const { statusClassIds, dynamicsClassIds } = typology;
  const word = (id: string | undefined): string => (id === undefined ? '' : pick(classTexts(id), language));
  const rows = level.areas.map((area) => {
    const { code, excluded } = site.book.areas.areas[area]!;
    const group = period.groups[area] ?? 0;
    const name = site.hasPage[area]
      ? html`<a href="${context.href({ kind: 'area', area })}">${areaName(site.book, area)}</a>`
      : html`${areaName(site.book, area)}`;
    const cells =
      group === 0
        ? html`<td colspan="2">${words.typology.leftOut}: ${excluded ? workspaceText(context, excluded) : words.index.noReason}</td>`
        : html`<td>${word(statusClassIds[Math.floor((group - 1) / dynamicsClassIds.length)])}</td><td>${word(dynamicsClassIds[(group - 1) % dynamicsClassIds.length])}</td>`;
    const attention = (period.attention[area] ?? 0) > 0 ? words.typology.attention : words.table.none;
    return html`<tr><td class="code">${code}</td><th scope="row">${name}</th>${cells}<td>${attention}</td></tr>\n`;
  });
  const head = [
    words.table.code,
    words.table.area,
    words.typology.status,
    words.typology.dynamics,
    words.area.columns.remark,
  ];
  return html`<section class="block"><h2 id="table">${words.indicator.table}</h2>
<div class="table-region" role="region" aria-labelledby="table-caption" tabindex="0"><table class="figures"><caption id="table-caption">${words.indicator.tableCaption(pick(typology.definition.names, language), periodPhrase(language, period.period))}</caption>
<thead><tr>${head.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
