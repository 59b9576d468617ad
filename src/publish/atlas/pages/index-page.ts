import type { IndexPeriod, IndexResult } from '../../../core/assessed.ts';
import { isShown } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber, formatPeriod, periodPhrase } from '../../../locale/number.ts';
import type { LevelView } from '../../chapters/book.ts';
import { contributionsOf, fixedBaseOf, fixedBaseSentence, leftOutAreas } from '../../chapters/index-chapter.ts';
import { classRange, classWord, isTurned, memberNames } from '../../chapters/index-names.ts';
import { indexSeries } from '../../chapters/map-series.ts';
import { mainLevelOf } from '../../chapters/region-chapter.ts';
import { areaName } from '../../chapters/sentences.ts';
import { type MapSeries, yearMap } from '../drawings.ts';
import { statusMark } from '../figure-cells.ts';
import { type Html, html } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { classJoinsSection } from '../relations/class-joins-section.ts';
import { patternSection } from '../relations/surroundings-section.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext, Site } from '../site.ts';
import { certaintySection } from './certainty-section.ts';

/** The map series of an index, where its level is mapped. */
export function indexMap(site: Site, index: IndexResult): MapSeries | null {
  const level = mainLevelOf(site.book, index.periods);
  const map = site.maps.find((each) => each.level === level);
  return map ? { map, figures: indexSeries(index, map.level), newest: index.periods.length - 1 } : null;
}

/** Page of an index. */
export function indexPage(context: PageContext, index: IndexResult): PageContent {
  const { words, site, language } = context;
  const title = pick(index.definition.names, language);
  const period = index.periods.at(-1);
  const level = mainLevelOf(site.book, index.periods);
  const series = indexMap(site, index);
  const { definition, recipe } = index.definition;
  const main = html`<div class="page-head"><p class="kicker">${words.index.kind}${period && html` · ${periodPhrase(language, period.period)}`}</p>
<h1>${workspaceText(context, index.definition.names)}</h1>
<div class="lead">${definition && html`<p>${workspaceText(context, definition)}</p>`}<p>${workspaceText(context, recipe.description)} ${recipe.highMeans === 'strain' ? words.index.highIsStrain : words.index.highIsRelief}</p></div>
<p class="note">${words.index.caution}</p></div>
${
  series &&
  html`<section class="block"><h2 id="map">${words.indicator.map}</h2>
${yearMap(context, series, 'table')}</section>`
}
${partsBlock(context, index)}
${period && level && html`${classesBlock(context, index, period, level)}${tableBlock(context, index, period, level)}${certaintySection(context, index, level)}${leftOutBlock(context, period, level)}`}${patternSection(context, index.definition.id, true)}${classJoinsSection(context, 'index', index.definition.id)}`;
  return { title, kind: 'page-index', main, trail: [{ label: words.pages.indicators, page: { kind: 'indicators' } }] };
}

function partsBlock(context: PageContext, index: IndexResult): Html {
  const { words, language } = context;
  const { book } = context.site;
  const rows = index.definition.members.map((member) => {
    const view = book.indicators.get(member.indicator);
    const name = view
      ? html`<a href="${context.href({ kind: 'indicator', id: member.indicator })}">${workspaceText(context, view.definition.names)}</a>`
      : workspaceText(context, memberNames(book, member.indicator));
    const turned = isTurned(book, index, member.indicator);
    return html`<tr><th scope="row">${name}</th><td class="number">${formatNumber(language, member.weight, Number.isInteger(member.weight) ? 0 : 2)}</td><td>${turned ? words.index.turned : words.index.straight}</td></tr>`;
  });
  return html`<section class="block"><h2 id="parts">${words.index.parts}</h2>
<div class="table-region" role="region" aria-labelledby="parts" tabindex="0"><table class="figures"><thead><tr><th scope="col">${words.index.part}</th><th scope="col" class="number">${words.index.weight}</th><th scope="col">${words.index.direction}</th></tr></thead><tbody>${rows}</tbody></table></div>${methodLinks(context, ...recipeNotes(index))}</section>`;
}

/** Recipes that the note on the rule of Berlin explains. */
const BERLIN_RULES: readonly string[] = ['mss-status', 'mss-dynamics', 'burden', 'overall'];

function recipeNotes({ definition }: IndexResult): readonly string[] {
  const berlin = BERLIN_RULES.includes(definition.rule) ? ['berlin-status-dynamics'] : [];
  return ['composite-index', 'recipes', ...berlin];
}

function classesBlock(context: PageContext, index: IndexResult, period: IndexPeriod, level: LevelView): Html {
  const { words, language } = context;
  const hasRanges = index.definition.recipe.classify.method === 'bounds';
  const rows = index.classIds.map((_, position) => {
    const count = level.areas.filter((area) => period.classes[area] === position + 1).length;
    const range = hasRanges && html`<td>${classRange(language, index, position + 1)}</td>`;
    return html`<tr><th scope="row">${classWord(language, index, position + 1)}</th>${range}<td class="number">${formatNumber(language, count)}</td></tr>`;
  });
  return html`<section class="block"><h2 id="classes">${words.index.classes}</h2>
<div class="table-region" role="region" aria-labelledby="classes" tabindex="0"><table class="figures narrow"><thead><tr><th scope="col">${words.index.className}</th>${hasRanges && html`<th scope="col">${words.index.value}</th>`}<th scope="col" class="number">${words.index.count}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function tableBlock(context: PageContext, index: IndexResult, period: IndexPeriod, level: LevelView): Html {
  const { words, site, language } = context;
  const { book } = site;
  const fixed = fixedBaseOf(index, period, level);
  let group = -1;
  const rows = level.areas.map((area) => {
    const { code, parent } = book.areas.areas[area]!;
    const head =
      parent !== group && parent >= 0 && parent !== book.regionOf[area]
        ? html`<tr class="group"><th scope="rowgroup" colspan="${fixed ? 6 : 5}">${areaName(book, parent)}</th></tr>\n`
        : null;
    group = parent;
    const status = period.value.statuses[area] ?? 0;
    const value = isShown(status) ? (period.value.values[area] ?? Number.NaN) : Number.NaN;
    const hasValue = !Number.isNaN(value);
    const attributes = html` data-series="${index.definition.id}" data-area="${site.areaKeys[area]}" data-period="${period.period}" data-measure="value" data-value="${hasValue ? String(value) : ''}"`;
    const { raising } = contributionsOf(language, book, { index, period, area });
    const name = site.hasPage[area]
      ? html`<a href="${context.href({ kind: 'area', area })}">${areaName(book, area)}</a>`
      : html`${areaName(book, area)}`;
    return html`${head}<tr><td class="code">${code}</td><th scope="row">${name}</th><td class="number"${attributes}>${
      hasValue ? formatNumber(language, value, 2) : statusMark(context, status)
    }</td>${fixed && baseCell(context, fixed.values[area]!)}<td>${classWord(language, index, period.classes[area] ?? 0) ?? words.table.none}</td><td class="words">${words.sentences.list(raising)}</td></tr>\n`;
  });
  return html`<section class="block"><h2 id="table">${words.indicator.table}</h2>
<div class="table-region" role="region" aria-labelledby="table-caption" tabindex="0"><table class="figures" id="figures" data-sortable><caption id="table-caption">${words.indicator.tableCaption(pick(index.definition.names, language), periodPhrase(language, period.period))}</caption>
<thead><tr>${[words.table.code, words.table.area].map((label) => html`<th scope="col">${label}</th>`)}<th scope="col" class="number">${words.index.value}</th>${fixed && html`<th scope="col" class="number">${words.index.onBase(formatPeriod(language, fixed.base))}</th>`}${[words.index.className, words.index.mostly].map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>${fixed && html`<p>${fixedBaseSentence(language, fixed)}</p>`}</section>`;
}

function baseCell({ language, words }: PageContext, value: number): Html {
  return html`<td class="number">${Number.isNaN(value) ? words.table.none : formatNumber(language, value, 2)}</td>`;
}

function leftOutBlock(context: PageContext, period: IndexPeriod, level: LevelView): Html {
  const { words, site, language } = context;
  const areas = leftOutAreas(site.book, period, level);
  const items = areas.map(({ area, reason }) => {
    const { code, name } = site.book.areas.areas[area]!;
    const why = reason ? workspaceText(context, reason) : html`${words.index.noReason}`;
    return html`<li>${words.area.heading(code, name)}: ${why}</li>`;
  });
  return html`<section class="block"><h2 id="left-out">${words.index.leftOut}</h2>${
    items.length === 0
      ? html`<p>${words.index.leftOutNone}</p>`
      : html`<p>${words.index.leftOutNote(formatNumber(language, items.length))}</p><ul>${items}</ul>`
  }</section>`;
}
