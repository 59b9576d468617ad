import { pick } from '../../../locale/language.ts';
import { formatNumber, periodPhrase } from '../../../locale/number.ts';
import type { CitedFigure } from '../../chapters/cited-figure.ts';
import { type DeckMaterial, deckContext, deckMaterial } from '../../chapters/deck/deck-material.ts';
import { regionDeck } from '../../chapters/deck/region-deck.ts';
import type {
  LegendRow,
  SlideBars,
  SlideContent,
  SlideLines,
  SlideMap,
  SlidePicture,
} from '../../chapters/deck/slide-content.ts';
import { figureAt } from '../../chapters/figure.ts';
import { areaName } from '../../chapters/sentences.ts';
import { bothWidths } from '../../charts/both-widths.ts';
import { drawTimeSeries } from '../../charts/time-series.ts';
import { patternFill } from '../../maps/patterns.ts';
import { comparedLevels } from '../comparison-files.ts';
import { figureAttributes, figureText } from '../figure-cells.ts';
import { type Html, html, raw } from '../html.ts';
import type { PageContent } from '../shell.ts';
import type { PageContext, Site } from '../site.ts';

/** What the talks of all languages share. */
export const talkMaterial = ({ book }: Site): DeckMaterial => deckMaterial(book);

/** The talk: the same slides as the presentation, as a page that can be shown step by step. */
export function talkPage(context: PageContext, material: DeckMaterial): PageContent {
  const { words, site, language } = context;
  const region = site.book.regions.values().next().value ?? 0;
  const deck = regionDeck(deckContext(material, language, region), site.mostAreas);
  const cover = html`<section class="slide cover" id="slide-1"><h2>${deck.title}</h2><p>${deck.subtitle}</p><p>${deck.office}</p><p>${deck.date}</p></section>`;
  const slides = deck.slides.map((slide, index) => section(context, slide, `slide-${index + 2}`));
  const main = html`<div class="page-head"><h1>${words.talk.title}</h1><p class="lead">${words.talk.intro}</p></div>
<div class="talk" data-atlas="talk">${cover}
${slides}
${questions(context, `slide-${deck.slides.length + 2}`)}</div>`;
  return { title: words.talk.title, kind: 'page-talk', main, trail: [] };
}

function section(context: PageContext, slide: SlideContent, id: string): Html {
  const { words } = context;
  const { title, body, picture, source, notes, cited } = slide;
  const sentences = body.map((text) => html`<p>${text}</p>`);
  const [first] = cited;
  const explore =
    first && html`<p><a href="${context.href({ kind: 'indicator', id: first.series })}">${words.talk.explore}</a></p>`;
  const told = notes.filter((text) => text !== '').map((text) => html`<p>${text}</p>`);
  const figures =
    cited.length > 0 &&
    html`<p>${words.talk.cited}</p><ul>${cited.map((figure) => html`<li>${citedText(context, figure)}</li>`)}</ul>`;
  return html`<section class="slide" id="${id}"><h2 id="${id}-title">${title}</h2>
<div class="slide-body slide-${picture.kind}">${pictureOf(context, picture, id)}${sentences.length > 0 && html`<div class="slide-words">${sentences}</div>`}</div>
<p class="note">${source}</p>
<details class="more"><summary>${words.talk.notes}</summary>${told}${figures}${explore}</details></section>
`;
}

function citedText(context: PageContext, { series, period, area }: CitedFigure): Html {
  const { site, language } = context;
  const view = site.book.indicators.get(series)!;
  const position = view.shown.periods.findIndex((each) => each.period === period);
  const figure = figureAt(view, position, area);
  const subject = { view, area, figure };
  const place = `${pick(view.definition.names, language)}, ${areaName(site.book, area)}, ${periodPhrase(language, period)}`;
  return html`${place}: <span${figureAttributes(context, subject, 'value')}>${figureText(context, subject, 'value')}</span>`;
}

function pictureOf(context: PageContext, picture: SlidePicture, id: string): Html {
  switch (picture.kind) {
    case 'map':
      return map(context, picture, id);
    case 'bars':
      return bars(context, picture);
    case 'lines':
      return lines(context, picture, id);
    case 'table':
      return html`<div class="table-region" role="region" tabindex="0" aria-labelledby="${id}-title"><table class="figures"><thead><tr>${picture.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${picture.rows.map(([first, ...others]) => html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
    case 'numbers':
      return html`<dl class="large-numbers">${picture.items.map(({ number, words }) => html`<div><dt>${words}</dt><dd>${number}</dd></div>`)}</dl>`;
    case 'points':
      return html`<ul class="points">${picture.items.map((item) => html`<li>${item}</li>`)}</ul>`;
  }
}

function map({ words }: PageContext, picture: SlideMap, id: string): Html {
  const { shows, legend, legendTitle, alternative } = picture;
  const shown = shows && html` data-series="${shows.series}" data-period="${shows.period}"`;
  const rows = legend.map(
    (row) =>
      html`<tr><td>${swatch(row, `${id}-map`)}</td><th scope="row">${row.words}</th><td class="number">${row.count}</td></tr>`,
  );
  const table =
    rows.length > 0 &&
    html`<table class="slide-legend"><thead><tr><td></td><th scope="col">${legendTitle}</th><th scope="col" class="number">${words.pages.areas}</th></tr></thead><tbody>${rows}</tbody></table>`;
  const look = shows ? 'slide-drawing' : 'slide-drawing multiples-drawing';
  return html`<div class="${look}"${shown}>${raw(picture.svg(`${id}-map`))}</div>${table || html`<p class="kern-sr-only">${alternative}</p>`}`;
}

const SWATCH = { width: 30, height: 20 };

function swatch({ style, pattern, mark }: LegendRow, id: string): Html {
  const { width, height } = SWATCH;
  const look = pattern ? html`fill="${patternFill(id, pattern)}"` : html`class="${style ?? 'without-class'}"`;
  const sign = mark !== '' && html`<text x="15" y="15" text-anchor="middle" class="on-${style ?? ''}">${mark}</text>`;
  return html`<svg class="swatch" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"><rect width="${width}" height="${height}" ${look}/>${sign}</svg>`;
}

/** Length of the longest bar, in units of its drawing. */
const LONGEST = 200;

function bars(context: PageContext, { title, labels, values, decimals, reference }: SlideBars): Html {
  const { words, language } = context;
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const place = (value: number): number => ((value - low) / (high - low || 1)) * LONGEST;
  const row = (label: string, index: number): Html => {
    const value = values[index] ?? null;
    const text = value === null ? words.table.none : formatNumber(language, value, decimals);
    const [from, to] = [place(Math.min(0, value ?? 0)), place(Math.max(0, value ?? 0))];
    const look = index === reference ? 'bar reference' : 'bar';
    const bar = html`<svg viewBox="0 0 ${LONGEST} 12" preserveAspectRatio="none" aria-hidden="true"><rect class="${look}" x="${from.toFixed(1)}" width="${(to - from).toFixed(1)}" height="12"/></svg>`;
    return html`<tr><th scope="row">${label}</th><td class="bar-cell">${bar}</td><td class="number">${text}</td></tr>`;
  };
  return html`<table class="bar-table"><caption>${title}</caption><tbody>${labels.map(row)}</tbody></table>`;
}

function lines({ language }: PageContext, { title, alternative, ...chart }: SlideLines, id: string): Html {
  const { periods, unit, decimals } = chart;
  const drawn = chart.lines.map(({ name, values }, index) => ({
    name,
    role: index === chart.lines.length - 1 ? ('region' as const) : ('area' as const),
    values,
    lower: null,
    upper: null,
  }));
  const input = {
    ...{ id: `${id}-time`, language, title, description: alternative, periods, unit, decimals },
    lines: drawn,
    breaks: [],
  };
  return html`<p class="drawing-subtitle">${title}</p>${raw(bothWidths(drawTimeSeries, input))}`;
}

function questions(context: PageContext, id: string): Html {
  const { words, site } = context;
  const list = html`<p><a href="${context.href({ kind: 'areas' })}">${words.start.findList}</a></p>`;
  const body =
    comparedLevels(site).size > 0
      ? html`<div data-atlas="several"><noscript><p class="note">${words.compare.noScript}</p></noscript>${list}</div><p class="note">${words.compare.note}</p>`
      : list;
  return html`<section class="slide" id="${id}"><h2>${words.talk.questions}</h2><p>${words.talk.questionsIntro}</p>${body}</section>`;
}
