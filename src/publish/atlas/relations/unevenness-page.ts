import { pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { mostUnevenSentence, segregationOf } from '../../chapters/relations/segregation.ts';
import {
  inequalityRowsOf,
  inequalitySummary,
  spreadSentence,
  type UnevenChapter,
  unevenChapters,
} from '../../chapters/relations/unevenness.ts';
import { giniMatrix, shareTable, spreadMatrix, spreadStrip } from '../../chapters/relations/unevenness-tables.ts';
import { areaName } from '../../chapters/sentences.ts';
import { bothWidths } from '../../charts/both-widths.ts';
import { drawStripPlot } from '../../charts/strip-plot.ts';
import { drawTable } from '../../charts/table.ts';
import { chartFigure } from '../drawings.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';
import { inequalityTableView } from './area-inequality-section.ts';

/** Uneven spread of people and inequality of areas: the region and what lies below it side by side. */
export function unevennessPage(context: PageContext): PageContent {
  const { language, site, words } = context;
  const { unevenness } = texts[language];
  const chapters = unevenChapters(site.book);
  const main = html`<div class="page-head"><h1>${unevenness.heading}</h1><p class="lead">${unevenness.intro}</p></div>
<p class="box caution"><strong>${unevenness.caution}</strong> ${unevenness.cautionText}</p>
${chapters.length === 0 && html`<p>${unevenness.none}</p>`}${chapters.map((chapter) => chapterBlocks(context, chapter, chapters.length > 1))}
${chapters.length > 0 && downloads(context)}`;
  const trail = [{ label: words.pages.indicators, page: { kind: 'indicators' } as const }];
  return { title: unevenness.heading, kind: 'page-unevenness', main, trail };
}

function chapterBlocks(context: PageContext, chapter: UnevenChapter, isOneOfMany: boolean): Html {
  const { language, site } = context;
  const words = texts[language].unevenness;
  const names = site.book.areas.schemes.find(({ id }) => id === chapter.scheme)?.names;
  const suffix = isOneOfMany && names && html`: ${workspaceText(context, names)}`;
  const leftOut =
    chapter.leftOutPlaces > 0 &&
    html`<p class="note">${words.leftOutPlaces(formatNumber(language, chapter.leftOutPlaces))}</p>`;
  return html`${chapter.shares.length > 0 && spreadBlock(context, chapter, suffix)}${leftOut}
${chapter.figures.length > 0 && giniBlock(context, chapter, suffix)}`;
}

function spreadBlock(context: PageContext, chapter: UnevenChapter, suffix: Html | false | undefined): Html {
  const { language, site } = context;
  const { book } = site;
  const words = texts[language].unevenness;
  const { scheme, region, places } = chapter;
  const strip = spreadStrip(language, book, chapter);
  const most = mostUnevenSentence(language, book, { rows: segregationOf(book, region), area: region });
  const shares = chapter.shares.map((share) => {
    const { id, names } = share.view.definition;
    const first = share.rows[0];
    const anchor = `spread-${scheme}-${id}`;
    const table = drawTable(shareTable(language, book, { places, share }), {
      ...{ id: `${anchor}-table`, isSortable: false, isCaptionHidden: true },
    });
    return html`<section class="block"><h3 id="${anchor}"><a href="${context.href({ kind: 'indicator', id })}">${pick(names, language)}</a></h3>${first && html`<p>${spreadSentence(language, book, first)}</p>`}<details class="more"><summary>${words.shareCaption(pick(names, language))}</summary>${raw(table)}</details></section>`;
  });
  return html`<section class="block"><h2 id="spread-${scheme}-all">${words.spreadHeading}${suffix}</h2>${most !== '' && html`<p>${most}</p>`}<p class="note">${words.spreadReading}</p>
${chartFigure(context, {
  drawing: bothWidths(drawStripPlot, strip),
  table: spreadMatrix(language, book, chapter),
  id: strip.id,
  title: strip.title,
  subtitle: words.stripSubtitle(areaName(book, region)),
})}${methodLinks(context, 'segregation')}</section>
<section class="block"><h2 id="spread-${scheme}-each">${words.sharesHeading}${suffix}</h2><p class="note">${words.sharesNote}</p>${shares}</section>`;
}

function giniBlock(context: PageContext, chapter: UnevenChapter, suffix: Html | false | undefined): Html {
  const { language, site } = context;
  const { book } = site;
  const words = texts[language].unevenness;
  const { scheme, region } = chapter;
  const rows = inequalityRowsOf(book, region);
  const matrix = drawTable(giniMatrix(language, book, chapter), {
    ...{ id: `gini-${scheme}`, isSortable: true, isCaptionHidden: false },
  });
  return html`<section class="block"><h2 id="gini-${scheme}-all">${words.giniHeading}${suffix}</h2><p>${inequalitySummary(language, book, rows).join(' ')}</p><p class="note">${words.giniReading}</p>
${raw(matrix)}
${inequalityTableView(context, region, `gini-${scheme}-region`)}${methodLinks(context, 'area-inequality')}</section>`;
}

function downloads(context: PageContext): Html {
  const { segregation, inequality } = texts[context.language].unevenness.downloads;
  const { assessed } = context.site.book;
  const file = (name: string, label: string): Html =>
    html`<li><a href="${context.file(`data/${name}.csv`)}" download>${label}</a></li>`;
  return html`<ul class="links-inline">${assessed.segregation.length > 0 && file('segregation', segregation)}${assessed.areaInequality.length > 0 && file('area-inequality', inequality)}</ul>`;
}
