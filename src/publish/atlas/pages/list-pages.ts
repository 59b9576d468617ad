import { pick } from '../../../locale/language.ts';
import { formatNumber, periodPhrase, unitWords } from '../../../locale/number.ts';
import { type IndicatorView, indicatorsOf, indicesOf, newestAt, residentsView } from '../../chapters/book.ts';
import { figureAt } from '../../chapters/figure.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { areaName } from '../../chapters/sentences.ts';
import { figureCell, markLegend } from '../figure-cells.ts';
import { type Html, html, raw } from '../html.ts';
import type { PlainPage } from '../links.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** List of all areas, scheme by scheme, below what they belong to. */
export function areasPage(context: PageContext): PageContent {
  const { words, site, language } = context;
  const { book, edition } = site;
  const count = formatNumber(language, book.areas.areas.length);
  const fromData = edition.config.publish.pages === 'from-data';
  const schemes = book.areas.schemes.map((scheme) => {
    const levels = book.levels.filter((level) => level.scheme === scheme.id);
    const empty = levels.filter((level) => !level.hasFigures);
    const tooMany = levels.filter((level) => level.hasFigures && level.areas.length > site.mostAreas);
    return html`<section class="block"><h2 id="scheme-${scheme.id}">${workspaceText(context, scheme.names)}</h2>
${empty.map((level) => html`<p class="note">${words.lists.noFigures(pluralOf(language, book, level))}</p>`)}
${tooMany.map((level) => html`<p class="note">${words.indicator.tooMany(formatNumber(language, level.areas.length), pluralOf(language, book, level))}</p>`)}
${filterSlot(`areas-${scheme.id}`)}${areaTable(context, scheme.id)}</section>`;
  });
  const main = html`<div class="page-head"><h1>${words.pages.areas}</h1><p class="lead">${words.lists.areasIntro}</p>${pageLinks(context, ['clusters', 'unevenness'])}${
    fromData && html`<p class="note">${words.lists.drawnFromData(count)}</p>`
  }</div>${schemes}`;
  return { title: words.pages.areas, kind: 'page-list', main, trail: [] };
}

function pageLinks({ words, href }: PageContext, kinds: readonly PlainPage[]): Html {
  return html`<ul class="links-inline">${kinds.map((kind) => html`<li><a href="${href({ kind })}">${words.pages[kind]}</a></li>`)}</ul>`;
}

function filterSlot(table: string): Html {
  return html`<div data-atlas="filter" data-table="${table}"></div>`;
}

function areaTable(context: PageContext, scheme: string): Html {
  const { words, site, language } = context;
  const { book } = site;
  const residents = residentsView(book);
  const names = book.areas.schemes.find((each) => each.id === scheme)?.levels ?? [];
  const listed = new Set(
    book.levels.flatMap((each) => (each.scheme === scheme && each.areas.length <= site.mostAreas ? [each.level] : [])),
  );
  const rows: Html[] = [];
  const statuses = new Set<number>();
  const visit = (area: number): void => {
    if (listed.has(book.areas.areas[area]!.level)) rows.push(rowOf(area));
    for (const child of book.areas.children[area] ?? []) visit(child);
  };
  const rowOf = (area: number): Html => {
    const { code, level, parent, note, excluded } = book.areas.areas[area]!;
    const levelName = names[level] ? pick(names[level].names, language) : '';
    const linked = site.hasPage[area]
      ? html`<a href="${context.href({ kind: 'area', area })}">${areaName(book, area)}</a>`
      : html`${areaName(book, area)}`;
    const figure = residents ? figureAt(residents, newestAt(book, residents, area), area) : null;
    if (figure) statuses.add(figure.status);
    const people = residents && figure && figureCell(context, { view: residents, area, figure }, 'value');
    const remarks = [note, excluded].flatMap((text) => (text ? [workspaceText(context, text), ' '] : []));
    const kind =
      level === 0 ? raw(' class="sum"') : (book.areas.children[area]?.length ?? 0) > 0 ? raw(' class="group"') : null;
    return html`<tr${kind}><td class="code">${code}</td><th scope="row">${linked}</th><td>${levelName}</td><td>${parent >= 0 ? areaName(book, parent) : words.table.none}</td>${people}<td class="words">${remarks}</td></tr>\n`;
  };
  const region = book.regions.get(scheme);
  if (region !== undefined) visit(region);
  const { lists } = words;
  const head = [lists.code, lists.name, lists.level, lists.parent].map((label) => html`<th scope="col">${label}</th>`);
  const people = residents && html`<th scope="col" class="number">${pick(residents.definition.names, language)}</th>`;
  return html`<div class="table-region" role="region" aria-labelledby="scheme-${scheme}" tabindex="0"><table class="figures" id="areas-${scheme}">
<thead><tr>${head}${people}<th scope="col">${lists.note}</th></tr></thead><tbody>${rows}</tbody></table></div>${markLegend(
    context,
    [...statuses].sort((first, second) => first - second),
  )}`;
}

/** List of all indicators and indices by topic, with the value of the region. */
export function indicatorsPage(context: PageContext): PageContent {
  const { words, site, terms } = context;
  const { book } = site;
  const topics = book.topics.map((topic) => {
    const views = indicatorsOf(book, topic);
    const indices = indicesOf(book, topic);
    return html`<section class="block"><h2 id="topic-${topic}">${terms.topics[topic]}</h2>
${indices.length > 0 && html`<ul class="links-inline">${indices.map((index) => indexLink(context, 'index', index.definition))}</ul>`}
${views.length > 0 && indicatorTable(context, views, topic)}</section>`;
  });
  const others = [
    ...indicesOf(book, null).map((index) => indexLink(context, 'index', index.definition)),
    ...book.assessed.typologies.map((typology) => indexLink(context, 'typology', typology.definition)),
  ];
  const rest =
    others.length > 0 &&
    html`<section class="block"><h2 id="others">${words.lists.othersTitle}</h2><ul class="links-inline">${others}</ul></section>`;
  const main = html`<div class="page-head"><h1>${words.pages.indicators}</h1><p class="lead">${words.lists.indicatorsIntro}</p>${pageLinks(context, ['correlations', 'unevenness', 'clusters'])}</div>${topics}${rest}`;
  return { title: words.pages.indicators, kind: 'page-list', main, trail: [] };
}

function indexLink(
  context: PageContext,
  kind: 'index' | 'typology',
  definition: { readonly id: string; readonly names: { readonly de: string; readonly en?: string | undefined } },
): Html {
  return html`<li><a href="${context.href({ kind, id: definition.id })}">${workspaceText(context, definition.names)}</a> <span class="tag">${context.words[kind].kind}</span></li>`;
}

function indicatorTable(context: PageContext, views: readonly IndicatorView[], topic: string): Html {
  const { words, site, language } = context;
  const region = site.book.regions.values().next().value ?? 0;
  const rows = views.map((view) => {
    const { definition } = view;
    const figure = figureAt(view, newestAt(site.book, view, region), region);
    const period = figure.period === '' ? words.table.none : periodPhrase(language, figure.period);
    return html`<tr><th scope="row"><a href="${context.href({ kind: 'indicator', id: definition.id })}">${workspaceText(context, definition.names)}</a></th>${figureCell(context, { view, area: region, figure }, 'value')}<td>${unitWords(language, definition.unit)}</td><td>${period}</td></tr>\n`;
  });
  const { lists } = words;
  return html`<div class="table-region" role="region" aria-labelledby="topic-${topic}" tabindex="0"><table class="figures"><thead><tr><th scope="col">${lists.indicator}</th><th scope="col" class="number">${lists.regionValue}</th><th scope="col">${lists.unit}</th><th scope="col">${lists.period}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
