import { parsePeriod } from '../../../core/period.ts';
import { isShown, STATUS, statusName } from '../../../core/status.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber, periodPhrase, unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { type AreaChapter, type AreaIndex, type AreaRow, briefOf } from '../../chapters/area-chapter.ts';
import { bareText, type Figure, hasReliabilityMark, isRankable, valueText } from '../../chapters/figure.ts';
import { indexSentences } from '../../chapters/index-chapter.ts';
import { seriesOf } from '../../chapters/indicator-drawings.ts';
import { plainArea } from '../../chapters/plain-area.ts';
import {
  documentLanguage,
  municipalDeckAreas,
  municipalDeckPath,
  municipalProfileAreas,
  profileAreas,
  profilePath,
} from '../../chapters/profile-areas.ts';
import { areaName, findingOf, sinceText } from '../../chapters/sentences.ts';
import { drawSparkline } from '../../charts/sparkline.ts';
import { drawSpine } from '../../charts/spine.ts';
import {
  earlyClassText,
  figureAttributes,
  figureCell,
  figureText,
  markLegend,
  reliabilityTag,
  statusMark,
} from '../figure-cells.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { areaInequalitySection } from '../relations/area-inequality-section.ts';
import { segregationSection } from '../relations/segregation-section.ts';
import { similarSection } from '../relations/similar-section.ts';
import { areaSurroundingsSection } from '../relations/surroundings-section.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';
import { ageSection } from './age-section.ts';
import { childrenTable } from './children-table.ts';
import { comparisonSection } from './comparison-section.ts';
import { heatSection } from './heat-section.ts';
import { locator } from './locator.ts';

/** Notes on what the tables of an area say beside its values. */
const TABLE_NOTES = ['reliability', 'false-discoveries', 'rank-range', 'change', 'recent-trend'] as const;

/** Page of one area of any level. */
export function areaPage(context: PageContext, area: number): PageContent {
  const { site, words, language } = context;
  const { book } = site;
  const chapter = site.chapterOf(area);
  const { code, name, parent } = book.areas.areas[area]!;
  const isSmallest = (book.areas.children[area]?.length ?? 0) === 0;
  const title = isSmallest || name === '' ? words.area.heading(code, name) : name;
  const rows = chapter.topics.flatMap((block) => block.rows);
  const brief = briefOf(language, book, chapter);
  const main = html`<div class="columns"><div class="column-wide"><div class="page-head"><p class="kicker">${kicker(context, chapter)}</p>
<h1>${title}</h1></div>
<section class="brief"><h2 id="brief">${words.area.inBrief}</h2><div class="lead">${brief.map((sentence) => html`<p>${sentence}</p>`)}</div></section>
${plainWords(context, chapter)}${documentLinks(context, area)}${notes(context, area)}</div>
<div class="column-narrow">${locator(context, area)}</div></div>
${facts(context, chapter)}
${ageSection(context, area)}
${chapter.topics.map((block) => topicBlock(context, chapter, block))}
${chapter.otherIndices.length > 0 && html`<section class="block"><h2 id="indices">${words.area.indices}</h2>${chapter.otherIndices.map((each) => indexBlock(context, area, each))}</section>`}
${chapter.topics.length > 0 && html`<p class="note">${words.area.spineNote}</p>${unplaced(context, chapter)}${markLegend(context, chapter.statuses, { hasBelowHalf: rows.some((row) => row.figure.isBelowHalf), hasReliabilityMarks: rows.some((row) => hasReliabilityMark(row.figure)) })}${methodLinks(context, ...TABLE_NOTES)}`}
${childrenTable(context, area)}
${heatSection(context, area)}
${comparisonSection(context, area)}
${segregationSection(context, area)}
${areaInequalitySection(context, area)}
${similarSection(context, area)}
${areaSurroundingsSection(context, area)}
${neighbours(context, area)}`;
  const trail = ancestors(context, area).map((each) => ({
    label: areaName(book, each),
    page: { kind: 'area', area: each } as const,
  }));
  const list = { label: words.pages.areas, page: { kind: 'areas' } as const };
  return { title, kind: 'page-area', main, trail: parent < 0 ? [list] : [list, ...trail] };
}

function plainWords(context: PageContext, chapter: AreaChapter): Html | null {
  const words = texts[context.language].plain.area;
  const sentences = plainArea(context.language, context.site.book, chapter);
  if (sentences.length === 0) return null;
  return html`<section class="box plain-words"><h2 id="plain">${words.title}</h2>${sentences.map((sentence) => html`<p>${sentence}</p>`)}<p><a href="${context.href({ kind: 'plain' })}">${words.more}</a></p></section>`;
}

function ancestors(context: PageContext, area: number): readonly number[] {
  const { book, hasPage } = context.site;
  const found: number[] = [];
  for (let above = book.areas.areas[area]?.parent ?? -1; above >= 0; above = book.areas.areas[above]?.parent ?? -1) {
    if (hasPage[above]) found.unshift(above);
  }
  return found;
}

function kicker(context: PageContext, chapter: AreaChapter): Html {
  const { book } = context.site;
  const area = book.areas.areas[chapter.area]!;
  const level = book.areas.schemes.find((scheme) => scheme.id === area.scheme)?.levels[area.level];
  const name = level ? pick(level.names, context.language) : '';
  if (chapter.parent < 0) return html`${name} · ${area.code}`;
  const parent = areaName(book, chapter.parent);
  const isSmallest = (book.areas.children[chapter.area]?.length ?? 0) === 0;
  const code = !isSmallest && area.name !== '' && html` · ${area.code}`;
  return context.site.hasPage[chapter.parent]
    ? html`${name} · <a href="${context.href({ kind: 'area', area: chapter.parent })}">${parent}</a>${code}`
    : html`${name} · ${parent}${code}`;
}

function documentLinks(context: PageContext, area: number): Html | null {
  const { book } = context.site;
  const { profiles, municipal } = texts[context.language];
  const profileIn = documentLanguage(book, 'profiles', context.language);
  const slidesIn = documentLanguage(book, 'municipal-slides', context.language);
  const links = [
    municipalProfileAreas(book).includes(area) && [profilePath(book, area, profileIn), municipal.open[profileIn]],
    profileAreas(book).includes(area) && [profilePath(book, area, profileIn), profiles.open[profileIn]],
    municipalDeckAreas(book).includes(area) && [
      municipalDeckPath(book, area, slidesIn),
      municipal.openSlides[slidesIn],
    ],
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return html`<p class="actions">${links.map(([path = '', words = '']) => html`<a class="kern-btn kern-btn--tertiary" href="${context.file(path)}">${words}</a>`)}</p>`;
}

function notes(context: PageContext, area: number): Html | null {
  const { note, excluded } = context.site.book.areas.areas[area]!;
  const { words } = context;
  if (!note && !excluded) return null;
  const reason = excluded && html`<p>${words.area.withoutIndex} ${workspaceText(context, excluded)}</p>`;
  return html`<section class="box notes"><h2 id="notes">${words.area.notes}</h2>${note && html`<p>${workspaceText(context, note)}</p>`}${reason}</section>`;
}

function facts(context: PageContext, chapter: AreaChapter): Html | null {
  const { words, language } = context;
  if (chapter.facts.length === 0) return null;
  const items = chapter.facts.map((row) => {
    const { view, figure, region } = row;
    const subject = { view, area: chapter.area, figure };
    const unit = figure.value === null ? '' : `\u202f${unitWords(language, view.definition.unit)}`;
    const beside =
      region?.value === null || region?.value === undefined || view.definition.kind === 'count'
        ? standText(context, figure.period)
        : words.area.regionBeside(valueText(language, view, region.value));
    return html`<div><dt>${pick(view.definition.names, language)}</dt><dd class="value"${figureAttributes(context, subject, 'value')}>${figureText(context, subject, 'value')}${unit}</dd><dd class="note">${beside}</dd></div>`;
  });
  return html`<section class="facts"><h2 id="facts" class="kern-sr-only">${words.area.keyFacts}</h2><dl class="key-facts">${items}</dl></section>`;
}

// A stock stands at a day; a flow belongs to a year.
function standText({ language, words }: PageContext, code: string): string {
  const phrase = periodPhrase(language, code);
  return parsePeriod(code)?.kind === 'reference-date' ? words.area.period(phrase) : phrase;
}

function topicBlock(context: PageContext, chapter: AreaChapter, block: AreaChapter['topics'][number]): Html {
  const { words, terms, site } = context;
  const { columns } = words.area;
  const id = `topic-${block.topic}`;
  const heading = html`<h2 id="${id}">${terms.topics[block.topic]}</h2>`;
  const indices = block.indices.map((each) => indexBlock(context, chapter.area, each));
  if (block.rows.length === 0) return html`<section class="block">${heading}${indices}</section>`;
  const told = block.rows.find(({ view }) => view.definition.core && view.definition.direction !== 'neutral');
  const finding =
    told &&
    html`<p>${findingOf(context.language, site.book, told.view, { period: told.period, area: chapter.area }).join(' ')}</p>`;
  const parent =
    chapter.hasParentColumn && html`<th scope="col" class="number">${areaName(site.book, chapter.parent)}</th>`;
  const region = chapter.area !== chapter.region && html`<th scope="col" class="number">${columns.region}</th>`;
  return html`<section class="block">${heading}${finding}${indices}
<div class="table-region" role="region" aria-labelledby="${id}" tabindex="0"><table class="figures profile"><thead><tr><th scope="col">${columns.indicator}</th><th scope="col" class="number">${columns.count}</th><th scope="col" class="number">${columns.rate}</th>${parent}${region}<th scope="col">${columns.spine}</th><th scope="col">${columns.trend}</th></tr></thead>
<tbody>${block.rows.map((row) => indicatorRow(context, chapter, row))}</tbody></table></div></section>`;
}

function indicatorRow(context: PageContext, chapter: AreaChapter, row: AreaRow): Html {
  const { language, words } = context;
  const { view, figure } = row;
  const { definition } = view;
  const { columns } = words.area;
  const subject = { view, area: chapter.area, figure };
  const unit = unitWords(language, definition.unit);
  const isCount = definition.kind === 'count';
  const hasParts = view.shown.periods[row.period]?.numerator !== null;
  const { noCount, seeCount } = words.area;
  const count = isCount
    ? figureCell(context, subject, 'value', columns.count)
    : hasParts
      ? figureCell(context, subject, 'numerator', columns.count)
      : html`<td class="number">${dash(noCount)}</td>`;
  const reference = (other: Figure, area: number): Html =>
    figureCell(context, { view, area, figure: other }, 'value', areaName(context.site.book, area));
  return html`<tr><th scope="row"><a href="${context.href({ kind: 'indicator', id: definition.id })}">${pick(definition.names, language)}</a> <span class="unit">${unit}, ${periodPhrase(language, figure.period)}</span></th>${count}${isCount ? html`<td class="number">${dash(seeCount)}</td>` : html`<td class="number strong" data-label="${columns.rate}"${figureAttributes(context, subject, 'value')}>${figureText(context, subject, 'value')}${reliabilityTag(context, subject.figure)}</td>`}${
    chapter.hasParentColumn && row.parent && reference(row.parent, chapter.parent)
  }${row.region && reference(row.region, chapter.region)}<td class="spine-cell">${earlyClassText(context, subject) ?? spine(context, chapter, row)}</td><td class="trend">${trend(context, chapter, row)}</td></tr>\n`;
}

/** A dash for the eye and the reason for the ear. */
function dash(reason: string): Html {
  return html`<span aria-hidden="true">–</span><span class="kern-sr-only">${reason}</span>`;
}

function unplaced(context: PageContext, chapter: AreaChapter): Html | null {
  const { words, site } = context;
  const rows = chapter.topics.flatMap((block) => block.rows);
  const isParent = (site.book.areas.children[chapter.area]?.length ?? 0) > 0;
  if (!isParent || !rows.some(({ figure }) => figure.isNotAdditive)) return null;
  const text =
    chapter.area === chapter.region ? words.table.unplaced : words.table.unplacedIn(areaName(site.book, chapter.area));
  return html`<p class="note">${text}</p>`;
}

function spine(context: PageContext, chapter: AreaChapter, row: AreaRow): Html {
  const { book } = context.site;
  const { view, figure } = row;
  const { definition } = view;
  if (definition.kind === 'count' || chapter.area === chapter.region || figure.value === null)
    return dash(context.words.table.noneLong);
  const drawn = drawSpine({
    id: `spine-${definition.id}`,
    language: context.language,
    title: pick(definition.names, context.language),
    all: context.site.shownValues(view, row.period, chapter.area),
    value: figure.value,
    lower: figure.lower,
    upper: figure.upper,
    parent: { name: chapter.parent >= 0 ? areaName(book, chapter.parent) : '', value: row.parent?.value ?? null },
    region: { name: areaName(book, chapter.region), value: row.region?.value ?? null },
    unit: definition.unit,
    decimals: definition.decimals,
  });
  return html`${raw(drawn)}${rankText(context, figure)}`;
}

function rankText({ words, language }: PageContext, figure: Figure): Html | null {
  const { rankRange } = figure;
  if (!rankRange || rankRange.of < 3) return null;
  const number = (rank: number): string => formatNumber(language, rank);
  const { from, to, of } = rankRange;
  const text = isRankable(figure)
    ? words.area.rankRange({ from: number(from), to: number(to), of: number(of) })
    : words.area.notRanked;
  return html`<span class="rank-range">${text}</span>`;
}

function trend(context: PageContext, chapter: AreaChapter, row: AreaRow): Html {
  const { language } = context;
  const { definition } = row.view;
  const { direction, periods } = row.trend;
  const label = html`<span class="trend-word trend-${direction}">${trendText(context, row)}</span>`;
  if (direction === 'none') return label;
  const values = seriesOf(row.view, chapter.area, periods);
  const drawn = drawSparkline({
    id: `spark-${definition.id}`,
    language,
    title: pick(definition.names, language),
    periods: periods.map((index) => row.view.shown.periods[index]?.period ?? ''),
    values,
    unit: definition.unit,
    decimals: definition.decimals,
  });
  return html`${raw(drawn)}${label}`;
}

function trendText({ words, terms, language }: PageContext, { view, figure, trend }: AreaRow): string {
  if (figure.status === STATUS.hidden) return words.trend.hidden;
  if (!isShown(figure.status)) return words.trend.noValue(terms.statuses[statusName(figure.status)]);
  if (trend.direction !== 'none' && trend.from) {
    const base = {
      since: sinceText(language, trend.from.period),
      value: bareText(language, view, trend.from.value ?? 0),
    };
    return words.trend.way(words.trend[trend.direction], base);
  }
  return trend.newDefinition === null ? words.trend.none : words.trend.newDefinition;
}

function indexBlock(context: PageContext, area: number, { index, period }: AreaIndex): Html {
  const { words, site, language } = context;
  const sentences = indexSentences(language, site.book, { index, period, area });
  const status = period.value.statuses[area] ?? STATUS.unknown;
  const { excluded } = site.book.areas.areas[area]!;
  const name = html`<a href="${context.href({ kind: 'index', id: index.definition.id })}">${pick(index.definition.names, language)}</a>`;
  if (sentences.length > 0) return html`<p class="index-line">${name}: ${sentences.join(' ')}</p>`;
  const reason = excluded ? workspaceText(context, excluded) : html`${words.index.noReason}`;
  return html`<p class="index-line">${name}: ${statusMark(context, status)} ${words.area.withoutIndex} ${reason}</p>`;
}

function neighbours(context: PageContext, area: number): Html | null {
  const { site, words } = context;
  const { scheme, level } = site.book.areas.areas[area]!;
  const list = site.book.levels.find((each) => each.scheme === scheme && each.level === level)?.areas ?? [];
  const at = list.indexOf(area);
  const link = (other: number | undefined, label: string): Html | null => {
    if (other === undefined || !site.hasPage[other]) return null;
    const { code, name } = site.book.areas.areas[other]!;
    return html`<li>${label}: <a href="${context.href({ kind: 'area', area: other })}">${words.area.heading(code, name)}</a></li>`;
  };
  const links = [link(list[at - 1], words.area.previous), link(list[at + 1], words.area.next)].filter(
    (each) => each !== null,
  );
  if (links.length === 0) return null;
  return html`<nav class="pager" aria-label="${words.area.pager}"><ul class="links-inline">${links}</ul></nav>`;
}
