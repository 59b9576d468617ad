import type { CorrelationResult } from '../../../core/correlations.ts';
import { pick } from '../../../locale/language.ts';
import { formatNumber } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { memberNames } from '../../chapters/index-names.ts';
import {
  basisSentence,
  type CorrelatedPair,
  chanceSentence,
  leftOutSentences,
  pairScatter,
  pairSentence,
  pairsAcrossTopics,
  pairsAlmostTheSame,
} from '../../chapters/relations/correlations.ts';
import { bothWidths } from '../../charts/both-widths.ts';
import { scatterPlotTable } from '../../charts/scatter-plot.table.ts';
import { drawScatterPlot } from '../../charts/scatter-plot.ts';
import { chartFigure } from '../drawings.ts';
import { type Html, html, raw } from '../html.ts';
import { methodLinks } from '../method-link.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** How the core indicators go together over areas: the strongest pairs in words and drawings, then all of them. */
export function correlationsPage(context: PageContext): PageContent {
  const { language, site, words } = context;
  const { correlations } = texts[language];
  const results = site.book.assessed.correlations;
  const main = html`<div class="page-head"><h1>${correlations.heading}</h1><p class="lead">${correlations.intro}</p></div>
<p class="box caution"><strong>${correlations.caution}</strong> ${correlations.cautionText}</p>
${results.length === 0 && html`<p>${correlations.none}</p>`}${results.map((result) => resultBlocks(context, result))}
${results.length > 0 && html`<p><a href="${context.file('data/correlations.csv')}" download>${correlations.download}</a></p>`}${methodLinks(context, 'correlation')}`;
  const trail = [{ label: words.pages.indicators, page: { kind: 'indicators' } as const }];
  return { title: correlations.heading, kind: 'page-correlations', main, trail };
}

function resultBlocks(context: PageContext, result: CorrelationResult): Html {
  const { language, site } = context;
  const { book } = site;
  const words = texts[language].correlations;
  const { scheme } = result;
  const pairs = pairsAcrossTopics(book, result);
  const same = pairsAlmostTheSame(book, result);
  const list = (of: readonly CorrelatedPair[]): Html =>
    html`<ul>${of.map((pair) => html`<li>${pairSentence(language, book, result, pair)}</li>`)}</ul>`;
  const schemeNames = book.areas.schemes.find(({ id }) => id === scheme)?.names;
  const isOnly = book.assessed.correlations.length === 1;
  return html`<section class="block"><h2 id="across-${scheme}">${words.acrossHeading}${!isOnly && schemeNames && html`: ${workspaceText(context, schemeNames)}`}</h2>
<p>${basisSentence(language, book, result)}</p>
${pairs.length > 0 ? list(pairs) : html`<p>${words.acrossNone}</p>`}<p class="note">${chanceSentence(language, result)}</p>
${scatters(context, result, pairs)}</section>
${same.length > 0 && html`<section class="block"><h2 id="same-${scheme}">${words.withinHeading}</h2><p>${words.within}</p>${list(same)}</section>`}
${matrixBlock(context, result)}
<section class="block"><h2 id="left-out-${scheme}">${words.leftOut}</h2>${leftOutSentences(language, book, result).map((sentence) => html`<p>${sentence}</p>`)}</section>`;
}

const MOST_DRAWN = 4;

// More dots than a page may hold stay in the open data.
function scatters(context: PageContext, result: CorrelationResult, pairs: readonly CorrelatedPair[]): Html | null {
  const { language, site } = context;
  const words = texts[language].correlations;
  if (result.areaCount > site.mostAreas) return null;
  const figures = pairs.slice(0, MOST_DRAWN).flatMap((pair) => {
    const input = pairScatter(language, site.book, result, pair);
    if (!input) return [];
    return chartFigure(context, {
      drawing: bothWidths(drawScatterPlot, input),
      table: scatterPlotTable(input),
      id: input.id,
      title: input.title,
      subtitle: words.drawingSubtitle(formatNumber(language, input.points.length)),
    });
  });
  if (figures.length === 0) return null;
  return html`<h3 id="drawings-${result.scheme}">${words.drawings}</h3><div class="drawing-pairs">${figures}</div>`;
}

/** Coefficients from this on stand in bold, so that the eye finds them. */
const STANDS_OUT = 0.7;

function matrixBlock(context: PageContext, result: CorrelationResult): Html {
  const { language, site } = context;
  const words = texts[language].correlations;
  const { indicators, scheme } = result;
  const names = indicators.map((id) => pick(memberNames(site.book, id), language));
  const id = `pairs-${scheme}`;
  const head = indicators.map(
    (each, at) =>
      html`<th scope="col" class="number" abbr="${names[at]}"><abbr title="${names[at]}">${each}</abbr></th>`,
  );
  const rows = indicators.map((each, row) => {
    const link = html`<a href="${context.href({ kind: 'indicator', id: each })}">${names[row]}</a>`;
    const cells = indicators.map((_, column) => matrixCell(context, result, row * indicators.length + column));
    return html`<tr><th scope="row"><span class="code">${each}</span> ${link}</th>${cells}</tr>\n`;
  });
  return html`<section class="block"><h2 id="${id}">${words.matrix}</h2><p>${words.reading}</p>
<div class="table-region" role="region" aria-labelledby="${id}-caption" tabindex="0"><table class="figures matrix"><caption id="${id}-caption">${words.caption}</caption>
<thead><tr><th scope="col">${words.indicator}</th>${head}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function matrixCell({ language }: PageContext, result: CorrelationResult, at: number): Html {
  const words = texts[language].correlations;
  const size = result.indicators.length;
  const coefficient = result.spearman.coefficients[at]!;
  const isItself = Math.floor(at / size) === at % size;
  if (Number.isNaN(coefficient))
    return html`<td class="number"><span aria-hidden="true">${isItself ? '·' : '–'}</span><span class="kern-sr-only">${isItself ? words.itself : words.tooFew}</span></td>`;
  const text = formatNumber(language, coefficient, 2);
  const count = html`<span class="unit">${words.count(formatNumber(language, result.pairCounts[at]!))}</span>`;
  return html`<td class="number${raw(Math.abs(coefficient) >= STANDS_OUT ? ' strong' : '')}">${text} ${count}</td>`;
}
