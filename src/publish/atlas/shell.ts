import type { Texts } from '../../core/area.ts';
import { isFallback, type Language, pick } from '../../locale/language.ts';
import { formatDate } from '../../locale/number.ts';
import { texts } from '../../locale/texts.ts';
import { Html, html, raw } from './html.ts';
import type { Page, PlainPage } from './links.ts';
import { pageScript } from './page-script.ts';
import { perturbationNotes } from './perturbation-note.ts';
import type { PageContext } from './site.ts';

/** What a page fills the shell with. */
export interface PageContent {
  readonly title: string;
  /** class of the body, such as "page-area" */
  readonly kind: string;
  readonly main: Html;
  /** pages above this one, from the start page down; the page itself is added */
  readonly trail: readonly { readonly label: string; readonly page: Page }[];
}

// No script of a page connects to anything; checking tools look for the site's own robots.txt from within the page.
const POLICY =
  "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";
const NAVIGATION: readonly PlainPage[] = [
  'start',
  'areas',
  'indicators',
  'compare',
  'methods',
  'glossary',
  'downloads',
];
const LEGAL: readonly PlainPage[] = ['plain', 'imprint', 'privacy', 'accessibility'];

/** A text of the workspace in the language of the page; the German one marked as German where it is not translated. */
export function workspaceText(context: PageContext, text: Texts): Html {
  const words = pick(text, context.language);
  return isFallback(text, context.language) ? html`<span lang="de">${words}</span>` : html`${words}`;
}

/** A whole page. */
export function renderPage(context: PageContext, content: PageContent): string {
  const { language, site, words } = context;
  const { config } = site.edition;
  const siteTitle = pick(config.title, language);
  const title = fullTitle(context, content, siteTitle);
  const description = `${title}, ${editionLine(context)}`;
  const script = pageScript(context.page);
  return html`<!DOCTYPE html>
<html lang="${language}" data-root="${context.root}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${context.file('assets/atlas.css')}">
${script && html`<script src="${context.file(script)}" defer></script>`}
</head>
<body class="${content.kind}">
<a class="skip-link" href="#main">${words.shell.skip}</a>
${header(context)}
${banners(context)}
${trail(context, content)}
<main id="main" tabindex="-1" data-citation="${citation(context)}">
${content.main}
</main>
${footer(context)}
</body>
</html>
`.text;
}

/** Longest title that tabs and lists of results show whole. */
const LONGEST_TITLE = 70;

function fullTitle(context: PageContext, content: PageContent, siteTitle: string): string {
  if (context.page.kind === 'start') return siteTitle;
  const both = `${content.title} · ${siteTitle}`;
  return both.length <= LONGEST_TITLE ? both : content.title;
}

/** "Ausgabe 2022 · Datenstand 31.12.2021" */
export function editionLine(context: PageContext): string {
  const { edition } = context.site.edition.config;
  return context.words.shell.edition(
    pick(edition.title, context.language),
    formatDate(context.language, edition.dataAsOf),
  );
}

/** How the publication is cited. */
export function citation({ site, words, language }: PageContext): string {
  const { title, edition, office } = site.edition.config;
  return words.downloads.citation(pick(office.name, language), {
    title: pick(title, language),
    edition: pick(edition.title, language),
    date: formatDate(language, edition.date),
  });
}

function otherLanguages(context: PageContext): readonly { code: Language; href: string }[] {
  const { site, path, page, language } = context;
  return site.languages
    .filter((code) => code !== language)
    .map((code) => ({ code, href: site.links.from(path, site.links.path(page, code)) }));
}

function header(context: PageContext): Html {
  const { words, site, language, page } = context;
  const navigation = NAVIGATION.map((kind) => {
    const current = page.kind === kind ? raw(' aria-current="page"') : null;
    return html`<li><a href="${context.href({ kind })}"${current}>${words.pages[kind]}</a></li>`;
  });
  const languages = otherLanguages(context).map(({ code, href }) => {
    const name = texts[code].atlas.shell.language;
    return html`<li><a href="${href}" lang="${code}" hreflang="${code}">${name}</a></li>`;
  });
  return html`<header class="site-head">
<div class="site-head-inner">
<div class="site-title"><p class="site-name"><a href="${context.href({ kind: 'start' })}">${workspaceText(context, site.edition.config.title)}</a></p>
<p class="edition-line">${editionLine(context)}</p></div>
${languages.length > 0 && html`<nav class="language-switch" aria-label="${words.shell.languages}"><ul><li><span aria-current="true">${texts[language].atlas.shell.language}</span></li>${languages}</ul></nav>`}
<nav class="site-nav" aria-label="${words.shell.mainNavigation}"><ul>${navigation}</ul></nav>
</div>
</header>`;
}

function banners(context: PageContext): Html | null {
  const { words, site } = context;
  const { state, version, config } = site.edition;
  const corrected =
    state === 'released' && version > 1
      ? words.shell.corrected(version, formatDate(context.language, config.edition.date))
      : null;
  const lines = [
    state === 'preview' && html`<p class="banner banner-preview">${words.shell.preview}</p>`,
    state === 'draft' && html`<p class="banner banner-draft">${words.shell.draft}</p>`,
    config.invented && html`<p class="banner banner-invented">${words.shell.invented}</p>`,
    corrected && html`<p class="banner banner-corrected">${corrected}</p>`,
  ].filter((line) => line instanceof Html);
  return lines.length === 0
    ? null
    : html`<section class="banners" aria-label="${words.shell.state}">${lines}</section>`;
}

function trail(context: PageContext, content: PageContent): Html | null {
  if (context.page.kind === 'start') return null;
  const steps = [{ label: context.words.pages.start, page: { kind: 'start' } as Page }, ...content.trail];
  return html`<nav class="breadcrumb" aria-label="${context.words.shell.breadcrumb}"><ol>${steps.map(
    ({ label, page }) => html`<li><a href="${context.href(page)}">${label}</a></li>`,
  )}<li><span aria-current="page">${content.title}</span></li></ol></nav>`;
}

function footer(context: PageContext): Html {
  const { words, site, language } = context;
  const { office, publish, edition } = site.edition.config;
  const link = (kind: PlainPage): Html => html`<li><a href="${context.href({ kind })}">${words.pages[kind]}</a></li>`;
  return html`<footer class="site-foot">${perturbationNotes(context, site.book.assessed.table.sources)}<div class="foot-columns">
<div><h2>${words.shell.office}</h2><p>${workspaceText(context, office.name)}</p>${office.address && html`<p>${office.address}</p>`}
<p><a href="mailto:${office.email}">${office.email}</a></p>${office.phone && html`<p>${words.shell.phone(office.phone)}</p>`}${
    office.url && isWebAddress(office.url) && html`<p><a href="${office.url}">${office.url}</a></p>`
  }</div>
<div><h2>${words.shell.dataAndMethods}</h2><ul>${(['methods', 'glossary', 'downloads'] as const).map(link)}</ul>
<p>${isWebAddress(publish.licenceUrl) ? html`<a href="${publish.licenceUrl}">${words.shell.licence(publish.licence)}</a>` : words.shell.licence(publish.licence)}</p>${
    site.edition.shapes.attribution && html`<p>${words.shell.attribution}: ${site.edition.shapes.attribution}</p>`
  }</div>
<div><h2>${words.shell.legal}</h2><ul>${LEGAL.map(link)}</ul><p>${words.shell.published(formatDate(language, edition.date))}</p><p>${words.shell.madeWith}</p></div>
</div></footer>`;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
