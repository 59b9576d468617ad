import { pick } from '../../../locale/language.ts';
import { formatDate, formatNumber, periodPhrase, unitWords } from '../../../locale/number.ts';
import { texts } from '../../../locale/texts.ts';
import { levelsWithFigures } from '../../chapters/book.ts';
import { type Figure, figureAt } from '../../chapters/figure.ts';
import { type KeyFigure, keyFigures } from '../../chapters/key-figures.ts';
import { plainChange } from '../../chapters/plain-change.ts';
import { plainText } from '../../chapters/plain-number.ts';
import { pluralOf } from '../../chapters/region-chapter.ts';
import { figureAttributes, figureText } from '../figure-cells.ts';
import { type Html, html } from '../html.ts';
import { proseBelowTitle } from '../prose.ts';
import { type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';

/** Id of the office's own text in easy language. */
const OWN_TEXT = 'easy-language';

/** The most important in plain words: the office's text in easy language where it has one, else sentences made here. */
export function plainPage(context: PageContext): PageContent {
  const { words: atlas, site, language } = context;
  const words = texts[language].plain;
  const own = site.edition.texts.find((text) => text.id === OWN_TEXT && text.language === language);
  const office = site.edition.config.office.name;
  const easy =
    own &&
    html`<section class="block"><h2 id="easy">${words.easy}</h2><p class="note">${words.easyNote} ${workspaceText(context, office)}</p><div class="office-text">${proseBelowTitle(own.markdown, atlas.shell.tableInText)}</div></section>`;
  const main = html`<div class="page-head"><h1>${atlas.pages.plain}</h1><p class="lead">${words.note}</p></div>
${easy}<div class="plain-words">${about(context)}${figures(context)}${reading(context)}${contact(context)}</div>`;
  return { title: atlas.pages.plain, kind: 'page-text', main, trail: [] };
}

const lines = (sentences: readonly string[]): Html => html`${sentences.map((text) => html`<p>${text}</p>`)}`;

function about({ site, language }: PageContext): Html {
  const words = texts[language].plain;
  const { book, edition } = site;
  const [lowest] = levelsWithFigures(book);
  const areas = lowest
    ? [words.areas(formatNumber(language, lowest.areas.length), pluralOf(language, book, lowest)), words.partOfRegion]
    : [];
  return html`<section class="block"><h2 id="about">${words.aboutTitle}</h2>${lines([...words.about, ...areas, words.asOf(formatDate(language, edition.config.edition.dataAsOf))])}</section>`;
}

function figures(context: PageContext): Html | null {
  const { site, language } = context;
  const words = texts[language].plain;
  const region = site.book.regions.values().next().value ?? 0;
  const keys = keyFigures(language, site.book, region);
  if (keys.length === 0) return null;
  return html`<section class="block"><h2 id="figures">${words.figuresTitle}</h2>${keys.map((key) => keyFigure(context, key, region))}</section>`;
}

function keyFigure(context: PageContext, { view, period, trend }: KeyFigure, area: number): Html {
  const { language } = context;
  const words = texts[language].plain;
  const { definition } = view;
  const figure = figureAt(view, period, area);
  const before = plainChange(language, definition, trend);
  const meaning =
    definition.definition && html`<p>${words.meaning} ${workspaceText(context, definition.definition)}</p>`;
  const exact = (each: Figure): Html => {
    const subject = { view, area, figure: each };
    return html`${words.exact(periodPhrase(language, each.period))} <span${figureAttributes(context, subject, 'value')}>${figureText(context, subject, 'value')}</span>\u202f${unitWords(language, definition.unit)}`;
  };
  return html`<h3>${pick(definition.names, language)}</h3>${meaning}
<p>${words.inRegion(plainText(language, definition, figure.value ?? Number.NaN))}</p>${lines(before)}
<p class="note">${exact(figure)}${trend.from && before.length > 0 && html` · ${exact(trend.from)}`} · <a href="${context.href({ kind: 'indicator', id: definition.id })}">${words.more}</a></p>`;
}

function reading({ language }: PageContext): Html {
  const words = texts[language].plain;
  const mark = texts[language].terms.statusMarks.hidden;
  return html`<section class="block"><h2 id="reading">${words.readingTitle}</h2>${lines([...words.reading, words.hidden(mark), ...words.unknown])}</section>`;
}

function contact(context: PageContext): Html {
  const { site, language } = context;
  const words = texts[language].plain;
  const { name, email, phone } = site.edition.config.office;
  return html`<section class="block"><h2 id="contact">${words.contactTitle}</h2><p>${words.contact}</p><address>${workspaceText(context, name)}<br><a href="mailto:${email}">${email}</a>${phone && html`<br>${context.words.shell.phone(phone)}`}</address></section>`;
}
