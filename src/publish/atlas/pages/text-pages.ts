import { publishedDocuments } from '../../../core/documents.ts';
import { observationBlocks, observationFormats } from '../../../core/observations.ts';
import { sideTableNames } from '../../../core/side-tables.ts';
import { STATUSES } from '../../../core/status.ts';
import { topicWorkbooks, workbookPath } from '../../../core/topic-workbooks.ts';
import type { REQUIRED_TEXTS } from '../../../core/workspace.ts';
import { texts } from '../../../locale/texts.ts';
import {
  documentLanguage,
  municipalDeckAreas,
  municipalDeckPath,
  municipalProfileAreas,
  profilePath,
} from '../../chapters/profile-areas.ts';
import { areaName } from '../../chapters/sentences.ts';
import { type Html, html, raw } from '../html.ts';
import { proseBelowTitle } from '../prose.ts';
import { citation, editionLine, type PageContent, workspaceText } from '../shell.ts';
import type { PageContext } from '../site.ts';
import { sourceLine } from './indicator-page.ts';

type OfficeTextId = (typeof REQUIRED_TEXTS)[number];

/** Imprint, privacy notice, accessibility statement: the office's text, or the honest word that there is none. */
export function officeTextPage(context: PageContext, id: OfficeTextId): PageContent {
  const { words, site, language } = context;
  const { texts: written, config } = site.edition;
  const own = written.find((text) => text.id === id && text.language === language);
  const text = own ?? written.find((each) => each.id === id && each.language === 'de');
  const body = text
    ? html`${!own && html`<p class="note">${words.shell.untranslated}</p>`}<div class="office-text"${!own && raw(' lang="de"')}>${proseBelowTitle(text.markdown, texts[text.language].atlas.shell.tableInText)}</div>`
    : html`<p class="lead">${words.missingText[id]}</p>`;
  const { name, email, phone, address } = config.office;
  const contact = html`<section class="block"><h2 id="contact">${id === 'accessibility' ? words.missingText.feedbackTitle : words.shell.contact}</h2>
${id === 'accessibility' && html`<p>${words.missingText.feedback}</p>`}<address>${workspaceText(context, name)}<br>${address && html`${address}<br>`}<a href="mailto:${email}">${email}</a>${phone && html`<br>${words.shell.phone(phone)}`}</address></section>`;
  const main = html`<div class="page-head"><h1>${words.pages[id]}</h1></div>${body}${contact}`;
  return { title: words.pages[id], kind: 'page-text', main, trail: [] };
}

/** Terms, marks and short definitions. */
export function glossaryPage(context: PageContext): PageContent {
  const { words, terms, site } = context;
  const { glossary } = words;
  const entries = Object.values(glossary.terms).map(
    ([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`,
  );
  const marks = STATUSES.filter((status) => terms.statusMarks[status] !== '').map(
    (status) =>
      html`<div><dt>${terms.statusMarks[status]} ${terms.statuses[status]}</dt><dd>${words.statusMeanings[status]}</dd></div>`,
  );
  const { book } = site;
  const indicators = [...book.indicators.values()].map(({ definition }) => {
    const meaning = definition.definition ?? definition.formula;
    const link = html`<a href="${context.href({ kind: 'indicator', id: definition.id })}">${workspaceText(context, definition.names)}</a>`;
    return html`<div><dt>${link}</dt><dd>${meaning ? workspaceText(context, meaning) : words.indicator.noDefinition}</dd></div>`;
  });
  const indices = book.assessed.indices.map(({ definition }) => {
    const link = html`<a href="${context.href({ kind: 'index', id: definition.id })}">${workspaceText(context, definition.names)}</a>`;
    return html`<div><dt>${link}</dt><dd>${workspaceText(context, definition.definition ?? definition.recipe.description)}</dd></div>`;
  });
  const main = html`<div class="page-head"><h1>${words.pages.glossary}</h1><p class="lead">${glossary.intro}</p></div>
<section class="block"><h2 id="terms">${glossary.termsTitle}</h2><dl class="glossary">${entries}</dl></section>
<section class="block"><h2 id="marks">${glossary.marksTitle}</h2><dl class="glossary">${marks}</dl></section>
<section class="block"><h2 id="indicators">${glossary.indicatorsTitle}</h2><dl class="glossary">${indicators}${indices}</dl></section>`;
  return { title: words.pages.glossary, kind: 'page-text', main, trail: [] };
}

interface DataFile {
  readonly path: string;
  readonly format: string;
  readonly id: keyof PageContext['words']['downloads']['files'];
  /** topic that the file is about, where it is not about all */
  readonly about?: string;
}

/** Documents and files of the open data that this edition has, the handiest first. */
function dataFiles(context: PageContext): readonly DataFile[] {
  const { assessed } = context.site.book;
  const blocks = observationBlocks(assessed);
  const formats = observationFormats(blocks);
  const { terms, words, language } = context;
  const workbooks = topicWorkbooks(blocks).map((workbook): DataFile => {
    const about = workbook.topic === null ? words.downloads.across : terms.topics[workbook.topic];
    return { path: `data/${workbookPath(workbook, language)}`, format: 'XLSX', id: 'workbook', about };
  });
  const files: readonly (DataFile | false)[] = [
    ...publishedDocuments(context.site.edition.config),
    formats.includes('xlsx') && { path: 'data/observations.xlsx', format: 'XLSX', id: 'xlsx' },
    formats.includes('csv-de') && { path: 'data/observations-de.csv', format: 'CSV', id: 'german' },
    { path: 'data/observations.csv', format: 'CSV', id: 'observations' },
    { path: 'data/observations.parquet', format: 'Parquet', id: 'parquet' },
    ...workbooks,
    { path: 'data/jsonstat/collection.json', format: 'JSON-stat', id: 'jsonstat' },
    { path: 'data/areas.geojson', format: 'GeoJSON', id: 'geojson' },
    { path: 'data/areas.gpkg', format: 'GeoPackage', id: 'geopackage' },
    ...sideTableNames(assessed, context.site.edition.shapes).map((id) => ({
      path: `data/${id}.csv`,
      format: 'CSV',
      id,
    })),
    { path: 'data/methods.json', format: 'JSON', id: 'methods' },
    { path: 'data/datapackage.json', format: 'JSON', id: 'datapackage' },
    { path: 'data/csv-metadata.json', format: 'JSON', id: 'tables' },
    { path: 'data/catalogue.ttl', format: 'Turtle', id: 'turtle' },
    { path: 'data/catalogue.jsonld', format: 'JSON-LD', id: 'jsonld' },
    { path: 'manifest.json', format: 'JSON', id: 'manifest' },
  ];
  return files.filter((file) => file !== false);
}

/** The most wanted files as a short list, for the start page. */
export function downloadList(context: PageContext): Html {
  const { downloads } = context.words;
  const items = dataFiles(context)
    .slice(0, 4)
    .map(
      ({ path, format, id }) =>
        html`<li><a href="${context.file(path)}" download>${downloads.files[id]}</a> <span class="file-facts">${facts(context, path, format)}</span></li>`,
    );
  return html`<ul class="downloads">${items}<li><a href="${context.href({ kind: 'downloads' })}">${context.words.pages.downloads}</a></li></ul>`;
}

/** Format of a file, and how large it is where that is known. */
function facts({ sizeOf }: PageContext, path: string, format: string): string {
  return [format, sizeOf(path)].filter((fact) => fact !== null).join('\u00a0·\u00a0');
}

function municipalDocuments(context: PageContext): Html | null {
  const { site, words } = context;
  const { downloads } = words;
  const { book } = site;
  const profileIn = documentLanguage(book, 'profiles', context.language);
  const slidesIn = documentLanguage(book, 'municipal-slides', context.language);
  const link = (path: string, text: string): Html => {
    const size = context.sizeOf(path);
    return html`<li><a href="${context.file(path)}" download>${text}</a>${size !== null && html` <span class="file-facts">${size}</span>`}</li>`;
  };
  const items = [
    ...municipalProfileAreas(book).map((area) =>
      link(profilePath(book, area, profileIn), downloads.municipalProfile[profileIn](areaName(book, area))),
    ),
    ...municipalDeckAreas(book).map((area) =>
      link(municipalDeckPath(book, area, slidesIn), downloads.municipalDeck[slidesIn](areaName(book, area))),
    ),
  ];
  if (items.length === 0) return null;
  return html`<section class="block"><h2 id="municipal">${downloads.municipal}</h2><p>${downloads.municipalIntro}</p><ul>${items}</ul></section>
`;
}

/** Downloads: every data file, its licence, how to cite, the sources. */
export function downloadsPage(context: PageContext): PageContent {
  const { words, site } = context;
  const { downloads } = words;
  const { config } = site.edition;
  const files = dataFiles(context);
  const hasSizes = files.some(({ path }) => context.sizeOf(path) !== null);
  const rows = files.map(
    ({ path, format, id, about }) =>
      html`<tr><th scope="row"><a href="${context.file(path)}" download>${path.replace(/^data\//, '')}</a></th><td>${format}</td>${hasSizes && html`<td class="number">${context.sizeOf(path) ?? words.table.none}</td>`}<td>${about !== undefined && `${about}: `}${downloads.files[id]}</td></tr>`,
  );
  const sources = site.book.assessed.table.sources.map((source) => html`<li>${sourceLine(context, source)}</li>`);
  const main = html`<div class="page-head"><h1>${words.pages.downloads}</h1><p class="lead">${downloads.intro}</p></div>
<div class="table-region" role="region" aria-label="${words.pages.downloads}" tabindex="0"><table class="figures"><thead><tr><th scope="col">${downloads.file}</th><th scope="col">${downloads.format}</th>${hasSizes && html`<th scope="col" class="number">${downloads.size}</th>`}<th scope="col">${downloads.content}</th></tr></thead><tbody>${rows}</tbody></table></div>
${municipalDocuments(context)}<p class="note">${downloads.hiddenNote}</p><p>${downloads.licence(config.publish.licence)}</p>
<section class="block"><h2 id="cite">${downloads.cite}</h2><p>${citation(context)}</p><p class="note">${editionLine(context)}</p></section>
<section class="block"><h2 id="sources">${downloads.sources}</h2><ul>${sources}</ul></section>`;
  return { title: words.pages.downloads, kind: 'page-list', main, trail: [] };
}
