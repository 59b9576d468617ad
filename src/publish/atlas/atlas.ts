import { assert } from '../../core/assert.ts';
import type { AssessedTable } from '../../core/assessed.ts';
import type { Effects, FileSizes, OutputFile } from '../../core/effects.ts';
import { lastMade, madeWhenRead } from '../../core/made-when-read.ts';
import { type MethodNote, methodNote } from '../../core/method-note.ts';
import type { Edition } from '../../core/workspace.ts';
import type { Language } from '../../locale/language.ts';
import type { IndicatorView } from '../chapters/book.ts';
import { comparisonFiles } from './comparison-files.ts';
import { indicatorLevels } from './drawings.ts';
import type { Page, PlainPage } from './links.ts';
import { SCRIPTS } from './page-script.ts';
import { areaPage } from './pages/area-page.ts';
import { comparePage } from './pages/compare-page.ts';
import { indexMap, indexPage } from './pages/index-page.ts';
import { indicatorMaterial, indicatorPage } from './pages/indicator-page.ts';
import { areasPage, indicatorsPage } from './pages/list-pages.ts';
import { mapsMaterial, mapsPage } from './pages/maps-page.ts';
import { methodPage } from './pages/method-page.ts';
import { methodsPage } from './pages/methods-page.ts';
import { ownAreaPage } from './pages/own-area-page.ts';
import { plainPage } from './pages/plain-page.ts';
import { startMaterial, startPage } from './pages/start-page.ts';
import { talkMaterial, talkPage } from './pages/talk-page.ts';
import { downloadsPage, glossaryPage, officeTextPage } from './pages/text-pages.ts';
import { typologyMap, typologyPage } from './pages/typology-page.ts';
import { areasFile, seriesFile } from './payload-files.ts';
import { clustersPage } from './relations/clusters-page.ts';
import { correlationsPage } from './relations/correlations-page.ts';
import { unevennessPage } from './relations/unevenness-page.ts';
import { type PageContent, renderPage } from './shell.ts';
import { makeSite, type PageContext, pageContext, type Site } from './site.ts';

/** Names of the assets: style, scripts and fonts. */
export const ATLAS_ASSETS = [
  'atlas.css',
  ...SCRIPTS.map((name) => `${name}.js`),
  'font-regular.woff2',
  'font-bold.woff2',
];

/** What the atlas brings along. */
export interface AtlasAssets {
  /** style, scripts and fonts, by file name */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly notes: readonly MethodNote[];
}

type PageMaker = (context: PageContext) => PageContent;

/** The static atlas: pages in every language of the configuration, data for its script, assets. */
export const publishAtlas = {
  /** Reads the assets once, before anything is written. */
  async readAssets(effects: Effects): Promise<AtlasAssets> {
    const files = await Promise.all(ATLAS_ASSETS.map(async (name) => [name, await effects.readAsset(name)] as const));
    const notes = [...(await effects.readNotes())].map(([id, markdown]) => {
      const note = methodNote(id, markdown);
      assert(note, `method note ${id} has another form than the others`);
      return note;
    });
    return { files: new Map(files), notes };
  },

  /** All files of the atlas; each is made when it is read. What pages share is made once, before the first. */
  *files(assessed: AssessedTable, edition: Edition, assets: AtlasAssets): Iterable<OutputFile> {
    for (const [name, bytes] of assets.files) yield { path: `assets/${name}`, chunks: [bytes] };
    const site = makeSite(assessed, edition, assets.notes);
    yield areasFile(site);
    yield* comparisonFiles(site);
    yield* plainPages(site);
    for (const note of assets.notes)
      yield* pagesOf(site, { kind: 'method', id: note.id }, (context) => methodPage(context, note));
    yield* indicatorFiles(site);
    yield* indexFiles(site);
    for (let area = 0; area < site.hasPage.length; area++) {
      if (site.hasPage[area]) yield* pagesOf(site, { kind: 'area', area }, (context) => areaPage(context, area));
    }
  },
};

function* pagesOf(site: Site, page: Page, make: PageMaker): Iterable<OutputFile> {
  for (const language of site.languages) yield pageFile(site, page, { language, make });
}

function pageFile(site: Site, page: Page, how: { readonly language: Language; readonly make: PageMaker }): OutputFile {
  const { language, make } = how;
  const made = (bytesOf?: FileSizes): OutputFile['chunks'] =>
    madeWhenRead(() => {
      const context = pageContext(site, page, { language, ...(bytesOf && { bytesOf }) });
      return [renderPage(context, make(context))];
    });
  return {
    path: site.links.path(page, language),
    chunks: made(),
    ...(WITH_SIZES.includes(page.kind) && { sized: made }),
  };
}

/** Pages that offer files and tell how large they are. */
const WITH_SIZES: readonly Page['kind'][] = ['start', 'downloads'];

function* plainPages(site: Site): Iterable<OutputFile> {
  const startOf = lastMade(startMaterial);
  const mapsOf = lastMade(mapsMaterial);
  const talkOf = lastMade(talkMaterial);
  const makers: Readonly<Record<PlainPage, PageMaker>> = {
    start: (context) => startPage(context, startOf(site)),
    areas: areasPage,
    indicators: indicatorsPage,
    compare: comparePage,
    maps: (context) => mapsPage(context, mapsOf(site)),
    own: ownAreaPage,
    plain: plainPage,
    talk: (context) => talkPage(context, talkOf(site)),
    clusters: clustersPage,
    correlations: correlationsPage,
    unevenness: unevennessPage,
    glossary: glossaryPage,
    methods: methodsPage,
    downloads: downloadsPage,
    imprint: (context) => officeTextPage(context, 'imprint'),
    privacy: (context) => officeTextPage(context, 'privacy'),
    accessibility: (context) => officeTextPage(context, 'accessibility'),
  };
  for (const [kind, make] of Object.entries(makers) as [PlainPage, PageMaker][]) yield* pagesOf(site, { kind }, make);
}

function* indicatorFiles(site: Site): Iterable<OutputFile> {
  const materialOf = lastMade((view: IndicatorView) => indicatorMaterial(site, view));
  for (const view of site.book.indicators.values()) {
    const page: Page = { kind: 'indicator', id: view.definition.id };
    for (const [position, map] of indicatorLevels(site, view).entries())
      yield seriesFile(site, { page, map, id: view.definition.id }, () => materialOf(view).maps[position]!);
    yield* pagesOf(site, page, (context) => indicatorPage(context, materialOf(view)));
  }
}

function* indexFiles(site: Site): Iterable<OutputFile> {
  for (const index of site.book.assessed.indices) {
    const page: Page = { kind: 'index', id: index.definition.id };
    const series = index.periods.length > 0 ? indexMap(site, index) : null;
    if (series) yield seriesFile(site, { page, map: series.map, id: series.figures.id }, () => series);
    yield* pagesOf(site, page, (context) => indexPage(context, index));
  }
  for (const typology of site.book.assessed.typologies) {
    const page: Page = { kind: 'typology', id: typology.definition.id };
    const series = typologyMap(site, typology);
    if (series) yield seriesFile(site, { page, map: series.map, id: series.figures.id }, () => series);
    yield* pagesOf(site, page, (context) => typologyPage(context, typology));
  }
}
